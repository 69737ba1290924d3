"""Rows that name several bodies in one cell are about each of them."""

from tests.roster.told import nodes, ties

FIRMS = ["福兴数控有限公司", "晨光玩具有限公司", "大榕树餐饮有限公司", "宏达汽修厂"]


def test_whoever_has_several_firms_in_one_cell_instructs_each(desk):
    desk.workbook(
        "企业.xlsx", {"企业": [["企业名称", "社区", "是否建立党组织"], *[[firm, "湖塘社区", "否"] for firm in FIRMS]]}
    )
    head = ["序号", "指导员姓名", "联系指导企业", "职工人数", "所在社区"]
    rows = [[1, "蔡晓东", "、".join(FIRMS[:2]), 70, "湖塘社区"], [2, "邱丽云", "\n".join(FIRMS[2:]), 5, "湖塘社区"]]
    desk.workbook("指导员安排.xlsx", {"指导员安排": [head, *rows]})
    imported = desk.imported()
    enterprises = nodes(imported, "enterprise")
    assert set(enterprises) == set(FIRMS)
    assert {name for _, name in ties(imported.contents.graph, "instructs")} == set(FIRMS)
    assert not any("employees" in node.attributes for node in enterprises.values())  # of whom 70 are is not said
    assert [sheet.imported for file in imported.files for sheet in file.sheets] == [4, 2]


def test_a_body_of_several_is_one(desk):
    """Neither what is called after two, nor what a line break wraps, nor an estate with its phases is several."""
    names = ["福兴公司、晨光公司联合党支部", "湖塘社区第一、第二网格联合党支部"]
    desk.workbook(
        "党组织.xlsx",
        {
            "党组织": [
                ["党组织名称", "社区", "党组织类别"],
                *[[name, "湖塘社区", "党支部"] for name in names],
                ["湖塘社区党委", "湖塘社区", "党委"],
            ]
        },
    )
    desk.workbook(
        "企业.xlsx", {"企业": [["企业名称", "社区"], ["福兴超市\n连锁有限公司", "湖塘社区"], ["晨光厂", "湖塘社区"]]}
    )
    desk.workbook("小区.xlsx", {"小区": [["小区名称", "社区"], ["春晖里一期、二期", "湖塘社区"]]})
    imported = desk.imported()
    assert set(nodes(imported, "party_org")) >= set(names)
    assert len(nodes(imported, "enterprise")) == 2
    assert len(nodes(imported, "estate")) == 1


def test_estates_that_a_community_lists_are_each_there_and_its_counts_are_of_none_of_them(desk):
    head = ["社区", "户数", "人口", "下设网格", "居民小区"]
    rows = [["湖塘社区", 2860, 7120, "4个", "春晖里、秋实苑"], ["沙湾社区", 3105, 8033, "5个", "夏荷居"]]
    desk.workbook("社区概况.xlsx", {"社区概况": [["云澜街道社区基本情况"], head, *rows]})
    imported = desk.imported()
    assert not nodes(imported, "grid")
    estates = nodes(imported, "estate")
    assert estates.keys() == {"春晖里", "秋实苑", "夏荷居"}
    assert not any({"households", "population"} & node.attributes.keys() for node in estates.values())


def test_estates_in_a_list_may_be_called_by_any_word_unless_they_are_parts_of_one(desk):
    head = ["社区", "户数", "小区名称", "占地（亩）"]
    rows = [["湖塘社区", 2860, "柳岸新寓、云台府邸", 30], ["沙湾社区", 3105, "柳岸新寓甲、乙区", 20]]
    desk.workbook("小区.xlsx", {"小区": [head, *rows]})
    assert nodes(desk.imported(), "estate").keys() == {"柳岸新寓", "云台府邸", "柳岸新寓甲、乙区"}


def test_what_is_called_after_one_of_the_estates_in_a_list_is_that_ones_alone(desk):
    head = ["社区", "小区名称", "业委会", "物业公司"]
    rows = [
        ["湖塘社区", "春晖里、秋实苑、夏荷居", "秋实苑业委会、春晖里第二届业委会", "云台物业"],
        ["沙湾社区", "柳岸、柳岸新苑", "柳岸新苑业委会", None],
    ]
    desk.workbook("小区.xlsx", {"小区": [head, *rows]})
    graph = desk.imported().contents.graph
    assert {(name[:3], estate) for name, estate in ties(graph, "represents")} == {
        ("秋实苑", "秋实苑"),
        ("春晖里", "春晖里"),
        ("柳岸新", "柳岸新苑"),
    }
    assert {estate for _, estate in ties(graph, "manages")} == {"春晖里", "秋实苑", "夏荷居"}


def test_a_blank_within_the_word_that_ends_a_community_parts_no_names(desk):
    rows = [["松涛社区", "松涛社  区暖心服务中心"], ["松涛社区", "松涛社区舞蹈协会  松涛社区棋牌协会"]]
    desk.workbook("社会组织.xlsx", {"s": [["社区", "社会组织名称"], *rows]})
    assert {*nodes(desk.imported(), "social_org")} == {"松涛社区暖心服务中心", "松涛社区舞蹈协会", "松涛社区棋牌协会"}
