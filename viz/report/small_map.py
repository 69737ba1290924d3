"""Where everything stands, small: the core in the middle, communities about it, grids as their sectors."""

from __future__ import annotations

from collections import defaultdict

from queries.rules import Rule
from viz.layout import place
from viz.report.material import Material
from viz.report.records import Disc, Dot, Section, SmallMap, Wedge
from viz.standing import STANDINGS, overall
from viz.symbols import is_core


def small_map(material: Material) -> Section:
    """The section: one picture."""
    say, layout = material.say, place(material.graph)
    answers: defaultdict[str, list[tuple[str, Rule | None]]] = defaultdict(list)
    for rule in material.asked:
        if rule.id not in material.counted:
            for finding in material.findings[rule.id]:
                answers[finding.id].append((finding.status, rule))
    dots = tuple(
        Dot(spot.x, spot.y, overall(answers[node]), is_core(material.nodes[node]))
        for node, spot in layout.positions.items()
    )
    shown = {dot.standing for dot in dots}
    return Section(
        "map",
        say("示意图", "A small map"),
        say(
            "核心在中间，每个社区一个圆，网格是其中的扇形，每个点是一个对象。可查找、可点开的大图用 onecore map。",
            "The core in the middle, each community a disc, grids its sectors, each dot a node. For a map to search and open, "
            "see onecore map.",
        ),
        (
            SmallMap(
                say("覆盖情况示意", "Coverage at a glance"),
                tuple(
                    Disc(
                        island.centre.x, island.centre.y, island.radius, material.communities.get(island.node or "", "")
                    )
                    for island in layout.islands
                ),
                tuple(
                    Wedge(part.centre.x, part.centre.y, part.inner, part.outer, part.start, part.end)
                    for part in layout.sectors
                ),
                dots,
                {standing: text.say(material.language) for standing, text in STANDINGS.items() if standing in shown},
            ),
        ),
    )
