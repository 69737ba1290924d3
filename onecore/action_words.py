"""The words of an action list: its columns, by which it is known when it comes back, and its outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graphcore.language import Text
from onecore.actions import Outcome

COLUMNS: Mapping[str, Text] = MappingProxyType(
    {
        "finding": Text("编号", "finding"),
        "outcome": Text("本次结果", "outcome"),
        "overdue": Text("是否超期", "overdue"),
        "question": Text("事项", "question"),
        "severity": Text("严重程度", "severity"),
        "name": Text("名称", "name"),
        "community": Text("社区", "community"),
        "gap": Text("缺口", "gap"),
        "advice": Text("怎么办", "what to do"),
        "owner": Text("责任单位", "owner"),
        "deadline": Text("时限", "deadline"),
        "done": Text("是否销号", "done"),
        "note": Text("备注", "note"),
        "closed_on": Text("销号核实日期", "closed on"),
        "evidence": Text("依据", "evidence"),
    }
)
"""Column → its header, in the order in which they stand."""

SAID = ("question", "severity", "name", "community", "gap", "advice", "evidence")
"""What a list says of a gap."""

FILLED_IN = ("owner", "deadline", "done", "note")
"""What an office writes."""

REQUIRED = ("finding", *FILLED_IN[:3])
"""Without these a list cannot be read back."""

OUTCOME_WORDS: Mapping[Outcome, Text] = MappingProxyType(
    {
        "came_back": Text("已报销号，缺口仍在或又出现", "came back"),
        "open": Text("未销号", "open"),
        "new": Text("新增", "new"),
        "unknown": Text("台账不足，无法核实", "cannot be told now"),
        "not_asked": Text("本次未查", "not asked this time"),
        "gone": Text("对象已不在台账", "no longer on the rosters"),
        "closed": Text("本次销号", "closed"),
        "closed_before": Text("此前已销号", "closed before"),
    }
)
"""What became of a line, in words."""
