"""Whose name, number or day a column holds, as its header says with all that stands above it."""

from tests.roster.told import nodes, ties

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
