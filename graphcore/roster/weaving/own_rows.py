"""Rows that mean more than what they name: seats in forums, instructors, household posts, matters, groups of residents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from itertools import chain, combinations, product

from graphcore.provenance import Source
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.party_of_unit import committee_of
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.weaving.row_ties import RowTies
from graphcore.roster.weaving.unnamed import sent_as
from graphcore.roster.words.contractions import shortens
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.names import core, may_be_same
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import NODE_ATTRIBUTES, ORGANISATIONS


class OwnRows:
    """Rows of rosters that have a meaning of their own.

    Attributes
    ----------
    of
        Roster kind → what takes in its rows.
    """

    def __init__(self, mentions: Mentions, rows: RowTies) -> None:
        self.of: Mapping[str, Callable[[Record], None]] = {
            "forum_members": self._forum_member,
            "instructors": self._instructor,
            "party_households": self._household,
            "matters": self._matter,
        }
        self._mentions = mentions
        self._rows = rows
        self._posts: dict[tuple[str, Entity | None], Entity] = {}
        self._counted: Counter[tuple[str, Entity | None]] = Counter()
        self._forums: defaultdict[Entity | Heading, list[Entity]] = defaultdict(list)
        self._parties: defaultdict[Entity, dict[Entity, Source]] = defaultdict(dict)

    def begin_day(self) -> None:
        """Count the posts of each place anew, and the parties of each matter."""
        self._counted.clear()
        self._parties.clear()

    def residents(self, record: Record) -> list[Entity]:
        """The group of residents that a row counts, of its age band and occupation; never a person."""
        stated = [field for field in ("age_band", "occupation") if record.value(field) is not None]
        community = self._mentions.communities.of(record)
        if not stated or community is None:
            return []
        known = NODE_ATTRIBUTES["residents_group"]
        words = [known[field].choices[str(record.value(field))].zh for field in stated]
        label = "·".join([str(community.label), *words]) + "居民"
        key = (label, community)
        if key not in self._posts:
            self._posts[key] = Entity("residents_group", community, label=label)
            self._mentions.register.add_nameless(self._posts[key])
        group = self._posts[key]
        if self._mentions.holds(group):
            group.sources.add(record.source)
        self._mentions.link("located_in", group, community, [record.at("community")])
        for field in stated:
            self._mentions.told.add(group, field, record.value(field), record, field)
        return [group]

    def _forum_member(self, record: Record) -> None:
        community = self._mentions.communities.of(record)
        name = next(iter(record.names("forum")), "党建联席会议")
        if name == (lexicon().forum_called(name) or ("",))[0]:  # called by what it is, as every community has one
            name = f"{community.label if community else ''}{name}"
        forum = self._forum_called(record, name) or self._called_longer(record, name)
        if forum is None:
            forum = Entity("forum", community)
            forum.spellings[name] = 0
            self._mentions.references.add(forum, name)
            self._forums[community or record.heading].append(forum)
        if self._mentions.holds(forum):
            forum.spell(name)
            forum.sources.add(record.source)
        first = next(iter(forum.spellings))  # a shorter name leaves out what form it is of
        _, form = lexicon().forum_called(clean(first)) or ("", "joint_meeting")
        self._mentions.told.add(forum, "form", form, record, "forum")
        if community is not None:
            self._mentions.link("located_in", forum, community, [record.at("community")])
        attributes = {name: record.value(name) for name in ("role", "since") if record.value(name) is not None}
        own = committee_of(community, self._mentions.register)  # whose secretary is the forum's: no part-time member
        seats = (("convener", {"role": "convener"}), ("rotating", {"role": "rotating"}), ("organisation", attributes))
        for field, stated in seats:
            column = self._mentions.column(record, field, to=ORGANISATIONS)
            for organisation in self._mentions.entities_in(record, column) if column else ():
                role = "convener" if organisation is own and stated.get("role") == "part_time_member" else None
                as_what = {**stated, "role": role} if role else stated
                self._mentions.link("member_of", organisation, forum, [record.at(field)], as_what)

    def _instructor(self, record: Record) -> None:
        """Somebody who was sent, to whom, and by which Party organisation."""
        units, senders = (
            self._mentions.entities_in(record, column) if column else []
            for column in (self._mentions.column(record, field) for field in ("unit", "sending"))
        )
        for unit in units:
            for sender in senders:
                self._mentions.link("instructs", sender, unit, [record.at("sending")], sent_as(record))
            self._rows.beside(record, unit)

    def _forum_called(self, record: Record, name: str) -> Entity | None:
        """The forum that a name means; that of another community is meant by its very name alone."""
        forum = self._mentions.references.resolved(record, name, ("forum",)).entity
        if forum is None or clean(name) in map(clean, forum.spellings):
            return forum
        communities = {forum.community, self._mentions.communities.of(record)}
        return forum if len(communities - {None}) < 2 else None

    def _called_longer(self, record: Record, name: str) -> Entity | None:
        """The one forum of a community whose name leaves characters of this one out, or has more between, and says no other form."""
        short, near = core(name), list[Entity]()
        for forum in self._forums[self._mentions.communities.of(record) or record.heading]:
            called = [core(one) for one in forum.spellings if _is_of_one_form(name, one)]
            if any(shortens(short, long) or shortens(long, short) for long in called):
                near.append(forum)
        return near[0] if len(near) == 1 else None

    def _household(self, record: Record) -> None:
        """A post in a building: labelled by place, never by name."""
        if record.same_as is not None:
            return
        columns = [self._mentions.column(record, field) for field in ("building", "estate", "grid", "community")]
        places = [place for column in columns if column for place in self._mentions.entities_in(record, column)[:1]]
        place = places[0] if places else self._mentions.communities.of(record)
        self._counted[clean(place.name) if place else "", place] += 1
        count = self._counted[clean(place.name) if place else "", place]
        label = f"{place.name if place else ''}党员中心户" + (f"（{count}）" if count > 1 else "")
        community = self._mentions.communities.of(record)
        post = self._posts.setdefault((label, community), Entity("party_household", community, label=label))
        post.records.append(record)
        self._mentions.owner[id(record)] = post
        self._mentions.holds(post)
        self._mentions.register.add_nameless(post)
        self._rows.row(record, post)

    def _matter(self, record: Record) -> None:
        """A coordinated matter: who led or joined it coordinates, pair by pair, be it that each party has a row."""
        matter = self._mentions.owner[id(record)]
        if {"lead", "parts"} <= record.fields.keys():
            known = [
                party.match.entity or clean(party.name)
                for field in ("lead", "parts")
                for column in [self._mentions.column(record, field, to=ORGANISATIONS)]
                for party in (self._mentions.references.named(record, column) if column else ())
            ]
            if len(set(known)) < 2:
                code = "self_tie" if len(known) > 1 else "too_few_participants"
                blank = (field for field in ("lead", "parts") if not record.names(field))
                column = "parts" if len(known) > 1 else next(blank, None)
                self._mentions.report(record, column, code)
                self._mentions.rejected.add(id(record))
                return
        self._rows.row(record, matter)
        tied = {
            organisation: record.at(field)
            for field in ("parts", "lead")
            for organisation in self._mentions.entities_again_in(record, field)
        }
        parties = self._parties[matter]
        before = [party for party in parties if party not in tied]
        new = [party for party in tied if party not in parties]
        parties |= tied
        for one, other in chain(combinations(tied, 2), product(before, new)):
            self._mentions.link("coordinates_with", one, other, [parties[one], parties[other]])


def _is_of_one_form(one: str, other: str) -> bool:
    """Whether two names may mean the same forum and do not say other forms; a shorter one leaves out which."""
    here, there = (lexicon().forms_called(clean(name)) for name in (one, other))
    return (not here or not there or not here.isdisjoint(there)) and may_be_same(
        _without_size(one), _without_size(other)
    )


def _without_size(name: str) -> str:
    """A forum's name in which 大党委 tells no big one from a small one."""
    return name.replace("大党委", "党委")
