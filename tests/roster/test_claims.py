"""What units take on: projects of those that have reported, and needs (微心愿)."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, names, ties

UNITS = [["社区", "单位名称"], *(["松涛社区", name] for name in ("区水务局", "松涛中学", "松涛医院"))]


@pytest.mark.parametrize("done", ["是否完成", "完成情况"])
def test_who_has_not_carried_out_what_was_claimed_has_reported_all_the_same(desk, done):
    claims = [
        ["序号", "报到单位", "报到社区", "认领项目", "项目类别", "计划完成时间", done],
        [1, "区水务局", "松涛社区", "内河清淤", "环境", "2026.6", "是"],
        [2, "松涛中学", "松涛社区", "周末课堂", "教育", "2026.12", "否"],
    ]
    desk.workbook("认领.xlsx", {"s": [["双报到单位认领服务项目一览表"], *claims]})
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    imported = desk.imported()
    assert verdicts(imported, "double-report") == {
        "区水务局": "reported",
        "松涛中学": "reported",
        "松涛医院": "not_reported",
    }
    assert ties(imported.contents.graph, "claims") == {("区水务局", "内河清淤"), ("松涛中学", "周末课堂")}
    assert names(imported, "project") == {"内河清淤", "周末课堂"}
    assert codes(imported) == []


def test_where_projects_are_listed_a_claim_of_another_is_told(desk):
    desk.workbook("项目清单.xlsx", {"s": [["社区", "项目名称"], ["松涛社区", "内河清淤"]]})
    claims = [
        ["报到单位", "报到社区", "认领项目"],
        ["区水务局", "松涛社区", "内河清淤"],
        ["松涛中学", "松涛社区", "周末课堂"],
    ]
    desk.workbook("报到登记.xlsx", {"s": claims})
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    imported = desk.imported()
    assert ties(imported.contents.graph, "claims") == {("区水务局", "内河清淤")}
    assert ("unknown_organisation", 3, "C") in codes(imported)


def test_who_takes_a_need_on_has_not_raised_it_and_answers_it_unless_it_is_not_met(desk):
    wishes = [
        ["社区", "心愿内容", "认领单位", "完成情况"],
        ["松涛社区", "助行器一台", "松涛医院", "已完成"],
        ["松涛社区", "更换水龙头", "区水务局", "已完成"],
        ["松涛社区", "护眼台灯", "松涛中学", "未完成"],
        ["松涛社区", "旧书柜一个", None, "未完成"],
    ]
    desk.workbook("微心愿.xlsx", {"s": [["微心愿征集认领台账"], *wishes]})
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    desk.workbook("项目清单.xlsx", {"s": [["社区", "项目名称"], ["松涛社区", "内河清淤"]]})
    desk.workbook("资源清单.xlsx", {"s": [["社区", "资源名称", "类别"], ["松涛社区", "名师讲座", "教育就业"]]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "raised") == set()
    assert ties(imported.contents.graph, "claims") == {
        ("松涛医院", "助行器一台"),
        ("区水务局", "更换水龙头"),
        ("松涛中学", "护眼台灯"),
    }
    assert verdicts(imported, "need-answered") == {
        "助行器一台": "answered",
        "更换水龙头": "answered",
        "护眼台灯": "unanswered",
        "旧书柜一个": "unanswered",
    }
    assert codes(imported) == []


@pytest.mark.parametrize("nobody", ["（待认领）", "暂未认领", "待认领（社区协调中）", "尚未对接"])
def test_a_project_that_waits_for_somebody_to_take_it_on_is_claimed_by_nobody(desk, nobody):
    projects = [["松涛社区", "内河清淤", "区水务局"], ["松涛社区", "周末课堂", nobody]]
    desk.workbook("项目.xlsx", {"s": [["社区", "项目名称", "认领单位"], *projects]})
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    imported = desk.imported()
    assert ties(imported.contents.graph, "claims") == {("区水务局", "内河清淤")}
    assert codes(imported) == []


def test_a_unit_has_reported_whose_party_organisation_is_registered(desk):
    units = [["社区", "单位名称", "党组织名称", "是否报到"], ["松涛社区", "区水务局", "区水务局机关党委", "是"],
             ["松涛社区", "松涛中学", "松涛中学党总支", "否"], ["松涛社区", "松涛医院", "松涛医院党支部", "是"]]  # fmt: skip
    reports = [["报到单位党组织", "报到社区"], ["区水务局机关党委", "松涛社区"], ["松涛中学党总支", "松涛社区"]]
    desk.workbook("驻区单位.xlsx", {"s": units})
    desk.workbook("报到登记.xlsx", {"s": reports})
    imported = desk.imported()
    assert verdicts(imported, "double-report") == {
        "区水务局": "reported",
        "松涛中学": "reported",
        "松涛医院": "not_reported",
    }
    assert codes(imported) == [("contradiction", 3, "D"), ("contradiction", 4, "D")]


def test_whoever_is_registered_nobody_knows_where_is_not_said_not_to_have_reported(desk):
    desk.workbook(
        "驻区单位.xlsx", {"s": [["单位名称", "是否报到"], ["区水务局", "是"], ["松涛中学", "是"], ["松涛医院", "否"]]}
    )
    desk.workbook(
        "报到登记.xlsx", {"s": [["报到单位", "报到日期"], ["区水务局", "2024-03-05"], ["松涛医院", "2024-03-06"]]}
    )
    imported = desk.imported()
    assert verdicts(imported, "double-report") == {
        "区水务局": "unknown",
        "松涛中学": "not_reported",
        "松涛医院": "unknown",
    }
    told = [one for one in codes(imported) if one[0] != "no_community_at_all"]
    assert told == [("contradiction", 3, "B")]
