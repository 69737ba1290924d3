"""Cells that count more than they name: who may be among the others is unknown."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, names

FIRMS = ["云州海棠食品有限公司", "云州青松家电有限公司", "云州玉兰印务有限公司"]


def test_firms_that_a_joint_branch_counts_and_does_not_name(desk):
    desk.workbook("企业.xlsx", {"s": [["社区", "企业名称"], *(["松涛社区", firm] for firm in FIRMS)]})
    desk.workbook("社会组织.xlsx", {"s": [["社区", "组织名称"], ["松涛社区", "松涛书画社"]]})
    branches = [
        ["社区", "党组织名称", "类别", "所在单位"],
        ["松涛社区", "松涛第一联合党支部", "联合党支部", "海棠食品等2家企业"],
        ["沐春社区", "沐春联合党支部", "联合党支部", "云州翠鸟环保有限公司等一家"],
    ]
    desk.workbook("党组织名册.xlsx", {"s": branches})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == dict(
        zip(FIRMS, ("organisation", "unknown", "unknown"), strict=True)
    )
    assert verdicts(imported, "social-org-coverage") == {"松涛书画社": "uncovered"}  # firms are counted
    assert [at for code, *at in codes(imported) if code == "names_some"] == [[2, "D"]]


@pytest.mark.parametrize(("count", "others"), [(2, "uncovered"), (3, "unknown")])
def test_who_is_counted_and_named_by_other_cells_leaves_nobody_open(desk, count, others):
    own = ["松涛第一联合党支部" if firm == FIRMS[1] else None for firm in FIRMS]
    firms = [["松涛社区", firm, branch] for firm, branch in zip(FIRMS, own, strict=True)]
    desk.workbook("企业.xlsx", {"s": [["社区", "企业名称", "党组织名称"], *firms]})
    branches = [
        ["社区", "党组织名称", "类别", "所在单位"],
        ["松涛社区", "松涛第一联合党支部", "联合党支部", f"海棠食品等{count}家企业"],
    ]
    desk.workbook("党组织名册.xlsx", {"s": branches})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage")[FIRMS[2]] == others
    assert ("names_some" in {code for code, *_ in codes(imported)}) == (others == "unknown")


def test_members_of_a_forum_that_are_counted_and_not_named(desk):
    units = ["市图书馆", "市第一中学", "市档案馆"]
    desk.workbook("驻区单位.xlsx", {"s": [["社区", "单位名称"], *(["松涛社区", unit] for unit in units)]})
    for count, status in (("等12家单位", "unknown"), ("等两家单位", "none"), ("（共3家）", "unknown")):
        seats = [
            ["社区", "联席会议名称", "成员单位"],
            ["松涛社区", "松涛社区党建联席会议", f"市图书馆、市第一中学{count}"],
        ]
        desk.workbook("联席会议.xlsx", {"s": seats})
        imported = desk.imported()
        assert verdicts(imported, "forum-membership") == dict(zip(units, ("member", "member", status), strict=True))
        assert names(imported, "resident_unit") == {*units}
