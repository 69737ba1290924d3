"""What whoever decides must know, in five sentences."""

from __future__ import annotations

from collections.abc import Iterator

from queries.rules import UNKNOWN
from viz.report.coverage import coverage_rules
from viz.report.gaps import ranked, where
from viz.report.material import Material
from viz.report.needs import NEEDS
from viz.report.quality import missing_rosters
from viz.report.records import Key, Keys, Points, Section, percent
from viz.report.tiers import tier_rules
from viz.report.triad_pictures import TRIAD

_FEWEST = 3  # counted units below which a community's rate is not set beside others


def summary(material: Material) -> Section:
    """The section: the key figures, then the sentences."""
    sentences = tuple(
        sentence for tell in (_coverage, _where, _tiers, _together, _first) for sentence in tell(material)
    )
    return Section(
        "summary",
        material.say("摘要", "Summary"),
        "",
        (Keys(tuple(_keys(material))), Points(sentences, numbered=True)),
    )


def _keys(material: Material) -> Iterator[Key]:
    say = material.say
    for rule in coverage_rules(material):
        row = material.totals[rule.id]
        lacking = row.statuses[rule.otherwise]
        unknown = (
            say(f"，不明 {row.statuses[UNKNOWN]}", f", {row.statuses[UNKNOWN]} unknown")
            if row.statuses[UNKNOWN]
            else ""
        )
        yield Key(
            rule.title.say(material.language),
            percent(row.rate),
            say(
                f"计入 {row.counted}，未覆盖 {lacking}{unknown}", f"{row.counted} counted, {lacking} uncovered{unknown}"
            ),
        )
    for asked in material.asked:
        if asked.id in (TRIAD, NEEDS):
            row = material.totals[asked.id]
            met = sum(row.statuses[status] for status in asked.positive)
            yield Key(
                asked.title.say(material.language),
                percent(row.rate),
                say(f"{row.counted} 个中 {met} 个", f"{met} of {row.counted}"),
            )


def _coverage(material: Material) -> Iterator[str]:
    say, language = material.say, material.language
    told = []
    for rule in coverage_rules(material):
        row = material.totals[rule.id]
        kind, lacking = rule.title.say(language), row.statuses[rule.otherwise]
        told.append(
            say(
                f"{kind}率 {percent(row.rate)}（计入 {row.counted}，未覆盖 {lacking}）",
                f"{kind} {percent(row.rate)} ({row.counted} counted, {lacking} uncovered)",
            )
        )
    if told:
        yield say("；", "; ").join(told) + say("。", ".")


def _where(material: Material) -> Iterator[str]:
    """Where coverage is lowest and highest, over all fields together."""
    met: dict[str, list[int]] = {}
    for rule in coverage_rules(material):
        for place, row in material.by_community(rule).items():
            so_far = met.setdefault(place, [0, 0])
            so_far[0] += sum(row.statuses[status] for status in rule.positive)
            so_far[1] += row.counted
    rates = {place: of / counted for place, (of, counted) in met.items() if counted >= _FEWEST}
    if len(rates) < 2:
        return
    low, high = (pick(sorted(rates), key=rates.__getitem__) for pick in (min, max))
    names = material.communities
    if rates[low] == rates[high]:
        yield material.say("各社区的组织覆盖率相同。", "All communities have the same rate.")
    else:
        yield material.say(
            f"各领域合计，组织覆盖率最低的是{names[low]}（{percent(rates[low])}），最高的是{names[high]}（{percent(rates[high])}）。",
            f"Over all fields, {names[low]} is lowest ({percent(rates[low])}) and {names[high]} highest ({percent(rates[high])}).",
        )


def _tiers(material: Material) -> Iterator[str]:
    say, language = material.say, material.language
    told = []
    for rule in tier_rules(material):
        row = material.totals[rule.id]
        met = sum(row.statuses[status] for status in rule.positive)
        told.append(f"{rule.title.say(language)} {met}/{row.counted}")
    if told:
        yield say(
            f"四级链条（具备/计入）：{material.listed(told)}。",
            f"The four tiers (in place/counted): {material.listed(told)}.",
        )


def _together(material: Material) -> Iterator[str]:
    say = material.say
    told = []
    if material.findings.get(TRIAD):
        row = material.totals[TRIAD]
        complete = sum(row.statuses[status] for status in material.rules[TRIAD].positive)
        told.append(
            say(
                f"{row.counted} 个小区中三位一体齐全的 {complete} 个",
                f"{complete} of {row.counted} estates have a complete triad",
            )
        )
    if material.findings.get(NEEDS):
        row = material.totals[NEEDS]
        met = sum(row.statuses[status] for status in material.rules[NEEDS].positive)
        told.append(say(f"{row.counted} 项需求中已回应 {met} 项", f"{met} of {row.counted} needs are answered"))
    if told:
        yield say("；", "; ").join(told) + say("。", ".")


def _first(material: Material) -> Iterator[str]:
    """The first thing to do, and what is not known."""
    say = material.say
    told = []
    if rules := ranked(material):
        rule = rules[0]
        number, title, mostly = material.wanting(rule), rule.title.say(material.language), where(rule, material)
        at = say(f"，集中在{mostly}", f", mostly in {mostly}") if mostly else ""
        at += say("；建议：", "; to do: ") + rule.advice.say(material.language).rstrip("。.")
        told.append(
            say(f"最要紧的缺口是“{title}”：{number} 个欠缺{at}", f"the gravest gap is “{title}”: {number} lack it{at}")
        )
    if missing := missing_rosters(material):
        unknown = sum(material.totals[rule.id].statuses.get(UNKNOWN, 0) for rule in material.asked)
        so = say(f"，{unknown} 项判断因此不明", f", so that {unknown} answers are unknown") if unknown else ""
        told.append(
            say(f"有 {len(missing)} 种台账没有提供齐{so}", f"{len(missing)} kinds of roster are not complete{so}")
        )
    if told:
        first = say("；", "; ").join(told)
        yield first[0].upper() + first[1:] + say("。", ".")
