"""Agreements of two bodies: each is a tie of its own, whatever clauses they have in common."""

from tests.roster.told import codes, names, ties

BODIES = [
    ["社区", "党组织名称"],
    *(["松涛社区", one] for one in ("松涛社区党委", "松涛中学党支部", "区水务局机关党委")),
]


def test_agreements_of_the_same_words_and_day_tie_only_those_who_signed(desk):
    rows = [
        ["序号", "甲方（社区党组织）", "乙方（共建单位党组织）", "签约时间", "共建内容"],
        [1, "松涛社区党委", "松涛中学党支部", "2025.11.3", "阵地共用、活动联办"],
        [2, "松涛社区党委", "区水务局机关党委", "2025.11.3", "阵地共用、活动联办"],
    ]
    desk.workbook("共建协议.xlsx", {"Sheet1": rows})
    desk.workbook("党组织.xlsx", {"Sheet1": BODIES})
    imported = desk.imported()
    told = {frozenset(pair) for pair in ties(imported.contents.graph, "partners_with")}
    assert told == {
        frozenset({"松涛社区党委", "松涛中学党支部"}),
        frozenset({"松涛社区党委", "区水务局机关党委"}),
    }
    assert names(imported, "project") == set()
    assert not [one for one in codes(imported) if one[0] != "no_community_at_all"]


def test_projects_that_two_carry_out_together_stay_projects(desk):
    rows = [
        ["社区", "共建项目名称", "牵头单位", "共建单位", "启动时间"],
        ["松涛社区", "四点半课堂", "松涛社区党委", "松涛中学党支部", "2025.11.3"],
        ["松涛社区", "护河志愿行", "松涛社区党委", "区水务局机关党委", "2025.11.3"],
    ]
    desk.workbook("共建项目清单.xlsx", {"Sheet1": rows})
    desk.workbook("党组织.xlsx", {"Sheet1": BODIES})
    assert names(desk.imported(), "project") == {"四点半课堂", "护河志愿行"}


def test_the_parties_of_contracts_are_no_partners(desk):
    rows = [
        ["序号", "甲方", "乙方", "合同名称", "合同金额（元）", "签订日期"],
        [1, "松涛社区居委会", "恒安物业服务有限公司", "保洁服务合同", 20000, "2025.3.1"],
        [2, "松涛社区居委会", "云州甲商贸有限公司", "物资采购合同", 3000, "2025.4.1"],
    ]
    desk.workbook("表1.xlsx", {"Sheet1": rows})
    assert ties(desk.imported().contents.graph, "partners_with") == set()
