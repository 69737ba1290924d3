"""Where each node is at home on the map: its community and its grid.

``located_in`` decides. What is located nowhere is at home with what it is tied to: a branch with
the unit that has it, a property firm with its estates, a need with who raised it. What is tied to
several communities is at home in none and stands with the street.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
    ids: list[str] = graph.nodes["id"].to_list()
    kinds = dict(zip(ids, graph.nodes["kind"].to_list(), strict=True))

    def ties(kind: str) -> Iterator[tuple[str, str]]:
        if kind in graph.edges:
            for source, target in graph.edges[kind].select("source", "target").iter_rows():
                yield ids[source], ids[target]

    up: dict[str, list[str]] = defaultdict(list)
    for below, above in ties("located_in"):
        up[below].append(above)
    found: dict[str, Home] = {}
    for node in ids:
        _locate(node, kinds, up, found)
    settled = {node for node, kind in kinds.items() if kind in _ABOVE_COMMUNITIES}
    leaning = [(kind, *(tie if end == "source" else tie[::-1])) for kind, end in _LEANS for tie in ties(kind)]
    for _ in range(_LONGEST_CHAIN):
        hosts: dict[str, dict[str, list[Home]]] = defaultdict(lambda: defaultdict(list))
        for kind, leaner, host in leaning:
            if not found[leaner].grid and found[host].community and leaner not in settled:
                hosts[leaner][kind].append(found[host])
        leant = {leaner: _together(found[leaner], next(iter(by_kind.values()))) for leaner, by_kind in hosts.items()}
        if all(found[leaner] == home for leaner, home in leant.items()):
            break
        found.update(leant)
    return found


_ABOVE_COMMUNITIES = ("province", "city", "district", "street", "community")


def _locate(node: str, kinds: Mapping[str, str], up: Mapping[str, list[str]], found: dict[str, Home]) -> None:
    """Find the home of a node and of those it lies in: one that lies in one place is at home where that is."""
    chain: dict[str, None] = {}
    while node not in found and node not in chain and kinds[node] not in _HOMES and len(up.get(node, ())) == 1:
        chain[node] = None
        (node,) = up[node]
    if node not in found:
        found[node] = _located(node, kinds, up)
    for below in chain:
        found[below] = found[node]


_HOMES = ("community", "grid")


def _located(node: str, kinds: Mapping[str, str], up: Mapping[str, list[str]]) -> Home:
    """The one community and the one grid that the territories above a node, or itself, reach."""
    seen, front = {node}, [node]
    while front:
        front = [above for below in front for above in up.get(below, ()) if above not in seen]
        seen.update(front)
    return Home(*(_only(place for place in seen if kinds[place] == kind) for kind in _HOMES))


def _together(own: Home, hosts: list[Home]) -> Home:
    community = own.community or _only(host.community for host in hosts)
    grid = own.grid or _only(host.grid for host in hosts)
    return Home(community, grid if all(host.community == community for host in hosts) else own.grid)


def _only(places: Iterable[str | None]) -> str | None:
    """The place if all agree on one."""
    distinct = set(places)
    return distinct.pop() if len(distinct) == 1 else None
