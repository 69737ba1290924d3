"""What users call the fields of rosters."""

from __future__ import annotations

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


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).lower()
