"""What ties nodes to each other, and which pairs are tied at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import combinations, product

from queries.engines.sight import Link, Sight
from queries.rules import Tie


def tying(
    seen: Sight, tie: Tie, ones: AbstractSet[str], others: AbstractSet[str], anchor: str | None = None
) -> set[Link]:
    """Every link that ties one of some nodes to one of others; none where nothing does."""
    links: set[Link] = set()
    for one, other in product(ones, others):
        if tie.direct:
            links |= seen.leading(tie.direct, one, {other}) | seen.leading(tie.direct, other, {one})
        if tie.shared:
            shared = seen.reached(tie.shared, one) & seen.reached(tie.shared, other)
            if tie.concerning and anchor is not None:
                shared &= seen.reached(tie.concerning, anchor)
                links |= seen.leading(tie.concerning, anchor, shared)
            links |= seen.leading(tie.shared, one, shared) | seen.leading(tie.shared, other, shared)
    return links


def related_pairs(seen: Sight, tie: Tie, nodes: Iterable[str]) -> dict[tuple[str, str], set[Link]]:
    """The unordered pairs among some nodes that are tied, ids in order, each with the links that tie it."""
    among = set(nodes)
    pairs: set[tuple[str, str]] = set()
    meeting: defaultdict[str, set[str]] = defaultdict(set)
    for node in among:
        if tie.direct:
            pairs |= {(min(node, far), max(node, far)) for far in seen.reached(tie.direct, node) & among - {node}}
        for shared in seen.reached(tie.shared, node) if tie.shared else ():
            meeting[shared].add(node)
    for met in meeting.values():
        pairs |= set(combinations(sorted(met), 2))
    return {(one, other): tying(seen, tie, {one}, {other}) for one, other in sorted(pairs)}
