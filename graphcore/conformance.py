"""Whether a node or an edge is one that the vocabulary allows."""

from __future__ import annotations

import math
import reprlib
from collections.abc import Iterable, Mapping

from graphcore.elements import Edge, Node
from graphcore.language import Text
from graphcore.vocabulary import (
    EDGE_ATTRIBUTES,
    EDGE_KINDS,
    NODE_ATTRIBUTES,
    NODE_KINDS,
    SPAN_ATTRIBUTES,
    Attribute,
)

_DEEPEST = 32
_WANTED: Mapping[str, Text] = {
    "count": Text("不小于 0 的整数", "an integer of 0 or more"),
    "money": Text("数字（元）", "a number (yuan)"),
    "flag": Text("true 或 false", "true or false"),
    "date": Text("日期，如 2024-05-31 或 2024-05", "a date such as 2024-05-31 or 2024-05"),
    "text": Text("文本", "a text"),
    "names": Text("文本列表", "a list of texts"),
    "id": Text("节点编号", "the id of a node"),
}


def check_node(node: Node) -> Text | None:
    """What the vocabulary has against a node; None if nothing.

    Attributes that the vocabulary does not know are allowed, as long as they can be kept.

    Examples
    --------
    >>> check_node(Node("GR-1", "grid", "第1网格", attributes={"households": 300}))
    >>> check_node(Node("GR-1", "grid", "第1网格", attributes={"households": "300"})).en
    "attribute households must be an integer of 0 or more, not '300'"
    """
    if node.kind not in NODE_KINDS:
        return Text(f"kind 不是已知的节点类型：{shown(node.kind)}", f"kind is no known node kind: {shown(node.kind)}")
    return _check_attributes(node.attributes, NODE_ATTRIBUTES[node.kind])


def check_edge(edge: Edge, source_kind: str, target_kind: str) -> Text | None:
    """What the vocabulary has against an edge between nodes of these kinds; None if nothing."""
    kind = EDGE_KINDS.get(edge.kind)
    if kind is None:
        return Text(f"kind 不是已知的边类型：{shown(edge.kind)}", f"kind is no known edge kind: {shown(edge.kind)}")
    if not kind.allows(source_kind, target_kind):
        return Text(
            f"source、target 不合规定：{edge.kind} 不能从 {source_kind} 连到 {target_kind}",
            f"source and target do not fit: {edge.kind} cannot run from {source_kind} to {target_kind}",
        )
    return _check_attributes(edge.attributes, EDGE_ATTRIBUTES.get(edge.kind, SPAN_ATTRIBUTES))


def check_all(nodes: Iterable[Node], edges: Iterable[Edge]) -> Text | None:
    """What the vocabulary has against the first node or edge of a graph that it does not allow; None if it allows all.

    Examples
    --------
    >>> nodes = [Node("GR-1", "grid", "第1网格"), Node("EN-1", "enterprise", "云澜面馆")]
    >>> check_all(nodes, [Edge("located_in", "GR-1", "EN-1")]).en
    "edge 'GR-1' — 'EN-1': source and target do not fit: located_in cannot run from grid to enterprise"
    """
    kinds: dict[str, str] = {}
    for node in nodes:
        kinds[node.id] = node.kind
        if wrong := check_node(node):
            return Text(f"节点 {shown(node.id)}：{wrong.zh}", f"node {shown(node.id)}: {wrong.en}")
    for edge in edges:
        if wrong := check_edge(edge, kinds[edge.source], kinds[edge.target]):
            ends = f"{shown(edge.source)} — {shown(edge.target)}"
            return Text(f"边 {ends}：{wrong.zh}", f"edge {ends}: {wrong.en}")
    return None


def check_value(value: object, depth: int = 0) -> Text | None:
    """What is against keeping a value, of whatever attribute; None if nothing.

    JSON can say it, in whole Unicode characters, with finite numbers and without bottomless nesting.
    """
    match value:
        case None | bool() | int():
            return None
        case float():
            return None if math.isfinite(value) else Text("不是有限的数", "is no finite number")
        case str():
            return None if is_whole(value) else Text("有残缺的字符", "has broken characters")
        case list() | tuple() | dict() if depth == _DEEPEST:
            return Text("嵌套太深", "is nested too deeply")
        case list() | tuple():
            parts = [*value]
        case dict() if all(isinstance(key, str) for key in value):
            parts = [*value, *value.values()]
        case _:
            return Text(
                f"不是文本、数字、true/false 或它们的列表：{shown(value)}",
                f"is no text, number, true/false or list of them: {shown(value)}",
            )
    return next((wrong for part in parts if (wrong := check_value(part, depth + 1))), None)


def is_whole(text: str) -> bool:
    """Whether a text can be encoded: half a surrogate pair cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def shown(value: object) -> str:
    """A value as an error message may show it: short, and harmless to a terminal."""
    return reprlib.repr(value)


def _check_attributes(attributes: Mapping[str, object], known: Mapping[str, Attribute]) -> Text | None:
    for name, value in attributes.items():
        attribute = known.get(name)
        wrong = _check_known(value, attribute) if attribute else check_value(name) or check_value(value)
        if wrong is not None:
            label = name if attribute else shown(name)
            return Text(f"属性 {label} {wrong.zh}", f"attribute {label} {wrong.en}")
    return None


def _check_known(value: object, attribute: Attribute) -> Text | None:
    if attribute.accepts(value):
        return check_value(value)
    wanted = _WANTED[attribute.type]
    if attribute.choices:
        names = list(attribute.choices)
        wanted = Text(f"{wanted.zh}（{'、'.join(names)}）", f"{wanted.en} of {', '.join(names)}")
    return Text(f"应为{wanted.zh}，而不是 {shown(value)}", f"must be {wanted.en}, not {shown(value)}")
