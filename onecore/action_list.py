"""The action list 销号台账: every gap with what to do, by whom and until when, and what became of earlier ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from onecore.action_words import COLUMNS, OUTCOME_WORDS
from onecore.actions import OUTCOMES, Action, Item, Outcome, State, Today, compare
from onecore.finding_tables import plain_table
from onecore.output import Answer, Record
from onecore.places import cells_of
from onecore.questions import Answers
from onecore.screen import harmless
from onecore.speech import LANGUAGE, say
from queries.findings import Finding
from queries.rules import Rule
from viz.rule_words import SEVERITIES
from viz.shown_findings import shown_finding
from viz.standing import standing_of

if TYPE_CHECKING:
    from rich.console import Console

    from graphcore.elements import Node

_STYLES: Mapping[Outcome, str] = {"came_back": "red", "open": "yellow", "new": "cyan", "closed": "green"}
_NO_NEWS: frozenset[Outcome] = frozenset({"not_asked", "closed_before"})
_LISTED = 10  # of each outcome


def action_list(answers: Answers, before: Sequence[Item] = ()) -> Answer:
    """One record a line of the list, what wants attention first."""
    asked = {rule.id for rule in answers.rules}
    actions = compare(_today(answers), before, asked=asked, as_of=answers.as_of)
    records = [_record(action) for action in actions]

    def workbook() -> bytes:
        from onecore.action_workbook import action_workbook

        return action_workbook(records)

    return Answer(tuple(COLUMNS), records, records, lambda console: _show(actions, console), workbook=workbook)


def _today(answers: Answers) -> Mapping[str, Today]:
    """How it stands with every finding: the gravest rules first, then by rule and id."""
    gravity = list(SEVERITIES)
    communities = answers.communities
    rules = sorted(answers.rules, key=lambda rule: (gravity.index(rule.severity), rule.id))
    return {
        finding.key: Today(_state(finding, rule), _said(finding, rule, communities))
        for rule in rules
        for finding in answers.findings[rule.id]
    }


def _state(finding: Finding, rule: Rule) -> State:
    standing = standing_of(finding.status, rule)
    return "gap" if standing == "uncovered" else "unknown" if standing == "unknown" else "settled"


def _said(finding: Finding, rule: Rule, communities: Mapping[str, Node]) -> Mapping[str, str]:
    language = LANGUAGE.get()
    shown = shown_finding(finding, communities, rule, language)
    return {
        "question": rule.title.say(language),
        "severity": SEVERITIES[rule.severity].say(language),
        "name": shown.name,
        "community": shown.community,
        "gap": say("：", ": ").join(filter(None, (shown.status, shown.why))),
        "advice": rule.advice.say(language),
        "evidence": cells_of(finding),
    }


def _record(action: Action) -> Record:
    item = action.item
    written = item.filled_in._asdict()
    record = {
        "finding": item.finding,
        "outcome": action.outcome,
        "overdue": action.overdue,
        **item.said,
        **{column: value if value != "" else None for column, value in written.items()},
        "closed_on": item.closed_on or None,
    }
    return {column: record.get(column) for column in COLUMNS}


def _show(actions: Sequence[Action], console: Console) -> None:
    """How many have come to what, and by name the first of each outcome that is news or leaves something to do."""
    language = LANGUAGE.get()
    counts = Counter(action.outcome for action in actions)
    overdue = sum(action.overdue for action in actions)
    told = [f"{OUTCOME_WORDS[outcome].say(language)} {counts[outcome]}" for outcome in OUTCOMES if counts[outcome]]
    told += [say(f"超期 {overdue}", f"overdue {overdue}")] if overdue else []
    console.print(say("，", ", ").join(told) or say("没有缺口。", "There is no gap."))
    told_of = [action for action in actions if action.outcome not in _NO_NEWS]
    if not told_of:
        return
    columns = ("outcome", "question", "name", "community", "gap", "owner", "deadline")
    table = plain_table(*(COLUMNS[column].say(language) for column in columns))
    listed: Counter[Outcome] = Counter()
    for action in told_of:
        listed[action.outcome] += 1
        if listed[action.outcome] > _LISTED:
            continue
        item = action.item
        words = (item.said[column] for column in columns[1:5])
        until = item.filled_in.deadline + (say("（超期）", " (overdue)") if action.overdue else "")
        cells = (OUTCOME_WORDS[action.outcome].say(language), *words, item.filled_in.owner, until)
        table.add_row(*map(harmless, cells), style=_STYLES.get(action.outcome, ""))
    console.print(table)
    if more := sum(max(0, count - _LISTED) for count in listed.values()):
        hint = say(f"  另有 {more} 项；全部请用 --out 文件名.xlsx", f"  and {more} more; for all, --out FILE.xlsx")
        console.print(hint, style="dim")
