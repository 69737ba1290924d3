"""What communities are called: by rows, in full and in short."""

from __future__ import annotations

import re

from graphcore.roster.records.record import Record, names_in
from graphcore.roster.words.place_names import COMMUNITY_ENDS, STREET_ENDS
from graphcore.roster.words.spelling import clean

_STREET = re.compile(rf"^.*?(?:{STREET_ENDS})(?=.{{2,}})")
_SUFFIX = re.compile(rf"(?<=.)(?:(?:{COMMUNITY_ENDS})(?:居委会|居民委员会|村委会|党委)?|居委会)$")
_COMMITTEE = re.compile(rf"(?P<of>.+?(?:{COMMUNITY_ENDS}))(?:居委会|居民委员会|村?委会|村民委员会)$")


def spellings_of(record: Record) -> tuple[str, ...]:
    """The communities that a row is about, as written in it or above its table, or that its committee has in its name; hardly ever several."""
    position = record.heading.positions.get("community")
    written = None if position is None else record.values[position]
    if written:
        return tuple(_COMMITTEE.sub(r"\g<of>", name) for name in names_in(written))  # 松涛社区居委会
    place = record.place or (_of_committee(record) if record.kind == "residents_committee" else None)
    return (place,) if place else ()


def _of_committee(record: Record) -> str | None:
    """The community of a residents' committee that is called after it, as nearly all are: 松涛社区居委会."""
    match = _COMMITTEE.fullmatch(_STREET.sub("", clean(str(record.value("name") or ""))))
    return match and match["of"]


def key_of(spelling: str) -> str:
    """What all spellings of a community have in common: its name without street and 社区."""
    text = _STREET.sub("", clean(spelling))
    while len(bare := _SUFFIX.sub("", text)) not in (1, len(text)):  # 船厂新村居民区, 船厂新村
        text = bare
    return text


def says_it_is_one(spelling: str) -> bool:
    """Whether a name ends as those of communities do."""
    return _SUFFIX.search(clean(spelling)) is not None
