"""Who is in dispute with whom, and since when, as lists of mediated disputes say it."""

import pytest

from tests.roster.told import codes, nodes, ties

ESTATES = [["社区", "小区名称", "业委会", "物业公司"], ["松涛社区", "春晖里", "春晖里业委会", "安居物业"],
           ["松涛社区", "秋实苑", "秋实苑业委会", "乐居物业"]]  # fmt: skip


@pytest.mark.parametrize("sides", [("当事人甲", "当事人乙"), ("申请人", "被申请人")])
@pytest.mark.parametrize("day", ["排查时间", "调解日期"])
def test_the_sides_may_be_persons_of_whom_no_name_is_kept(desk, sides, day):
    rows = [["社区", day, "纠纷内容", *sides, "调解员"],
            ["松涛社区", "2026-03-05", "楼道堆物", "赵铁柱", "钱大勇", "孙丽"],
            ["松涛社区", "2026-04-18", "维修资金使用", "春晖里业委会", "安居物业", "孙丽"],
            ["松涛社区", "2026-05-09", "绿地改车位", "秋实苑业委会", "乐居物业", "孙丽"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": ESTATES})
    desk.workbook("矛盾纠纷台账.xlsx", {"s": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "conflicts_with") == {
        ("春晖里业委会", "安居物业"),
        ("秋实苑业委会", "乐居物业"),
    }
    days = {name: node.attributes["date"] for name, node in nodes(imported, "matter").items()}
    assert days == {"楼道堆物": "2026-03-05", "维修资金使用": "2026-04-18", "绿地改车位": "2026-05-09"}
    told = "".join(problem.message("zh") for problem in imported.problems)
    assert not any(person in told for person in ("赵铁柱", "钱大勇", "孙丽"))
    assert {code for code, *_ in codes(imported)} <= {"unknown_organisation"}
