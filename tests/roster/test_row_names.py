"""Which column rows are called by says which roster a table is."""

from tests.roster.test_untold import verdicts
from tests.roster.told import nodes

BRANCHES = [["社区", "党组织名称", "类别", "上级党组织"], ["松涛社区", "松涛社区党委", "党委", ""],
            ["松涛社区", "松涛第一党支部", "党支部", "松涛社区党委"], ["松涛社区", "松涛第二党支部", "党支部", "松涛社区党委"]]  # fmt: skip


def test_a_list_whose_other_columns_are_of_party_organisations_of_others_is_none_of_those(desk):
    rows = [["社区", "名称", "党组织关系所在", "拟建党组织", "结对党支部"],
            ["松涛社区", "松涛书画社", "松涛社区党委", "书画社党支部", "松涛第一党支部"],
            ["松涛社区", "松涛棋社", "松涛社区党委", None, "松涛第一党支部"],
            ["松涛社区", "松涛志愿服务队", None, None, "松涛第二党支部"],
            ["松涛社区", "银龄合唱团", "松涛社区党委", None, "松涛第二党支部"]]  # fmt: skip
    desk.workbook("社会组织.xlsx", {"社会组织": rows})
    desk.workbook("党组织.xlsx", {"s": BRANCHES})
    imported = desk.imported()
    assert nodes(imported, "social_org").keys() == {"松涛书画社", "松涛棋社", "松涛志愿服务队", "银龄合唱团"}
    assert nodes(imported, "party_org").keys() == {row[1] for row in BRANCHES[1:]}
    assert set(verdicts(imported, "social-org-coverage").values()) == {"unknown"}
