"""Which goes with which: the best assignment as a whole, nothing used twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from typing import TypeVar

Left = TypeVar("Left", bound=Hashable)
Right = TypeVar("Right", bound=Hashable)


def best_matching(weights: Mapping[tuple[Left, Right], float]) -> dict[Left, Right]:
    """The matching of a bipartite graph that has the largest sum of weights.

    Left nodes join one by one, each by the augmenting path that gains most: it may push another to
    its next choice, or out. Few pairs weigh anything, so that such paths are short.

    Parameters
    ----------
    weights
        (left, right) → weight; a pair of no positive weight is never taken.

    Returns
    -------
    dict
        Left → right, each at most once.

    References
    ----------
    H. W. Kuhn, "The Hungarian method for the assignment problem", Naval Research Logistics Quarterly 2, 1955.

    Examples
    --------
    >>> best_matching({("a", 1): 3.0, ("a", 2): 2.9, ("b", 1): 2.0})
    {'b': 1, 'a': 2}
    """
    choices: dict[Left, dict[Right, float]] = defaultdict(dict)
    for (left, right), weight in weights.items():
        if weight > 0:
            choices[left][right] = weight
    owner: dict[Right, Left] = {}
    for left in choices:
        _augment(left, choices, owner)
    return {left: right for right, left in owner.items()}


def _augment(start: Left, choices: Mapping[Left, Mapping[Right, float]], owner: dict[Right, Left]) -> None:
    """Let one more left node in by the path of largest gain, if any gains at all."""
    held = {left: right for right, left in owner.items()}
    reached = {start: 0.0}  # a left node that has to go elsewhere → what is gained so far
    came: dict[Right, Left] = {}
    gains: dict[Right, float] = {}
    waiting = [start]
    while waiting:
        left = waiting.pop(0)
        for right, weight in choices[left].items():
            gain = reached[left] + weight
            if right == held.get(left) or gain <= gains.get(right, 0.0) + _ROUNDING:
                continue
            gains[right], came[right] = gain, left
            if right in owner:
                pushed = owner[right]
                reached[pushed] = gain - choices[pushed][right]
                waiting.append(pushed)
    # A path ends at a right node that is free, or where who held it is left without one.
    ends = {right: gains[right] - (choices[owner[right]][right] if right in owner else 0.0) for right in gains}
    if not ends or max(ends.values()) <= _ROUNDING:
        return
    end: Right | None = max(ends, key=ends.__getitem__)
    while end is not None:
        left = came[end]
        owner[end] = left
        end = held.get(left)


_ROUNDING = 1e-9
