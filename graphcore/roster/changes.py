"""What an import changes: two graphs compared, and the count of it for each file.

A dry run shows what is worked out here, and the import then writes just that: there is one way from
rosters to a graph, and the comparison only looks at what it led to.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from graphcore.graph import Graph
from graphcore.vocabulary import EDGE_KINDS

Action = Literal["create", "update", "unchanged", "end", "remove"]
ACTIONS: tuple[Action, ...] = ("create", "update", "unchanged", "end", "remove")


class Change(NamedTuple):
    """What becomes of one node, or of one tie.

    Attributes
    ----------
    action
        ``end``: it has a last day, which it had not; ``remove``: it is no more, for a later version of a file
        corrects the one that said it.
    kind
        Kind of node or of edge.
    ids, names
        Of the node, or of both ends.
    files
        Bare names of the files that say it; of those that said it, where none does any more.
    """

    action: Action
    kind: str
    ids: tuple[str, ...]
    names: tuple[str, ...]
    files: tuple[str, ...]

    @property
    def is_tie(self) -> bool:
        """Whether it is about a tie."""
        return len(self.ids) > 1


class _Thing(NamedTuple):
    """A node or a tie, as it is compared: attributes as JSON, the last of what it says."""

    kind: str
    ids: tuple[str, ...]
    says: tuple[str, ...]
    sources: str


_Things = Mapping[tuple[str, ...], _Thing]


def compare(before: Graph, after: Graph) -> tuple[Change, ...]:
    """What becomes of every node and tie.

    A node that got another id, because its code became known or because it was put together with another,
    is the same: it was updated.

    Examples
    --------
    >>> from graphcore.graph import Node
    >>> before = Graph.of([Node("EN-1", "enterprise", "甲"), Node("EN-2", "enterprise", "乙")])
    >>> after = Graph.of([Node("EN-1", "enterprise", "甲", (), {"until": "2026-06-29"}), Node("EN-3", "enterprise", "丙")])
    >>> [(change.action, *change.names) for change in compare(before, after)]
    [('create', '丙'), ('end', '甲'), ('remove', '乙')]
    """
    old, new = _nodes(before), _nodes(after)
    heirs = _heirs(before, after, old, new)
    names = {ids[0]: thing.says[1] for ids, thing in [*old.items(), *new.items()]}
    found = [*_compared(old, new, heirs), *_compared(_ties(before, heirs), _ties(after), {})]
    return tuple(
        sorted(
            Change(action, thing.kind, thing.ids, tuple(names[end] for end in thing.ids), _files(thing.sources))
            for action, thing in found
        )
    )


def by_file(changes: Iterable[Change]) -> dict[str, Counter[tuple[Action, bool]]]:
    """File → action and whether it is of a tie → how many; what several files say counts for each."""
    counts: defaultdict[str, Counter[tuple[Action, bool]]] = defaultdict(Counter)
    for change in changes:
        for file in change.files:
            counts[file][change.action, change.is_tie] += 1
    return dict(counts)


def _compared(
    old: _Things, new: _Things, heirs: Mapping[tuple[str, ...], tuple[str, ...]]
) -> Iterator[tuple[Action, _Thing]]:
    were: defaultdict[tuple[str, ...], list[_Thing]] = defaultdict(list)
    for key, thing in old.items():
        heir = heirs.get(key, key)
        if heir in new:
            were[heir].append(thing)
        else:
            yield "remove", thing
    for key, thing in new.items():
        was = were.get(key, [])
        if not was:
            yield "create", thing
        elif all(each.says == thing.says for each in was):
            yield "unchanged", thing
        else:
            has_ended = _has_ended(thing) and not any(map(_has_ended, was))
            yield "end" if has_ended else "update", thing


def _nodes(graph: Graph) -> _Things:
    return {
        (node,): _Thing(kind, (node,), (node, name, *aliases, attributes), sources)
        for node, kind, name, aliases, attributes, sources in graph.nodes.iter_rows()
    }


def _ties(graph: Graph, heirs: Mapping[tuple[str, ...], tuple[str, ...]] | None = None) -> _Things:
    """Ties by kind and ends, those between heirs of the ends where there are any."""
    ids = graph.nodes["id"].to_list()
    ties: dict[tuple[str, ...], _Thing] = {}
    for kind, frame in graph.edges.items():
        for source, target, attributes, sources in frame.iter_rows():
            ends = ids[source], ids[target]
            now = [heirs.get((end,), (end,))[0] for end in ends] if heirs else ends
            key = (kind, *(now if EDGE_KINDS[kind].directed else sorted(now)))
            ties[key] = _Thing(kind, ends, (attributes,), sources)
    return ties


def _heirs(before: Graph, after: Graph, old: _Things, new: _Things) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Nodes whose id is no more → the one that bears the name now, in the same places."""
    gone = {key: thing for key, thing in old.items() if key not in new}
    if not gone:
        return {}
    wanted = {(thing.kind, thing.says[1]) for thing in gone.values()}
    bearers: defaultdict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for key, thing in new.items():
        for name in dict.fromkeys(thing.says[1:-1]):
            if (thing.kind, name) in wanted:
                bearers[thing.kind, name].append(key)
    were, are = _places(before), _places(after)
    heirs: dict[tuple[str, ...], tuple[str, ...]] = {}
    for key, thing in gone.items():
        here = [heir for heir in bearers[thing.kind, thing.says[1]] if were.get(key) == are.get(heir)]
        if len(here) == 1:
            heirs[key] = here[0]
    return heirs


def _places(graph: Graph) -> dict[tuple[str, ...], frozenset[str]]:
    """Node → where it is located."""
    places: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for edge in graph.iter_edges("located_in"):
        places[edge.source,].add(edge.target)
    return {node: frozenset(found) for node, found in places.items()}


def _has_ended(thing: _Thing) -> bool:
    return '"until":' in thing.says[-1] and "until" in json.loads(thing.says[-1])


def _files(sources: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(file for file, *_ in json.loads(sources)))
