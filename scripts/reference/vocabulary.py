"""The vocabulary: what can be in a graph, from its one declaration."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graphcore.language import Text
from graphcore.vocabulary import (
    EDGE_ATTRIBUTES,
    EDGE_KINDS,
    GROUPS,
    NODE_ATTRIBUTES,
    NODE_KINDS,
    ORGANISATIONS,
    ROSTER_KINDS,
    SPAN_ATTRIBUTES,
    TERRITORIES,
    VENUES,
    Attribute,
)
from onecore.speech import say
from scripts.reference.markdown import code, codes, said, table

_GROUPS = {
    Text("任何", "anything"): frozenset(NODE_KINDS),
    Text("组织", "organisation"): frozenset(ORGANISATIONS),
    Text("地域", "territory"): frozenset(TERRITORIES),
    Text("场所", "venue"): frozenset(VENUES),
    Text("群体", "group"): frozenset(GROUPS),
}


def vocabulary() -> str:
    """Rosters, kinds of node and edge, and the attributes of each."""
    kind, label = say("种类", "kind"), say("名称", "called")
    lines = [
        say("# 词汇：台账、节点、联系、属性", "# Vocabulary: rosters, nodes, edges, attributes"),
        "",
        say(
            "规则、导出和 Cypher 里用这些词。没有写的属性是*不知道*，不是零，也不是否。",
            "The words of rules, exports and Cypher. An attribute that is absent is *not known*, never zero or false.",
        ),
        "",
        say("## 台账", "## Rosters"),
        "",
        *table((kind, label), ((code(name), said(text)) for name, text in ROSTER_KINDS.items())),
        say("## 节点", "## Nodes"),
        "",
        *table(
            (kind, label, say("编号开头", "ids begin with")),
            ((code(one.name), said(one.label), code(one.prefix)) for one in NODE_KINDS.values()),
        ),
        say(
            f"*组织*指 {codes(ORGANISATIONS)}；*地域*指 {codes(TERRITORIES)}；*场所*指 {codes(VENUES)}；*群体*指 {codes(GROUPS)}。",
            f"*Organisation* means {codes(ORGANISATIONS)}; *territory* {codes(TERRITORIES)}; *venue* {codes(VENUES)}; "
            f"*group* {codes(GROUPS)}.",
        ),
        "",
        say("## 联系", "## Edges"),
        "",
        *table(
            (kind, label, say("从", "from"), say("到", "to")),
            (
                (
                    code(one.name),
                    said(one.label),
                    _ends(one.sources),
                    ("" if one.directed else "↔ ") + _ends(one.targets),
                )
                for one in EDGE_KINDS.values()
            ),
        ),
        say("## 属性", "## Attributes"),
        "",
        say("所有节点和联系都可以有：", "Any node and edge may have:"),
        "",
        *_attributes(SPAN_ATTRIBUTES),
    ]
    for owner, known in {**NODE_ATTRIBUTES, **EDGE_ATTRIBUTES}.items():
        own = {name: one for name, one in known.items() if name not in SPAN_ATTRIBUTES}
        if own:
            labelled = NODE_KINDS[owner].label if owner in NODE_KINDS else EDGE_KINDS[owner].label
            lines += [f"### {said(labelled)} `{owner}`", "", *_attributes(own)]
    return "\n".join(lines)


def _ends(kinds: frozenset[str]) -> str:
    """Kinds of node, by the name of their group where they have one."""
    names, left = [], kinds
    for name, group in _GROUPS.items():
        if group <= left:
            names.append(f"*{said(name)}*")
            left -= group
    return " ".join([*names, *(code(kind) for kind in NODE_KINDS if kind in left)])


def _attributes(known: Mapping[str, Attribute]) -> Iterator[str]:
    yield from table(
        (say("属性", "attribute"), say("名称", "called"), say("类型", "type"), say("取值", "values")),
        (
            (
                code(name),
                said(one.label),
                code(one.type),
                say("、", ", ").join(f"{code(value)} {said(text)}" for value, text in one.choices.items()),
            )
            for name, one in known.items()
        ),
    )
