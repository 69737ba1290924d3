"""Where each node is at home on the map: its community and its grid.

``located_in`` decides. What is located nowhere is at home with what it is tied to: a branch with
the unit that has it, a property firm with its estates, a need with who raised it. What is tied to
several communities is at home in none and stands with the street.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from graphcore.graph import Graph


class Home(NamedTuple):
    """The community and grid that a node is drawn in; None where there is none, or several."""

    community: str | None = None
    grid: str | None = None


NOWHERE = Home()

_LEANS: tuple[tuple[str, Literal["source", "target"]], ...] = (
    # Edge kind, and the end that takes over the home of the other. The first that tells decides.
    ("represents", "source"),
    ("manages", "source"),
    ("serves", "source"),
    ("covers", "source"),
    ("has_party_org", "target"),
    ("belongs_to", "source"),
    ("concerns", "source"),
    ("raised", "target"),
    ("offers", "target"),
    ("answers", "source"),
    ("leads", "target"),
    ("joins", "target"),
    ("member_of", "target"),
    ("subordinate_to", "source"),
)
_LONGEST_CHAIN = 4  # a party group leans on its building's branch, that on its committee, …


def homes(graph: Graph) -> Mapping[str, Home]:
    """The home of every node, by id."""
    kinds = dict(graph.nodes.select("id", "kind").iter_rows())
    up: dict[str, list[str]] = defaultdict(list)
    for edge in graph.iter_edges("located_in"):
        up[edge.source].append(edge.target)
    found = {node: _located(node, kinds, up) for node in kinds}
    settled = {node for node, kind in kinds.items() if kind in _ABOVE_COMMUNITIES}
    leaning = [
        (kind, *((edge.source, edge.target) if end == "source" else (edge.target, edge.source)))
        for kind, end in _LEANS
        for edge in graph.iter_edges(kind)
    ]
    for _ in range(_LONGEST_CHAIN):
        hosts: dict[str, dict[str, list[Home]]] = defaultdict(lambda: defaultdict(list))
        for kind, leaner, host in leaning:
            if found[host].community and not found[leaner].grid and leaner not in settled:
                hosts[leaner][kind].append(found[host])
        before = dict(found)
        for leaner, by_kind in hosts.items():
            found[leaner] = _together(found[leaner], next(iter(by_kind.values())))
        if found == before:
            break
    return found


_ABOVE_COMMUNITIES = ("province", "city", "district", "street", "community")


def _located(node: str, kinds: Mapping[str, str], up: Mapping[str, Iterable[str]]) -> Home:
    """The one community and the one grid that the territories above a node, or itself, reach."""
    seen, front = {node}, [node]
    while front:
        front = [above for below in front for above in up.get(below, ()) if above not in seen]
        seen.update(front)
    return Home(*(_only(place for place in seen if kinds[place] == kind) for kind in ("community", "grid")))


def _together(own: Home, hosts: list[Home]) -> Home:
    community = own.community or _only(host.community for host in hosts)
    grid = own.grid or _only(host.grid for host in hosts)
    return Home(community, grid if all(host.community == community for host in hosts) else own.grid)


def _only(places: Iterable[str | None]) -> str | None:
    """The place if all agree on one."""
    distinct = set(places)
    return distinct.pop() if len(distinct) == 1 else None
