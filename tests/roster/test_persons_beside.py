"""Persons whom cells of organisations name beside them are hidden; firms and places that are called like persons stay."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcore.language import Language
from graphcore.roster.cells.persons_beside import named_beside, names_body, persons_beside, without_persons
from graphcore.roster.cells.persons_told_of import anonymous
from graphcore.roster.files.privacy import REDACTED
from graphcore.roster.imports.rejected import rejected_rows
from graphcore.roster.proposing.proposal import propose
from tests.roster.told import nodes, ties

BODIES = [
    "安心物业",
    "居委会",
    "业委会",
    "春风社区党委",
    "第三支部",
    "云州云帆科技有限公司",
    "市财政局",
    "春风社区",
    "晨光幼儿园",
]
PERSONS = st.builds(
    str.__add__, st.sampled_from(["孙", "李", "王", "欧阳", "覃"]), st.sampled_from(["丽", "雪", "建国", "志"])
)
JOINED = [
    "{} {}",
    "{}　{}",
    "{}（{}）",
    "{}：{}",
    "{}—{}",
    "{}书记{}",
    "{}（经理：{}）",
    "{} {} 同志",
    "{}（{}，主任）",
]


def hidden(text):
    return without_persons(text, persons_beside(text, names_body))


@given(st.sampled_from(BODIES), PERSONS, st.sampled_from(JOINED))
def test_a_person_behind_an_organisation_leaves_its_name_alone(body, person, joined):
    without = hidden(joined.format(body, person))
    assert person not in without
    assert REDACTED in without
    assert named_beside(without) == body


@given(
    st.lists(st.sampled_from(BODIES), min_size=1, max_size=3), PERSONS, st.sampled_from("、，/；\n"), st.integers(0, 3)
)
def test_a_person_among_organisations_is_hidden_and_they_stay(bodies, person, mark, at):
    listed = [*bodies[:at], person, *bodies[at:]]
    assert hidden(mark.join(listed)).split(mark) == [REDACTED if one == person else one for one in listed]


@given(
    st.lists(st.sampled_from([*BODIES, "松涛社区第2网格", "10户", "N/A", "信达科技"]), max_size=4),
    st.sampled_from("、 （："),
)
def test_nothing_else_is_touched(names, mark):
    assert hidden(mark.join(names)) == mark.join(names)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("李雪（安心物业）", "［已隐去］（安心物业）"),
        ("安心物业 李 雪", "安心物业 ［已隐去］"),
        ("居委會、陳明", "居委會、［已隐去］"),
        ("居委会王主任", "居委会［已隐去］主任"),
        ("春风社区党委王强", "春风社区党委［已隐去］"),
        ("春风社区王强书记", "春风社区［已隐去］书记"),
        ("安心物业 覃勇 ［已隐去］", "安心物业 ［已隐去］ ［已隐去］"),
        ("党支部书记：孙丽、业委会", "党支部书记：［已隐去］、业委会"),
    ],
)
def test_other_ways_to_name_a_person(text, without):
    assert hidden(text) == without
    assert named_beside(without) in BODIES or "、" in without or named_beside(without) == "党支部"


@pytest.mark.parametrize(
    "text",
    [
        "云帆科技 万科",
        "物业：万科",  # says which firm it is
        "万达广场、金地公司",
        "茂源食品（万州）有限公司",
        "万家福 调味品有限公司",  # a blank within a name
        "金马公司（金马）",
        "法人单位",
        "书记工作室",
        "居委会主任",
        "安心物业项目经理",
        "石桥社区、高桥村",
        "市场监管所（高新区）",
        "春晖里 王家",
        "第一党支部黄河路",
    ],
)
def test_what_only_looks_so_stays(text):
    assert not any(one.is_sure for one in persons_beside(text, names_body))
    assert hidden(text) == text


FIRMS = [
    ["所属社区", "物业企业名称", "服务小区", "信用等级"],
    ["松涛社区", "安心物业 李雪", "春晖里", "A"],
    ["松涛社区", "明月物业（王强）", "秋实苑", "B"],
    ["松涛社区", "李宁物业服务有限公司", "冬青苑", "B"],
]
MATTERS = [
    ["事项编号", "所属社区", "协调事项", "牵头单位", "参与单位", "日期"],
    ["S1", "松涛社区", "漏水", "松涛社区居委会", "安心物业、孙丽", "2024-01-02"],
    ["S2", "松涛社区", "停车", "松涛社区居委会书记陈明", "明月物业、李宁", "2024-01-03"],
    ["S3", "松涛社区", "绿化", "松涛社区居委会", "明月物业、万科", "2024-13-03"],
]
COMMITTEES = [["所属社区", "居委会名称", "委员人数"], ["松涛社区", "松涛社区居委会", 5]]
PERSONS_THERE = ["李雪", "王强", "孙丽", "陈明"]


@pytest.fixture
def street(desk):
    desk.workbook("台账.xlsx", {"物业": FIRMS, "居委会": COMMITTEES, "事项": MATTERS})
    return desk


def test_no_person_gets_into_a_store(street):
    imported = street.imported()
    stored = json.dumps([one.content for one in imported.contents.rosters], ensure_ascii=False)
    told = " ".join(problem.message("zh") for problem in imported.problems)
    assert not [person for person in PERSONS_THERE if person in stored + told]
    assert stored.count(REDACTED) >= len(PERSONS_THERE)  # what a cell is explained by says that somebody was named
    assert {"安心物业", "明月物业"} < nodes(imported, "property_firm").keys()
    assert ("松涛社区居委会", "停车") in ties(imported.contents.graph, "leads")


def test_a_name_that_is_part_of_one_on_a_roster_is_no_persons(street):
    stored = "".join(one.content for one in street.imported().contents.rosters)
    assert "明月物业、李宁" in stored
    assert "明月物业、万科" in stored  # alone, and called as few persons are


def test_that_a_name_was_hidden_is_told_once_a_column(street):
    places = [problem.source for problem in street.imported().problems if problem.code == "hidden_name"]
    assert [(place.row, place.column) for place in places] == [(2, "E")]


def test_what_a_mapping_calls_an_abbreviation_is_no_person(street, mapping):
    told = mapping("version: 1\nnames: {孙丽: 明月物业}\ntables: []\n")
    imported = street.imported(mapping=told)
    assert ("明月物业", "漏水") in ties(imported.contents.graph, "joins")


def test_most_of_a_column_tell_of_the_rest(desk):
    seats = [[f"S{number}", "松涛社区", "停车", "松涛社区居委会", f"松涛社区居委会、{name}", "2024-01-02"]
             for number, name in enumerate(["孙丽", "陈明", "覃勇"])]  # fmt: skip
    desk.workbook("台账.xlsx", {"居委会": COMMITTEES, "事项": [MATTERS[0], *seats]})
    assert "覃勇" not in "".join(one.content for one in desk.imported().contents.rosters)


def test_places_in_brackets_tell_branches_apart(desk):
    rows = [
        ["所属社区", "企业名称", "统一社会信用代码"],
        ["松涛社区", "农商超市（徐泾）", "91310101EDH4CFAA6U"],
        ["松涛社区", "农商超市（朱泾）", "91310101C91C8AEA5Y"],
    ]
    desk.workbook("台账.xlsx", {"企业": rows})
    assert {*nodes(desk.imported(), "enterprise")} == {"农商超市（徐泾）", "农商超市（朱泾）"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_proposal_shows_none(street, language: Language):
    text = propose([street.folder], language).text
    assert not [person for person in [*PERSONS_THERE, "李宁、", "万科"] if person in text]


def test_rows_to_be_mended_name_none(street):
    rows = [*FIRMS, ["松涛社区", "安心物业 周敏", "秋实苑", "C"]]
    street.workbook("台账.xlsx", {"物业": rows, "居委会": COMMITTEES, "事项": MATTERS})
    imported = street.imported()
    back = rejected_rows([street.folder], imported.problems, imported.manner)
    given = " ".join(cell.text for table in back.tables for row in table.rows for cell in row.cells)
    assert back.tables
    assert not [person for person in [*PERSONS_THERE, "周敏"] if person in given]


def test_a_title_or_address_that_tells_of_a_person_keeps_the_family_name_only(desk):
    desk.workbook(
        "议事.xlsx",
        {
            "协调事项": [
                ["社区", "事项名称", "牵头单位", "参与单位"],
                ["松涛社区", "孙桂芳与郑建军邻里漏水纠纷", "松涛社区居委会", "安家物业公司"],
                ["松涛社区", "孙桂芳与郑小满邻里漏水纠纷", "松涛社区居委会", "民政专干谢晓梅"],
                ["松涛社区", "松涛社区与云帆公司联合义诊", "松涛社区居委会", "安家物业公司、居民郑满仓"],
                ["松涛社区", "关于孙桂芳反映楼道堆物的问题", "松涛社区居委会", "安家物业公司"],
            ]
        },
    )
    desk.workbook(
        "企业.xlsx",
        {"企业": [["社区", "企业名称", "地址"], ["松涛社区", "云帆科技公司", "春晖里1号楼2单元301谢翠花家"]]},
    )
    imported = desk.imported()
    assert {*nodes(imported, "matter")} == {
        "孙某与郑某邻里漏水纠纷",
        "孙某与郑某邻里漏水纠纷（2）",
        "松涛社区与云帆公司联合义诊",
        "关于孙某反映楼道堆物的问题",
    }
    assert nodes(imported, "enterprise")["云帆科技公司"].attributes["address"] == "春晖里1号楼谢某家"
    kept = [problem.message("zh") for problem in imported.problems]
    kept += [roster.content for roster in imported.contents.rosters]
    assert not [text for text in kept if any(name in text for name in ("桂芳", "建军", "小满", "晓梅", "翠花", "满仓"))]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("调解孙桂芳与郑建军家漏水", "调解孙某与郑某家漏水"),
        ("协调孙桂芳、郑建军邻里纠纷", "协调孙某、郑某邻里纠纷"),
        ("业主孙桂芳装修噪音", "业主孙某装修噪音"),
        ("关于孙桂芳同志低保", "关于孙某同志低保"),
        ("慰问孙桂芳", "慰问孙某"),
        ("名师孙桂芳讲座", "名师孙某讲座"),
        ("医生：孙桂芳", "医生：孙某"),
    ],
)
def test_a_deed_or_a_trade_beside_a_name_tells_that_it_is_a_persons(title, told):
    assert anonymous(title) == told


@pytest.mark.parametrize(
    "title",
    [
        "慰问高新区消防站",
        "看望马鞍山客人",
        "协调徐汇路与黄河路停车矛盾",
        "协调许继集团与高科物业因停车纠纷",
        "专家高血压讲座",
        "党员郑重承诺",
        "律师事务所义诊",
        "向党员同志发放手册",
        "夕阳红党员中心户",
    ],
)
def test_organisations_places_and_words_beside_a_deed_or_a_trade_stay(title):
    assert anonymous(title) == title


def test_households_called_after_persons_of_one_family_stay_two(desk):
    rows = [["社区", "党组织名称", "类别"]]
    rows += [["松涛社区", name, "党小组"] for name in ("孙桂芳党员中心户", "孙建军党员中心户", "夕阳红党员中心户")]
    desk.workbook("党组织.xlsx", {"党组织": [*rows, ["松涛社区", "松涛社区党委", "党委"]]})
    imported = desk.imported()
    assert nodes(imported, "party_org").keys() > {"孙某党员中心户", "孙某党员中心户（2）", "夕阳红党员中心户"}
    assert not any("桂芳" in roster.content or "建军" in roster.content for roster in imported.contents.rosters)


def test_who_stands_where_an_organisation_is_asked_for_is_not_kept(desk):
    units = ["二片居民杨女士", "3栋2单元李大爷", "爱心人士刘德海", "春风社区居委会"]
    head = ["需求内容", "类别", "提出单位", "提出时间", "社区"]
    rows = [[f"需求{number}", "环境", unit, "2026-04-01", "春风社区"] for number, unit in enumerate(units)]
    desk.workbook("需求清单.xlsx", {"需求清单": [head, *rows]})
    kept = json.dumps([roster.content for roster in desk.imported().contents.rosters], ensure_ascii=False)
    assert not [name for name in ("杨女士", "李大爷", "刘德海") if name in kept]
    assert "春风社区居委会" in kept


def test_a_household_is_in_its_house_and_not_in_a_flat(desk):
    desk.workbook("楼栋.xlsx", {"楼栋": [["社区", "小区", "楼栋名称"], ["松涛社区", "春晖里", "2号楼"]]})
    desk.workbook(
        "中心户.xlsx",
        {
            "党员中心户": [
                ["社区", "党员中心户名称", "所属党支部", "所在楼栋", "联系户数"],
                ["松涛社区", "夕阳红党员中心户", "松涛社区第一党支部", "春晖里2号楼201室", 9],
            ]
        },
    )
    imported = desk.imported()
    (post,) = nodes(imported, "party_household")
    assert (post, "春晖里2号楼") in ties(imported.contents.graph, "located_in")
    assert not any("201" in roster.content for roster in imported.contents.rosters)


def test_a_message_hides_whom_a_cell_may_name_and_no_office(desk):
    desk.workbook("居委会.xlsx", {"居委会": [["居委会名称", "所属社区"], ["春风社区居委会", "春风社区"]]})
    offices = ["县委", "东桥镇", "二中", "√", "外卖员"]
    joined = [*offices, "雍家乐", "卢家乐", "张副局"]
    rows = [["议题", "所属社区", "牵头单位", "参与单位"], ["加梯", "春风社区", "春风社区居委会", "、".join(joined)]]
    desk.workbook("协商事项.xlsx", {"事项": rows})
    problems = desk.imported().problems
    told = {one.message("zh").partition("”")[0].strip("“") for one in problems if one.code == "unknown_organisation"}
    assert told == {*offices, *(f"…（这一格的第 {number} 个名称）" for number in (6, 8))}
    assert not [name for name in joined[-3:] if any(name in one.message("zh") for one in problems)]


def test_a_title_names_a_house_and_no_flat_and_says_how_much_there_is(desk):
    titles = [
        "3栋2单元201陈国华家漏水",
        "3栋2单元202陈国强家漏水",
        "3号楼120户停水",
        "春晖里三号楼301室噪音",
        "5号楼1-301漏水",
    ]
    rows = [["社区", "事项名称", "牵头单位"], *(["松涛社区", title, "松涛社区居委会"] for title in titles)]
    desk.workbook("议事.xlsx", {"协调事项": rows})
    imported = desk.imported()
    assert {*nodes(imported, "matter")} == {
        "3栋陈某家漏水",
        "3栋陈某家漏水（2）",
        "3号楼120户停水",
        "春晖里三号楼噪音",
        "5号楼漏水",
    }
    kept = "".join(roster.content for roster in imported.contents.rosters)
    assert not [one for one in ("201", "202", "301", "国华", "国强") if one in kept]


def test_a_workroom_is_there_without_whom_it_is_called_after_wherever_it_is_named(desk):
    bodies = ["马冬梅调解工作室", "劳模孙桂芳书屋", "鲁迅小学", "中山医院"]
    desk.workbook(
        "社会组织.xlsx",
        {"社会组织": [["社区", "社会组织名称", "类别"], *(["松涛社区", body, "备案"] for body in bodies)]},
    )
    desk.workbook(
        "共建项目.xlsx",
        {
            "项目": [
                ["社区", "项目名称", "牵头单位", "参与单位"],
                ["松涛社区", "名师孙桂芳讲座", "松涛社区居委会", "、".join(bodies)],
            ]
        },
    )
    desk.workbook(
        "需求清单.xlsx", {"需求": [["社区", "需求内容", "对接项目"], ["松涛社区", "书法课", "名师孙桂芳讲座"]]}
    )
    imported = desk.imported()
    told = {"马某调解工作室", "劳模孙某书屋", "鲁迅小学", "中山医院"}
    assert nodes(imported, "social_org").keys() == told
    assert ties(imported.contents.graph, "joins") == {(body, "名师孙某讲座") for body in told}
    assert ties(imported.contents.graph, "answers") == {("名师孙某讲座", "书法课")}
    kept = "".join(roster.content for roster in imported.contents.rosters)
    kept += "".join(problem.message("zh") for problem in imported.problems)
    assert not [name for name in ("冬梅", "桂芳") if name in kept]


def test_whom_a_column_of_the_row_names_no_title_of_it_does(desk):
    desk.workbook(
        "微心愿.xlsx",
        {
            "心愿": [
                ["社区", "心愿人", "心愿内容", "认领单位"],
                ["松涛社区", "覃勇", "覃勇想学书法", "松涛小学"],
                ["松涛社区", "郑满仓（独居）", "陪郑满仓说话", "松涛小学"],
                ["松涛社区", "郑满仓、郑满", "请人陪郑满仓散步、为郑满买书", "松涛小学"],
                ["松涛社区", "孙丽", "一副书法用的老花镜", "松涛小学"],
            ]
        },
    )
    desk.workbook(
        "纠纷.xlsx",
        {
            "矛盾纠纷": [
                ["社区", "纠纷名称", "当事人", "牵头单位"],
                ["松涛社区", "油烟（覃晓反映）", "覃晓、云帆餐饮店", "松涛社区居委会"],
                ["松涛社区", "晓风书店噪音", "居民卫红", "松涛社区居委会"],
            ]
        },
    )
    imported = desk.imported()
    assert nodes(imported, "need").keys() == {
        "覃某想学书法",
        "陪郑某说话",
        "请人陪郑某散步、为郑某买书",
        "一副书法用的老花镜",
    }
    assert nodes(imported, "matter").keys() == {"油烟（覃某反映）", "晓风书店噪音"}
    kept = "".join(roster.content for roster in imported.contents.rosters)
    assert not [name for name in ("覃勇", "满仓", "郑满", "覃晓") if name in kept]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("帮助谢桂芳家换灯泡、安装扶手", "帮助谢某家换灯泡、安装扶手"),
        ("为谢桂芳家维修水管", "为谢某家维修水管"),
        ("覃桂芳家门前积水", "覃某家门前积水"),
        ("郑满仓老人助浴", "郑某老人助浴"),
        ("老党员谢桂芳过九十岁生日", "老党员谢某过九十岁生日"),
        ("看望谢桂芳、覃勇和郑洁", "看望谢某、覃某和郑某"),
        ("谢桂芳与覃勇邻里纠纷", "谢某与覃某邻里纠纷"),
        ("由松涛社区党委派指导员覃勇", "由松涛社区党委派指导员覃某"),
    ],
)
def test_homes_birthdays_and_who_is_listed_behind_one_tell_of_persons(title, told):
    assert anonymous(title) == told


@pytest.mark.parametrize(
    "title",
    [
        "林业专家楼道讲座",
        "高级管家屋面维修",
        "周五给老人理发",
        "杨浦区老人助餐",
        "徐家村老人体检",
        "指导员安排、联系人方式",
        "负责人党组织",
        "关爱老人",
    ],
)
def test_experts_and_the_old_of_a_place_are_nobody(title):
    assert anonymous(title) == title


def test_whom_an_ignored_column_names_no_title_of_the_row_does(desk, mapping):
    rows = [["社区", "需求内容", "来访者"], ["松涛社区", "覃勇油烟", "覃勇"], ["松涛社区", "绿化", "郑满仓"]]
    desk.workbook("需求清单.xlsx", {"需求清单": rows})
    ignored = mapping(
        "version: 1\ntables:\n  - roster: needs\n    columns: {社区: community, 需求内容: name, 来访者: ignore}\n"
    )
    assert nodes(desk.imported(mapping=ignored), "need").keys() == {"覃某油烟", "绿化"}


def test_an_answer_in_words_names_nobody_in_a_store_or_a_proposal(desk):
    rows = [
        ["社会组织名称", "所属社区", "党建情况", "来访者"],
        ["松涛社区棋社", "松涛社区", "由松涛社区党委派指导员伍洪", "居民伍小满"],
        ["松涛社区书画社", "松涛社区", "未建", "松涛社区业委会"],
        ["松涛社区合唱团", "松涛社区", "联系人孙桂芳，未建", "松涛小学"],
    ]
    desk.workbook("社会组织.xlsx", {"社会组织": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "instructs") == {("松涛社区党委", "松涛社区棋社")}
    kept = "".join(roster.content for roster in imported.contents.rosters)
    kept += propose([desk.folder], "zh").text
    assert not [name for name in ("伍洪", "小满", "桂芳") if name in kept]


def test_a_mapping_may_call_a_workroom_by_its_whole_name(desk, mapping):
    desk.workbook(
        "社会组织.xlsx", {"社会组织": [["社区", "社会组织名称", "类别"], ["松涛社区", "马冬梅调解工作室", "备案"]]}
    )
    head = ["社区", "项目名称", "牵头单位", "参与单位"]
    rows = [
        ["松涛社区", title, "松涛社区居委会", name] for title, name in (("义诊", "小马室"), ("讲座", "马冬梅工作室"))
    ]
    desk.workbook("共建项目.xlsx", {"项目": [head, *rows]})
    told = mapping("version: 1\nnames: {小马室: 马冬梅调解工作室, 马冬梅工作室: 马冬梅调解工作室}\ntables: []\n")
    graph = desk.imported(mapping=told).contents.graph
    assert ties(graph, "joins") == {("马某调解工作室", "义诊"), ("马某调解工作室", "讲座")}
