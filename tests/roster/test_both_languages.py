"""What an import says, in the language of who reads it: our words in it, and what is written in rosters as it is written."""

import re
from pathlib import Path
from string import Formatter

import pytest

from graphcore.problems import PROBLEM_KINDS
from graphcore.roster.mapping import read_mapping
from graphcore.roster.proposing.proposal import propose
from graphcore.vocabulary import ROSTER_KINDS

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}")
OUR_NAMES = re.compile(
    r"onecore(?: \w+)*|--[\w-]+(?: \w+)?|\.?(?:xlsx|xls|csv)|UTF-8|Excel|WPS|ignore|values|community|[A-Z]{1,2}\d+|\{\w+\}"
)

FIRMS = [
    ["社区", "公司名", "统一社会信用代码", "党员数", "经营状况", "党组织有无", "帮带", "开业日期"],
    ["松涛社区", "云州甲商贸有限公司", "9133010", 3, "正常", "有", "王小明", "2020-05"],
    ["松涛社区", "云州乙科技有限公司", "91310101EDH4CFAA6U", "若干", "半死不活", "无", "李大红", "去年"],
    ["松涛社区", None, "", 5, "正常", "无", "张建国", "2021-06"],
    ["松涛社区", "云州丙餐饮有限公司", "91310102EDH4CFAA6A", 5, "正常", "无", "赵大海", "2021-06"],
]
AGAIN = [["社区", "公司名", "党员数"], ["松涛社区", "云州甲商贸有限公司", 8]]
MATTERS = [
    ["社区", "议题", "牵头", "参与"],
    ["松涛社区", "楼道堆物", "云州甲商贸有限公司", "云州甲商贸有限公司"],
    ["松涛社区", "停车难", "云州甲商贸有限公司", None],
    ["松涛社区", "噪声", "云州甲商贸有限公司", "云州丙餐饮有限公司、查无此会"],
]
LIST = [["区划代码", "名称"], ["310101001000", "松涛街道"], ["310101001001", "松涛社区"], ["310101001001", "沐春社区"]]
SAID = {  # code → what it calls things, in either language
    "bad_credit_code": ("7 位，应为 18 位", "7 characters, not 18"),
    "bad_choice": ("不是已知的状态", "is no known status"),
    "missing_name": ("缺少企业名称", "The name is missing"),
    "conflicting_value": ("同一对象的党员人数有不同取值", "two values of members"),
    "unnamed_party_org": ("写“有党组织”", "says that there is a Party organisation"),
    "unread_evidence": ("可能写的是“党建指导员”", "may be “instructor”"),
}


@pytest.fixture
def messy(desk):
    desk.workbook("企业台账.xlsx", {"企业": FIRMS})
    desk.workbook("企业名册.xlsx", {"企业": AGAIN})
    desk.workbook("事项.xlsx", {"协商事项": MATTERS})
    desk.workbook("区划.xlsx", {"行政区划": LIST})
    desk.text("坏.xls", "<html><table><tr><td>没有表</td></tr></table></html>")
    return desk


def written_in(folder):
    """All that stands in rosters, and what they are called."""
    cells = {str(cell) for rows in (FIRMS, AGAIN, MATTERS, LIST) for row in rows for cell in row if cell}
    cells |= {name for cell in cells for name in cell.split("、")}
    return cells | {path.name for path in folder.iterdir()} | {"企业", "协商事项", "行政区划"}


def ours(message, written):
    """What of a message is not as written in a roster."""
    for text in sorted(written, key=len, reverse=True):
        message = message.replace(text, "")
    return message


@pytest.mark.parametrize("code", SAID)
def test_fields_and_reasons_are_called_as_in_the_readers_language(messy, code):
    zh, en = SAID[code]
    problem = next(one for one in messy.imported().problems if one.code == code)
    assert zh in problem.message("zh")
    assert en in problem.message("en")


def test_no_message_mixes_languages(messy):
    problems = messy.imported().problems
    assert {*SAID, "self_tie", "too_few_participants", "format_mismatch", "bad_date"} <= {one.code for one in problems}
    written = written_in(messy.folder)
    for problem in problems:
        assert not HAN.search(ours(problem.message("en"), written)), problem.message("en")
        in_chinese = OUR_NAMES.sub("", ours(problem.message("zh"), written))
        assert not LATIN.search(in_chinese), problem.message("zh")


@pytest.mark.parametrize("code", PROBLEM_KINDS)
def test_a_sentence_has_the_same_details_in_both_languages_and_no_words_of_the_other(code):
    kind = PROBLEM_KINDS[code]
    zh, en = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in kind.sentence)
    own = {"zh", "en", "field"}  # a whole clause or name in one language; the field's name in mappings
    assert zh - own == en - own
    assert not HAN.search(kind.title.en + kind.sentence.en)
    assert not LATIN.search(OUR_NAMES.sub("", kind.title.zh + kind.sentence.zh))


def test_a_guessed_kind_names_both_kinds(desk):
    desk.workbook("甲.xlsx", {"s": [["社区", "名称", "人数"], ["松涛社区", "云州甲服务中心", 5]]})
    (guessed,) = (one for one in desk.imported().problems if one.code == "guessed_table")
    labels = {language: {label.say(language) for label in ROSTER_KINDS.values()} for language in ("zh", "en")}
    assert sum(label in guessed.message("zh") for label in labels["zh"]) >= 2
    assert not HAN.search(guessed.message("en"))


def test_drift_calls_fields_as_in_the_readers_language(desk, tmp_path):
    columns = "{社区: community, 公司名: name, 职工: employees}"
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text(
        f"version: 1\ntables:\n  - {{roster: enterprises, seen: [甲.xlsx#s], columns: {columns}}}\n", encoding="utf-8"
    )
    desk.workbook("甲.xlsx", {"s": [["社区", "公司名"], ["松涛社区", "云州甲商贸有限公司"]]})
    (drift,) = (one for one in desk.imported(mapping=read_mapping(mapping)).problems if one.code == "mapping_drift")
    assert "从业人数" in drift.message("zh")
    assert not HAN.search(drift.message("en").replace("职工", ""))


def test_a_proposal_explains_itself_in_the_readers_language(messy):
    written = written_in(messy.folder)
    comments = [line.partition("#")[2] for line in propose([messy.folder], "en").text.splitlines()[12:]]
    assert any("credit code" in comment for comment in comments)
    for comment in comments:
        assert not HAN.search(ours(comment, written)), comment
    assert "统一社会信用代码" in propose([Path(messy.folder)], "zh").text


def test_values_that_differ_are_of_an_attribute_called_as_in_the_readers_language(desk):
    rows = [["企业名称", "社区", "地址"], ["云州甲商贸有限公司", "松涛社区", "松涛大街"]]
    desk.workbook("企业.xlsx", {"s": rows})
    desk.workbook("另一份.xlsx", {"s": [rows[0], [*rows[1][:2], "沐春大街"]]})
    (conflict,) = (one for one in desk.imported().problems if one.code == "conflicting_value")
    assert "同一对象的地址有不同取值" in conflict.message("zh")
    assert "address" in conflict.message("en")


def test_what_two_rows_say_of_one_cell_is_one_problem(desk):
    rows = [["企业名称", "社区", "是否建立党组织"], ["云州甲商贸有限公司", "松涛社区", "是"]]
    rows += [["云州乙商贸有限公司", "松涛社区", "〃"], ["云州丙商贸有限公司", "松涛社区", "否"]]
    desk.workbook("企业.xlsx", {"s": rows})
    told = [(one.source, one.code) for one in desk.imported().problems]
    assert told
    assert len(told) == len({*told})
