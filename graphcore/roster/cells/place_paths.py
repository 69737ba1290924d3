"""Paths of places, as systems write where something lies: 江南省/云州市/临澄区/云澜街道/松涛社区."""

from __future__ import annotations

import re
from typing import NamedTuple

from graphcore.roster.words.place_names import STREET_ENDS

_BETWEEN = r"/／>＞\\|｜→·–—\-"
_SIGN = re.compile(f"[{_BETWEEN}]")  # without which nothing is a path, as most cells
_STEP = rf"\s*[{_BETWEEN}]+\s*"
_NAME = rf"[^{_BETWEEN}\s]{{2,15}}?"
_ABOVE = rf"(?:{_NAME}{_STEP})"
_PATH = re.compile(
    rf"{_ABOVE}{{0,5}}(?P<street>{_NAME}(?:{STREET_ENDS})){_STEP}(?P<community>{_NAME})(?:{_STEP}.+)?"
    rf"|{_ABOVE}{{1,5}}(?P<last>{_NAME}(?:{STREET_ENDS}))"
)


class PlacePath(NamedTuple):
    """The last places of a path: a street, and its community, if it goes on so far."""

    street: str
    community: str | None


def place_path(text: str) -> PlacePath | None:
    """The street and community of a path of places; None where a text is none.

    Examples
    --------
    >>> place_path("江南省/云州市/临澄区/云澜街道/松涛社区")
    PlacePath(street='云澜街道', community='松涛社区')
    >>> place_path("临澄区 > 云澜街道 > 松涛社区 > 第一网格"), place_path("松涛社区/沐春社区")
    (PlacePath(street='云澜街道', community='松涛社区'), None)
    >>> place_path("云州市/临澄区/云澜街道"), place_path("云澜街道-松涛社区")
    (PlacePath(street='云澜街道', community=None), PlacePath(street='云澜街道', community='松涛社区'))
    """
    match = _PATH.fullmatch(text.strip()) if _SIGN.search(text) is not None else None
    return match and PlacePath(match["street"] or match["last"], match["community"])
