"""Names that only sound alike: as many neighbours as slips are called so."""

import pytest
from stdnum.cn import uscc

from tests.roster.told import codes, nodes, ties

FIRMS = ["社区", "企业名称", "职工人数", "是否建立党组织"]
PARTY = ["社区", "党组织名称", "所在单位"]


def beside(imported):
    """What is said to be done about names that could not be told."""
    return [
        problem.message("zh").partition("补充台账。")[2]
        for problem in imported.problems
        if problem.code == "unknown_organisation"
    ]


def test_two_rows_of_a_roster_that_sound_alike_stay_two_and_are_asked_about(desk):
    rows = [["枫桥社区", "宏兴面馆", 4, "否"], ["枫桥社区", "鸿兴面馆", 4, "否"], ["枫桥社区", "老街豆坊", 9, "否"]]
    desk.workbook("企业.xlsx", {"企业": [FIRMS, *rows]})
    imported = desk.imported()
    assert set(nodes(imported, "enterprise")) == {"宏兴面馆", "鸿兴面馆", "老街豆坊"}
    assert codes(imported) == [("possible_duplicate", 3, "B")]


@pytest.mark.parametrize(
    ("header", "value", "other", "are_one"),
    [
        ("成立日期", "2017-08-19", "2020-02-02", True),
        ("成立日期", "2017-08-19", "2017-08-19", False),  # a third says it, too
        ("地址", "枫桥路88号", "枫桥路90号", True),
        ("行业类别", "餐饮", "五金", False),  # a word of which there are few
    ],
)
def test_they_are_one_where_something_tells_that_no_third_has(desk, header, value, other, are_one):
    rows = [["枫桥社区", "宏兴面馆", 4, value], ["枫桥社区", "鸿兴面馆", 4, value], ["枫桥社区", "老街豆坊", 4, other]]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称", "职工人数", header], *rows]})
    assert len(nodes(desk.imported(), "enterprise")) == (2 if are_one else 3)


def test_days_of_one_length_are_not_the_same_day(desk):
    rows = [["枫桥社区", "宏兴面馆", 4, "2017-08-19"], ["枫桥社区", "鸿兴面馆", 4, "2019-03-02"]]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称", "职工人数", "成立日期"], *rows]})
    imported = desk.imported()
    assert len(nodes(imported, "enterprise")) == 2
    assert codes(imported) == [("possible_duplicate", 3, "B")]


def test_two_rows_of_a_branch_are_one_where_they_are_of_the_same_unit(desk):
    party = [["枫桥社区", "宏兴餐饮党支部", "宏兴餐饮"], ["枫桥社区", "鸿兴餐饮党支部", "宏兴餐饮公司"]]
    desk.workbook(
        "台账.xlsx",
        {
            "企业": [FIRMS, ["枫桥社区", "宏兴餐饮公司", 40, "是"]],
            "党组织": [["社区", "党组织名称", "类别", "所在单位"], *[[*row[:2], "党支部", row[2]] for row in party]],
        },
    )
    assert len(nodes(desk.imported(), "party_org")) == 1


def test_no_branch_of_one_that_only_sounds_alike_outweighs_a_no(desk):
    desk.workbook(
        "台账.xlsx",
        {
            "企业": [FIRMS, ["枫桥社区", "宏兴运输公司", 40, "否"], ["枫桥社区", "金鑫装饰公司", 20, "是"]],
            "党组织": [
                PARTY,
                ["枫桥社区", "鸿兴运输党支部", "鸿兴运输公司"],
                ["枫桥社区", "金新装饰党支部", "金新装饰公司"],
            ],
        },
    )
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {("金鑫装饰公司", "金新装饰党支部")}
    assert codes(imported) == [("unknown_organisation", 2, "C")]
    assert beside(imported) == ["读音相同的是“宏兴运输公司”，不一定就是它；如果是，请在两处写成一样。"]


OFFICES = ["区%s局", "区%s委", "区%s办", "省%s厅", "市%s设计院"]


@pytest.mark.parametrize("office", OFFICES)
def test_offices_that_sound_alike_are_two(desk, office):
    """Neither on the list that is all there is of them, nor on a roster on which all else is the same."""
    here, reporting = ([office % word for word in words] for words in (("财政", "才政"), ("税务", "水务")))
    rows = [["枫桥社区", name, "滨江路1号", 20] for name in here]
    desk.workbook("单位.xlsx", {"驻区单位": [["社区", "单位名称", "地址", "党员数"], *rows]})
    desk.workbook(
        "报到.xlsx",
        {"报到登记": [["报到社区", "报到单位"], *[["柳岸社区", name] for name in reporting]]},
    )
    imported = desk.imported()
    assert set(nodes(imported, "resident_unit")) == {*here, *reporting}
    assert codes(imported) == [("possible_duplicate", 3, "B")]


@pytest.mark.parametrize("office", OFFICES)
def test_an_office_that_sounds_like_the_one_on_the_roster_is_asked_about(desk, office):
    desk.workbook(
        "台账.xlsx",
        {
            "驻区单位": [["社区", "单位名称", "党员数"], ["枫桥社区", office % "税务", 9], ["枫桥社区", "枫桥医院", 9]],
            "报到登记": [["报到社区", "报到单位", "报到日期"], ["枫桥社区", office % "水务", "2026-03-01"]],
        },
    )
    imported = desk.imported()
    assert not ties(imported.contents.graph, "reported_to")
    assert beside(imported) == [f"可能是：{office % '税务'}。"]
    assert "resident_unit.reported_to" in nodes(imported, "resident_unit")[office % "税务"].attributes["untold"]


def test_of_a_list_two_that_sound_alike_are_told(desk):
    rows = [["枫桥社区", name] for name in ("宏兴面馆", "鸿兴面馆")]
    desk.workbook("报到.xlsx", {"报到登记": [["报到社区", "报到单位"], *rows]})
    assert beside(desk.imported()) == ["读音相同的是“宏兴面馆”，不一定就是它；如果是，请在两处写成一样。"]


def test_a_name_that_could_not_be_told_is_told_with_whom_it_could_mean(desk):
    units = ["云州市第三中学", "建设银行枫桥支行", "枫桥消防救援站"]
    desk.workbook(
        "台账.xlsx",
        {
            "驻区单位": [["社区", "单位名称", "党员数"], *[["枫桥社区", name, 9] for name in units]],
            "小区": [["社区", "小区名称", "户数"], ["枫桥社区", "枫林雅苑", 90]],
            "报到登记": [
                ["报到社区", "报到单位", "报到日期"],
                ["枫桥社区", "建行枫桥支行", "2026-03-01"],
                ["枫桥社区", "枫林雅苑", "2026-03-02"],
                ["枫桥社区", "枫桥邮政支局", "2026-03-03"],
            ],
        },
    )
    assert beside(desk.imported()) == [
        "可能是：建设银行枫桥支行。",
        "叫这个名称的是小区，这一列说的不是。",
        "",
    ]


def test_a_grid_that_two_communities_have_is_told_to_be_one_of_two(desk):
    grids = [[community, "第一网格", 90] for community in ("枫桥社区", "柳桥社区")]
    desk.workbook(
        "台账.xlsx",
        {
            "网格": [["社区", "网格名称", "户数"], *grids],
            "党组织": [["党组织名称", "所在单位"], ["先锋党支部", "第一网格"]],
        },
    )
    imported = desk.imported()
    assert not ties(imported.contents.graph, "covers")
    (told,) = [problem for problem in imported.problems if problem.code == "ambiguous_name"]
    assert told.message("zh").endswith("可能是：枫桥社区第一网格、柳桥社区第一网格。")
    assert told.message("en").endswith("It may be: 枫桥社区第一网格, 柳桥社区第一网格.")


def test_a_grid_is_that_of_the_community_that_its_row_names(desk):
    places = ("枫桥社区", "柳桥社区")
    desk.workbook(
        "台账.xlsx",
        {
            "网格": [["社区", "网格名称", "户数"], *[[community, "第一网格", 90] for community in places]],
            "党组织": [
                ["党组织名称", "所在单位"],
                *[[f"{community}第一网格党支部", "第一网格"] for community in places],
            ],
        },
    )
    assert ties(desk.imported().contents.graph, "covers") == {
        (f"{community}第一网格党支部", f"{community}第一网格") for community in places
    }


def test_of_whom_a_name_may_mean_that_could_not_be_told_it_is_open(desk):
    """建行枫桥支行 is on the list: 建设银行枫桥支行 may have reported, and 云州市第三中学 has not."""
    units = ["云州市第三中学", "建设银行枫桥支行"]
    desk.workbook(
        "台账.xlsx",
        {
            "驻区单位": [["社区", "单位名称", "党员数"], *[["枫桥社区", name, 9] for name in units]],
            "报到登记": [["报到社区", "报到单位", "报到日期"], ["枫桥社区", "建行枫桥支行", "2026-03-01"]],
        },
    )
    open_ties = {name: node.attributes.get("untold") for name, node in nodes(desk.imported(), "resident_unit").items()}
    assert "resident_unit.reported_to" in open_ties[units[1]]
    assert open_ties[units[0]] is None


def test_whoever_may_be_meant_may_begin_with_what_is_left_out(desk):
    """邮储银行枫桥支行 leaves 中国 out, and takes one character of each word after that."""
    units = ["云州市第三中学", "中国邮政储蓄银行枫桥支行", "中国农业银行枫桥支行"]
    desk.workbook(
        "台账.xlsx",
        {
            "驻区单位": [["社区", "单位名称", "党员数"], *[["枫桥社区", name, 9] for name in units]],
            "报到登记": [["报到社区", "报到单位", "报到日期"], ["枫桥社区", "邮储银行枫桥支行", "2026-03-01"]],
        },
    )
    imported = desk.imported()
    assert beside(imported) == ["可能是：中国邮政储蓄银行枫桥支行。"]
    open_ties = {name: "untold" in node.attributes for name, node in nodes(imported, "resident_unit").items()}
    assert open_ties == {name: name == units[1] for name in units}


def test_whether_one_has_a_seat_is_open_whom_a_member_may_be(desk):
    units = ["云州市第三中学", "中国邮政储蓄银行枫桥支行"]
    seats = [["枫桥社区", "枫桥社区党建联席会议", name, "成员"] for name in ("邮储银行枫桥支行", "枫桥社区党委")]
    desk.workbook(
        "台账.xlsx",
        {
            "驻区单位": [["社区", "单位名称", "党员数"], *[["枫桥社区", name, 9] for name in units]],
            "联席会议成员": [["社区", "党建联席会议", "成员单位", "成员身份"], *seats],
        },
    )
    told = {name: node.attributes.get("untold", []) for name, node in nodes(desk.imported(), "resident_unit").items()}
    assert {name: "resident_unit.member_of" in ties for name, ties in told.items()} == {units[0]: False, units[1]: True}


def test_what_a_post_names_is_known_to_what_is_done_there(desk):
    """A branch that only the list of household posts names leads an activity that is told in a file before."""
    desk.workbook(
        "A活动.xlsx",
        {
            "活动": [
                ["社区", "活动名称", "主办单位", "活动日期"],
                ["枫桥社区", "清洁家园", "枫林第一党支部", "2026-04-01"],
            ]
        },
    )
    desk.workbook(
        "B中心户.xlsx",
        {"党员中心户": [["社区", "楼栋", "户主姓名", "所属党支部"], ["枫桥社区", "3号楼", "赵甲", "枫林第一党支部"]]},
    )
    assert ties(desk.imported().contents.graph, "leads") == {("枫林第一党支部", "清洁家园")}


def with_code(number):
    body = f"1253010040{number:07d}"
    return body + uscc.calc_check_digit(body)


@pytest.mark.parametrize(
    ("of_code", "address", "is_asked"),
    [("", "枫桥路8号", True), ("", "枫桥路10号", False), (with_code(9), "枫桥路8号", False)],
)
def test_a_row_without_a_code_may_be_one_with_it_under_a_shorter_name(desk, of_code, address, is_asked):
    """It is asked where nearly all rows have a code, and all else is the same."""
    units = [["枫桥社区", f"枫桥第{number}小学", with_code(number), f"枫桥路{number}9号", 8] for number in range(5, 9)]
    rows = [
        ["枫桥社区", "滨江司法局枫桥司法所", with_code(1), "枫桥路8号", 3],
        ["枫桥社区", "司法局枫桥司法所", of_code, address, 3],
        *units,
    ]
    desk.workbook("单位.xlsx", {"驻区单位": [["社区", "单位名称", "统一社会信用代码", "地址", "党员人数"], *rows]})
    imported = desk.imported()
    assert len(nodes(imported, "resident_unit")) == len(rows)
    assert codes(imported) == ([("possible_duplicate", 3, "B")] if is_asked else [])


PLACED = ["所在社区", "单位名称", "主管部门", "单位性质", "是否报到"]


@pytest.mark.parametrize(("slip", "are_one"), [("区税务局丰桥税务所", True), ("区税务局枫桥水务所", False)])
def test_rows_that_differ_in_how_their_place_is_written_are_one(desk, slip, are_one):
    """In 枫桥社区 nothing is called 丰桥; what else a bureau is called is not written as it sounds."""
    rows = [["枫桥社区", name, "区税务局", "机关", "是"] for name in ("区税务局枫桥税务所", slip)]
    desk.workbook("单位.xlsx", {"驻区单位": [PLACED, *rows, ["枫桥社区", "枫桥小学", "区教育局", "事业单位", "否"]]})
    imported = desk.imported()
    assert len(nodes(imported, "resident_unit")) == (2 if are_one else 3)
    assert codes(imported) == ([] if are_one else [("possible_duplicate", 3, "B")])


def test_a_name_that_has_its_place_as_it_sounds_is_found_unless_there_is_such_a_place(desk):
    units = [
        ["枫桥社区", "区税务局枫桥税务所", "区税务局", "机关", "是"],
        ["柳桥社区", "柳桥小学", "区教育局", "事业单位", "否"],
    ]
    reports = [["枫桥社区", "区税务局丰桥税务所", "2026-03-01"]]
    desk.workbook(
        "台账.xlsx",
        {"驻区单位": [PLACED, *units], "报到登记": [["报到社区", "报到单位", "报到日期"], *reports]},
    )
    assert ties(desk.imported().contents.graph, "reported_to") == {(units[0][1], "枫桥社区")}
    desk.workbook("小区.xlsx", {"小区": [["社区", "小区名称", "户数"], ["柳桥社区", "丰桥", 90]]})
    assert not ties(desk.imported().contents.graph, "reported_to")


@pytest.mark.parametrize(("elected", "are_one"), [("2021-04-09", True), ("2021-05-09", False)])
def test_a_committee_whose_name_is_contracted_is_that_of_its_estate(desk, elected, are_one):
    committees = [
        ["枫桥社区", "枫林苑小区自治管理委员会", "枫林苑", "2021-04-09"],
        ["枫桥社区", "枫林苑自管委", "枫林苑", elected],
    ]
    desk.workbook(
        "台账.xlsx",
        {
            "小区": [["社区", "小区名称", "户数", "业委会"], ["枫桥社区", "柳岸", 90, "柳岸自管委"]],
            "业委会": [
                ["社区", "业委会名称", "小区名称", "成立日期"],
                *committees,
                ["枫桥社区", "柳岸小区自治管理委员会", "柳岸", "2022-05-01"],
            ],
        },
    )
    imported = desk.imported()
    assert len(nodes(imported, "owners_committee")) == (2 if are_one else 3)
    assert ("柳岸小区自治管理委员会", "柳岸") in ties(imported.contents.graph, "represents")


def test_an_office_is_known_by_its_long_name_and_by_what_it_is_called(desk):
    units = ["区住建局", "市文旅局", "区妇女联合会", "区卫生局", "区卫生健康委员会"]
    desk.workbook(
        "单位.xlsx", {"驻区单位": [["社区", "单位名称", "单位性质"], *(["枫桥社区", one, "机关"] for one in units)]}
    )
    reported = ["区住房和城乡建设局", "市文化和旅游局", "区妇联", "区卫健委"]
    desk.workbook(
        "双报到.xlsx",
        {"双报到": [["报到单位", "报到社区", "报到时间"], *([one, "枫桥社区", "2026.3"] for one in reported)]},
    )
    imported = desk.imported()
    assert nodes(imported, "resident_unit").keys() == {*units}
    assert {unit for unit, _ in ties(imported.contents.graph, "reported_to")} == {*units} - {"区卫生局"}
    assert not [code for code in codes(imported) if code[0] == "unknown_organisation"]


def reporting(desk, units, reported):
    """An import of resident units of one community, and of those that reported to it."""
    rows = [["枫桥社区", one, "事业单位"] for one in units]
    desk.workbook("单位.xlsx", {"驻区单位": [["社区", "单位名称", "单位性质"], *rows]})
    head = ["报到单位", "报到社区", "报到时间"]
    desk.workbook("双报到.xlsx", {"双报到": [head, *([one, "枫桥社区", "2026.3"] for one in reported)]})
    return desk.imported()


def test_a_site_in_brackets_tells_apart_and_is_the_same_without_them(desk):
    units = ["古渡实验中学（临江校区）", "古渡实验中学（云台校区）", "古渡儿童医院"]
    imported = reporting(desk, units, ["古渡实验中学云台校区"])
    assert nodes(imported, "resident_unit").keys() == {*units}
    assert {unit for unit, _ in ties(imported.contents.graph, "reported_to")} == {"古渡实验中学（云台校区）"}


def test_a_unit_may_leave_out_what_its_city_or_district_is_called(desk):
    units = ["古渡市图书馆", "云台区图书馆", "古渡市气象局", "云台区少年宫", "柳岸区少年宫"]
    imported = reporting(desk, units, ["市图书馆", "区图书馆", "市气象局", "区少年宫", "市少年宫"])
    assert ties(imported.contents.graph, "reported_to") == {(unit, "枫桥社区") for unit in units[:3]}
    unknown = {row for code, row, _ in codes(imported) if code in ("unknown_organisation", "ambiguous_name")}
    assert unknown == {5, 6}
