"""One form, filled in by several: what one sheet cannot tell of a column another does, for the import as for the proposal."""

from graphcore.roster.proposing.proposal import propose
from tests.roster.told import names, ties

HEAD = ["序号", "名称", "性质", "职工", "党员数", "所属党组织", "指导员（联络员）"]
EAST = [["松涛社区两新组织台账"], HEAD, [1, "松涛便民超市", "个体", 4, 0, "", "叶某"],
        [2, "云州幼苗幼儿园", "民非", 30, 3, "幼苗幼儿园党支部", ""], [3, "云州正言律师事务所", "律所", 18, 5, "松涛联合党支部", ""]]  # fmt: skip
WEST = [["沐春社区两新组织台账"], HEAD, [1, "云州通达货运有限公司", "民企", 60, 6, "通达货运党支部", "/"],
        [2, "沐春腰鼓队", "社会组织", 25, 8, "", "社区党委副书记  何秋"], [3, "云州信永会计师事务所", "会所", 9, 2, "沐春党支部", "无"]]  # fmt: skip


def test_a_column_that_only_one_sheet_tells_is_read_in_all_of_the_form_as_the_proposal_has_it(desk, mapping):
    desk.workbook("两新.xlsx", {"松涛": EAST, "沐春": WEST})
    imported = desk.imported()
    told = desk.imported(mapping=mapping(propose([desk.folder], "zh").text))
    assert told.contents.graph == imported.contents.graph
    assert "沐春腰鼓队" in {instructed for _, instructed in ties(imported.contents.graph, "instructs")}


def test_what_rows_are_called_by_is_the_same_in_all_of_a_form_though_some_are_called_by_no_form(desk):
    head = ["片名", "物业企业", "业委会", "户数"]
    east = [
        ["松涛社区三方对照"],
        head,
        ["春晖里", "安心物业有限公司", "春晖里业委会", 310],
        ["枫林苑", "", "枫林苑业委会", 95],
    ]
    west = [["沐春社区三方对照"], head, ["望", "安心物业有限公司", "望业委会", 120], ["七〇三", "", "未成立", 80]]
    desk.workbook("小区.xlsx", {"小区（松涛社区）": east, "小区（沐春社区）": west})
    assert names(desk.imported(), "estate") == {"春晖里", "枫林苑", "望", "七〇三"}
