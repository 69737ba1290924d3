"""Whose name, number or day a column holds, as its header says with all that stands above it."""

from tests.roster.told import codes, nodes, ties

BRANCHES = [["社区", "党组织名称", "类别", "上级党组织", "党员数"], ["松涛社区", "松涛社区党委", "党委", "", 64],
            ["松涛社区", "松涛第一党支部", "党支部", "松涛社区党委", 33], ["松涛社区", "松涛第二党支部", "党支部", "松涛社区党委", 31]]  # fmt: skip
GROUPS = [["松涛社区党小组一览表"], ["党小组名称", "所属党支部", "覆盖楼栋", "党员数", "组长"],
          ["东片党小组", "松涛第一党支部", "1幢、2幢", 7, "叶明"], ["西片党小组", "松涛第一党支部", "3幢", 6, "何秋"],
          ["南片党小组", "松涛第二党支部", "4幢", 9, "孙丽"]]  # fmt: skip


def test_groups_are_the_rows_that_say_to_which_branch_they_belong(desk):
    desk.workbook("党支部.xlsx", {"s": BRANCHES})
    desk.workbook("党小组.xlsx", {"s": GROUPS})
    imported = desk.imported()
    found = nodes(imported, "party_org")
    levels = {name: (node.attributes["level"], node.attributes["members"]) for name, node in found.items()}
    assert levels == {
        "松涛社区党委": ("committee", 64),
        "松涛第一党支部": ("branch", 33),
        "松涛第二党支部": ("branch", 31),
        "东片党小组": ("group", 7),
        "西片党小组": ("group", 6),
        "南片党小组": ("group", 9),
    }
    assert ties(imported.contents.graph, "subordinate_to") >= {
        ("东片党小组", "松涛第一党支部"),
        ("西片党小组", "松涛第一党支部"),
        ("南片党小组", "松涛第二党支部"),
    }


HOUSEHOLDS = [["网格", "楼栋", "", "党员中心户", ""], ["", "楼栋号", "户数", "户主姓名", "联系户数"],
              ["松涛第1网格", "春晖里1幢", 40, "叶明", 11], ["松涛第1网格", "春晖里2幢", 36, "", ""],
              ["松涛第2网格", "春晖里3幢", 52, "何秋", 9], ["松涛第2网格", "春晖里4幢", 52, "暂缺", ""]]  # fmt: skip


def test_a_number_is_that_of_what_stands_above_it_and_a_row_without_a_head_is_no_household(desk):
    desk.workbook("松涛社区党员中心户.xlsx", {"s": HOUSEHOLDS}, merges={"s": ["B1:C1", "D1:E1"]})
    imported = desk.imported()
    linked = {node.attributes["households_linked"] for node in nodes(imported, "party_household").values()}
    assert linked == {11, 9}
    assert ("missing_name", 4, "D") in codes(imported)
    assert ("missing_name", 6, "D") in codes(imported)


def test_households_whose_heads_are_all_withheld_are_households(desk):
    rows = [
        ["所属网格", "楼栋", "户主姓名", "联系户数"],
        ["松涛第1网格", "春晖里1幢", "", 11],
        ["松涛第2网格", "春晖里3幢", "", 9],
    ]
    desk.workbook("松涛社区党员中心户.xlsx", {"s": rows})
    assert len(nodes(desk.imported(), "party_household")) == 2
