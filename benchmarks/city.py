"""A made-up graph of any size: communities of about 275 nodes, ids of eighteen digits in no convenient order.

The same size and seed give the same graph. It is written as columns at once, so that ten million nodes are
made in a minute or two.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.elements import EDGE_SCHEMA, NODE_SCHEMA
from graphcore.graph import Graph

A_COMMUNITY: Mapping[str, int] = MappingProxyType(
    {
        "community": 1, "grid": 4, "estate": 3, "building": 24, "business_building": 2, "shopping_district": 1, "park": 1,
        "industry": 1, "party_org": 20, "party_household": 6, "residents_committee": 1, "owners_committee": 3,
        "property_firm": 1, "social_org": 32, "enterprise": 118, "employment_group": 2, "resident_unit": 8, "mass_org": 1,
        "government_office": 1, "floating_cluster": 1, "residents_group": 3, "forum": 1, "red_station": 1, "need": 10,
        "resource": 6, "project": 8, "matter": 14, "activity": 2,
    }
)  # fmt: skip
"""Nodes of each kind that a community has."""

_COMMUNITIES_A_STREET, _STREETS_A_DISTRICT = 10, 10
_UNITS = ("enterprise", "social_org")
_ROSTERS = (
    "null",
    '["communities","enterprises","estates","forum_members","grids","matters","party_orgs","resident_units","social_orgs"]',
    '["enterprises","grids","office_holders","party_orgs","projects","resources","venues"]',
)

_Nodes = NDArray[np.int64]


class _City:
    """What is being made: nodes by kind, edges, and the attributes of nodes."""

    def __init__(self, nodes: int, seed: int) -> None:
        self.draw = np.random.default_rng(seed)
        communities = max(1, round(nodes / sum(A_COMMUNITY.values())))
        streets = -(-communities // _COMMUNITIES_A_STREET)
        districts = -(-streets // _STREETS_A_DISTRICT)
        sizes = {"city": 1, "district": districts, "street": streets}
        sizes |= {kind: number * communities for kind, number in A_COMMUNITY.items()}
        ends = np.cumsum([0, *sizes.values()])
        self.kinds = list(sizes)
        self.sizes = list(sizes.values())
        self.of = {kind: np.arange(ends[at], ends[at + 1]) for at, kind in enumerate(sizes)}
        self.size = int(ends[-1])
        self.attributes: dict[str, list[tuple[str, pl.Series]]] = {}
        self.edges: dict[str, list[tuple[_Nodes, _Nodes]]] = {}

    def home(self, kind: str) -> _Nodes:
        """The number of the community of each node of a kind."""
        return (self.of[kind] - self.of[kind][0]) // A_COMMUNITY[kind]

    def beside(self, kind: str, other: str) -> _Nodes:
        """For each node of a kind, some node of another in its community."""
        number = A_COMMUNITY[other]
        return self.of[other][0] + self.home(kind) * number + self.draw.integers(0, number, len(self.of[kind]))

    def some(self, kind: str, share: float) -> _Nodes:
        """Places among the nodes of a kind, a share of them."""
        return np.flatnonzero(self.draw.random(len(self.of[kind])) < share)

    def tie(self, edge: str, kind: str, other: str, share: float = 1, *, turned: bool = False) -> None:
        """An edge from a share of the nodes of a kind to one beside each; ``turned``: from that one."""
        at = self.some(kind, share)
        ends = self.of[kind][at], self.beside(kind, other)[at]
        self.edges.setdefault(edge, []).append((ends[1], ends[0]) if turned else ends)

    def say(self, name: str, kind: str, values: list[str]) -> None:
        """An attribute of the nodes of a kind, drawn from JSON texts; ``null`` is left out."""
        at = self.draw.integers(0, len(values), len(self.of[kind]))
        told = pl.Series(values).gather(at)
        self.attributes.setdefault(kind, []).append((name, told))


def city(nodes: int, seed: int = 1) -> Graph:
    """A graph of about so many nodes."""
    made = _City(nodes, seed)
    _place(made)
    _tie(made)
    _state(made)
    return _graph(made)


def _place(made: _City) -> None:
    communities = made.of["community"]
    numbers = np.arange(len(communities))
    street = made.of["street"]
    made.edges["located_in"] = [
        (communities, street[numbers // _COMMUNITIES_A_STREET]),
        (street, made.of["district"][np.arange(len(street)) // _STREETS_A_DISTRICT]),
        (made.of["district"], np.zeros_like(made.of["district"])),
    ]
    for kind in (
        "grid",
        "forum",
        "need",
        "resource",
        "project",
        "business_building",
        "shopping_district",
        "park",
        "industry",
    ):
        made.tie("located_in", kind, "community")
    for kind in (
        "estate",
        "building",
        "social_org",
        "resident_unit",
        "employment_group",
        "floating_cluster",
        "enterprise",
    ):
        made.tie("located_in", kind, "grid")
    for venue, share in (("business_building", 0.2), ("shopping_district", 0.1), ("park", 0.05), ("industry", 0.05)):
        made.tie("located_in", "enterprise", venue, share)
    made.tie("located_in", "party_household", "building")
    made.tie("located_in", "red_station", "business_building")
    made.tie("located_in", "party_org", "community", 0.9)
    made.tie("located_in", "residents_committee", "community", 0.5)


def _tie(made: _City) -> None:
    core = "party_org"
    for edge, kind, share in (
        ("has_party_org", "enterprise", 0.25), ("has_party_org", "social_org", 0.25), ("has_party_org", "resident_unit", 0.6),
        ("has_party_org", "business_building", 0.4), ("has_party_org", "property_firm", 0.5), ("has_party_org", "owners_committee", 0.3),
        ("has_party_org", "employment_group", 0.3), ("subordinate_to", core, 0.7), ("belongs_to", "party_household", 1.0),
        ("reviewed_by", "matter", 0.4), ("cross_appointed", "owners_committee", 0.3),
    ):  # fmt: skip
        made.tie(edge, kind, core, share)
    for edge, kind, share in (
        ("instructs", "enterprise", 0.15), ("instructs", "social_org", 0.15), ("responsible_for", "enterprise", 0.3), ("covers", "grid", 0.8),
        ("covers", "building", 0.5), ("covers", "shopping_district", 0.5), ("covers", "floating_cluster", 0.5),
        ("guides", "owners_committee", 0.3), ("recommends", "residents_committee", 0.3), ("responsible_for", "social_org", 0.2),
    ):  # fmt: skip
        made.tie(edge, kind, core, share, turned=True)
    made.tie("serves", "estate", "residents_committee", turned=True)
    made.tie("manages", "estate", "property_firm", 0.9, turned=True)
    made.tie("represents", "estate", "owners_committee", 0.8, turned=True)
    made.tie("concerns", "matter", "estate")
    for actor in ("residents_committee", "owners_committee", "property_firm", "enterprise", "residents_group"):
        made.tie(
            "leads" if actor == "residents_committee" else "joins",
            "matter",
            actor,
            0.5 if actor != "residents_group" else 1,
            turned=True,
        )
        made.tie(
            "authorised_for", "matter", actor if actor != "residents_group" else "government_office", 0.2, turned=True
        )
        if actor != "residents_group":
            made.tie("member_of", actor, "forum", 0.2)
            made.tie("coordinates_with", actor, "property_firm", 0.1)
            made.tie("responsible_for_matter", "matter", actor, 0.2, turned=True)
    made.tie("conflicts_with", "owners_committee", "property_firm", 0.2)
    made.tie("partners_with", "property_firm", "social_org", 0.5)
    made.tie("staffs", "grid", "property_firm", 0.4, turned=True)
    made.tie("reported_to", "resident_unit", "community", 0.6)
    made.tie("leads", "project", "resident_unit", turned=True)
    made.tie("answers", "project", "need", 0.6)
    made.tie("raised", "need", "residents_group", turned=True)
    made.tie("offers", "resource", "resident_unit", turned=True)
    made.tie("joins", "activity", "social_org", turned=True)


def _state(made: _City) -> None:
    for kind in _UNITS:
        made.say("full_members", kind, ["null", "null", "0", "2", "5"])
        made.say("status", kind, ["null", *['"operating"'] * 8, '"shell"'])
    levels = ['"group"', *['"branch"'] * 6, '"general_branch"', '"committee"', "null"]
    made.say("form", "party_org", ['"unit"', '"joint"', "null"])
    made.say("full_members", "party_org", ["null", "2", "12", "60"])
    made.say("level", "party_org", levels)
    made.say("term_ends", "party_org", ["null", '"2024-05"', '"2029-05-31"'])
    made.say("committee_members", "owners_committee", ["null", "5", "6", "9"])
    made.say("party_members", "owners_committee", ["null", "2", "5"])
    made.say("term_ends", "owners_committee", ["null", '"2024-05"', '"2029-05-31"'])
    made.say("full_members", "resident_unit", ["null", "2", "9"])
    made.say("major", "matter", ["null", "true", "false"])
    for kind in ("need", "resource"):
        made.say("domain", kind, ['"living"', '"order"', '"environment"', '"culture_sport"', "null"])
    made.say("list", "need", ['"demand"', "null"])
    made.say("rosters", "community", list(_ROSTERS))


def _graph(made: _City) -> Graph:
    ids = np.unique(made.draw.integers(10**17, 10**18, made.size * 2))
    ids = made.draw.permutation(ids)[: made.size]
    order = np.argsort(ids)
    place = np.empty(made.size, np.int32)
    place[order] = np.arange(made.size)
    kinds = pl.Series(np.repeat(np.arange(len(made.kinds)), made.sizes))
    texts = [
        _objects(made.attributes.get(kind, []), number) for kind, number in zip(made.kinds, made.sizes, strict=True)
    ]
    number = pl.int_range(0, made.size, eager=True)
    nodes = pl.DataFrame(
        {
            "id": pl.Series(ids).cast(pl.String),
            "kind": pl.Series(made.kinds).gather(kinds).cast(NODE_SCHEMA["kind"]),
            "name": "云州" + (number + 1).cast(pl.String) + "号单位",
            "aliases": pl.Series([[]], dtype=pl.List(pl.String)).new_from_index(0, made.size),
            "attributes": pl.concat(texts),
            "sources": '[["台账.xlsx","单位",' + (number + 2).cast(pl.String) + ",null]]",
        },
        schema=NODE_SCHEMA,
    )[order]
    edges = {}
    for kind, ends in made.edges.items():
        source, target = (place[np.concatenate(part)] for part in zip(*ends, strict=True))
        rows = pl.int_range(0, len(source), eager=True)
        frame = pl.DataFrame(
            {
                "source": source,
                "target": target,
                "attributes": pl.Series(["{}"]).new_from_index(0, len(source)),
                "sources": f'[["{kind}.xlsx","联系",' + (rows + 2).cast(pl.String) + ',"C"]]',
            },
            schema=EDGE_SCHEMA,
        )
        edges[kind] = frame.sort("source", "target")
    return Graph(nodes, edges)


def _objects(stated: list[tuple[str, pl.Series]], number: int) -> pl.Series:
    """Attributes of nodes as JSON objects."""
    text = pl.Series([""]).new_from_index(0, number)
    for name, told in sorted(stated, key=lambda each: each[0]):
        lead = pl.select(pl.when(text == "").then(pl.lit("")).otherwise(pl.lit(","))).to_series()
        more = lead + f'"{name}":' + told
        text = text + more.set(told == "null", "")
    return "{" + text + "}"
