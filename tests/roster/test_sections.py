"""Lines that stand for the rows beneath them: a community, a grid, an estate, a venue."""

import pytest

from tests.roster.told import is_accounted, names, ties

FIRMS = [
    ["企业名称", "职工人数", "成立日期"],
    ["云州甲商贸有限公司", 12, "2021-03-01"],
    ["云州乙科技有限公司", 5, "2020-05-06"],
]
MORE = [["云州丙餐饮有限公司", 7, "2019-01-02"], ["云州丁物流有限公司", 9, "2018-11-12"]]
GRIDS = {"s": [["社区", "网格名称", "户数"], ["松涛社区", "松涛社区第1网格", 120], ["松涛社区", "松涛社区第2网格", 80]]}


def homes(imported, kind="enterprise", within="grid"):
    """Name of a node → the names of what it lies in, of one kind."""
    graph = imported.contents.graph
    nodes = {node.id: node for node in graph.iter_nodes()}
    found = {node.name: [] for node in nodes.values() if node.kind == kind}
    for edge in graph.iter_edges():
        if edge.kind == "located_in" and nodes[edge.source].kind == kind and nodes[edge.target].kind == within:
            found[nodes[edge.source].name].append(nodes[edge.target].name)
    return {name: "、".join(sorted(places)) for name, places in found.items()}


IN_TWO = {
    "云州甲商贸有限公司": "松涛社区第1网格",
    "云州乙科技有限公司": "松涛社区第1网格",
    "云州丙餐饮有限公司": "松涛社区第2网格",
    "云州丁物流有限公司": "松涛社区第2网格",
}


@pytest.mark.parametrize(
    "form", ["{}", "▶{}", "{}（共2家）", "一、{}", "网格：{}", "【{}】", "{}　网格长：某某", "{}辖区"]
)
def test_rows_beneath_a_grid_lie_in_it(desk, form):
    desk.workbook("网格台账.xlsx", GRIDS)
    first, second = (form.format(f"松涛社区第{number}网格") for number in (1, 2))
    desk.workbook("企业台账.xlsx", {"s": [FIRMS[0], [first], *FIRMS[1:], [second], *MORE]})
    imported = desk.imported()
    assert homes(imported) == IN_TWO
    assert set(homes(imported, within="community").values()) == {"松涛社区"}
    assert imported.problems == ()


@pytest.mark.parametrize("form", ["{}", "（一）{}", "所在网格：{}", "【{}】"])
def test_a_line_above_each_repetition_of_the_header_names_the_grid(desk, form):
    desk.workbook("网格台账.xlsx", GRIDS)
    first, second = (form.format(f"松涛社区第{number}网格") for number in (1, 2))
    rows = [[first], *FIRMS, [second], FIRMS[0], *MORE]
    desk.workbook("企业台账.xlsx", {"s": rows})
    assert homes(desk.imported()) == IN_TWO


@pytest.mark.parametrize("is_headed_again", [True, False])
@pytest.mark.parametrize("beside", [["统计日期：2026年4月"], ["所属街道：古渡街道", "填表人：某某"]])
def test_a_line_may_say_who_reports_when_beside_where(desk, beside, is_headed_again):
    """A line of several cells is no record where all of them say of what they speak."""
    lines = [[f"所属社区：{place}", *beside] for place in ("和顺坊", "沐春社区")]
    again = FIRMS[:1] if is_headed_again else []
    desk.workbook("企业台账.xlsx", {"s": [["企业台账"], lines[0], *FIRMS, lines[1], *again, *MORE]})
    imported = desk.imported()
    assert homes(imported, within="community") == dict(
        zip(IN_TWO, ("和顺坊", "和顺坊", "沐春社区", "沐春社区"), strict=True)
    )
    assert imported.problems == ()
    assert is_accounted(imported)


def test_a_sheet_may_be_called_as_its_grid(desk):
    desk.workbook("网格台账.xlsx", GRIDS)
    desk.workbook("企业台账.xlsx", {"松涛社区第1网格": FIRMS, "松涛社区第2网格": [FIRMS[0], *MORE]})
    assert homes(desk.imported()) == IN_TWO


def test_a_grid_beneath_a_community_is_that_one_of_it(desk):
    """第1网格 is another in each community; a new community ends the grid before."""
    grids = [["社区", "网格名称"], ["松涛社区", "第1网格"], ["沐春社区", "第1网格"]]
    desk.workbook("网格台账.xlsx", {"s": grids})
    rows = [FIRMS[0], ["松涛社区"], ["第1网格"], *FIRMS[1:], ["沐春社区"], MORE[0], ["第1网格"], MORE[1]]
    desk.workbook("企业台账.xlsx", {"s": rows})
    imported = desk.imported()
    places = dict(zip(IN_TWO, ["松涛社区", "松涛社区", "沐春社区", "沐春社区"], strict=True))
    assert homes(imported, within="community") == places
    assert homes(imported) == dict(
        zip(IN_TWO, ["松涛社区第1网格", "松涛社区第1网格", "", "沐春社区第1网格"], strict=True)
    )


def test_the_cell_that_names_it_is_where_it_comes_from(desk):
    desk.workbook("企业台账.xlsx", {"s": [["松涛社区企业台账"], FIRMS[0], [None, "第1网格"], *FIRMS[1:]]})
    imported = desk.imported()
    graph = imported.contents.graph
    places = {
        (source.row, source.column)
        for edge in graph.iter_edges()
        if edge.source.startswith("EN-") and edge.target.startswith("GR-")
        for source in edge.sources
    }
    assert places == {(3, "B")}


def test_buildings_beneath_their_estates(desk):
    estates = [["社区", "小区名称", "户数"], ["松涛社区", "春晖里", 400], ["松涛社区", "秋水苑", 300]]
    desk.workbook("小区台账.xlsx", {"s": estates})
    rows = [
        ["楼栋", "户数", "楼栋长"],
        ["春晖里"],
        ["1号楼", 30, "某某"],
        ["2号楼", 32, "某某"],
        ["秋水苑"],
        ["1号楼", 28, "某某"],
    ]
    desk.workbook("楼栋台账.xlsx", {"松涛社区": rows}, {"松涛社区": ["A2:C2", "A5:C5"]})
    graph = desk.imported().contents.graph
    names = {node.id: node.name for node in graph.iter_nodes()}
    ties = [(names[e.source], names[e.target]) for e in graph.iter_edges() if e.target.startswith("ES-")]
    assert sorted(ties) == [("春晖里1号楼", "春晖里"), ("春晖里2号楼", "春晖里"), ("秋水苑1号楼", "秋水苑")]


def test_a_grid_of_which_only_the_name_is_known_is_a_record(desk):
    desk.workbook("网格台账.xlsx", {"s": [*GRIDS["s"], [None, "松涛社区第3网格"], ["松涛社区", "松涛社区第4网格", 50]]})
    assert set(homes(desk.imported(), "grid", "community")) == {f"松涛社区第{number}网格" for number in range(1, 5)}


def test_what_a_row_says_itself_comes_before_the_line_above(desk):
    desk.workbook("网格台账.xlsx", GRIDS)
    rows = [
        [*FIRMS[0], "所属网格"],
        ["松涛社区第1网格"],
        [*FIRMS[1], "松涛社区第1网格"],
        [*FIRMS[2], "松涛社区第2网格"],
    ]
    desk.workbook("企业台账.xlsx", {"s": rows})
    assert homes(desk.imported()) == {FIRMS[1][0]: "松涛社区第1网格", FIRMS[2][0]: "松涛社区第2网格"}


@pytest.mark.parametrize("numbers", ["一、 二、 三、", "（一） 二、 （三）", "1. 2. 3."])
def test_a_line_that_counts_on_from_communities_names_one(desk, numbers):
    """Whatever it ends in, known elsewhere or not: here as one might call an estate."""
    lines = [
        [f"{number}{name}"] for number, name in zip(numbers.split(), ("松涛社区", "东湖片区", "沐春家园"), strict=True)
    ]
    rows = [FIRMS[0], lines[0], FIRMS[1], lines[1], FIRMS[2], lines[2], *MORE]
    desk.workbook("企业台账.xlsx", {"s": rows}, {"s": ["A2:C2", "A4:C4", "A6:C6"]})
    assert homes(desk.imported(), within="community") == {
        "云州甲商贸有限公司": "松涛社区",
        "云州乙科技有限公司": "东湖片区",
        "云州丙餐饮有限公司": "沐春家园",
        "云州丁物流有限公司": "沐春家园",
    }


def test_a_line_that_ends_as_an_estate_names_the_community_that_other_rosters_have(desk):
    """Nothing else in the file is in doubt, and still it is read once more."""
    desk.workbook(
        "网格.xlsx",
        {"s": [["社区", "网格名称", "户数"], ["松涛社区", "松涛社区第1网格", 120], ["东岸居", "东岸居第1网格", 80]]},
    )
    desk.workbook(
        "企业.xlsx", {"s": [FIRMS[0], ["松涛社区"], *FIRMS[1:], ["东岸居"], *MORE]}, merges={"s": ["A2:C2", "A5:C5"]}
    )
    assert homes(desk.imported(), within="community") == {
        "云州甲商贸有限公司": "松涛社区",
        "云州乙科技有限公司": "松涛社区",
        "云州丙餐饮有限公司": "东岸居",
        "云州丁物流有限公司": "东岸居",
    }


def test_a_sum_below_a_section_is_one_however_its_community_ends(desk):
    rows = [["社区", "企业名称", "职工人数"]]
    for place in ("跃进大队", "松涛社区"):
        rows += [[place, f"云州{place[:2]}{letter}商贸有限公司", 5] for letter in "甲乙"]
        rows += [[None, f"{place}计", 10]]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert len(names(imported, "enterprise")) == 4
    assert imported.files[0].sheets[0].set_aside["total"] == 2
    assert is_accounted(imported)


def test_a_sum_that_stands_above_rows_of_another_community_is_theirs(desk):
    header = ["企业名称", "职工人数"]
    rows = [["企业台账"], header]
    for line, letters in (("●松涛社区", "甲乙"), ("沐春社区小计2", "丙丁"), ("兰亭社区", "戊己")):
        rows += [[line], header, *([f"云州{letter}商贸有限公司", 5] for letter in letters)]
    rows += [["兰亭社区小计2"]]
    desk.workbook("企业.xlsx", {"s": rows})
    desk.workbook("网格.xlsx", {"s": [["社区", "网格名称", "户数"], ["沐春社区", "沐春社区第1网格", 9]]})
    places = dict(ties(desk.imported().contents.graph, "located_in"))
    found = {name[2]: place for name, place in places.items() if name.endswith("公司")}
    assert found == dict.fromkeys("甲乙", "松涛社区") | dict.fromkeys("丙丁", "沐春社区") | dict.fromkeys(
        "戊己", "兰亭社区"
    )


def test_lines_above_heads_of_their_own_that_count_on_name_communities_if_one_does(desk):
    header = ["企业名称", "职工人数"]
    rows = [["企业台账"]]
    for line, letters in (("三、松涛社区", "甲乙"), ("四、跃进大队", "丙丁"), ("五、兰亭社区", "戊己")):
        rows += [[line], header, *([f"云州{letter}商贸有限公司", 5] for letter in letters)]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    found = {name[2]: place for name, place in ties(imported.contents.graph, "located_in")}
    assert found == dict.fromkeys("甲乙", "松涛社区") | dict.fromkeys("丙丁", "跃进大队") | dict.fromkeys(
        "戊己", "兰亭社区"
    )
    assert imported.problems == ()


def test_a_sum_before_all_rows_opens_them_and_one_behind_them_sums_them_up(desk):
    rows = [["企业名称", "职工人数"]]
    for place, letters in (("松涛", "甲乙"), ("沐春", "丙丁")):
        rows += [
            [f"{place}社区小计2"],
            *([f"云州{letter}商贸有限公司", 5] for letter in letters),
            [f"{place}社区计", 10],
        ]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    found = {name[2]: place for name, place in ties(imported.contents.graph, "located_in")}
    assert found == dict.fromkeys("甲乙", "松涛社区") | dict.fromkeys("丙丁", "沐春社区")
    assert imported.files[0].sheets[0].set_aside["total"] == 2


@pytest.mark.parametrize(
    "count", ["共 2 条记录", "共有2条", "合计 2 家", "合计：2条", "记录数：2", "本表共2家单位", "企业总数：2家"]
)
@pytest.mark.parametrize("is_above", [True, False], ids=["above", "below"])
def test_how_many_rows_there_are_is_no_community_though_it_stands_as_one_does(desk, count, is_above):
    """A line that sums up a community stands in the same column: what stands as it does may name another."""
    lines = [[count], *FIRMS[1:]] if is_above else [*FIRMS[1:], [count]]
    desk.workbook("企业台账.xlsx", {"松涛社区": [FIRMS[0], *lines, ["松涛社区 小计"]]})
    imported = desk.imported()
    assert names(imported, "community") == {"松涛社区"}
    assert homes(imported, within="community") == dict.fromkeys([FIRMS[1][0], FIRMS[2][0]], "松涛社区")
    assert imported.files[0].sheets[0].set_aside == {"header": 1, "total": 2}
    assert imported.problems == ()


def test_a_sheet_or_title_says_in_which_of_the_listed_venues_its_rows_lie(desk):
    venues = [["松涛社区", "望江大厦", 12, "望江大厦联合党支部"], ["沐春社区", "江畔商圈", 30, "江畔商圈党委"]]
    desk.workbook("载体.xlsx", {"s": [["社区", "载体名称", "入驻企业数", "党组织名称"], *venues]})
    header = ["房间", "企业名称", "职工人数"]
    sheets = {
        "望江大厦": [header, [101, "云州甲商贸有限公司", 12]],
        "表二": [["江畔商圈商户明细表"], header, [102, "云州乙科技有限公司", 5]],
        "望月大厦": [header, [103, "云州丙餐饮有限公司", 7]],
    }
    desk.workbook("入驻企业.xlsx", sheets)
    imported = desk.imported()
    assert homes(imported, within="business_building") == {
        "云州甲商贸有限公司": "望江大厦",
        "云州乙科技有限公司": "",
        "云州丙餐饮有限公司": "",
    }
    assert homes(imported, within="shopping_district")["云州乙科技有限公司"] == "江畔商圈"
    told = [problem.source.sheet for problem in imported.problems if problem.code == "no_community_at_all"]
    assert told == ["望月大厦"]


@pytest.mark.parametrize("lines", [("街道本级", "一、松涛社区"), ("一、松涛社区", "二、云澜街道机关")])
def test_a_line_of_the_street_itself_opens_rows_of_no_community(desk, lines):
    orgs = {"社区": ["中共云澜街道松涛社区委员会", "党委"], "街道": ["中共云澜街道工作委员会", "党工委"]}
    rows = [row for line in lines for row in ([line], orgs["社区" if "社区" in line else "街道"])]
    desk.workbook("党组织.xlsx", {"党组织台账": [["党组织名称", "组织类别"], *rows]})
    imported = desk.imported()
    assert names(imported, "community") == {"松涛社区"}
    assert ties(imported.contents.graph, "located_in") >= {("中共云澜街道松涛社区委员会", "松涛社区")}
    assert not any(one == "中共云澜街道工作委员会" for one, _ in ties(imported.contents.graph, "located_in"))
