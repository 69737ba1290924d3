"""What users call the fields of rosters."""

from __future__ import annotations

from functools import lru_cache

from graphcore.language import Text
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import NODE_ATTRIBUTES, NODE_KINDS, ORGANISATIONS

_NAMED = 2  # kinds that a reference may name, of which the first are said


def field_label(roster: str, name: str) -> Text:
    """What a field is called: in Chinese its usual header, in English what its attribute is, or what it names.

    Examples
    --------
    >>> field_label("party_orgs", "members")
    Text(zh='党员人数', en='members')
    >>> field_label("matters", "lead").en, field_label("grids", "branch").en
    ('lead (organisation)', 'branch (Party organisation)')
    """
    kind, field = lexicon().rosters[roster], lexicon().fields_of(roster)[name]
    if field.of is not None:
        whose, own = kind.fields[field.of], field_label(kind.beside[field.of], name.removeprefix(f"{field.of}."))
        return Text(f"{whose.headers[0]}的{own.zh}", f"{own.en} of {NODE_KINDS[whose.to[0]].label.en}")
    attribute = NODE_ATTRIBUTES.get(kind.makes or "", {}).get(field.attribute or "")
    if attribute is not None:
        return Text(field.headers[0], attribute.label.en)
    english = name.replace("_", " ")
    if field.is_reference:
        ends = ["organisation"] if field.to == ORGANISATIONS else [NODE_KINDS[kind].label.en for kind in field.to]
        if not any(_letters(end) in _letters(english) for end in ends):
            english += f" ({', '.join(ends[:_NAMED])}{' …' if len(ends) > _NAMED else ''})"
    return Text(field.headers[0], english)


@lru_cache(maxsize=1 << 10)
def attribute_label(kind: str, attribute: str) -> Text:
    """What an attribute of a kind of nodes is called, be it one that no rule reads: as the field that tells it is.

    Examples
    --------
    >>> attribute_label("enterprise", "address"), attribute_label("matter", "date").zh, attribute_label("enterprise", "colour")
    (Text(zh='地址', en='address'), '日期', Text(zh='colour', en='colour'))
    """
    if (known := NODE_ATTRIBUTES.get(kind, {}).get(attribute)) is not None:
        return known.label
    english = attribute.replace("_", " ")
    rosters = sorted(
        lexicon().rosters.items(), key=lambda pair: pair[1].makes != kind
    )  # first those whose rows are such
    fields = (field for _, roster in rosters for field in roster.fields.values() if field.attribute == attribute)
    return next((Text(field.headers[0], english) for field in fields), Text(english, english))


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).lower()
