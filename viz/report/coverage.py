"""Who is covered, by which way, and who is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from queries.rollup import Row
from queries.rules import EXCLUDED, UNKNOWN, CoverageRule, Rule
from viz.report.material import Material
from viz.report.records import Bar, Bars, Block, Column, Part, Section, Step, Table, Waterfall, percent
from viz.standing import standing_of

_APART = (UNKNOWN, EXCLUDED)


def coverage_rules(material: Material) -> tuple[CoverageRule, ...]:
    """The rules that tell several ways of being covered apart."""
    return tuple(rule for rule in material.asked if isinstance(rule, CoverageRule) and rule.way_names)


def coverage(material: Material) -> Section:
    """The section: a waterfall for each field, the rates side by side, and the rates by community."""
    rules = coverage_rules(material)
    return Section(
        "coverage",
        material.say("组织覆盖", "Coverage"),
        material.say(
            "每个单位按最先符合的方式计一次：单独组建、联合组建、所在楼宇商圈园区行业、党建指导员、未覆盖。情况不明和不计入的不在分母里。",
            "Each unit counts once, by the first way that reaches it: own, joint, through its venue or industry, an "
            "instructor, or not at all. Those unknown and those excluded are not in the denominator.",
        ),
        (
            *(_waterfall(rule, material) for rule in rules),
            *([_rates(rules, material)] if rules else []),
            *(chart for rule in rules for chart in by_community(rule, material)),
        ),
    )


def _waterfall(rule: CoverageRule, material: Material) -> Waterfall:
    row, language = material.totals[rule.id], material.language
    ways = Counter((finding.way, finding.status) for finding in material.findings[rule.id])
    counts = [
        Part(standing_of(status, rule), rule.label(way).say(language), ways[way, status])
        for way in rule.way_names
        for status in rule.statuses
        if ways[way, status]
    ]
    counts.append(
        Part("uncovered", rule.label(rule.otherwise).say(language), row.statuses[rule.otherwise]),
    )
    steps, before = [], 0
    for part in counts:
        steps.append(Step(part, before))
        before += part.number
    return Waterfall(
        rule.title.say(language),
        Part("not_asked", material.say("计入", "counted"), row.counted),
        tuple(steps),
        tuple(
            Part(standing_of(status, rule), rule.label(status).say(language), row.statuses[status])
            for status in _APART
            if row.statuses.get(status)
        ),
        told(rule, row, material),
    )


def told(rule: CoverageRule, row: Row, material: Material) -> str:
    """The rates of a rule in one line."""
    language = material.language
    best = material.listed(rule.label(status).say(language) for status in rule.statuses if status in rule.positive)
    rates = [(best, row.rate), *((rate.title.say(language), row.rates[rate.name]) for rate in rule.rates)]
    return " · ".join(f"{name} {percent(rate)}" for name, rate in rates)


def _rates(rules: tuple[CoverageRule, ...], material: Material) -> Table:
    say, language = material.say, material.language
    further = {rate.name: rate.title.say(language) for rule in rules for rate in rule.rates}
    rows = []
    for rule in rules:
        row = material.totals[rule.id]
        rows.append(
            (
                rule.title.say(language),
                row.counted,
                row.unstated,
                row.statuses.get(EXCLUDED, 0),
                row.statuses[UNKNOWN],
                row.rate,
                *(row.rates.get(name) for name in further),
            )
        )
    columns = [say("计入", "counted"), say("未写明状态", "status not stated"), say("不计入", "excluded")]
    columns += [say("不明", "unknown"), say("组织覆盖率", "by organ\u00adisation"), *further.values()]
    return Table(
        say("比率与分母", "Rates and denominators"),
        (Column(say("领域", "field"), 1.8), *(Column(title, 1.15, is_figure=True) for title in columns)),
        tuple(rows),
    )


def by_community(rule: Rule, material: Material) -> Iterator[Block]:
    """The chart of one rule by community, the lowest rate first; none where there is only one community."""
    rows = material.by_community(rule)
    if len(rows) < 2:
        return
    order = sorted(rows, key=lambda place: (rows[place].rate is None, rows[place].rate or 0, place))
    yield Bars(
        material.say(f"{rule.title.zh}：各社区", f"{rule.title.en}, by community"),
        tuple(bar(material.communities[place], rule, rows[place], material) for place in order),
    )


def bar(label: str, rule: Rule, row: Row, material: Material) -> Bar:
    """One row as a bar: the counted as its parts, the others apart."""
    parts = material.parts(rule, row)
    return Bar(
        label,
        tuple(part for part in parts if part.standing not in ("unknown", "excluded")),
        tuple(part for part in parts if part.standing in ("unknown", "excluded")),
        percent(row.rate),
    )
