"""Where everything stands, small: the core in the middle, communities about it, grids as their sectors."""

from __future__ import annotations

from viz.map_data import map_data
from viz.report.material import Material
from viz.report.records import Section
from viz.small_map import small_map


def at_a_glance(material: Material) -> Section:
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
    small = small_map(drawn, say("覆盖情况示意", "Coverage at a glance"))
    shown = (
        say(
            "每个社区一个圆，网格是其中的扇形，每个点是一个对象",
            "each community a disc, grids its sectors, each dot a node",
        )
        if small.dots
        else say("每个社区一环，各段是各类所占的份额", "each community a ring of the shares of its classes")
    )
    return Section(
        "map",
        say("示意图", "A small map"),
        say(
            f"核心在中间，{shown}。可查找、可点开的大图用 onecore map。",
            f"The core in the middle, {shown}. For a map to search and open, see onecore map.",
        ),
        (small,),
    )
