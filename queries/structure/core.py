"""The one core among the many actors."""

from __future__ import annotations

from graphcore.vocabulary.attributes import PARTY_LEVELS
from queries.engines.communities import Communities
from queries.engines.snapshot import Snapshot
from queries.rules import Step

_LEVELS = [level for level in PARTY_LEVELS if level != "group"]  # the highest first
_COMMITTEES = ("work_committee", "committee")
_TERRITORIAL = (None, "territorial", "comprehensive", "two_new")
_HAD_BY = Step.model_validate({"in": "has_party_org"})


def core_of(seen: Snapshot, communities: Communities) -> frozenset[str]:
    """The Party organisations that the others are to be led by.

    Of each community those of the highest level it has, committees before general branches before
    branches, and every committee above the communities. One that a single unit, a venue or an
    industry has set up for itself is no core.
    """
    by_community: dict[str, list[str]] = {}
    core: set[str] = set()
    for node in seen.of_kind("party_org"):
        data = seen.nodes[node]
        if data.get("level") not in _LEVELS or data.get("form") not in _TERRITORIAL:
            continue
        if any(True for _ in seen.crossed(node, _HAD_BY)):
            continue
        if community := communities.of(node):
            by_community.setdefault(community, []).append(node)
        elif data["level"] in _COMMITTEES:
            core.add(node)
    for candidates in by_community.values():
        highest = min(_LEVELS.index(seen.nodes[node]["level"]) for node in candidates)
        core.update(node for node in candidates if seen.nodes[node]["level"] == _LEVELS[highest])
    return frozenset(core)
