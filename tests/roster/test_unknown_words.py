"""Headers that nobody knows: what the cells and the other tables tell all the same."""

from itertools import pairwise

import pytest

from tests.roster.told import ties


def codes(imported):
    return [(problem.code, problem.details.get("header")) for problem in imported.problems]


def of_kind(imported, kind):
    return {node.name for node in imported.contents.graph.iter_nodes() if node.kind == kind}


def test_running_numbers_need_no_header(desk):
    rows = [
        ["台次", "企业名称", "职工人数"],
        *([number, f"云州{name}商贸有限公司", 40 + number] for number, name in enumerate("甲乙丙丁", 1)),
    ]
    desk.workbook("松涛社区企业台账.xlsx", {"s": rows})
    assert codes(desk.imported()) == []


def test_phrases_of_four_characters_are_no_persons(desk):
    """家校共育 could be a name, but a column of such is none."""
    seats = ["牵头单位", "本季轮值", "参与单位", "参与单位"]
    rows = [["社区", "联席会议名称", "联席会角色", "成员单位"]]
    rows += [
        ["松涛社区", "松涛社区党建联席会议", seat, f"云州{name}商贸有限公司"]
        for seat, name in zip(seats, "甲乙丙丁", strict=True)
    ]
    desk.workbook("联席会议成员名单.xlsx", {"s": rows})
    desk.workbook("企业台账.xlsx", {"s": [["社区", "企业名称"], *(["松涛社区", row[3]] for row in rows[1:])]})
    edges = list(desk.imported().contents.graph.iter_edges("member_of"))
    assert [edge.attributes.get("role") for edge in edges].count("convener") == 1


def test_a_name_wrapped_in_its_cell_is_known_all_the_same(desk):
    firms = [[f"云州{name}商贸有限公司", number] for number, name in enumerate("甲乙丙", 31)]
    desk.workbook("一.xlsx", {"s": [["社区", "网格名称"], ["船厂新村居民区", "船厂新村居民区第一网格"]]})
    desk.workbook(
        "二.xlsx", {"s": [["归谁管", "企业名称", "职工人数"], *(["船\n厂新村居民区", *firm] for firm in firms)]}
    )
    imported = desk.imported()
    assert codes(imported) == []
    assert len(of_kind(imported, "community")) == 1


def test_a_sheet_is_called_as_its_first_table(desk):
    projects = [
        ["项目名称", "社区", "牵头单位", "启动日期"],
        *([f"楼顶防水{number}期", "松涛社区", "松涛社区居委会", f"2024-0{number}-01"] for number in (1, 2, 3)),
    ]
    needs = [
        ["需求事项名称", "社区", "需求提出单位", "提出时间"],
        *([f"加装扶手{number}处", "松涛社区", "松涛社区居委会", f"2024-0{number}-02"] for number in (1, 2, 3)),
    ]
    desk.workbook("a.xlsx", {"项目清单": [*projects, [], ["微心愿征集"], *needs]})
    imported = desk.imported()
    assert of_kind(imported, "project") == {row[0] for row in projects[1:]}
    assert of_kind(imported, "need") == {row[0] for row in needs[1:]}


def test_dates_as_an_english_spreadsheet_shows_them(desk):
    rows = [
        ["企业名称", "社区", "何时挂牌"],
        *(
            [f"云州{name}商贸有限公司", "松涛社区", day]
            for name, day in zip("甲乙丙", ("24-Feb-22", "3-Jun-21", "Dec-23"), strict=True)
        ),
    ]
    desk.workbook("a.xlsx", {"s": rows})
    days = [
        node.attributes.get("established")
        for node in desk.imported().contents.graph.iter_nodes()
        if node.kind == "enterprise"
    ]
    assert sorted(days) == ["2021-06-03", "2022-02-24", "2023-12"]


UNITS = ["云州地铁松涛站区", "云州环卫所松涛作业队", "云州邮政松涛揽投点", "云州热力松涛换热段"]
LISTED = {"s": [["社区", "驻区单位名称", "主管部门"], *(["松涛社区", unit, "市级部门"] for unit in UNITS)]}


def test_rows_are_called_as_other_tables_list_though_no_ending_says_so(desk):
    desk.workbook("驻区单位台账.xlsx", LISTED)
    came = [["社居", "来的机构", "报到那天", "报到党员"], *(["松涛社区", unit, "2024-03-05", 7] for unit in UNITS)]
    desk.workbook("报到登记.xlsx", {"s": came})
    imported = desk.imported()
    assert len(list(imported.contents.graph.iter_edges("reported_to"))) == len(UNITS)


def test_names_that_a_word_joins_are_known_all_the_same(desk):
    desk.workbook("驻区单位台账.xlsx", LISTED)
    rows = [
        [f"松涛社区停车第{number}次", "松涛社区居委会", f"{one}与{other}", f"2024-0{number}-01"]
        for number, (one, other) in enumerate(pairwise(UNITS), 1)
    ]
    desk.workbook("松涛社区议事台账.xlsx", {"s": [["协调事项", "牵头单位", "到场各方", "协调日期"], *rows]})
    graph = desk.imported().contents.graph
    assert len(list(graph.iter_edges("joins"))) == 2 * len(rows)


def test_names_behind_circled_numbers_are_known_all_the_same(desk):
    desk.workbook("驻区单位台账.xlsx", LISTED)
    rows = [
        [f"松涛社区停车第{number}次", "松涛社区居委会", f"①{one}②{other}", f"2024-0{number}-01"]
        for number, (one, other) in enumerate(pairwise(UNITS), 1)
    ]
    desk.workbook("松涛社区议事台账.xlsx", {"s": [["协调事项", "牵头单位", "到场各方", "协调日期"], *rows]})
    graph = desk.imported().contents.graph
    assert len(list(graph.iter_edges("joins"))) == 2 * len(rows)


def test_a_column_that_names_other_rows_tells_who_is_above_whom(desk):
    rows = [["中共松涛社区委员会", "党委", None]]
    rows += [[f"松涛社区第{number}网格党支部", "党支部", "中共松涛社区委员会"] for number in (1, 2, 3)]
    rows += [[f"春晖里{number}号楼党小组", "党小组", f"松涛社区第{number}网格党支部"] for number in (1, 2)]
    desk.workbook("松涛社区党组织台账.xlsx", {"s": [["党组织名称", "组织类别", "归谁"], *rows]})
    assert len(list(desk.imported().contents.graph.iter_edges("subordinate_to"))) == 5


@pytest.mark.parametrize(("persons", "sent"), [(["王建国", "李秀英", "张志强"], 0), ([None, "李秀英", "张志强"], 2)])
def test_a_person_in_each_row_is_whom_to_ask_and_one_in_some_was_sent(desk, persons, sent):
    head = ["企业名称", "职工人数", "负责人", "党组织名称", "登记员"]
    firms = [
        [f"云州{name}商贸有限公司", 30 + number, "陈大山", "云州甲商贸有限公司党支部" if name == "甲" else None, person]
        for number, (name, person) in enumerate(zip("甲乙丙", persons, strict=True))
    ]
    desk.workbook("松涛社区企业台账.xlsx", {"s": [head, *firms]})
    desk.workbook("党组织台账.xlsx", {"s": [["社区", "党组织名称"], ["松涛社区", "中共松涛社区委员会"]]})
    graph = desk.imported().contents.graph
    assert len(list(graph.iter_edges("instructs"))) == sent


def test_a_word_in_brackets_belongs_to_the_header(desk):
    rows = [
        ["单位（企业）", "网格（所属）", "党员（正式）"],
        *([f"云州{name}商贸有限公司", "松涛社区第1网格", 3] for name in "甲乙"),
    ]
    desk.workbook("松涛社区企业台账.xlsx", {"s": rows})
    graph = desk.imported().contents.graph
    assert {node.attributes.get("full_members") for node in graph.iter_nodes() if node.kind == "enterprise"} == {3}


@pytest.mark.parametrize("sign", ["△", "★", "▲2、"])
def test_a_sign_before_a_header_is_no_part_of_it(desk, sign):
    rows = [["企业名称", "有无党组织", f"{sign}所在党组织"], ["云州甲商贸有限公司", "有", "甲商贸党支部"], ["云州乙科技有限公司", "无", None]]  # fmt: skip
    desk.workbook("松涛社区企业台账.xlsx", {"s": rows})
    assert ties(desk.imported().contents.graph, "has_party_org") == {("云州甲商贸有限公司", "甲商贸党支部")}


def test_who_says_whether_something_else_is_so_tells_no_party_organisation(desk):
    rows = [["企业名称", "职工人数", "是否核实"], *([f"云州{name}商贸有限公司", 12, "是"] for name in "甲乙丙")]
    desk.workbook("松涛社区企业台账.xlsx", {"s": rows})
    assert [code for code, _ in codes(desk.imported())] in (["unmapped_column"], ["unread_evidence"])


@pytest.mark.parametrize("header", ["核对", "*核对打√", "已核对"])
def test_that_a_clerk_has_checked_a_row_answers_nothing(desk, header):
    rows = [["社区", "单位名称", header], *(["松涛社区", f"云州第{number}小学", "√"] for number in "一二三")]
    desk.workbook("驻区单位.xlsx", {"s": rows})
    imported = desk.imported()
    (sheet,) = imported.files[0].sheets
    assert [column.field for column in sheet.columns] == ["community", "name", "checked"]
    assert imported.problems == ()


def test_rows_that_repeat_few_names_are_of_those_that_they_tie(desk):
    """Five names in forty rows are no needs or venues: those are what each row is about."""
    firms = [f"云州{name}{number}商贸有限公司" for name in "甲乙" for number in range(1, 6)]
    desk.workbook("企业台账.xlsx", {"s": [["社区", "企业名称"], *(["松涛社区", firm] for firm in firms)]})
    rows = [["归口", "委员方", "会议全称", "类型"]]
    rows += [["松涛社区", firm, "松涛社区党建联席会议", "与会方"] for firm in firms]
    desk.workbook("名册.xlsx", {"s": rows})
    imported = desk.imported()
    assert len(list(imported.contents.graph.iter_edges("member_of"))) == len(firms)


def test_english_headers_are_called_as_fields_are(desk):
    head = ["No", "name", "community", "credit code", "number of employees", "Party members", "established"]
    rows = [
        [1, "云州甲商贸有限公司", "松涛社区", "91310101EDH4CFAA6U", 12, 3, "2020-05"],
        [2, "云州乙商贸有限公司", "松涛社区", None, 30, 0, "2021-06"],
    ]
    desk.workbook("enterprises.xlsx", {"enterprises": [head, *rows]})
    imported = desk.imported()
    assert of_kind(imported, "enterprise") == {"云州甲商贸有限公司", "云州乙商贸有限公司"}
    (first, _) = sorted(
        (node for node in imported.contents.graph.iter_nodes() if node.kind == "enterprise"),
        key=lambda node: node.name,
        reverse=True,
    )
    assert (first.attributes["employees"], first.attributes["members"], first.attributes["established"]) == (
        12,
        3,
        "2020-05",
    )
    assert codes(imported) == []


def test_english_headers_in_words_of_their_own(desk):
    head = [
        "Organization name",
        "Community",
        "Unified social credit code",
        "Headcount",
        "Has branch?",
        "Branch name",
        "Year founded",
    ]
    rows = [
        ["云州甲商贸有限公司", "松涛社区", "91310101EDH4CFAA6U", 12, "Yes", "甲公司党支部", 1998],
        ["云州乙商贸有限公司", "松涛社区", None, 30, "No", None, 2015],
        ["云州丙餐饮有限公司", "沐春社区", None, 8, "No", None, 2003],
    ]
    desk.workbook("enterprises.xlsx", {"enterprises": [head, *rows]})
    imported = desk.imported()
    assert codes(imported) == []
    assert len(list(imported.contents.graph.iter_edges("has_party_org"))) == 1
    (first,) = (node for node in imported.contents.graph.iter_nodes() if node.name == "云州甲商贸有限公司")
    assert (first.attributes["employees"], first.attributes["established"]) == (12, "1998")


def test_the_english_name_of_a_file_says_what_it_lists(desk):
    desk.text(
        "enterprises.csv",
        "name,community,status,has party org (Y/N),instructor sent by\n"
        "云州甲面馆,松涛社区,active,N,松涛社区党委\n云州乙百货,松涛社区,closed,N,\n云州丙饭庄,沐春社区,active,N,\n",
    )
    desk.text(
        "social_orgs.csv",
        "name,community,Registered or filed\n松涛合唱队,松涛社区,filed\n沐春棋社,沐春社区,registered\n",
    )
    desk.text(
        "estates.csv",
        "estate,community,Households,Property firm,Owners' Committee (Y/N),Owners' Committee name\n"
        "春晖里,松涛社区,120,安心物业有限公司,Y,春晖里业委会\n桂溪苑,沐春社区,80,none,N,\n",
    )
    desk.text("party_orgs.csv", "name,level\n松涛社区党委,党委\n")
    imported = desk.imported()
    graph = imported.contents.graph
    firms = {node.name: node.attributes["status"] for node in graph.iter_nodes("enterprise")}
    assert firms == {"云州甲面馆": "operating", "云州乙百货": "dormant", "云州丙饭庄": "operating"}
    assert {node.name: node.attributes["registration"] for node in graph.iter_nodes("social_org")} == {
        "松涛合唱队": "filed",
        "沐春棋社": "registered",
    }
    assert ties(graph, "instructs") == {("松涛社区党委", "云州甲面馆")}
    assert ties(graph, "manages") == {("安心物业有限公司", "春晖里")}
    assert ties(graph, "represents") == {("春晖里业委会", "春晖里")}
    assert not {code for code, *_ in codes(imported)} & {"unmapped_column", "unread_evidence", "guessed_table"}


def test_a_translation_beside_a_name_is_no_part_of_it(desk):
    head = "estate,community,Households,Property firm\n"
    rows = [
        "Maple Court 枫林苑,松涛社区 Songtao,120,安心物业有限公司",
        "Teachers' Village / 教师新村,沐春社区 Muchun,n/a,none",
    ]
    desk.text("estates.csv", head + "\n".join(rows))
    desk.text("业委会.csv", "业委会名称,所属小区,所属社区\n枫林苑业委会,枫林苑,松涛社区\n")
    imported = desk.imported()
    graph = imported.contents.graph
    assert of_kind(imported, "estate") == {"枫林苑", "教师新村"}
    assert of_kind(imported, "community") == {"松涛社区", "沐春社区"}
    assert ties(graph, "represents") == {("枫林苑业委会", "枫林苑")}
    assert codes(imported) == []


def test_a_word_in_latin_letters_before_several_names_is_part_of_them(desk):
    rows = [["企业名称", "社区", "职工人数"], ["KTV 好声音", "松涛社区", 5], ["KTV 金嗓子", "松涛社区", 8]]
    desk.workbook("企业.xlsx", {"s": rows})
    assert all("KTV" in name for name in of_kind(desk.imported(), "enterprise"))


def test_firms_that_manage_estates_may_be_called_as_any_firm(desk):
    """An estate each, as other tables list them: so no table of firms that have their offices there."""
    estates = ["春晖里", "枫林苑", "紫藤里", "竹韵居"]
    desk.workbook("小区台账.xlsx", {"s": [["社区", "小区名称"], *(["松涛社区", one] for one in estates)]})
    rows = [["服务机构", "在管区域", "合同止于"]]
    rows += [[f"云州{name}城市服务有限公司", one, "2027-05-01"] for name, one in zip("甲乙丙丁", estates, strict=True)]
    desk.workbook("一.xlsx", {"s": rows})
    rows = [
        ["商户主体", "开在哪个小区", "职工人数"],
        *([f"云州{name}商贸有限公司", "春晖里", 7] for name in "戊己庚辛"),
    ]
    desk.workbook("二.xlsx", {"s": rows})
    imported = desk.imported()
    assert of_kind(imported, "property_firm") == {f"云州{name}城市服务有限公司" for name in "甲乙丙丁"}
    assert of_kind(imported, "enterprise") == {f"云州{name}商贸有限公司" for name in "戊己庚辛"}


def test_three_names_that_blanks_join_are_known_all_the_same(desk):
    units = ["云州图书馆松涛分馆", "临澄区松涛小学", "云州科技馆松涛分馆"]
    desk.workbook("驻区单位台账.xlsx", {"s": [["社区", "驻区单位名称"], *(["松涛社区", unit] for unit in units)]})
    rows = [["项目名称", "牵头单位", "一同到场的"]]
    rows += [[f"门禁更新第{n}批", "松涛社区居委会", "　".join(units[n:] + units[:n])] for n in (0, 1, 2)]
    desk.workbook("松涛社区项目台账.xlsx", {"s": rows})
    assert len(list(desk.imported().contents.graph.iter_edges("joins"))) == 9


EDGES = [
    ["松涛小学", "沐春医院", "协同"],
    ["沐春医院", "海关宿舍管理站", "共建"],
    ["松涛小学", "海关宿舍管理站", "协同"],
]
BASED = [["所属社区", "单位名称"], ["松涛社区", "松涛小学"], ["松涛社区", "海关宿舍管理站"], ["沐春社区", "沐春医院"]]


@pytest.mark.parametrize(
    "header", [["source", "target", "relation"], ["单位", "关联单位", "关系"], ["源节点", "目标节点", "关系类型"]]
)
def test_a_list_of_edges_does_not_say_what_ties(desk, header):
    desk.workbook("驻区单位.xlsx", {"s": BASED})
    desk.workbook("边表.xlsx", {"s": [header, *EDGES]})
    imported = desk.imported()
    assert [problem.code for problem in imported.problems] == ["unrecognised_table"]
    assert {edge.kind for edge in imported.contents.graph.iter_edges()} == {"located_in"}


@pytest.mark.parametrize(
    ("name", "header"), [("边表", ["单位", "兼任单位", "备考"]), ("交叉任职", ["单位", "关联单位", "备考"])]
)
def test_one_that_is_called_by_its_tie_does(desk, name, header):
    desk.workbook("驻区单位.xlsx", {"s": BASED})
    desk.workbook(f"{name}.xlsx", {"s": [header, *EDGES]})
    edges = [edge.kind for edge in desk.imported().contents.graph.iter_edges()]
    assert edges.count("cross_appointed") == len(EDGES)


def test_the_one_column_of_names_is_what_the_title_lists(desk):
    """Social organisations are called in more ways than any list of endings has."""
    names = ["夕阳红花鼓戏班", "向日葵幼儿园", "一家亲红白理事会", "老把式艺术培训学校", "邻里亲调解室"]
    rows = [["序号", "社区", "民间团体底册", "党组织建否", "党员数", "活动门类"]]
    rows += [
        [number, "松涛社区", f"临澄区{name}", answer, number, "文体"]
        for number, (name, answer) in enumerate(zip(names, "是否否是否", strict=True), 1)
    ]
    desk.workbook("摸底.xlsx", {"社会组织党建摸底": rows})
    assert of_kind(desk.imported(), "social_org") == {f"临澄区{name}" for name in names}


def test_what_title_and_sheet_both_say_outweighs_columns_that_rows_of_any_kind_have(desk):
    """What there is and whose it is could be a need and who has it."""
    rows = [
        ["云澜街道资源家底"],
        ["序号", "编号", "社区", "手头有啥", "出自谁家", "放在哪里"],
        [1, "Z-1", "松涛社区", "报告厅", "云州甲商贸有限公司", "一楼"],
        [2, "Z-2", "松涛社区", "急救箱二十只", "云州乙科技有限公司", "三楼"],
        [3, "Z-3", "沐春社区", "篮球场", "云州丙餐饮有限公司", "门外"],
        [4, "Z-4", "沐春社区", "门前车位", "云州甲商贸有限公司", "门外"],
    ]
    firms = [["社区", "企业名称"], *(["松涛社区", f"云州{name}有限公司"] for name in ("甲商贸", "乙科技", "丙餐饮"))]
    desk.workbook("事项需求汇总.xlsx", {"资源": rows})
    desk.workbook("企业.xlsx", {"企业": firms})
    imported = desk.imported()
    assert of_kind(imported, "resource") == {"报告厅", "急救箱二十只", "篮球场", "门前车位"}
    assert ties(imported.contents.graph, "offers") == {
        ("云州甲商贸有限公司", "报告厅"),
        ("云州乙科技有限公司", "急救箱二十只"),
        ("云州丙餐饮有限公司", "篮球场"),
        ("云州甲商贸有限公司", "门前车位"),
    }


def test_names_that_hold_a_word_for_a_choice_are_no_choices(desk):
    estates = ["春晖里", "枫林苑", "银杏园", "桂花城", "梧桐居", "海棠湾"]
    rows = [["社区", "小区自治组织（业委、自管委）", "届满日期"]]
    rows += [["松涛社区", f"{estate}业主委员会", "2027-05-01"] for estate in estates]
    desk.workbook("业委会运行情况.xlsx", {"业委会": rows})
    assert of_kind(desk.imported(), "owners_committee") == {f"{estate}业主委员会" for estate in estates}


def test_a_sum_below_a_group_is_of_what_the_group_counts_and_a_part_is_not(desk):
    firms = [[f"云州{name}商贸有限公司", 40 + number, number] for number, name in enumerate("甲乙丙丁", 1)]
    rows = [["企业全名", "职工底数", None], [None, "合计", "其中：女职工"], *firms]
    desk.workbook("松涛社区企业台账.xlsx", {"s": rows}, {"s": ["A1:A2", "B1:C1"]})
    nodes = desk.imported().contents.graph.iter_nodes("enterprise")
    assert {node.name: node.attributes["employees"] for node in nodes} == {firm[0]: firm[1] for firm in firms}


def test_a_header_may_ask_behind_and_number_in_its_own_word(desk):
    desk.workbook("需求.xlsx", {"需求清单": [["社区", "需求件号", "需求名称"], ["松涛社区", "XQ-1-01", "楼道照明"]]})
    desk.workbook(
        "项目.xlsx",
        {
            "项目清单": [
                ["社区", "项目名称", "件号对照", None],
                [None, None, "需求件号", "资源件号"],
                ["松涛社区", "照明改造项目", "XQ-1-01", None],
            ]
        },
        {"项目清单": ["A1:A2", "B1:B2", "C1:D1"]},
    )
    desk.workbook(
        "报到.xlsx",
        {"双报到": [["社区", "报到单位", "报到否"], ["松涛社区", "市一中", "是"], ["松涛社区", "水务局", "否"]]},
    )
    graph = desk.imported().contents.graph
    assert ties(graph, "answers") == {("照明改造项目", "楼道照明")}
    assert ties(graph, "reported_to") == {("市一中", "松涛社区")}


def test_committees_of_residents_are_no_social_organisations_though_they_end_so(desk):
    rows = [["村（社）", "专职工作者人数", "自治组织名称（特别法人）", "证照代码（18位）"]]
    rows += [[place, 7, f"{place}居民委员会", None] for place in ("洪恩寺社区", "石溪社区", "钢花社区", "鸡冠社区")]
    desk.workbook("统计表.xlsx", {"统计": rows})
    assert of_kind(desk.imported(), "residents_committee") == {row[2] for row in rows[1:]}


def test_codes_written_in_groups_are_codes(desk):
    coded = {"甲": "91310101 EDH4CFAA6U", "乙": None, "丙": "9131 0101 EDH4 CFAA 6T"}
    rows = [["松涛社区", f"云州{name}商贸有限公司", code, 30 + len(name)] for name, code in coded.items()]
    desk.workbook("企业台账.xlsx", {"s": [["社区", "企业名称", "照号", "职工人数"], *rows]})
    imported = desk.imported()
    assert [(problem.code, problem.source.row) for problem in imported.problems] == [("bad_credit_code", 4)]
    known = {node.attributes.get("credit_code") for node in imported.contents.graph.iter_nodes("enterprise")}
    assert known == {"91310101EDH4CFAA6U", None}


def test_a_column_that_nothing_heads_is_told_unless_it_counts_the_rows(desk):
    rows = [
        [None, "社区", "企业名称", None, "职工人数"],
        *(
            [number, "松涛社区", f"云州{name}商贸有限公司", f"{name}街党支部", 9]
            for number, name in enumerate("甲乙丙", 1)
        ),
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert [one.source.column for one in imported.problems if one.code == "unmapped_column"] == ["D"]
    assert len(of_kind(imported, "enterprise")) == 3
