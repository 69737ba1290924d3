"""Columns of a wide table that tell of those whom other columns name: how many sit on the owners' committee, which Party organisation the firm has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from graphcore.roster.cells.profiles import Profile
from graphcore.roster.columns.evidence import Evidence, evidence
from graphcore.roster.columns.guess import Pair
from graphcore.roster.columns.header_parts import is_within, without
from graphcore.roster.columns.header_says import said
from graphcore.roster.columns.whose import speaks_of_party_orgs
from graphcore.roster.tables.header_words import header_key, is_of_anything
from graphcore.roster.tables.table import Table
from graphcore.roster.words.fields import OF_NAMES, Field
from graphcore.roster.words.lexicon import lexicon


def told_beside(
    table: Table, roster: str, profiles: Mapping[int, Profile], given: Mapping[int, str], left: Iterable[int]
) -> dict[Pair, Evidence]:
    """What speaks for columns telling of those whom other columns name.

    Whose a column is, its header says by itself (业委会任期) or by what stands above it; then it need be no plainer than on their own
    roster, and who has the Party organisation may be told by other rosters alone. Where it says nothing, the column belongs to the
    nearest one on its left that names anybody; one of Party organisations only where another is called the same, for estates have such, too.

    Parameters
    ----------
    given
        Column → its field.
    left
        The columns that are no field yet.
    """
    kind, left = lexicon().rosters[roster], [index for index in left if profiles[index].size]
    headers = Counter(column.words for column in table.columns)
    found = {}
    for reference, roster_of_those in kind.beside.items():
        of, theirs = kind.fields[reference], lexicon().rosters[roster_of_those]
        naming = {
            index for index, name in given.items() if _names(kind.fields.get(name)) and kind.fields[name].to == of.to
        }
        told = {name: field for name, field in kind.fields.items() if field.of == reference}
        for index in left:
            whole = table.words(index)
            own, is_beside = _without_whose(whole, of), _nearest_naming(index, given, kind.fields) in naming
            for name, field in told.items():
                is_of_party = field.attribute is None
                if own is not None and (naming or is_of_party):
                    words, meant = own, theirs.fields[name.removeprefix(f"{reference}.")]
                elif is_beside and (headers[whole] > 1 or not is_of_party):
                    words, meant = whole, field
                else:
                    continue
                within = "".join(words)
                if is_within(words[-1], field) or (is_of_party and speaks_of_party_orgs(within)):
                    found[index, name] = evidence(said(words, meant, theirs), profiles[index], meant, theirs)
    return found


def _without_whose(words: tuple[str, ...], of: Field) -> tuple[str, ...] | None:
    """A header without whose it is, where it says that: 物业党组织·名称 is 党组织·名称, and 物业情况·党组织 is 党组织."""
    *groups, own = words
    parted = [(group, without(group, of)) for group in groups]
    others = tuple(group if rest is None else rest for group, rest in parted if rest is None or _is_meant(rest, own))
    rest = without(own, of)
    says_whose = rest or any(rest is not None for _, rest in parted)
    return (*others, rest or own) if says_whose else None


def _is_meant(group: str, own: str) -> bool:
    """Whether what stands below a group means its Party organisation, as 名称 does."""
    return speaks_of_party_orgs(group) and is_of_anything(header_key(own))


def _nearest_naming(index: int, given: Mapping[int, str], fields: Mapping[str, Field]) -> int | None:
    """The nearest column before one that names anybody."""
    return max((at for at, name in given.items() if at < index and _names(fields.get(name))), default=None)


def _names(field: Field | None) -> bool:
    """Whether a field names some, or says that there is one, so that what stands right of it may be theirs."""
    return field is not None and (field.type in OF_NAMES or (field.type == "flag" and field.tells is not None))
