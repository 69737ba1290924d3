"""Tables wherever and however they stand in a sheet."""

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graphcore.roster.files.taking_in import RosterFile, take_in
from graphcore.roster.reading.one_file import _read_block, read_roster
from graphcore.roster.reading.sheet_rosters import layouts
from tests.roster.rows import FIRMS, GRIDS
from tests.roster.told import is_accounted, is_understood, names, nodes, sources, ties


def test_away_from_the_corner(desk):
    desk.workbook("a.xlsx", {"s": [[], [], [], *([None, None, *row] for row in GRIDS)]})
    imported = desk.imported()
    assert sources(imported, "grid") == {"松涛社区第1网格": [(5, None)], "松涛社区第2网格": [(6, None)]}
    assert imported.problems == ()


def test_stacked_with_titles(desk):
    desk.workbook(
        "a.xlsx",
        {"s": [["一、网格情况"], *GRIDS, ["合计", None, 200], [], ["二、非公企业情况"], *FIRMS, ["填表人：某某"]]},
    )
    imported = desk.imported()
    assert len(names(imported, "grid")) == len(names(imported, "enterprise")) == 2
    assert is_understood(imported)
    assert is_accounted(imported)


@pytest.mark.parametrize("day", ["2024年12月", "2024年12月5日", "填报日期：2024.12"])
def test_what_stands_above_the_next_table_is_no_row_of_this_one(desk, day):
    above = ["附件2：", "云澜街道2024年第四季度非公企业信息采集表"]
    rows = [
        ["云澜街道网格"],
        *GRIDS,
        [],
        *([text] for text in above),
        [],
        ["填报单位（盖章）：云澜街道", None, day],
        *FIRMS,
    ]
    desk.workbook("a.xlsx", {"s": rows})
    imported = desk.imported()
    assert len(names(imported, "grid")) == len(names(imported, "enterprise")) == 2
    assert is_understood(imported)
    assert is_accounted(imported)


def test_side_by_side(desk):
    desk.workbook(
        "a.xlsx", {"s": [["2024年台账"], *([*left, None, *right] for left, right in zip(GRIDS, FIRMS, strict=True))]}
    )
    imported = desk.imported()
    assert sources(imported, "grid")["松涛社区第1网格"] == [(3, "A")]
    assert sources(imported, "enterprise")["云州甲商贸有限公司"] == [(3, "E")]
    assert is_understood(imported)
    assert is_accounted(imported)


def test_side_by_side_above_others_of_other_widths(desk):
    """No column is blank from top to bottom, and each title names the community of its own table."""
    units = ["实验小学", "人民医院", "农商支行", "自来水厂"]
    left, right = ["报到单位", "报到日期", "认领项目"], ["序号", "报到日期", "报到单位", "报到党员数"]
    titles = [f"{community}单位报到登记表" for community in ("松涛社区", "沐春社区", "听雨社区", "望山社区")]
    rows = [
        [titles[0], None, None, None, titles[1]],
        [*left, None, *right],
        [units[0], "2024-03-01", "无", None, 1, "2024-04-01", units[1], 12],
        [],
        [titles[2], None, None, None, None, titles[3]],
        [*right, None, *left],
        [1, "2024-05-01", units[2], 9, None, units[3], "2024-06-01", "无"],
    ]
    desk.workbook("a.xlsx", {"s": rows}, {"s": ["A1:C1", "E1:H1", "A5:D5", "F5:H5"]})
    listed = [[unit, title[:4]] for unit, title in zip(units, titles, strict=True)]
    desk.workbook("b.xlsx", {"驻区单位": [["单位名称", "所属社区"], *listed]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "reported_to") == {(unit, community) for unit, community in listed}
    assert is_understood(imported)
    assert is_accounted(imported)


def test_side_by_side_where_one_goes_on_below_a_blank_row(desk):
    """The row is blank in both since the other has ended; what follows has no header and is of the longer one."""
    left = [["松涛社区单位报到登记表"], ["报到单位", "报到日期", "认领项目"], ["实验小学", "2024-03-01", "无"]]
    right = [
        ["沐春社区单位报到登记表"],
        ["报到单位", "报到日期"],
        ["人民医院", "2024-04-01"],
        [],
        ["农商支行", "2024-04-02"],
    ]
    below = [
        ["听雨社区单位报到登记表"],
        ["报到单位", "认领项目", "报到党员数", "报到日期"],
        ["自来水厂", "无", 3, "2024-05-01"],
    ]
    longest = max(len(left), len(right))
    beside = zip(*(side + [[]] * (longest - len(side)) for side in (left, right)), strict=True)
    desk.workbook("a.xlsx", {"s": [*([*one, *[None] * (4 - len(one)), *other] for one, other in beside), [], *below]})
    listed = [["实验小学", "松涛社区"], ["人民医院", "沐春社区"], ["农商支行", "沐春社区"], ["自来水厂", "听雨社区"]]
    desk.workbook("b.xlsx", {"驻区单位": [["单位名称", "所属社区"], *listed]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "reported_to") == {(unit, community) for unit, community in listed}
    assert is_understood(imported)


def test_a_blank_column_inside_one_table_splits_nothing(desk):
    desk.workbook("a.xlsx", {"s": [[*row[:2], None, *row[2:]] for row in GRIDS]})
    imported = desk.imported()
    assert sources(imported, "grid")["松涛社区第1网格"] == [(2, None)]
    assert {node.attributes["households"] for node in imported.contents.graph.iter_nodes() if node.kind == "grid"} == {
        120,
        80,
    }


def test_a_column_left_free_in_two_tables_below_each_other_splits_neither(desk):
    """On either side of it stands what could be a table of its own: buildings and grids above, posts and buildings below."""
    head = ["社区", "序号", "楼栋党小组", "楼栋名称", None, "户数", "落位网格", "归属小区"]
    estates = ["春晖里一期", "春晖里二期", "紫藤里"]
    buildings = [
        ["松涛社区", at, f"{estate}{at}号楼党小组", f"{estate}{at}号楼", None, 40 + at, f"松涛社区第{at}网格", estate]
        for at, estate in enumerate(estates, 1)
    ]
    below = ["社区", "序号", "户主姓名", "联系户数", None, "所属网格", "楼栋名称"]
    posts = [
        ["松涛社区", row[1], name, 10, None, row[6], row[3]]
        for row, name in zip(buildings, ["李雪", "王强", "赵敏"], strict=True)
    ]
    desk.workbook("a.xlsx", {"s": [["楼栋台账"], head, *buildings, [], ["党员中心户名册"], below, *posts]})
    imported = desk.imported()
    assert sources(imported, "building") == {row[3]: [(row[1] + 2, None)] for row in buildings}
    assert len(names(imported, "party_household")) == len(posts)
    assert is_accounted(imported)


def test_turned(desk):
    turned = [list(column) for column in zip(*FIRMS, strict=True)]
    desk.workbook("a.xlsx", {"s": [["松涛社区非公企业台账"], [], *turned]})
    imported = desk.imported()
    assert sources(imported, "enterprise") == {"云州甲商贸有限公司": [(3, "B")], "云州乙科技有限公司": [(3, "C")]}
    said = {(one.attribute, one.raw): (one.source.row, one.source.column) for one in imported.contents.statements}
    assert said["employees", "12"] == (4, "B")
    assert names(imported, "community") == {"松涛社区"}


def test_what_all_records_of_a_turned_table_say_is_no_header(desk):
    estates = [f"{name}苑" for name in "甲乙丙丁戊己庚辛"]
    turned = [
        ["序\n号", *range(1, 9)],
        ["社区/片区", *["松涛社区"] * 4, *["沐春社区"] * 4],
        ["住户合计", *range(300, 308)],
        ["小区（登记名）", *estates],
        ["*镇街名称", *["云澜街道"] * 8],
        ["所在居（村）委会", *["松涛社区居民委员会"] * 4, *["沐春社区居民委员会"] * 4],
    ]
    desk.workbook("a.xlsx", {"s": [["云澜街道小区排查表"], *turned]})
    imported = desk.imported()
    assert names(imported, "estate") == {*estates}
    assert len(ties(imported.contents.graph, "serves")) == len(estates)


def test_what_names_of_records_end_with_may_sound_like_header_words(desk):
    """Down the first column stand the fields all the same: each row is of one nature, and no column is."""
    turned = [
        ["新业态群体", "松涛社区快递小哥群体", "沐春社区外卖骑手群体", "杏坛社区货车司机群体"],
        ["属地社区", "松涛社区", "沐春社区", "杏坛社区"],
        ["总人数", 271, 153, 285],
        ["党员总量", 7, 9, 3],
    ]
    desk.workbook("a.xlsx", {"新就业群体": [["云澜街道新就业群体摸底表"], *turned]})
    imported = desk.imported()
    assert {name: node.attributes["members"] for name, node in nodes(imported, "employment_group").items()} == {
        "松涛社区快递小哥群体": 7,
        "沐春社区外卖骑手群体": 9,
        "杏坛社区货车司机群体": 3,
    }
    assert names(imported, "community") == {"松涛社区", "沐春社区", "杏坛社区"}
    assert is_accounted(imported)


def test_two_turned_tables_one_below_the_other(desk):
    firms, grids = ([list(column) for column in zip(*rows, strict=True)] for rows in (FIRMS, GRIDS))
    more = [["企业名称", "云州丙商贸有限公司"], ["职工人数", 7], ["所属行业", "商贸"]]
    desk.workbook(
        "a.xlsx", {"s": [["松涛社区企业"], *firms, [], *more, [], ["松涛社区网格"], *grids, ["填表人：某某"]]}
    )
    imported = desk.imported()
    assert sources(imported, "enterprise") == {
        "云州甲商贸有限公司": [(2, "B")],
        "云州乙科技有限公司": [(2, "C")],
        "云州丙商贸有限公司": [(6, "B")],
    }
    assert sources(imported, "grid") == {"松涛社区第1网格": [(12, "B")], "松涛社区第2网格": [(12, "C")]}
    assert is_understood(imported)


def test_a_column_left_free_parts_no_table(desk):
    """What stands right of it has no name of its own that would tell its rows apart as well."""
    rows = [["项目名称", "启动日期", None, "参与单位", "牵头单位"], ["夜间巡护", "2024-03", None, "云州甲商贸有限公司", "松涛社区居委会"],
            ["爱心厨房", "2024-05", None, "云州乙科技有限公司", "松涛社区居委会"]]  # fmt: skip
    desk.workbook("a.xlsx", {"共建项目": rows})
    desk.workbook("b.xlsx", {"s": FIRMS})
    desk.workbook("c.xlsx", {"居委会": [["居委会名称", "社区"], ["松涛社区居委会", "松涛社区"]]})
    imported = desk.imported()
    kinds = Counter(edge.kind for edge in imported.contents.graph.iter_edges())
    assert kinds["leads"] == kinds["joins"] == 2
    assert {problem.code for problem in imported.problems} <= {"no_community_at_all"}


def test_a_header_over_a_column_left_free_holds_a_table_together(desk):
    rows = [
        ["社区", "基本情况", None, None, None, None],
        [None, "单位名称", "单位类型", None, "主管部门", "统一社会信用代码"],
        ["松涛社区", "云州市第一小学", "事业", None, "市教育局", None],
        ["松涛社区", "云州市邮政支局", "国企", None, "市邮政公司", None],
    ]
    desk.workbook("a.xlsx", {"驻区单位": rows}, {"驻区单位": ["A1:A2", "B1:F1"]})
    assert names(desk.imported(), "resident_unit") == {"云州市第一小学", "云州市邮政支局"}


def test_lists_below_heads_of_their_own_are_two_though_no_column_parts_them(desk):
    heads = ["需求清单", None, None, "资源清单", None, None]
    words = ["序号", "需求内容", "需求类别", "序号", "资源名称", "提供单位"]
    rows = [
        [1, "楼道堆物没人管", "环境", 1, "露天停车场", "云州市第一小学"],
        [2, "老人就餐不便", "养老", 2, "职工食堂", "云州市第一小学"],
        [3, "孩子放学没处去", "教育", None, None, None],
    ]
    desk.workbook("清单.xlsx", {"需求与资源": [heads, words, *rows]}, {"需求与资源": ["A1:C1", "D1:F1"]})
    imported = desk.imported()
    needs, resources = nodes(imported, "need"), nodes(imported, "resource")
    assert {name: need.attributes["category"] for name, need in needs.items()} == {row[1]: row[2] for row in rows}
    assert resources.keys() == {"露天停车场", "职工食堂"}
    assert not [one for one in resources.values() if "category" in one.attributes]
    told = [problem.message("zh") for problem in imported.problems if problem.code == "no_community_at_all"]
    assert len(told) == len({*told}) == 2
    assert "missing_name" not in {problem.code for problem in imported.problems}
    assert is_accounted(imported)


def test_a_column_below_the_head_of_another_list_says_nothing_of_a_row(desk):
    heads = ["社区", "需求清单", None, "资源清单", None]
    words = [None, "需求内容", "需求类别", "资源名称", "提供单位"]
    rows = [["松涛社区", "楼道堆物没人管", "环境", "露天停车场", "云州市第一小学"]]
    rows += [["松涛社区", "老人就餐不便", "养老", "职工食堂", "云州市第一小学"]]
    desk.workbook("清单.xlsx", {"资源": [heads, words, *rows]}, {"资源": ["A1:A2", "B1:C1", "D1:E1"]})
    imported = desk.imported()
    resources = nodes(imported, "resource")
    assert resources.keys() == {"露天停车场", "职工食堂"}
    assert not [one for one in resources.values() if "category" in one.attributes]
    untaken = {problem.source.column for problem in imported.problems if problem.code == "unmapped_column"}
    assert untaken == {"B", "C"}


def test_heads_over_what_one_list_tells_part_no_tables(desk):
    heads = ["小区", None, "业主委员会", "物业企业"]
    words = ["小区名称", "社区", "业委会名称", "物业公司"]
    rows = [["春晖里", "松涛社区", "春晖里业委会", "安心物业有限公司"], ["桂溪苑", "松涛社区", "桂溪苑业委会", "无"]]
    desk.workbook("小区.xlsx", {"小区": [heads, words, *rows]}, {"小区": ["A1:B1"]})
    imported = desk.imported()
    assert names(imported, "estate") == {"春晖里", "桂溪苑"}
    assert names(imported, "owners_committee") == {"春晖里业委会", "桂溪苑业委会"}


def test_a_gap_in_a_turned_table_splits_nothing(desk):
    firms = [list(column) for column in zip(*FIRMS, strict=True)]
    desk.workbook("a.xlsx", {"s": [["松涛社区企业"], firms[0], [], *firms[1:], ["党员人数", 3, 4]]})
    firm, other = (node for node in desk.imported().contents.graph.iter_nodes() if node.kind == "enterprise")
    assert [firm.attributes["members"], other.attributes["members"]] == [3, 4]


cells = st.one_of(
    st.none(),
    st.integers(-5, 10**12),
    st.text(alphabet="松涛社区网格名称一二12注：合计、 ", max_size=8),
    st.sampled_from(
        [*GRIDS[0], *FIRMS[0], "松涛社区", "合计", "注：说明", "一、沐春社区", "云州甲商贸有限公司", "序号", "是"]
    ),
)


@settings(max_examples=60, deadline=None)
@example([[0, 0], [], ["社区", 0, 0], [], [0], [0, 0]])
@given(st.lists(st.lists(cells, max_size=6), max_size=12))
def test_every_row_of_any_sheet_is_somewhere(tmp_path_factory, rows):
    """Imported, set aside with a reason, or reported with its row or its sheet."""
    import csv

    path = tmp_path_factory.mktemp("any") / "any.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    taken = take_in(RosterFile(path.name, path))
    if taken.problem is not None:
        return
    from graphcore.roster.files.formats import read_sheets

    for sheet in read_sheets(taken)[0]:
        for layout, guesses in layouts(sheet):
            records, problems, joined = _read_block(layout, guesses)
            block = layout.block
            if block.is_turned or block.is_part:
                continue  # counted in records, not in rows of the sheet
            occupied = {
                block.top + number + 1
                for number, row in enumerate(block.rows)
                if any(cell.text or cell.lost for cell in row)
            }
            if any(problem.source.row is None for problem in problems):
                continue
            told = {record.source.row for table in records for record in table} | {
                problem.source.row for problem in problems
            }
            told |= {block.top + number + 1 for number in joined}
            assert occupied == {block.top + number + 1 for number in layout.set_aside} | (told & occupied)
    assert all(
        account.rows == account.imported + account.reported + sum(account.set_aside.values())
        for account in read_roster(taken).accounts
    )


def test_a_workbook_of_nothing(desk):
    desk.workbook("a.xlsx", {"s": [], "t": [[], ["说明"]]})
    (problem,) = desk.imported().problems
    assert (problem.code, problem.source.file) == ("unrecognised_table", "a.xlsx")


def test_a_total_across_several_columns_opens_no_table(desk):
    rows = [
        *(["社区居委会台账"], ["居委会名称", "松涛社区居委会", "沐春社区居委会"], ["所属社区", "松涛社区", "沐春社区"]),
        *(["工作人员数", 5, 6], ["党员人数", 12, 9], [], ["住宅小区台账"], ["社区", "小区名称", "户数"]),
        *(
            ["松涛社区", "春晖里", 100],
            ["松涛社区合计", None, None],
            ["沐春社区", "紫藤里", 90],
            ["沐春社区合计", None, None],
        ),
    ]
    desk.workbook("台账.xlsx", {"s": rows}, {"s": ["A10:B10", "A12:B12"]})
    imported = desk.imported()
    assert names(imported, "estate") == {"春晖里", "紫藤里"}
    assert len(names(imported, "residents_committee")) == 2
    assert is_accounted(imported)


def test_a_column_left_free_parts_no_table_where_a_row_writes_on_one_side_only(desk):
    rows = [
        ["填报社区（村）", "序号", None, "到社区报到日期", "双报到单位名称", "报到在职党员（人）"],
        ["松涛社区", 1, None, "2024-06", "云州市第一小学", 8],
        [None, None, None, "2024-07", "云州市邮政支局", 3],
        *[["松涛社区", number, None, "2024-08", f"云州市第{number}中学", number] for number in range(2, 6)],
    ]
    desk.workbook("登记.xlsx", {"登记": rows})
    imported = desk.imported()
    assert [sheet.roster for file in imported.files for sheet in file.sheets] == ["double_reports"]
    assert is_accounted(imported)


def test_a_column_left_free_parts_no_table_whose_communities_are_written_once(desk):
    """Left of it stand a number in each row, and a community in some: that is no list of communities beside another."""
    rows = [["序号", "村居名称", None, "网格名称", "户数"]]
    rows += [
        [
            number,
            ("松涛社区", "沐春社区")[number // 4] if number in (1, 4) else None,
            None,
            f"第{number}网格",
            90 + number,
        ]
        for number in range(1, 7)
    ]
    desk.workbook("网格.xlsx", {"网格": rows})
    imported = desk.imported()
    assert [sheet.roster for file in imported.files for sheet in file.sheets] == ["grids"]
    lying = dict(ties(imported.contents.graph, "located_in"))
    assert [lying[name] for name in sorted(lying)] == ["松涛社区"] * 3 + ["沐春社区"] * 3


@pytest.mark.parametrize("times", [2, 3])
def test_a_list_that_goes_on_beside_itself_is_one(desk, times):
    called = [f"松涛第{at}小学" for at in "一二三四五六七八九"[: 3 * times]]
    lines = [[cell for at in range(row, 3 * times, 3) for cell in (at + 1, called[at], 10 + at)] for row in range(3)]
    lines[-1][-3:] = [None, None, None]
    desk.workbook("单位.xlsx", {"Sheet1": [["松涛社区驻区单位名册"], ["序号", "单位名称", "党员数"] * times, *lines]})
    imported = desk.imported()
    assert names(imported, "resident_unit") == {*called[:-1]}
    assert nodes(imported, "resident_unit")[called[3]].attributes["members"] == 13
    assert is_accounted(imported)
    assert is_understood(imported)


def test_halves_of_a_list_may_call_their_running_numbers_otherwise(desk):
    head = ["社区", "联席会议名称", "成员单位"]
    rows = [["序号", *head, "台次", *head]]
    rows += [
        [number, "松涛社区", "松涛社区联席会", left, number, "沐春社区", "沐春社区联席会", right]
        for number, (left, right) in enumerate([("松涛小学", "沐春小学"), ("松涛邮局", "沐春邮局")], 1)
    ]
    desk.workbook("联席会成员.xlsx", {"s": rows})
    assert names(desk.imported(), "forum") == {"松涛社区联席会", "沐春社区联席会"}


def test_groups_that_count_on_are_a_record_each_beside_what_stands_before_them(desk):
    head = ["社区", "居委会", "小区1", None, None, "小区2", None, None]
    rows = [
        ["云澜街道小区一览"],
        head,
        [None, None, *["名称", "物业", "业委会"] * 2],
        ["松涛社区", "松涛社区居委会", "春晖里", "安居物业", "春晖里业委会", "秋实苑", "安居物业", "无"],
        ["沐春社区", "沐春社区居委会", "夏荷居", "乐居物业", "夏荷居业委会", None, None, None],
    ]
    desk.workbook("小区.xlsx", {"s": rows}, {"s": ["A1:H1", "A2:A3", "B2:B3", "C2:E2", "F2:H2"]})
    imported = desk.imported()
    graph = imported.contents.graph
    assert sources(imported, "estate") == {"春晖里": [(4, "C")], "秋实苑": [(4, "F")], "夏荷居": [(5, "C")]}
    assert ties(graph, "serves") == {
        ("松涛社区居委会", "春晖里"),
        ("松涛社区居委会", "秋实苑"),
        ("沐春社区居委会", "夏荷居"),
    }
    assert ties(graph, "manages") == {("安居物业", "春晖里"), ("安居物业", "秋实苑"), ("乐居物业", "夏荷居")}
    assert ties(graph, "represents") == {("春晖里业委会", "春晖里"), ("夏荷居业委会", "夏荷居")}
    assert is_accounted(imported)
    assert is_understood(imported)


@pytest.mark.parametrize("is_merged", [True, False])
def test_rows_within_what_is_merged_or_repeated_beside_them_are_of_a_roster_of_their_own(desk, is_merged):
    heads = ["社区", "网格", None, None, "楼栋", None, None, None]
    words = [None, "名称", "网格党支部", "户数", "小区", "名称", "户数", "楼栋党小组"]
    grids = [[f"松涛社区第{number}网格", f"松涛社区第{number}网格党支部", 100 + number] for number in (1, 2)]
    inner = [["春晖里", f"春晖里{number}号楼", 50 + number, f"春晖里{number}号楼党小组"] for number in range(1, 5)]
    again = [None, None, None] if is_merged else None
    outer = [
        ["松涛社区", *grids[0]],
        ["松涛社区", *(again or grids[0])],
        ["松涛社区", *grids[1]],
        ["松涛社区", *(again or grids[1])],
    ]
    rows = [["云澜街道网格楼栋总表"], heads, words, *(a + b for a, b in zip(outer, inner, strict=True)), ["合计"]]
    merges = ["A1:H1", "A2:A3", "B2:D2", "E2:H2"]
    merges += [f"{column}{row}:{column}{row + 1}" for column in "BCD" for row in (4, 6)] if is_merged else []
    desk.workbook("总表.xlsx", {"网格楼栋": rows}, {"网格楼栋": merges})
    imported = desk.imported()
    graph = imported.contents.graph
    assert {name: node.attributes["households"] for name, node in nodes(imported, "grid").items()} == {
        "松涛社区第1网格": 101,
        "松涛社区第2网格": 102,
    }
    assert {node.attributes["households"] for node in nodes(imported, "building").values()} == {51, 52, 53, 54}
    assert ties(graph, "covers") == {
        *((branch, grid) for grid, branch, _ in grids),
        *((group, building) for _, building, _, group in inner),
    }
    assert {("春晖里1号楼", "松涛社区第1网格"), ("春晖里4号楼", "松涛社区第2网格"), ("春晖里4号楼", "春晖里")} <= ties(
        graph, "located_in"
    )
    (community,) = nodes(imported, "community").values()
    assert {"grids", "buildings"} <= {*community.attributes["rosters"]}
    assert is_accounted(imported)
    assert is_understood(imported)


def test_groups_of_which_none_says_whom_a_row_is_about_are_of_one_record(desk):
    head = ["社区", "企业名称", "联络点1", None, "联络点2", None]
    rows = [head, [None, None, *["地址", "面积"] * 2], ["松涛社区", "云州甲商贸有限公司", "东街1号", 20, "西街2号", 30]]
    desk.workbook("企业.xlsx", {"s": rows}, {"s": ["A1:A2", "B1:B2", "C1:D1", "E1:F1"]})
    assert sources(desk.imported(), "enterprise") == {"云州甲商贸有限公司": [(3, None)]}


def test_a_table_across_both_columns_below_two_lists_is_one(desk):
    """What the lists leave free between them is written in there."""
    rows = [
        ["需求清单", None, None, None, "资源清单", None, None],
        ["需求内容", "需求编号", "提出单位", None, "资源名称", "资源编号", "提供单位"],
        ["楼道照明", "N01", "松涛社区居委会", None, "中医义诊", "Z01", "松涛卫生院"],
        ["老年助餐", "N02", "松涛社区居委会", None, "图书角", "Z02", "松涛小学"],
        [],
        ["项目清单"],
        ["项目名称", "项目编号", "启动日期", "状态", "牵头单位", "对应需求", "对应资源"],
        ["照明改造项目", "P01", "2024-03", "进行中", "松涛小学", "N01", "Z02"],
    ]
    desk.workbook("松涛社区.xlsx", {"s": rows})
    imported = desk.imported()
    assert {kind: set(nodes(imported, kind)) for kind in ("need", "resource", "project", "matter")} == {
        "need": {"楼道照明", "老年助餐"},
        "resource": {"中医义诊", "图书角"},
        "project": {"照明改造项目"},
        "matter": set(),
    }
    assert ties(imported.contents.graph, "uses") == {("照明改造项目", "图书角")}
