"""What the figures rest on: rosters that were not supplied or have no column for what is asked, rows that were not imported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from graphcore.language import Text
from graphcore.problems import PROBLEM_KINDS, Severity
from graphcore.vocabulary import ROSTER_KINDS
from queries.rules import UNKNOWN
from queries.rules.grounds import Grounds
from viz.report.material import Material
from viz.report.records import Block, Column, Section, Table

_SEVERITIES: Mapping[Severity, Text] = {
    "file": Text("文件或工作表没有导入", "file or sheet not imported"),
    "row": Text("行没有导入", "row not imported"),
    "cell": Text("单元格没有采用", "cell not taken"),
    "review": Text("需要核对", "to be checked"),
}


def missing_rosters(material: Material) -> Mapping[str, list[str]]:
    """Roster that a rule rests on → the communities where it does not tell what the rule asks."""
    grounds = frozenset[Grounds]().union(*(rule.grounds for rule in material.rules.values()))
    lacking = {
        place: {roster for one in grounds for roster in material.knowledge.missing(one, place)}
        for place in material.communities
    }
    told = {roster: [place for place in lacking if roster in lacking[place]] for roster in ROSTER_KINDS}
    return {roster: places for roster, places in told.items() if places}


def unknown_for(material: Material) -> Counter[str]:
    """Roster → how many answers are unknown for want of it."""
    counts: Counter[str] = Counter()
    for rule in material.asked:
        counts.update(material.totals[rule.id].missing)
    return counts


def quality(material: Material) -> Section:
    """The section: rosters, then problems by kind."""
    say = material.say
    unknown = sum(material.totals[rule.id].statuses.get(UNKNOWN, 0) for rule in material.asked)
    rows = sum(problem.severity == "row" for problem in material.problems)
    return Section(
        "quality",
        say("数据质量", "Data quality"),
        say(
            f"{_unknown(unknown).zh}{_lost(rows).zh}缺台账不等于缺工作，先补台账再下结论。",
            f"{_unknown(unknown).en} {_lost(rows).en} A missing roster is not a missing organisation: supply it before concluding.",
        )
        if unknown
        else say(
            f"{_unknown(0).zh}{_lost(rows).zh}",
            f"{_unknown(0).en} {_lost(rows).en}",
        ),
        (*_rosters(material), *_problems(material)),
    )


def _unknown(answers: int) -> Text:
    if not answers:
        return Text("没有判断因缺台账而不明。", "No answer is unknown for want of a roster.")
    return Text(
        f"{answers} 项判断因台账没有提供、没有相应的列，或单元格没有写明而情况不明。",
        f"{answers} answers are unknown since rosters were not supplied, have no column for it, or leave their cells open.",
    )


def _lost(rows: int) -> Text:
    if not rows:
        return Text("台账各行都已导入。", "Every row was imported.")
    return Text(f"{rows} 行没有导入，原因见下表。", f"{rows} rows were not imported; the table below says why.")


def _rosters(material: Material) -> tuple[Block, ...]:
    say = material.say
    missing, unknown = missing_rosters(material), unknown_for(material)
    if not missing:
        return ()
    everywhere = say("全部社区", "all communities")
    rows = tuple(
        (
            ROSTER_KINDS[roster].say(material.language),
            everywhere
            if len(lacking) == len(material.communities)
            else material.listed(material.communities[place] for place in lacking),
            unknown[roster],
        )
        for roster, lacking in sorted(
            missing.items(), key=lambda item: (-unknown[item[0]], list(ROSTER_KINDS).index(item[0]))
        )
    )
    columns = (
        Column(say("台账", "roster"), 1.2),
        Column(say("没有提供或没有相应列的社区", "communities where it is not supplied, or has no column for it"), 3),
        Column(say("因此不明的判断", "answers unknown for it"), 1, is_figure=True),
    )
    return (
        Table(
            say("没有提供或没有相应列的台账", "Rosters not supplied, without a column for it, or not told there"),
            columns,
            rows,
        ),
    )


def _problems(material: Material) -> tuple[Block, ...]:
    say, language = material.say, material.language
    kinds = Counter((problem.severity, problem.code) for problem in material.problems)
    if not kinds:
        return ()
    gravest = list(_SEVERITIES)
    rows = tuple(
        (
            _SEVERITIES[severity].say(language),
            PROBLEM_KINDS[code].title.say(language) if code in PROBLEM_KINDS else code,
            count,
        )
        for (severity, code), count in sorted(
            kinds.items(), key=lambda item: (gravest.index(item[0][0]), -item[1], item[0][1])
        )
    )
    columns = (
        Column(say("后果", "what became of it"), 1.6),
        Column(say("问题", "problem"), 2),
        Column(say("数量", "number"), is_figure=True),
    )
    return (Table(say("导入时的问题", "Problems of the import"), columns, rows),)
