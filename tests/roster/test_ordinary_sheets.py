"""Sheets such as offices send them every day: lists of names, several communities in a cell, two kinds of rows in one table."""

import pytest

from graphcore.roster.weaving.quoted import may_be_person


def codes(imported):
    return [(problem.code, problem.source.row, problem.source.column) for problem in imported.problems]


def nodes(imported, kind):
    return {node.name: node for node in imported.contents.graph.iter_nodes() if node.kind == kind}


def ties(imported, kind):
    graph = imported.contents.graph
    names = {node.id: node.name for node in graph.iter_nodes()}
    return {(names[edge.source], names[edge.target]) for edge in graph.iter_edges() if edge.kind == kind}


UNITS = [["所属社区", "单位名称"], ["松涛社区", "松涛小学"], ["松涛社区", "海关宿舍管理站"], ["沐春社区", "沐春医院"]]


def test_a_unit_that_reported_to_two_communities(desk):
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    desk.workbook(
        "双报到登记.xlsx",
        {"s": [["报到单位", "报到社区", "报到时间"], ["松涛小学", "松涛社区、沐春社区", "2024-03-01"], ["沐春医院", "沐春社区", "2024-04"]]},
    )  # fmt: skip
    imported = desk.imported()
    assert nodes(imported, "community").keys() == {"松涛社区", "沐春社区"}
    assert ties(imported, "reported_to") == {
        ("松涛小学", "松涛社区"),
        ("松涛小学", "沐春社区"),
        ("沐春医院", "沐春社区"),
    }


def test_a_row_that_lies_in_one_community_and_names_two_is_asked_about(desk):
    desk.workbook("驻区单位.xlsx", {"s": [*UNITS, ["松涛社区/沐春社区", "云州港务局"]]})
    imported = desk.imported()
    assert ("several_communities", 5, "A") in codes(imported)
    assert nodes(imported, "community").keys() == {"松涛社区", "沐春社区"}
    assert "云州港务局" in nodes(imported, "resident_unit")


MEMBERS = [["松涛街道党建联席会议成员单位名单"], ["一、松涛社区"], ["序号", "成员单位", "会上分工", "到会情况"],
           [1, "松涛小学", "文体", "全勤"], [2, "海关宿舍管理站", "治安", ""],
           ["二、沐春社区"], ["序号", "成员单位", "会上分工", "到会情况"], [1, "沐春医院", "卫生", "全勤"]]  # fmt: skip


def test_a_list_of_members_with_columns_that_are_nobodys(desk):
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    desk.workbook("名单.xlsx", {"s": MEMBERS})
    imported = desk.imported()
    assert {unit for unit, _ in ties(imported, "member_of")} == {"松涛小学", "海关宿舍管理站", "沐春医院"}
    assert {code for code, *_ in codes(imported)} == {"unmapped_column"}


BOTH = [
    ["所属社区", "单位名称", "单位性质", "党组织组建情况", "党组织名称"],
    ["松涛社区", "云州甲商贸有限公司", "民营企业", "单独组建", "甲公司党支部"],
    ["松涛社区", "松涛拳友会", "社会组织", "联合组建", "松涛联合党支部"],
    ["松涛社区", "松涛幼苗园", "民办非企业", "未组建", ""],
    ["沐春社区", "老周修车铺", "", "未组建", ""],
]


def test_enterprises_and_social_organisations_on_one_roster(desk):
    desk.workbook("两新组织.xlsx", {"s": BOTH})
    imported = desk.imported()
    assert nodes(imported, "social_org").keys() == {"松涛拳友会", "松涛幼苗园"}
    assert nodes(imported, "enterprise").keys() == {"云州甲商贸有限公司", "老周修车铺"}
    supplied = {name: node.attributes["rosters"] for name, node in nodes(imported, "community").items()}
    assert all({"enterprises", "social_orgs"} <= {*rosters} for rosters in supplied.values())
    assert ties(imported, "has_party_org") == {
        ("云州甲商贸有限公司", "甲公司党支部"),
        ("松涛拳友会", "松涛联合党支部"),
    }
    assert codes(imported) == []


@pytest.mark.parametrize("none", ["无物业", "暂无物业公司（社区代管）", "尚未成立业委会", "无业委会，由居委会代行"])
def test_that_there_is_none_is_no_name(desk, none):
    rows = [["所属社区", "小区名称", "物业企业", "业委会"], ["松涛社区", "春晖里", none, none],
            ["松涛社区", "秋实苑", "安居物业", "秋实苑业委会"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows})
    imported = desk.imported()
    assert nodes(imported, "property_firm").keys() == {"安居物业"}
    assert nodes(imported, "owners_committee").keys() == {"秋实苑业委会"}


def test_messages_leave_out_who_may_be_a_person():
    assert [*map(may_be_person, ["李明", "王局", "张所长", "欧阳明"])] == [True] * 4
    assert [*map(may_be_person, ["市财政局", "松涛小学", "沐春医院管理处"])] == [False] * 3
    assert [*map(may_be_person, ["书记李明", "欧阳小明", "王海山", "钱里"])] == [True] * 4
    assert [*map(may_be_person, ["需求12", "云州三小", "松涛里", "顺风站点"])] == [False] * 4


@pytest.mark.parametrize("estate", ["和风里", "云顶苑", "王家苑"])
def test_messages_say_which_estate_they_mean(desk, estate):
    desk.workbook(
        "小区.xlsx", {"s": [["所属社区", "小区名称", "户数"], ["松涛社区", "春晖里", 300], ["松涛社区", "秋实苑", 210]]}
    )
    rows = [
        ["所属社区", "业委会名称", "所属小区"],
        ["松涛社区", "春晖里业委会", "春晖里"],
        ["松涛社区", "第三业委会", estate],
    ]
    desk.workbook("业委会.xlsx", {"s": rows})
    told = [problem.message("zh") for problem in desk.imported().problems if problem.code == "unknown_organisation"]
    assert len(told) == 1
    assert f"“{estate}”" in told[0]


def codes_of(imported, code):
    return {problem.details.get("header") for problem in imported.problems if problem.code == code}


PARTY = [
    ["党组织名称", "隶属关系", "党员总数", "其中：预备党员", "届满时间", "所在村社"],
    ["松涛社区党委", "", 86, 3, "2027.5", "松涛社区"],
    ["松涛第一党支部", "松涛社区党委", 41, 1, "2026.7", "松涛社区"],
    ["沐春党总支", "松涛社区党委", 30, 0, "2026.7", "沐春社区"],
]


def test_a_header_with_a_colon_is_no_note_of_who_reports(desk):
    desk.workbook("党组织.xlsx", {"s": [["填报单位：松涛街道", "", "", "", "2025.6.30"], *PARTY]})
    imported = desk.imported()
    assert nodes(imported, "party_org").keys() == {"松涛社区党委", "松涛第一党支部", "沐春党总支"}
    assert nodes(imported, "party_org")["松涛社区党委"].attributes["probationary_members"] == 3


def test_what_is_counted_otherwise_and_what_others_have_is_not_taken(desk):
    rows = [["所属社区", "组织名称", "会员数", "党员数", "是否建立工会组织", "是否规范化创建", "业务主管单位"],
            ["松涛社区", "松涛拳友会", 120, 4, "是", "否", "区体育局"], ["松涛社区", "松涛合唱团", 65, 3, "否", "是", "区文化馆"],
            ["沐春社区", "沐春书画社", 30, 2, "是", "否", "区文联"]]  # fmt: skip
    desk.workbook("社会组织.xlsx", {"s": rows})
    imported = desk.imported()
    found = nodes(imported, "social_org")["松涛拳友会"].attributes
    assert found["members"] == 4
    assert "full_members" not in found
    assert {code for code, *_ in codes(imported)} == {
        "unmapped_column"
    }  # nothing says whether there is a Party organisation


FIRMS = [
    ["所属社区", "企业名称", "党组织名称/指导员", "未建（派指导员）"],
    ["松涛社区", "云州甲商贸有限公司", "甲公司党支部", ""],
    ["松涛社区", "云州乙餐饮有限公司", "指导员：何秋生", "√"],
    ["沐春社区", "云州丙配件厂", "指导员 叶明", "√"],
    ["沐春社区", "云州丁印务有限公司", "", ""],
]


def test_who_instructs_where_the_party_organisation_would_stand_is_none(desk):
    desk.workbook("企业.xlsx", {"s": FIRMS})
    imported = desk.imported()
    assert ties(imported, "has_party_org") == {("云州甲商贸有限公司", "甲公司党支部")}
    assert {firm for _, firm in ties(imported, "instructs")} == {"云州乙餐饮有限公司", "云州丙配件厂"}
    told = [node.name for node in imported.contents.graph.iter_nodes()] + [
        problem.message("zh") for problem in imported.problems
    ]
    assert not any(name in text for text in told for name in ("何秋生", "叶明"))


def test_a_post_in_a_firm_is_no_firm_and_a_term_of_office_no_committee(desk):
    rows = [["小区名称", "业主委员会", "", "物业管理", ""], ["", "届次", "任期（年）", "物业公司职务", "考核"],
            ["春晖里", "第二届", 5, "康居物业客服主管", "优"], ["秋实苑", "第一届", 3, "安居物业项目总监", "良"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows}, merges={"s": ["A1:A2", "B1:C1", "D1:E1"]})
    kinds = {node.kind for node in desk.imported().contents.graph.iter_nodes()}
    assert kinds.isdisjoint({"owners_committee", "property_firm"})


def test_a_header_that_says_what_it_is_outweighs_what_its_cells_look_like(desk):
    rows = [["网格", "楼栋（片区）", "党员中心户", "所在支部", "联系户数"],
            ["第1网格", "上坞自然村", "甲某", "第一党支部", 40], ["第2网格", "下坞自然村", "乙某", "第二党支部", 36]]  # fmt: skip
    desk.workbook("松涛社区党员中心户.xlsx", {"s": rows})
    assert nodes(desk.imported(), "community").keys() == {"松涛社区"}


ESTATES = [["所属社区", "小区名称", "是否成立业委会", "物业企业"], ["松涛社区", "春晖里", "是", "安居物业"],
           ["松涛社区", "秋实苑", "否", "安居物业"], ["沐春社区", "夏荷居", "是", "乐居物业"]]  # fmt: skip


def test_an_estate_says_that_it_has_an_owners_committee(desk):
    desk.workbook("小区.xlsx", {"s": ESTATES})
    imported = desk.imported()
    assert ties(imported, "represents") == {("春晖里业委会", "春晖里"), ("夏荷居业委会", "夏荷居")}
    committee = nodes(imported, "owners_committee")["春晖里业委会"]
    assert [(source.row, source.column) for source in committee.sources] == [(2, "C")]


def test_what_estates_say_of_owners_committees_yields_to_their_own_roster(desk):
    desk.workbook("小区.xlsx", {"s": ESTATES})
    rows = [["所属社区", "业委会名称", "所属小区"], ["松涛社区", "春晖里首届业主大会常设委员会", "春晖里"]]
    desk.workbook("业委会.xlsx", {"s": rows})
    imported = desk.imported()
    assert ties(imported, "represents") == {("春晖里首届业主大会常设委员会", "春晖里"), ("夏荷居业委会", "夏荷居")}


def test_quarters_of_an_estate_that_letters_or_stems_number_are_two(desk):
    rows = [["所属社区", "楼栋名称", "所属小区"]]
    rows += [
        ["松涛社区", f"春晖小区{part}{n}号楼", f"春晖小区{part}"]
        for part in ("甲区", "乙区", "A区", "B区")
        for n in (1, 2)
    ]
    desk.workbook("楼栋.xlsx", {"s": rows})
    committees = [
        ["所属社区", "业委会名称"],
        ["松涛社区", "春晖小区甲区业委会"],
        ["松涛社区", "春晖小区乙区业主委员会"],
    ]
    desk.workbook("业委会.xlsx", {"s": committees})
    imported = desk.imported()
    assert len(nodes(imported, "building")) == 8
    assert len(nodes(imported, "estate")) == 4
    assert len(nodes(imported, "owners_committee")) == 2


def test_the_name_of_a_file_holds_that_of_a_community_whatever_communities_end_with(desk):
    head = ["协商事项", "牵头单位", "协商日期"]
    desk.workbook(
        "两新.xlsx",
        {"s": [["所属社区", "企业名称"], ["红柳生活区", "云州甲商贸有限公司"], ["胡杨生活区", "云州乙商贸有限公司"]]},
    )
    desk.workbook("红柳生活区报来_议事册.xlsx", {"s": [head, ["早市占道", "云州甲商贸有限公司", "2024-03-01"]]})
    imported = desk.imported()
    assert nodes(imported, "community").keys() == {"红柳生活区", "胡杨生活区"}


def test_years_alone_below_a_header_of_days(desk):
    rows = [
        ["所属社区", "企业名称", "成立时间"],
        ["松涛社区", "云州甲商贸有限公司", 1998],
        ["松涛社区", "云州乙餐饮有限公司", 2015],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    found = nodes(desk.imported(), "enterprise")
    assert {node.attributes["established"] for node in found.values()} == {"1998", "2015"}


def test_a_table_on_its_side_below_an_upright_one_whose_words_nobody_knows(desk):
    upright = [["社区", "网格名称", "户数"], ["松涛社区", "松涛第1网格", 180], ["松涛社区", "松涛第2网格", 220]]
    across = [["坐落社区", "松涛社区", "松涛社区", "松涛社区", "松涛社区"], ["院落全名", "春晖里", "秋实苑", "夏荷居", "冬青园"],
              ["共有几栋", 4, 6, 3, 5], ["住家几何", 120, 300, 88, 140], ["打理的物业", "安居物业", "乐居物业", "安居物业", "乐居物业"]]  # fmt: skip
    desk.workbook("小区和网格.xlsx", {"s": [*upright, [], [], ["松涛街道住宅小区一览"], *across]})
    imported = desk.imported()
    assert nodes(imported, "estate").keys() == {"春晖里", "秋实苑", "夏荷居", "冬青园"}
    assert nodes(imported, "grid").keys() == {"松涛第1网格", "松涛第2网格"}
    assert nodes(imported, "community").keys() == {"松涛社区"}


def test_a_column_headed_by_a_post_holds_persons_however_they_are_called(desk):
    rows = [["社区", "网格", "网格长", "户数"], ["松涛社区", "松涛第1网格", "张", 180],
            ["松涛社区", "松涛第2网格", "李", 220], ["沐春社区", "沐春第1网格", "王", 300]]  # fmt: skip
    desk.workbook("网格.xlsx", {"s": rows})
    found = nodes(desk.imported(), "grid")
    assert {name: node.attributes for name, node in found.items()} == {
        "松涛第1网格": {"households": 180},
        "松涛第2网格": {"households": 220},
        "沐春第1网格": {"households": 300},
    }


def test_who_keeps_in_touch_with_a_firm_is_no_party_organisation_of_it(desk):
    rows = [["所属社区", "企业名称", "联系党组织"], ["松涛社区", "云州甲商贸有限公司", "松涛社区党委"],
            ["松涛社区", "云州乙餐饮有限公司", "松涛社区党委"]]  # fmt: skip
    desk.workbook("企业.xlsx", {"s": rows})
    desk.workbook("党组织.xlsx", {"s": PARTY})
    imported = desk.imported()
    assert ties(imported, "has_party_org") == set()
    assert {firm for _, firm in ties(imported, "instructs")} == {"云州甲商贸有限公司", "云州乙餐饮有限公司"}


def test_an_upright_table_of_few_rows_and_four_columns_is_no_card(desk):
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    rows = [["松涛社区党建联席会议成员名单"], ["召集人：某某（社区党委书记）"], ["成员单位", "姓名", "单位职务", "是否兼职委员"],
            ["松涛小学", "张三", "校长", "是"], ["海关宿舍管理站", "李四", "站长", "否"]]  # fmt: skip
    desk.workbook("松涛社区联席会议.xlsx", {"s": rows})
    desk.workbook(
        "议事.xlsx", {"s": [["社区", "议题", "时间", "参加人员"], ["松涛社区", "停车", "2026.4", "王建军、李秀兰"]]}
    )
    imported = desk.imported()
    assert {unit for unit, _ in ties(imported, "member_of")} == {"松涛小学", "海关宿舍管理站"}
    assert nodes(imported, "matter").keys() == {"停车"}


def test_a_table_of_figures_that_no_kind_explains_is_no_roster(desk):
    rows = [["问什么", "比率", "计入", "已具备", "有缺口", "不计入", "严重程度", "怎么办"],
            ["网格党支部", 1.0, 8, 8, 0, 0, "高", "在网格上建立党支部"], ["小区三位一体", 0.43, 7, 3, 4, 0, "高", "先成立业委会"]]  # fmt: skip
    desk.workbook("汇总.xlsx", {"s": rows})
    assert [problem.code for problem in desk.imported().problems] == ["unrecognised_table"]


STATES = ["拟引进安心物业", "业主自治", "招标中", "润家物业（已退出）", "社区托管", "待招标"]


@pytest.mark.parametrize("state", STATES)
def test_what_is_still_to_come_or_gone_manages_nothing(desk, state):
    rows = [["所属社区", "小区名称", "物业企业"], ["松涛社区", "春晖里", state], ["松涛社区", "秋实苑", "安居物业"]]
    desk.workbook("小区.xlsx", {"s": rows})
    assert ties(desk.imported(), "manages") == {("安居物业", "秋实苑")}


def test_when_a_term_began_is_not_when_it_ends(desk):
    rows = [
        ["党组织名称", "换届时间", "届满时间"],
        ["松涛第一党支部", "2024.3", "2029.3"],
        ["松涛第二党支部", "2022.5", "2027.5"],
    ]
    desk.workbook("松涛社区党组织.xlsx", {"s": rows})
    found = nodes(desk.imported(), "party_org")
    assert {node.attributes["term_ends"] for node in found.values()} == {"2029-03", "2027-05"}
    rows = [["党组织名称", "本届当选时间"], ["沐春第一党支部", "2025-03-01"]]
    desk.workbook("沐春社区党组织.xlsx", {"s": rows})
    assert "term_ends" not in nodes(desk.imported(), "party_org")["沐春第一党支部"].attributes


def test_a_grid_called_by_its_number_is_one_of_the_row_s_own_community(desk):
    rows = [
        ["所属社区", "所属网格", "企业名称"],
        ["松涛社区", "一网格", "云州甲商贸有限公司"],
        ["沐春社区", "一网格", "云州乙餐饮有限公司"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    grids = [
        ["所属社区", "网格名称", "网格党支部"],
        ["松涛社区", "第二网格", "第二网格党支部"],
        ["沐春社区", "第二网格", "第二网格党支部"],
    ]
    desk.workbook("网格.xlsx", {"s": grids})
    desk.workbook("党组织.xlsx", {"s": [["党组织名称", "所属社区"], ["第二网格党支部", "沐春社区"]]})
    imported = desk.imported()
    graph = imported.contents.graph
    place = {edge.source: edge.target for edge in graph.iter_edges() if edge.kind == "located_in"}
    covers = [edge for edge in graph.iter_edges() if edge.kind == "covers"]
    assert len(covers) == 2
    assert all(place[edge.source] == place[edge.target] for edge in covers)


def test_a_list_of_firms_that_tells_of_no_party_organisation_covers_nobody_and_leaves_nobody_uncovered(desk):
    rows = [
        ["所属社区", "企业名称", "从业人数"],
        ["松涛社区", "云州甲商贸有限公司", 12],
        ["松涛社区", "云州乙餐饮有限公司", 5],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    (community,) = nodes(desk.imported(), "community").values()
    assert {"enterprise.has_party_org", "enterprise.instructs"} <= {*community.attributes["untold"]}


def test_ticks_where_there_is_none_are_no_yes(desk):
    rows = [["所属社区", "企业名称", "未组建"], ["松涛社区", "云州甲商贸有限公司", ""],
            ["松涛社区", "云州乙餐饮有限公司", ""], ["松涛社区", "云州丙配件厂", "√"]]  # fmt: skip
    desk.workbook("企业.xlsx", {"s": rows})
    (community,) = nodes(desk.imported(), "community").values()
    assert {"enterprise.has_party_org", "enterprise.instructs"} <= {*community.attributes["untold"]}


GROUPS = [
    ["松涛社区", "松涛顺风快递站", "快递", 35, 4, "否", "松涛路1号"],
    ["松涛社区", "饿了吧松涛站", "外卖", 50, 3, "否", "松涛路2号"],
    ["沐春社区", "小马出行车队", "网约车", 20, 2, "否", "沐春路3号"],
    ["沐春社区", "美美直播基地", "主播", 8, 1, "否", "沐春路7号"],
]


@pytest.mark.parametrize(
    "header",
    [
        ["所属社区", "名称", "类型", "从业人员数", "党员数", "是否建立党组织", "地址"],
        ["社区", "场所名称", "类型", "从业人数", "党员人数", "是否建立党组织", "地址"],
        ["社区", "站点名称", "行业类型", "从业人员", "党员", "党组织", "办公地址"],
    ],
)
@pytest.mark.parametrize("file", ["新就业群体", "台账"])
def test_groups_of_new_employment_are_told_by_their_kinds(desk, header, file):
    desk.workbook(f"{file}.xlsx", {"s": [header, *GROUPS]})
    found = nodes(desk.imported(), "employment_group")
    assert {name: node.attributes["headcount"] for name, node in found.items()} == {row[1]: row[3] for row in GROUPS}
    assert found["小马出行车队"].attributes["field"] == "ride_hailing"


@pytest.mark.parametrize(
    "header", [["社区", "类型", "人数"], ["社区", "就业群体", "从业人员"], ["社区", "业态", "人数"]]
)
def test_groups_of_new_employment_without_a_name_are_called_as_they_are(desk, header):
    desk.workbook("统计.xlsx", {"s": [header, ["松涛社区", "快递员", 35], ["松涛社区", "网约车司机", 20], ["沐春社区", "外卖骑手", 31]]})  # fmt: skip
    assert nodes(desk.imported(), "employment_group").keys() == {"快递员", "网约车司机", "外卖骑手"}


def test_other_kinds_of_what_is_counted_are_no_groups_of_new_employment(desk):
    desk.workbook("统计.xlsx", {"s": [["社区", "类别", "人数"], ["松涛社区", "老人", 35], ["沐春社区", "儿童", 31]]})
    assert nodes(desk.imported(), "employment_group") == {}


TWICE = [["社区", "企业", "", "党组织", ""], ["", "名称", "人数", "名称", "人数"],
         ["松涛社区", "云州甲商贸有限公司", 12, "甲公司党支部", 4], ["松涛社区", "云州乙餐饮有限公司", 5, "松涛联合党支部", 3],
         ["沐春社区", "云州丙配件厂", 7, "", ""]]  # fmt: skip


def test_a_number_below_party_organisations_is_that_of_their_members(desk):
    desk.workbook("两新.xlsx", {"s": TWICE}, merges={"s": ["B1:C1", "D1:E1"]})
    firm = nodes(desk.imported(), "enterprise")["云州甲商贸有限公司"].attributes
    assert (firm["employees"], firm["members"]) == (12, 4)


@pytest.mark.parametrize("header", [["社区", "名称", "人数", "党员数", "有无党组织"], ["社区", "单位名称", "人数", "党员数", "有无党组织"]])  # fmt: skip
def test_firms_are_no_groups_of_new_employment_though_both_are_counted(desk, header):
    rows = [["松涛社区", "云州甲商贸有限公司", 12, 3, "否"], ["松涛社区", "云州乙餐饮店", 5, 1, "否"]]
    desk.workbook("台账.xlsx", {"s": [header, *rows, ["沐春社区", "云州丙配件厂", 7, 0, "否"]]})
    assert len(nodes(desk.imported(), "enterprise")) == 3
