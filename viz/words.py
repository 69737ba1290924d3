"""Every sentence of the map's page that is not data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graphcore.language import Text

WORDS: Mapping[str, Text] = MappingProxyType(
    {
        "search": Text("查找：名称或拼音首字母", "Search: name, or pinyin initials"),
        "as_of": Text("截至 {day}", "as of {day}"),
        "no_match": Text("没有找到", "nothing found"),
        "fit": Text("全图", "Whole map"),
        "print": Text("打印", "Print"),
        "colour_by": Text("着色依据", "Colour by"),
        "all_rules": Text("各项判断综合", "all rules together"),
        "classes": Text("颜色图例", "What the colours mean"),
        "colour_coverage": Text("覆盖情况", "coverage"),
        "colour_severity": Text("缺口轻重", "severity of gaps"),
        "colour_kind": Text("对象类别", "kind"),
        "colour_grid": Text("所在网格", "grid"),
        "severity_high": Text("严重缺口", "grave gap"),
        "severity_medium": Text("中等缺口", "middling gap"),
        "severity_low": Text("轻微缺口", "slight gap"),
        "severity_unknown": Text("情况不明", "unknown"),
        "severity_fine": Text("没有缺口", "no gap"),
        "severity_not_asked": Text("未作判断", "not asked"),
        "no_community": Text("不属一个社区", "no single community"),
        "in_grid": Text("已划入网格", "in a grid"),
        "save": Text("导出", "Save"),
        "save_png": Text("当前画面存为 PNG 图片", "this view as PNG"),
        "save_svg": Text("当前画面存为 SVG 矢量图", "this view as SVG"),
        "save_csv": Text("所列判断存为 CSV 表格", "the findings listed as CSV"),
        "two_steps": Text("看两步以内", "within two steps"),
        "to_core": Text("到党组织核心的路径", "path to the core"),
        "no_path": Text(
            "没有任何关系通到党组织核心（党委、党工委）。",
            "No tie leads from here to the core (committee, work committee).",
        ),
        "sort_by": Text("排序：{column}", "sort by {column}"),
        "kinds": Text("对象", "Kinds"),
        "ties": Text("关系", "Ties"),
        "ghost": Text("应协同而未协同", "expected, missing"),
        "legend_hint": Text("点击图例可淡出或恢复", "Click an entry to fade it or bring it back"),
        "afar": Text(
            "远看时每个社区画成一环（更远时每个街道一环），环上各段是各类所占的份额；点击放大。",
            "From afar each community is a ring of the shares of its classes, from farther away each street; click one to come "
            "nearer.",
        ),
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
        "cannot_open": Text(
            "此浏览器太旧，无法打开网络图；请用新版 Edge、Chrome 或 Firefox。",
            "This browser is too old for the map; use a current Edge, Chrome or Firefox.",
        ),
        "script_needed": Text(
            "此页需要启用 JavaScript 才能显示。", "This page needs JavaScript; nothing is loaded from anywhere."
        ),
    }
)
