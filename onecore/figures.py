"""A row of counts in words: the rates, and what stands in the denominator and what does not."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.language import Language, Text
from graphcore.vocabulary import NODE_ATTRIBUTES, ROSTER_KINDS
from onecore.screen import harmless
from onecore.speech import LANGUAGE, say
from queries.rollup import Row
from queries.rules import EXCLUDED, UNKNOWN, CoverageRule, Rule


def percent(share: float | None) -> str:
    """A share for people; a dash where nothing is counted."""
    return "–" if share is None else f"{share:.1%}"


def rates(rule: Rule, row: Row) -> str:
    """The rates side by side."""
    language: Language = LANGUAGE.get()
    best = say("、", ", ").join(rule.label(status).say(language) for status in rule.statuses if status in rule.positive)
    told = [f"{best} {percent(row.rate)}"]
    if isinstance(rule, CoverageRule):
        told += [f"{rate.title.say(language)} {percent(row.rates[rate.name])}" for rate in rule.rates]
    return " · ".join(told)


def denominator(rule: Rule, row: Row) -> str:
    """How many were counted, and how many were not and why."""
    language: Language = LANGUAGE.get()
    told = [say(f"计入 {row.counted}", f"{row.counted} counted")]
    if row.unstated:
        told.append(say(f"其中 {row.unstated} 个没有写明状态", f"{row.unstated} of them do not state their status"))
    if row.statuses.get(EXCLUDED):
        why = _listed_counts({_value(rule, value).say(language): n for value, n in row.excluded.items()})
        told.append(say(f"不计入 {row.statuses[EXCLUDED]}{why}", f"{row.statuses[EXCLUDED]} excluded{why}"))
    if row.statuses.get(UNKNOWN):
        lacking = {ROSTER_KINDS[roster].say(language): n for roster, n in row.missing.items()}
        why = _listed_counts(
            lacking,
            say("未提供、没有相应的列或没有写明：", "not supplied, without a column for it, or not told there: "),
        )
        told.append(say(f"情况不明 {row.statuses[UNKNOWN]}{why}", f"{row.statuses[UNKNOWN]} unknown{why}"))
    return say("；", "; ").join(told)


def _listed_counts(counts: Mapping[str, int], lead: str = "") -> str:
    if not counts:
        return ""
    listed = say("、", ", ").join(f"{harmless(name)} {count}" for name, count in counts.items())
    return say(f"（{lead}{listed}）", f" ({lead}{listed})")


def _value(rule: Rule, value: str) -> Text:
    """What users see for a value by which a rule excludes."""
    if isinstance(rule, CoverageRule) and rule.excluded:
        for attribute in rule.excluded.where:
            for kind in rule.selection.kind:
                if value in NODE_ATTRIBUTES[kind][attribute].choices:
                    return NODE_ATTRIBUTES[kind][attribute].choices[value]
    return Text(value, value)
