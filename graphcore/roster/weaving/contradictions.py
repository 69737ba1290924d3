"""Statements that cannot stand together: circles of superiors, yes and no at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from graphcore.language import Text
from graphcore.problems import TAKEN_IN, Problem
from graphcore.provenance import Source
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.party_of_unit import by_unit, unit_of_party
from graphcore.roster.records.record import NO_END, Record
from graphcore.roster.weaving.bodies import Bodies
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.weaving.strands import Ends, Strands
from graphcore.roster.words.fields import HAS_PARTY_ORG, NAMES_PARTY_ORG, OF_ITS_PARTY_ORG, told_of
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import VENUES


def without_cycles(superiors: Strands) -> tuple[Strands, list[Problem]]:
    """Take every superior tie of a cycle out, and report each on its cells.

    What ended went round in a circle if it did so on its last day; that is no longer reported.
    """
    days: dict[Ends, str | None] = {}
    for source, target, _, day in superiors:
        days.setdefault((source, target), day)
    cut: dict[Ends, str] = {}
    for day in sorted(set(days.values()), key=lambda day: day or NO_END, reverse=True):
        above: dict[Entity, list[Entity]] = defaultdict(list)
        for (source, target), last in days.items():
            if (source, target) not in cut and (last or NO_END) >= (day or NO_END):
                above[source].append(target)
        for members in _cycles(above):
            chain = " → ".join(entity.name for entity in [*members, members[0]])
            among = (ends for ends, last in days.items() if last == day and set(ends) <= set(members))
            cut.update(dict.fromkeys(among, chain))
    problems = [
        Problem(Source(*place), "cycle_in_party_hierarchy", {"chain": cut[source, target]})
        for source, target, place, day in dict.fromkeys(superiors)
        if (source, target) in cut and day is None
    ]
    return superiors.without(cut) if cut else superiors, problems


def _cycles(above: Mapping[Entity, Sequence[Entity]]) -> Iterator[list[Entity]]:
    """Strongly connected sets of two or more (Tarjan 1972, without recursion)."""
    index: dict[Entity, int] = {}
    low: dict[Entity, int] = {}
    stack: list[Entity] = []
    waiting: set[Entity] = set()
    for root in list(above):
        if root in index:
            continue
        work = [(root, iter(above.get(root, ())))]
        index[root] = low[root] = len(index)
        stack.append(root)
        waiting.add(root)
        while work:
            entity, superiors = work[-1]
            for superior in superiors:
                if superior not in index:
                    index[superior] = low[superior] = len(index)
                    stack.append(superior)
                    waiting.add(superior)
                    work.append((superior, iter(above.get(superior, ()))))
                    break
                if superior in waiting:
                    low[entity] = min(low[entity], index[superior])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[entity])
                if low[entity] == index[entity]:
                    members: list[Entity] = []
                    while not members or members[-1] is not entity:
                        members.append(stack.pop())
                        waiting.discard(members[-1])
                    if len(members) > 1:
                        yield sorted(members, key=lambda member: member.first)


_NAMES_NONE = Text(
    "写“有党组织”，但所写的名称对应不上任何一个；按没有计",
    "says that it has a Party organisation but what it names could not be told to be one; counted as having none",
)
_NAMES_ONE = Text(
    "写“没有党组织”，却写了党组织名称；按有计",
    "says that it has no Party organisation but names one; counted as having it",
)
_ANOTHER_HAS_ONE = Text(
    "写“没有党组织”，但同一对象的另一行写有；按有计",
    "says that there is no Party organisation, but another row of the same says that there is; counted as having it",
)
_IS_LISTED = Text(
    "写“没有党组织”，但党组织名册中有以它命名的；是不是它的没有写明，按情况不明处理",
    "says that there is no Party organisation, but one that is called after it is listed; whether that is its own is not told and counts as unknown",
)
_IS_THERE = Text(
    "写明已不在（注销、迁出之类），但另一行仍列着；是否还在没有定论，按情况不明处理",
    "says that it is gone, but another row lists it; whether it is there is open and counts as unknown",
)
_IS_REGISTERED = Text(
    "写“未报到”，但报到登记中有；以登记为准",
    "says not reported, but there is a registration; the registration counts",
)
_IS_NOT_REGISTERED = Text(
    "写“已报到”，但报到登记中没有；不计为报到",
    "says reported, but there is no registration; not counted as reported",
)

_IS_ON_NO_LIST = Text(
    "写“有业委会”，但业委会台账中没有这个小区的；有没有按情况不明处理",
    "says that there is an owners' committee, but the list of committees has none of this estate; whether there is one counts as unknown",
)


def contradictions(records: Sequence[Record], mentions: Mentions) -> list[Problem]:
    """Yes where nothing bears it out, no where something speaks against it; of what still holds."""
    owner, strands, communities, bodies = mentions.owner, mentions.strands, mentions.communities, Bodies(mentions)
    has_party_org, has_reported = (strands[kind].sources(now=True) for kind in ("has_party_org", "reported_to"))
    nowhere = {entity for entity, edge, *_ in mentions.unsaid if edge == "reported_to"}  # on a list that says not where
    lists = [record for record in records if record.roster == "double_reports"]
    party_orgs = strands["has_party_org"].others(out=True, now=True) if lists else {}
    registered, is_whole = {*map(communities.of, lists)}, any(record.heading.everywhere for record in lists)
    holding = [record for record in records if record.ended is None and id(record) in owner]
    telling = [(record, whose) for record in holding for whose in bodies.whose(record.heading)]
    saying: defaultdict[Entity, set[str]] = defaultdict(set)  # in which files
    for record, whose in telling:
        if _says_it_has_one(record, whose):
            for one in bodies.of(record, whose):
                saying[one].add(record.source.file)
    having = saying.keys() & has_party_org
    problems: list[Problem] = []
    nobodys = by_unit(_nobodys(mentions), mentions.register) if telling else {}
    for record, whose in telling:
        asked, named = told_of(whose, HAS_PARTY_ORG), told_of(whose, NAMES_PARTY_ORG)
        says, theirs = record.value(asked), {*bodies.of(record, whose)} if asked in record.fields else set()
        if says and len(theirs) == 1 and theirs.isdisjoint(has_party_org):
            problems.append(_problem(record, asked, _NAMES_NONE))
        elif says is False and record.value(named) is not None:
            if not theirs.isdisjoint(has_party_org) and _names_its_own(record, named):
                problems.append(_problem(record, asked, _NAMES_ONE))
        elif says is False and not theirs.isdisjoint(having):
            files = set[str]().union(*(saying[one] for one in theirs & having))
            taken_in = {TAKEN_IN: files.pop()} if len(files) == 1 else {}
            problems.append(_problem(record, asked, _ANOTHER_HAS_ONE, taken_in))
        elif says is False and whose is None and nobodys:
            called = (one for one in theirs - has_party_org if _is_called_after(one, nobodys, mentions))
            for one in called:
                problems.append(_problem(record, asked, _IS_LISTED))
                mentions.contested.append((one, "has_party_org", record, asked))
    for record, entity in _gone_and_there(records, mentions):
        subject = lexicon().rosters[record.roster].subject or ""
        problems.append(_problem(record, subject, _IS_THERE))
        mentions.contested.append((entity, "has_party_org", record, subject))
    for record in holding:
        entity, says = owner[id(record)], record.value("reported")
        if says is None or not (is_whole or communities.of(record) in registered):
            continue
        itself = {entity, *party_orgs.get(entity, ())}
        is_registered = not has_reported.isdisjoint(itself)
        if says is False and is_registered:
            problems.append(_problem(record, "reported", _IS_REGISTERED))
        elif says and not is_registered and nowhere.isdisjoint(itself):
            problems.append(_problem(record, "reported", _IS_NOT_REGISTERED))
    represented = strands["represents"].targets()
    unlisted = [one for one in mentions.unsaid if one[1] == "represents" and one[0] not in represented]
    problems += [_problem(record, field, _IS_ON_NO_LIST) for _, _, record, field in unlisted if record.ended is None]
    return problems


def _gone_and_there(records: Sequence[Record], mentions: Mentions) -> Iterator[tuple[Record, Entity]]:
    """The rows that say that who has a status of its own is gone, and whom of it another row lists all the same without telling a status."""
    for record in records:
        known = lexicon().rosters[record.roster]
        named = known.subject or ""
        if not record.heading.names_nobody or record.ended is not None or named not in record.fields:
            continue
        here, kinds = mentions.communities.of(record), (known.makes or "", *known.kinds)
        for name in record.names(named):
            entity = mentions.register.resolve(name, kinds, here).entity
            if entity is None or (here is not None and entity.community not in (None, here)):  # it is where it went
                continue
            states = [row.value("status") for row in entity.records if row.ended is None]
            if states and {*states} <= {None, "operating"}:
                yield record, entity


def _nobodys(mentions: Mentions) -> Iterator[Entity]:
    """The Party organisations that a roster lists of which no cell tells whose they are."""
    hosted = {*mentions.strands["has_party_org"].targets()}
    return (one for one in mentions.register.entities if one.kind == "party_org" and one.records and one not in hosted)


def _is_called_after(entity: Entity, nobodys: Mapping[tuple[str, Entity | None], Entity], mentions: Mentions) -> bool:
    short = mentions.register.short(entity.name)
    return any((short, place) in nobodys for place in (entity.community, None))


def _says_it_has_one(record: Record, whose: str | None) -> bool:
    """Whether a row says by itself that what it is, or those whom a reference names, has a Party organisation, or names it."""
    return any(record.value(told_of(whose, name)) not in (None, False) for name in OF_ITS_PARTY_ORG)


def _names_its_own(record: Record, named: str) -> bool:
    """Whether a row names a Party organisation that is not that of the building, market or park where it lies, which has all in it."""
    fields = lexicon().fields_of(record.roster)
    venues = {
        clean(place) for name, field in fields.items() if {*field.to} <= {*VENUES} for place in record.names(name)
    }
    return not venues or any(unit_of_party(name) not in venues for name in record.names(named))


def _problem(record: Record, field: str, what: Text, details: Mapping[str, str] = MappingProxyType({})) -> Problem:
    said = {"zh": f"这一行{what.zh}；请核对。", "en": f"This row {what.en}. Check."}
    return record.problem(field, "contradiction", **said, **details)
