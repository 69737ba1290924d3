"""Running numbers that stand before names, and what only looks like them."""

import numpy as np
import pytest

from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import Grid
from graphcore.roster.tables.numbered_names import without_numbers
from tests.roster.told import names, nodes, ties

HEAD = ["社区", "企业名称", "职工人数"]


def column(texts, index=0):
    grid = Grid.of([[Cell(text)] for text in texts])

    rows = without_numbers(grid, [index], np.arange(len(texts)))
    return [row[0].text for row in rows]


def firms(imported):
    """Enterprise → the name of its community."""
    graph = imported.contents.graph
    nodes = {node.id: node for node in graph.iter_nodes()}
    return {
        nodes[edge.source].name: nodes[edge.target].name
        for edge in graph.iter_edges()
        if edge.kind == "located_in" and nodes[edge.source].kind == "enterprise"
    }


@pytest.mark.parametrize("form", ["{}.{}", "{}、{}", "（{}）{}", "[{}]{}", "{:02} {}", "{}：{}"])
def test_numbers_before_names_count_rows(form):
    names = ["甲商贸", "乙科技", "丙餐饮", "丁物流"]
    assert column([form.format(number, name) for number, name in enumerate(names, 1)]) == names


def test_other_columns_stay_as_they_are():
    """Also where equal cells are kept twice, as those of text files may be."""
    cells = [Cell("松涛"), Cell("松涛"), Cell("1.甲"), Cell("2.乙")]
    grid = Grid([Cell(""), *cells], np.array([1, 3, 2, 4], np.int32), np.array([0, 2, 4], np.int64))
    rows = without_numbers(grid, [0, 1], np.arange(2))
    assert [[cell.text for cell in row] for row in rows] == [["松涛", "甲"], ["松涛", "乙"]]


def test_numbers_begin_anew_or_skip_a_row_or_go_on():
    assert column(["1.甲", "2.乙", "", "4.丙", "1.丁", "2.戊", "3.己"]) == ["甲", "乙", "", "丙", "丁", "戊", "己"]
    assert column(["（1）甲"]) == ["甲"]
    assert column(["1.甲", "1.乙", "2.丙"]) == ["甲", "乙", "丙"]
    assert column(["7、甲", "8、乙", "9、丙", "10、丁"]) == ["甲", "乙", "丙", "丁"]


def test_a_running_count_tells_that_what_nothing_parts_from_names_is_a_number():
    assert column(["01市场监管所", "02供电所", "03司法所"]) == ["市场监管所", "供电所", "司法所"]
    sections = ["01天心市场监管所", "02供电所", "03司法所", "01派出所", "02税务所"]
    assert column(sections) == ["天心市场监管所", "供电所", "司法所", "派出所", "税务所"]
    assert column(["8甲处", "9乙所", "", "11丙站", "12丁行"]) == ["甲处", "乙所", "", "丙站", "丁行"]


@pytest.mark.parametrize(
    "texts",
    [
        ["1 号楼", "2 号楼", "3 号楼"],
        ["1号楼小面馆", "2号楼理发店", "3号楼超市"],
        ["01市场监管所", "02供电所"],
        ["01号楼理发店", "02号楼面馆", "03号楼超市"],
        ["01市场监管所", "02供电所", "司法所", "04派出所"],
        ["58同城", "360安全", "7天酒店"],
        ["1.甲公司 2.乙公司", "1.丙公司", "1.丁公司 2.戊公司"],
        ["1.5", "2.5", "3.5"],
        ["3.甲", "9.乙", "4.丙"],
        ["1、甲", "乙", "丙"],
        ["1 甲", "乙"],
        ["1.甲 2.乙"],
    ],
)
def test_what_counts_no_rows_stays(texts):
    assert column(texts) == texts


def test_firms_that_are_numbered_are_those_that_others_name(desk):
    rows = [
        ["松涛社区", f"（{number}）云州{name}有限公司", 5]
        for number, name in enumerate(("甲商贸", "乙科技", "丙餐饮"), 1)
    ]
    desk.workbook("企业.xlsx", {"企业": [HEAD, *rows]})
    desk.workbook(
        "事项.xlsx",
        {
            "协调事项": [
                ["事项名称", "牵头单位", "参与单位", "社区"],
                ["夜间噪声", "云州甲商贸有限公司", "云州乙科技有限公司", "松涛社区"],
            ]
        },
    )
    imported = desk.imported()
    assert {*firms(imported)} == {"云州甲商贸有限公司", "云州乙科技有限公司", "云州丙餐饮有限公司"}
    assert imported.problems == ()


def test_numbers_stand_before_names_whose_lists_take_further_rows(desk):
    estates = [("甲", 1), ("乙", 3), ("丙", 1), ("丁", 4)]
    rows, merges = [["物业公司", "服务小区", "备注"]], []
    for number, (name, many) in enumerate(estates, 1):
        top = len(rows) + 1
        rows += [
            [f"（{number}）云州{name}物业管理有限公司" if at == 0 else None, f"{name}苑{at + 1}期", None]
            for at in range(many)
        ]
        merges += [f"A{top}:A{top + many - 1}"] if many > 1 else []
    desk.workbook("物业.xlsx", {"物业公司": rows}, {"物业公司": merges})
    assert names(desk.imported(), "property_firm") == {f"云州{name}物业管理有限公司" for name, _ in estates}


@pytest.mark.parametrize("second", ["松涛社区（续）", "松涛社区(接上页)", "松涛社区续表"])
def test_a_sheet_that_goes_on_counts_on_from_the_one_before(desk, second):
    """One row is enough, and the sheet is of the community of the other."""
    sheets = {"松涛社区": ["1.云州甲商贸有限公司", "2.云州乙科技有限公司"], second: ["3.云州丙餐饮有限公司"]}
    desk.workbook("企业.xlsx", {sheet: [HEAD[1:], *([name, 5] for name in names)] for sheet, names in sheets.items()})
    assert firms(desk.imported()) == dict.fromkeys(
        ("云州甲商贸有限公司", "云州乙科技有限公司", "云州丙餐饮有限公司"), "松涛社区"
    )


@pytest.mark.parametrize("run", ["第1-3网格", "第1至3网格", "第1—3网格", "第1－3网格", "第一至三网格", "第1、2、3网格"])
def test_a_run_of_grids_is_each_of_them(desk, run):
    rows = [
        ["社区", "网格名称", "户数", "网格党支部"],
        ["松涛社区", run, 300, "第一党支部"],
        ["松涛社区", "第4网格", 100, "第二党支部"],
    ]
    desk.workbook("网格台账.xlsx", {"s": rows})
    imported = desk.imported()
    assert names(imported, "grid") == {f"松涛社区第{number}网格" for number in (1, 2, 3, 4)}
    assert len(ties(imported.contents.graph, "covers")) == 4
    assert {node.attributes.get("households") for node in nodes(imported, "grid").values()} == {
        None,
        100,
    }  # 300 are of all three


@pytest.mark.parametrize("names_of_one", [["1-2网格", "1-3网格"], ["2-1网格", "2-3网格"]])
def test_what_is_numbered_by_two_numbers_is_no_run(desk, names_of_one):
    rows = [["社区", "网格名称", "户数"], *(["松涛社区", name, 100] for name in names_of_one)]
    desk.workbook("网格台账.xlsx", {"s": rows})
    assert len(nodes(desk.imported(), "grid")) == 2


@pytest.mark.parametrize("numbers", [["1.1", "1.2", "2.1"], ["一-1", "一-2", "二-1"]])
def test_running_numbers_may_count_anew_in_each_part_below_their_header(desk, numbers):
    rows = [["松涛社区", number, f"云州{name}商贸有限公司", 5] for name, number in zip("甲乙丙", numbers, strict=True)]
    desk.workbook("企业.xlsx", {"企业": [["社区", "顺序号", "企业名称", "职工人数"], *rows]})
    assert desk.imported().problems == ()
