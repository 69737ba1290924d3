"""Who led matters and who else took part, in whatever words headers say or ask it; and what is open where none says who led."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import ties

COORDINATED = [
    ["电梯加装", "春晖里", "松涛社区居委会", "春晖里业委会、恒安物业", "2025-03-01"],
    ["停车改造", "秋实苑", "松涛社区居委会", "康居物业", "2025-03-02"],
]
ESTATES = [
    ["社区", "小区名称", "户数", "居委会", "业委会", "物业企业"],
    ["松涛社区", "春晖里", 100, "松涛社区居委会", "春晖里业委会", "恒安物业"],
    ["松涛社区", "秋实苑", 80, "松涛社区居委会", "秋实苑业委会", "康居物业"],
]


def coordinated(desk, lead, others):
    """An import of matters, with two columns of those who took part headed so."""
    desk.workbook("小区.xlsx", {"小区": ESTATES})
    head = ["社区", "事项名称", "涉及小区", lead, others, "协调日期"]
    rows = [head, *(["松涛社区", *row] for row in COORDINATED)]
    desk.workbook("协调事项.xlsx", {"协调事项": rows})
    return desk.imported()


@pytest.mark.parametrize(
    ("lead", "others"),
    [
        ("主责主体", "协办主体"),
        ("牵头主体", "共同实施主体"),
        ("谁挑头", "还有谁一起"),
        ("谁来主办", "还有哪些单位一起办？"),
        ("主办单位", "参加的有哪些单位"),
        ("由谁负责", "跟哪些单位一块干的"),
    ],
)
def test_headers_ask_or_say_in_any_words_who_leads_and_who_else_takes_part(desk, lead, others):
    graph = coordinated(desk, lead, others).contents.graph
    assert ties(graph, "leads") == {("松涛社区居委会", "电梯加装"), ("松涛社区居委会", "停车改造")}
    assert ties(graph, "joins") == {("春晖里业委会", "电梯加装"), ("恒安物业", "电梯加装"), ("康居物业", "停车改造")}


def test_who_only_sounds_answerable_may_lead_where_nobody_else_does(desk):
    imported = coordinated(desk, "具体落实单位", "配合单位")
    assert [problem.details["header"] for problem in imported.problems if problem.code == "unread_evidence"] == [
        "具体落实单位"
    ]
    assert verdicts(imported, "estate-triad") == {"春晖里": "unknown", "秋实苑": "unknown"}


def test_who_is_plainly_called_answerable_is_that(desk):
    imported = coordinated(desk, "责任主体", "配合单位")
    assert ties(imported.contents.graph, "responsible_for_matter")
    assert not ties(imported.contents.graph, "leads")
