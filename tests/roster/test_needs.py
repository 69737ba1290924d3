"""What rosters of needs tell of the projects that answer them."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, nodes

PROJECTS = [["社区", "项目名称", "状态"], ["松涛社区", "健康义诊", "已完成"], ["松涛社区", "路灯改造", "未启动"]]


def test_a_need_may_name_its_project_or_say_only_whether_it_was_met(desk):
    needs = [
        ["社区", "需求内容", "类别", "对接项目", "办理情况"],
        ["松涛社区", "老年人体检", "医疗养老", "健康义诊", "已完成"],
        ["松涛社区", "加装电梯", "生活环境", None, "未办理"],
        ["松涛社区", "夜间照明", "社会秩序", None, "已办理"],
    ]
    desk.workbook("需求清单.xlsx", {"s": needs})
    desk.workbook("项目清单.xlsx", {"s": PROJECTS})
    desk.workbook("资源清单.xlsx", {"s": [["社区", "资源名称", "类别"], ["松涛社区", "名师讲座", "教育就业"]]})
    imported = desk.imported()
    assert verdicts(imported, "need-answered") == {
        "老年人体检": "answered",
        "加装电梯": "unanswered",
        "夜间照明": "unknown",
    }
    assert codes(imported) == []
    assert all("number" not in need.attributes for need in nodes(imported, "need").values())


def test_where_no_column_tells_which_project_answers_none_is_known_to_be_unanswered(desk):
    desk.workbook("需求清单.xlsx", {"s": [["社区", "需求内容", "类别"], ["松涛社区", "加装电梯", "生活环境"]]})
    desk.workbook("项目清单.xlsx", {"s": PROJECTS})
    desk.workbook("资源清单.xlsx", {"s": [["社区", "资源名称", "类别"], ["松涛社区", "名师讲座", "教育就业"]]})
    assert verdicts(desk.imported(), "need-answered") == {"加装电梯": "unknown"}


@pytest.mark.parametrize("header", ["完成时限", "预计完成时间", "截止日期", "验收时间"])
def test_a_project_whose_end_is_ahead_is_there_and_answers(desk, header):
    projects = [
        ["社区", "项目名称", "对应需求", header, "状态"],
        ["松涛社区", "银龄义诊", "老年人体检", "2027.9", "推进中"],
        ["松涛社区", "路灯改造", "夜间照明", "2026.3", "已完成"],
    ]
    needs = [["社区", "需求内容", "类别"], ["松涛社区", "老年人体检", "医疗养老"], ["松涛社区", "夜间照明", "社会秩序"]]
    desk.workbook("项目清单.xlsx", {"s": projects})
    desk.workbook("需求清单.xlsx", {"s": needs})
    desk.workbook("资源清单.xlsx", {"s": [["社区", "资源名称", "类别"], ["松涛社区", "名师讲座", "教育就业"]]})
    imported = desk.imported()
    assert verdicts(imported, "need-answered") == {"老年人体检": "answered", "夜间照明": "answered"}
    assert all("since" not in one.attributes for one in nodes(imported, "project").values())
