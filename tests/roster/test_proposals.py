"""The guess written down as a mapping to be corrected."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.mapping.wording import one_line, scalar
from graphcore.roster.proposing.proposal import propose
from graphcore.roster.reading.manner import Manner
from tests.roster.mapped import FIRMS
from tests.roster.told import drift, nodes, ties

UNHEARD_OF = [
    ["片区", "招牌", "第几拨", "插旗"],
    ["松涛社区", "云州晴川百货有限公司", "一", "●"],
    ["沐春社区", "云州半亩园艺有限公司", "二", "○"],
]


@pytest.mark.parametrize("corpus", ["street", "tidy"])
def test_a_proposal_as_it_stands_changes_nothing(request, mapping, corpus):
    files = request.getfixturevalue(corpus) / "files"
    proposed = mapping(propose([files], "zh").text)
    guessed, told = prepare_import([files]), prepare_import([files], manner=Manner(mapping=proposed))
    assert told.contents.graph == guessed.contents.graph
    assert drift(told) == []
    assert {roster.settings for roster in told.contents.rosters} == {f"{Manner().settings}, mapping {proposed.digest}"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_proposal_shows_samples_but_nobody(desk, mapping, language):
    desk.workbook("企业.xlsx", {"企业": FIRMS})
    text = propose([desk.folder], language).text
    (entry,) = mapping(text).tables
    assert entry.roster == "enterprises"
    assert "云州甲商贸有限公司" in text
    assert not [secret for secret in ("欧阳", "司马", "13900001111", "13900002222") if secret in text]
    assert entry.columns["建否"].values == {"●": True, "○": False}


def test_one_entry_serves_every_sheet_of_its_layout(desk, mapping):
    grids = [["社区", "网格名称", "户数"], ["松涛社区", "松涛社区第1网格", 120]]
    desk.workbook("a.xlsx", {"一": grids, "二": grids})
    desk.workbook("b.xlsx", {"三": grids})
    (entry,) = mapping(propose([desk.folder], "zh").text).tables
    assert entry.seen == ("a.xlsx#一", "a.xlsx#二", "b.xlsx#三")


def test_tables_of_nearly_one_header_share_an_entry_and_the_odd_column_is_not_missed(desk, mapping):
    desk.workbook("a.xlsx", {"一": FIRMS})
    desk.workbook(
        "b.xlsx", {"二": [[*row, extra] for row, extra in zip(FIRMS, ["核查轮次", "一轮", "二轮"], strict=True)]}
    )
    told = mapping(propose([desk.folder], "zh").text)
    (entry,) = told.tables
    assert set(entry.sometimes) == {"核查轮次"}
    assert entry.seen == ("a.xlsx#一", "b.xlsx#二")
    assert drift(desk.imported(mapping=told)) == []


def test_a_sheet_in_which_nothing_was_found_is_proposed_as_a_comment_to_fill_in(desk, mapping):
    desk.workbook("摸排.xlsx", {"表": [["某街道摸排底表"], *UNHEARD_OF]})
    text = propose([desk.folder], "zh").text
    assert mapping(text).tables == ()
    filled = text.replace("  # - roster: undecided", "  - roster: enterprises").replace("  #   ", "    ")
    for header, field in (("片区", "community"), ("招牌", "name"), ("插旗", "has_party")):
        filled = filled.replace(f"{header}: undecided", f"{header}: {field}")
    told = prepare_import([desk.folder], manner=Manner(mapping=mapping(filled)))
    assert {"云州晴川百货有限公司", "云州半亩园艺有限公司"} == set(nodes(told, "enterprise"))
    assert "unrecognised_table" not in {problem.code for problem in told.contents.problems}


@settings(max_examples=200)
@given(st.text(max_size=30))
def test_any_header_comes_back_as_it_is_from_a_proposal(text):
    assert yaml.safe_load(f"{scalar(text)}: name") == {text: "name"}


@given(st.text(max_size=30))
def test_a_comment_never_ends_its_line(text):
    assert yaml.safe_load(f"a: 1  # {one_line(text)}\nb: 2") == {"a": 1, "b": 2}


def test_a_proposal_names_nobody_within_a_title_and_tells_nobodys_home(desk):
    desk.workbook(
        "中心户.xlsx",
        {
            "名册": [
                ["户主姓名", "所属党支部", "户别", "门牌", "联系户数"],
                ["覃小北", "松涛第一党支部", "覃小北中心户", "松涛里2号楼3单元401", 12],
                ["江一帆", "松涛第二党支部", "“老江”议事点", "松涛里7栋", 9],
            ]
        },
    )
    desk.workbook(
        "企业.xlsx",
        {
            "企业": [
                ["企业名称", "所属社区", "从业人数", "负责人", "所在位置", "先进典型", "创建批次"],
                ["云州甲商贸有限公司", "松涛社区", 12, "覃小南", "松涛里3幢2室", "王小妹巾帼岗", "第一批"],
                ["覃小南裁缝铺", "松涛社区", 30, "覃小南", "云州创业大厦", "巾帼创新班组", "第二批"],
            ]
        },
    )
    text = propose([desk.folder], "zh").text
    shown = {"松涛第一党支部", "云州甲商贸有限公司", "云州创业大厦", "巾帼创新班组", "第一批"}
    assert shown == {one for one in shown if one in text}
    told = ("覃小北", "老江", "江一帆", "401", "7栋", "3幢", "王小妹", "覃小南")
    assert [secret for secret in told if secret in text] == []


def test_a_list_of_persons_is_proposed_without_what_it_says_of_them(desk):
    desk.workbook(
        "花名册.xlsx",
        {
            "党员": [
                ["姓名", "性别", "出生年月", "身份证号", "近况"],
                ["覃小北", "女", "1968.3", "110101196803070020", "外出务工"],
                ["江一帆", "男", "1975.8", "110101197508070011", "病休"],
                ["丁小川", "男", "1988.2", "110101198802070034", "退休"],
            ]
        },
    )
    text = propose([desk.folder], "zh").text
    assert "出生年月" in text
    assert [secret for secret in ("覃小北", "1968", "1975", "1101", "外出务工", "病休", "退休") if secret in text] == []


UNITS = [
    ["所属社区", "单位名称"],
    ["松涛社区", "云州市第二中学"],
    ["松涛社区", "云州市邮政局"],
    ["松涛社区", "云州市图书馆"],
]
BRANCHES = ["党组织名称", "组织类别", "党员人数", "挂在谁家"]


def test_a_column_that_is_blank_in_one_section_is_what_it_is_in_the_others(desk, mapping):
    """Below the first header nobody has a host; the header alone does not tell what the column is."""
    desk.workbook("单位.xlsx", {"驻区单位": UNITS})
    first = [BRANCHES, ["中共云澜街道工作委员会", "党工委", 24, None]]
    second = [[f"{name[3:]}党支部", "党支部", 5 + number, name] for number, (_, name) in enumerate(UNITS[1:])]
    sheet = [["云澜街道党组织底册"], *first, ["第二部分  松涛社区"], BRANCHES, *second]
    desk.workbook("党组织.xlsx", {"党组织": sheet})
    proposed = mapping(propose([desk.folder], "zh").text)
    guessed, told = desk.imported(), desk.imported(mapping=proposed)
    assert {unit for unit, _ in ties(guessed.contents.graph, "has_party_org")} == {name for _, name in UNITS[1:]}
    assert told.contents.graph == guessed.contents.graph
