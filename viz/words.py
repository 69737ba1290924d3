"""Every sentence of the map's page that is not data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graphcore.language import Text

WORDS: Mapping[str, Text] = MappingProxyType(
    {
        "search": Text("查找：名称或拼音首字母", "Search: name, or pinyin initials"),
        "no_match": Text("没有找到", "nothing found"),
        "fit": Text("全图", "Whole map"),
        "print": Text("打印", "Print"),
        "colour_by": Text("着色依据", "Colour by"),
        "all_rules": Text("各项判断综合", "all rules together"),
        "coverage": Text("覆盖情况", "Coverage"),
        "kinds": Text("对象", "Kinds"),
        "ties": Text("关系", "Ties"),
        "ghost": Text("应协同而未协同", "expected, missing"),
        "legend_hint": Text("点击图例可淡出或恢复", "Click an entry to fade it or bring it back"),
        "map": Text(
            "网络图。方向键选择节点，Esc 取消；下方列表可用键盘操作。",
            "Network map. Arrow keys choose a node, Escape lets go; the table below works by keyboard.",
        ),
        "detail": Text("详情", "Details"),
        "close": Text("关闭", "Close"),
        "aliases": Text("又写作", "also written"),
        "attributes": Text("基本情况", "Known facts"),
        "verdicts": Text("判断与依据", "Verdicts and evidence"),
        "neighbours": Text("相关对象", "Neighbours"),
        "sources": Text("台账出处", "Where it is recorded"),
        "missing_ties": Text("应有未有", "Missing"),
        "no_verdict": Text("没有规则对它作判断。", "No rule asks about it."),
        "no_source": Text("没有登记出处。", "No source is recorded."),
        "findings": Text("判断清单", "Findings"),
        "every_rule": Text("全部规则", "every rule"),
        "every_status": Text("全部结论", "every verdict"),
        "rule": Text("规则", "Rule"),
        "name": Text("名称", "Name"),
        "community": Text("社区", "Community"),
        "status": Text("结论", "Verdict"),
        "why": Text("说明", "Why"),
        "of": Text("{shown} / {all} 条", "{shown} of {all}"),
        "row": Text("第{row}行", "row {row}"),
        "column": Text("{column}列", "column {column}"),
        "lacks": Text("缺", "no "),
        "colon": Text("：", ": "),
        "comma": Text("、", ", "),
        "no_grid": Text("未划入网格", "in no grid"),
        "more": Text("另有 {count} 个", "{count} more"),
        "script_needed": Text(
            "此页需要启用 JavaScript 才能显示。", "This page needs JavaScript; nothing is loaded from anywhere."
        ),
    }
)
