"""Units that a cell names behind words for how they take part: each is tied as its word says."""

import pytest

from tests.roster.told import codes, ties

UNITS = [
    ["社区", "单位名称"],
    *(["柏庐社区", name] for name in ("云州市第三医院", "云州市邮政局", "云州市水务局", "云州市图书馆")),
]
LED = {("云州市邮政局", "夜间施工扰民"), ("云州市水务局", "楼道堆物"), ("云州市图书馆", "井盖破损")}
JOINED = {
    ("云州市第三医院", "夜间施工扰民"),
    ("云州市水务局", "夜间施工扰民"),
    ("云州市图书馆", "楼道堆物"),
    ("云州市邮政局", "井盖破损"),
}


def matters(head, *cells):
    names = ("夜间施工扰民", "楼道堆物", "井盖破损")
    return [
        ["社区", "协商事项", head, "议事时间"],
        *(["柏庐社区", *pair, "2024-03-01"] for pair in zip(names, cells, strict=True)),
    ]


@pytest.mark.parametrize("head", ["责任分工", "牵头与配合", "参与单位"])
@pytest.mark.parametrize(
    "cells",
    [
        ("牵头：云州市邮政局；配合：云州市第三医院、云州市水务局", "牵头：云州市水务局；配合：云州市图书馆", "牵头：云州市图书馆；配合：云州市邮政局"),
        (
            "主办单位: 云州市邮政局\n协办单位: 云州市第三医院  云州市水务局",
            "主办单位: 云州市水务局\n协办单位: 云州市图书馆",
            "主办单位: 云州市图书馆\n协办单位: 云州市邮政局",
        ),
    ],
)  # fmt: skip
def test_words_within_cells_tell_who_leads_and_who_joins(desk, head, cells):
    desk.workbook("驻区单位.xlsx", {"单位": UNITS})
    desk.workbook("协商.xlsx", {"事项": matters(head, *cells)})
    imported = desk.imported()
    graph = imported.contents.graph
    assert (ties(graph, "leads"), ties(graph, "joins")) == (LED, JOINED)
    assert codes(imported) == []


def test_who_is_named_twice_by_such_words_is_told(desk):
    desk.workbook("驻区单位.xlsx", {"单位": UNITS})
    cells = ("牵头：云州市邮政局；配合：云州市邮政局", "牵头：云州市水务局；配合：云州市图书馆", "牵头：云州市图书馆")
    desk.workbook("协商.xlsx", {"事项": matters("责任分工", *cells)})
    imported = desk.imported()
    assert codes(imported) == [("self_tie", 2, "C"), ("too_few_participants", 4, None)]
