"""Where everything stands, small: the core in the middle, communities about it, grids as their sectors."""

from __future__ import annotations

from viz.map_data import map_data
from viz.report.material import Material
from viz.report.records import Disc, Dot, Section, SmallMap, Wedge
from viz.standing import STANDINGS


def small_map(material: Material) -> Section:
    """The section: one picture."""
    say = material.say
    asked = [rule for rule in material.asked if rule.id not in material.counted]
    drawn = map_data(
        material.graph,
        [finding for rule in asked for finding in material.findings[rule.id]],
        title="",
        language=material.language,
        rules={rule.id: rule for rule in asked},
    )
    standings = tuple(STANDINGS)
    dots = tuple(
        Dot(x, y, standings[standing], core)
        for x, y, standing, core in drawn.nodes.select("x", "y", "standing", "core").iter_rows()
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
                    for island in drawn.islands
                ),
                tuple(
                    Wedge(part.centre.x, part.centre.y, part.inner, part.outer, part.start, part.end)
                    for part in drawn.sectors
                ),
                dots,
                {standing: text.say(material.language) for standing, text in STANDINGS.items() if standing in shown},
            ),
        ),
    )
