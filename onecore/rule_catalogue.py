"""The catalogue of rules as a page of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphcore.language import Text
from graphcore.vocabulary import ROSTER_KINDS
from onecore.speech import LANGUAGE, say
from queries.packs import Pack
from queries.rules import UNKNOWN, CoverageRule, Rule
from viz.rule_words import SEVERITIES, SHAPES, cited, in_words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#])")


def rule_catalogue(pack: Pack) -> str:
    """Every rule of a pack: what it says, answers, sources, parameters, rosters, and what to do."""
    rules = pack.rules.values()
    lines = [
        say("# 规则目录", "# The catalogue of rules"),
        "",
        say(
            "由 `onecore rules --format md` 写成，不要手改。数值都是参数，各地可以在规则包里另设；*情况不明* 是指能说明问题的台账没有提供。",
            "Written by `onecore rules --format md`; do not edit it. Every number is a parameter that a pack may set otherwise. "
            "*Unknown* means that the rosters that would tell were not supplied.",
        ),
        "",
        say("| 规则 | 问什么 | 严重程度 |", "| rule | asks | severity |"),
        "| --- | --- | --- |",
        *(
            f"| [`{rule.id}`](#{rule.id}) | {_said(rule.title)} | {_said(SEVERITIES[rule.severity])} |"
            for rule in rules
        ),
        "",
    ]
    for rule in rules:
        lines += [f'<a id="{rule.id}"></a>', "", f"## {_said(rule.title)} · `{rule.id}`", "", *_rule(rule), ""]
    return "\n".join(lines)


def _rule(rule: Rule) -> Iterator[str]:
    comma = say("、", ", ")
    yield _said(rule.definition)
    yield ""
    yield _item(Text("类型", "shape"), f"{_said(SHAPES[rule.shape])} `{rule.shape}`")
    answers = (
        f"{_said(rule.label(status))} `{status}`" for status in rule.statuses if rule.rosters or status != UNKNOWN
    )
    yield _item(Text("结论", "answers"), comma.join(answers))
    if isinstance(rule, CoverageRule) and rule.way_names:
        yield _item(Text("方式", "ways"), " → ".join(_said(rule.label(way)) for way in rule.way_names))
    if rule.rosters:
        yield _item(Text("证据台账", "rosters"), comma.join(_said(ROSTER_KINDS[roster]) for roster in rule.rosters))
    for name, parameter in rule.parameters.items():
        yield _item(
            Text("参数", "parameter"),
            f"`{name}` = {_plain(in_words(parameter.value, LANGUAGE.get()))} · {_said(parameter.title)}",
        )
    for source in rule.sources:
        yield _item(Text("依据", "source"), _plain(cited(source, LANGUAGE.get())))
    yield _item(Text("怎么办", "what to do"), _said(rule.advice))


def _item(label: Text, content: str) -> str:
    return f"- **{_said(label)}**{say('：', ': ')}{content}"


def _said(text: Text) -> str:
    return _plain(text.say(LANGUAGE.get()))


def _plain(text: str) -> str:
    """A text in which nothing is taken for Markdown or HTML; a pack may come from anywhere."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
