"""The four tiers: community, grid branch, building group, household post."""

from __future__ import annotations

import polars as pl

from graphcore.vocabulary import NODE_KINDS
from queries.rules import Rule
from queries.sharing.counts import HOME
from viz.bands import in_counting_order
from viz.report.coverage import bar
from viz.report.material import Material
from viz.report.records import Bars, Block, Column, Section, Table, Value

_TIERS = ("grid-branch", "building-group", "group-household", "superior-chain")


def tier_rules(material: Material) -> tuple[Rule, ...]:
    """The rules about the tiers that found somebody to ask about."""
    return tuple(rule for rule in material.asked if rule.id in _TIERS)


def tiers(material: Material) -> Section:
    """The section: each tier as a bar, then by community, then household posts by grid."""
    say, rules = material.say, tier_rules(material)
    blocks: list[Block] = []
    if rules:
        bars = (bar(rule.title.say(material.language), rule, material.totals[rule.id], material) for rule in rules)
        blocks.append(Bars(say("各级是否齐全", "Is each tier there"), tuple(bars)))
    if rules and len(material.communities) > 1:
        blocks.append(_by_community(rules, material))
    if material.posts:
        grids = pl.DataFrame({"grid": list(material.posts)}, schema={"grid": pl.String()}).with_columns(
            name=pl.Series([material.nodes[grid].name for grid in material.posts], dtype=pl.String)
        )
        in_order = grids.sort(in_counting_order(pl.col("name")), "grid").iter_rows()
        rows = tuple((name, material.posts[grid]) for grid, name in in_order)
        label = NODE_KINDS[HOME].label.say(material.language)
        columns = (Column(say("网格", "grid"), 2), Column(label, is_figure=True))
        blocks.append(Table(say("党员中心户：按网格", "Household posts, by grid"), columns, rows))
    return Section(
        "tiers",
        say("四级链条", "The four tiers"),
        say(
            "社区党组织—网格党支部—楼院党小组—党员中心户：每一级有没有，上级链条能不能走到社区党委。",
            "Community Party organisation, grid branch, building group, household post: whether each is there, and whether the "
            "chain of superiors leads to a committee.",
        ),
        tuple(blocks),
    )


def _by_community(rules: tuple[Rule, ...], material: Material) -> Table:
    say = material.say
    rows = []
    by_rule = {rule.id: material.by_community(rule) for rule in rules}
    for place, name in material.communities.items():
        cells: list[Value] = [name]
        for rule in rules:
            row = by_rule[rule.id].get(place)
            met = sum(row.statuses[status] for status in rule.positive) if row else 0
            unknown = row.statuses.get("unknown", 0) if row else 0
            aside = say(f"（不明 {unknown}）", f" ({unknown} unknown)") if unknown else ""
            cells.append(f"{met} / {row.counted}{aside}" if row else None)
        rows.append(tuple(cells))
    titles = (Column(rule.title.say(material.language), 1.4, is_figure=True) for rule in rules)
    return Table(
        say("按社区：具备 / 计入", "By community: in place / counted"),
        (Column(say("社区", "community"), 1.4), *titles),
        tuple(rows),
    )
