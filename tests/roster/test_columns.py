"""Columns to fields: one best assignment for a whole table, and how sure it is."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcore.roster.columns.matching import best_matching
from graphcore.roster.columns.ranking import map_columns, ranked
from graphcore.roster.files.cell import cell_of
from graphcore.roster.files.grid import Grid
from graphcore.roster.files.sheets import Sheet
from graphcore.roster.reading.sheet_rosters import layouts
from tests.roster.told import codes, nodes

weights = st.dictionaries(
    st.tuples(st.integers(0, 4), st.sampled_from("abcde")), st.floats(-1, 3, allow_nan=False, width=16), max_size=16
)


def table_of(*rows):
    sheet = Sheet("台账.xlsx", None, Grid.of([cell_of(str(text)) for text in row] for row in rows))
    ((layout, _),) = layouts(sheet)
    (table,) = layout.tables
    return table


@given(weights)
def test_no_matching_is_worth_more(pairs):
    found = best_matching(pairs)
    assert len(set(found.values())) == len(found)
    worth = sum(pairs[pair] for pair in found.items())
    best = max(
        sum(max(pairs.get(pair, 0.0), 0.0) for pair in zip(range(5), order, strict=True))
        for order in permutations("abcde")
    )
    assert worth == pytest.approx(best)


@given(weights, st.randoms(use_true_random=False))
def test_a_matching_does_not_depend_on_the_order_of_pairs(pairs, random):
    shuffled = list(pairs.items())
    random.shuffle(shuffled)
    worth = [sum(given[pair] for pair in best_matching(given).items()) for given in (pairs, dict(shuffled))]
    assert worth[0] == pytest.approx(worth[1])


def test_a_column_gives_way_where_another_has_no_choice():
    # “党组织名称” is a Party organisation's own name; on a roster of firms it is the one that they have.
    table = table_of(
        ["单位名称", "党组织名称", "职工人数"],
        ["云州甲商贸有限公司", "甲商贸党支部", "12"],
        ["云州乙科技有限公司", "乙科技党支部", "30"],
    )
    guess = map_columns(table)
    assert guess.roster == "enterprises"
    assert guess.fields == {"name": 0, "party_name": 1, "employees": 2}


def test_every_kind_is_ranked_and_the_first_is_taken():
    table = table_of(
        ["社区", "网格名称", "户数"], ["松涛社区", "松涛社区第1网格", "120"], ["松涛社区", "松涛社区第2网格", "80"]
    )
    kinds = ranked(table)
    assert [guess.score for guess in kinds] == sorted((guess.score for guess in kinds), reverse=True)
    assert kinds[0].roster == map_columns(table).roster == "grids"
    assert all(len(set(guess.by_column.values())) == len(guess.by_column) for guess in kinds)


def test_a_header_that_says_it_is_surer_than_one_that_does_not():
    table = table_of(
        ["企业名称", "所在地方", "职工人数", "党员人数"],
        ["云州甲商贸有限公司", "松涛路1号", "12", "3"],
        ["云州乙科技有限公司", "松涛路2号", "30", "5"],
    )
    guess = map_columns(table)
    sure, unsure = guess.confidence(0), guess.confidence(1)
    assert unsure < sure <= 1
    assert guess.by_column[3] == "members"
    assert "employees" not in guess.alternatives(2)


def test_a_header_that_says_so_in_so_many_words_needs_no_cells_that_say_it_too():
    # 瑞丰大厦 looks like the name of a person as much as that of a building.
    table = table_of(
        ["所属社区", "党组织名称", "组织类别", "上级党组织", "覆盖楼宇"],
        ["青禾社区", "中共青禾社区委员会", "党委", "", ""],
        ["青禾社区", "瑞丰党支部", "党支部", "中共青禾社区委员会", "瑞丰大厦"],
    )
    guess = map_columns(table)
    assert guess.fields["covers_venue"] == 4
    assert not guess.dropped


def test_rows_are_called_by_what_a_header_calls_so_however_the_names_end():
    # Names of shops end in anything; without the column the whole table would be no roster.
    table = table_of(
        ["门店（企业）名称", "统一社会信用代码", "从业人数", "经营业态"],
        ["云州捷诚茶叶坊", "92310101MA1K000001", "12", "茶叶"],
        ["云州福满轩", "92310101MA1K000002", "3", "餐饮"],
        ["云州老灶台", "92310101MA1K000003", "5", "餐饮"],
    )
    (of_enterprises,) = (guess for guess in ranked(table) if guess.roster == "enterprises")
    assert of_enterprises.fields["name"] == 0


def test_a_number_beside_a_name_hides_no_column():
    # Phones are hidden before anything looks at a cell; what is left beside them tells what the column is.
    table = table_of(
        ["企业名称", "党组织名称", "党建指导员", "联系电话"],
        ["云州甲商贸有限公司", "甲商贸党支部 143-0000-0001", "", "14300000001"],
        ["云州乙科技有限公司", "乙科技党支部 143-0000-0002", "", "手机：14300000002"],
        ["云州丙餐饮有限公司", "丙餐饮党支部（电话 14300000003）", "", "王 14300000003"],
        ["云州丁物流有限公司", "", "张三143-0000-0004", "14300000004（办）"],
        ["云州戊建材有限公司", "", "李四 14300000005", "14300000005"],
    )
    guess = map_columns(table)
    assert guess.roster == "enterprises"
    assert guess.by_column == {0: "name", 1: "party_name", 2: "instructor", 3: "phone"}


def test_a_column_of_hidden_numbers_alone_is_one_of_phones():
    table = table_of(
        ["企业名称", "党组织名称"],
        ["云州甲商贸有限公司", "14300000001"],
        ["云州乙科技有限公司", "电话：14300000002"],
    )
    assert "party_name" not in ranked(table, ["enterprises"])[0].fields


FIRMS = [f"云州{name}商贸有限公司" for name in "甲乙丙丁戊己"]


def unmapped(header, numbers):
    rows = ([number, "松涛社区", firm] for number, firm in zip(numbers, FIRMS, strict=True))
    guess = map_columns(table_of([header, "所属社区", "企业名称"], *rows))
    return 0 in guess.unmapped, guess.dropped.get(0)


@pytest.mark.parametrize("header", ["序号", "编号", "No.", "序"])
@pytest.mark.parametrize(
    "numbers",
    [[1, 2, 4, 5, 9, 10], [1, 2, 3, 1, 2, 4], [3, 5, 6, 8, 9, 12], ["01", "02", "05", "06", "07", "09"]],
    ids=["skips", "begins anew", "counts on", "as texts"],
)
def test_a_running_number_that_skips_is_one_all_the_same(header, numbers):
    assert unmapped(header, numbers) == (False, "sequence")


@pytest.mark.parametrize(
    ("header", "numbers"),
    [("序号", [12, 5, 30, 8, 400, 7]), ("走访户次", [1, 2, 4, 5, 9, 10])],
    ids=["cells", "header"],
)
def test_neither_such_a_header_nor_such_numbers_alone_make_a_running_number(header, numbers):
    assert unmapped(header, numbers)[1] is None


NEEDS = ["天桥社区加装护栏", "天桥社区清运垃圾", "天桥社区修路灯", "天桥社区设充电桩"]


def needs(header, days, *, beside="更新日期", recorded=("10.1", "10.3", "10.2", "10.1")):
    rows = zip(NEEDS, days, recorded, strict=True)
    return table_of(
        ["所属社区", "需求编号", "需求名称", header, beside],
        *(["天桥社区", f"XQ-{number}", name, day, other] for number, (name, day, other) in enumerate(rows, 1)),
    )


@pytest.mark.parametrize("beside", ["更新日期", "录入时间", "*更新时间"])
def test_the_day_of_a_row_is_not_that_of_what_it_is_about(beside):
    guess = map_columns(needs("收集日期", ["2023-05-04", "2023-06", "2024年3月份", "2022.7.1"], beside=beside))
    assert guess.roster == "needs"
    assert guess.fields["raised_on"] == 3
    assert guess.dropped[4] == "recorded"


def test_the_day_of_a_row_is_nobodys_where_no_other_column_has_days():
    guess = map_columns(needs("街道意见", ["同意", "同意", "再议", "同意"]))
    assert "raised_on" not in guess.fields


def test_days_that_no_calendar_has_are_days_all_the_same():
    guess = map_columns(needs("收集日期", ["2021-06-31", "2020年14月", "2023-02-29", "2022.7.1"], beside="批次"))
    assert guess.fields["raised_on"] == 3


def matters(*headers):
    organisations = ["中共天桥社区委员会", "云州安心物业服务有限公司", "天桥街道办事处"]
    rows = ([f"SX-{number}", f"{number}号楼漏水", *organisations[: len(headers)]] for number in range(1, 5))
    return table_of(["事项编号", "事项名称", *headers, "协调时间"], *([*row, "2024-05-06"] for row in rows))


def test_who_leads_is_told_by_the_beginning_of_a_header_where_no_other_column_says_so():
    assert map_columns(matters("牵头责任主体", "参与单位")).fields["lead"] == 2
    both = map_columns(matters("牵头单位", "参与单位", "责任主体")).fields
    assert (both["lead"], both["responsible"]) == (2, 4)


@pytest.mark.parametrize("header", ["设置形式", "党组织形式", "组织层级"])
def test_levels_tell_their_column_whatever_it_is_called(desk, header):
    """By their words alone (委员会, 总支部), or with what is theirs (社区党委)."""
    rows = [["社区", "党组织名称", header, "上级党组织"], ["松涛社区", "松涛社区党委", "委员会", None],
            ["松涛社区", "松涛第一党总支", "总支部", "松涛社区党委"], ["松涛社区", "松涛第二党支部", "支部", "松涛第一党总支"]]  # fmt: skip
    desk.workbook("党组织.xlsx", {"s": rows})
    imported = desk.imported()
    assert codes(imported) == []
    levels = {name: node.attributes["level"] for name, node in nodes(imported, "party_org").items()}
    assert levels == {"松涛社区党委": "committee", "松涛第一党总支": "general_branch", "松涛第二党支部": "branch"}
