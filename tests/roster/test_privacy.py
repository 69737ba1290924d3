"""No phone or ID number gets past the reader, however it is written; what is none stays."""

import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_2

from graphcore.roster.files.privacy import REDACTED, digits_lost, redacted

SCRIPTS = [
    "0123456789",
    "０１２３４５６７８９",
    "〇一二三四五六七八九",
    "零壹贰叁肆伍陆柒捌玖",
    "⓪①②③④⑤⑥⑦⑧⑨",
    "٠١٢٣٤٥٦٧٨٩",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
]
GAPS = st.sampled_from(
    ["", "", " ", "-", ".", "  ", "—", "\u200b", "　", "－", "·", "\n", "_", "\u2011", " - ", "~", "～"]
)
AROUND = st.text(st.characters(exclude_categories=["Nd", "No", "Nl", "Cs"]), max_size=12).filter(
    lambda text: not set(text) & set("零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖¥$￥＄﹩元万亿")
)
SEPARATED = st.sampled_from(["", "张某", "电话：", "①", "丁一", "tel", "ID", "第3网格 ", "2021-03-15 ", "（", "A"])


def digits_of(text):
    """The digits of a text, whatever script they are in."""
    found = {character: str(value) for script in SCRIPTS for value, character in enumerate(script)}
    return "".join(found.get(character, "") for character in text)


def spaced(digits, gaps, script):
    written = "".join(script[int(digit)] if digit.isdigit() else digit for digit in digits)
    return "".join(character + gap for character, gap in zip(written, [*gaps[: len(written) - 1], ""], strict=True))


def is_list(gaps):
    """Whether small numbers rise one by one, which no telephone number is taken for."""
    return len({gap for gap in gaps if gap}) == 1 and sum(map(bool, gaps)) >= 4


mobiles = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)
identities = st.from_regex(
    r"[1-6][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9])[0-9]{3}", fullmatch=True
).map(lambda digits: digits + mod_11_2.calc_check_digit(digits))
codes = st.from_regex(r"(91|52|12)[1-6][0-9]{5}[0-9A-HJ-NPQRTUWXY]{9}", fullmatch=True).map(
    lambda text: text + uscc.calc_check_digit(text)
)


@given(mobiles, st.lists(GAPS, min_size=10, max_size=10), st.sampled_from(SCRIPTS), SEPARATED, AROUND)
def test_mobile(number, gaps, script, before, after):
    assume(not is_list(gaps))
    assume(not (before == "①" and "①" in script) and not (before == "丁一" and script[1] in "一壹"))
    found = redacted(before + spaced(number, gaps, script) + after)
    assert digits_of(before).startswith(digits_of(found))
    assert REDACTED in found


@given(
    identities, st.lists(st.sampled_from(["", " ", "-", "\u200b"]), min_size=17, max_size=17), st.sampled_from(SCRIPTS)
)
def test_identity(number, gaps, script):
    assume(not is_list(gaps))
    assert digits_of(redacted(f"证件{spaced(number, gaps, script)}。")) == ""


@given(st.lists(mobiles | identities, min_size=2, max_size=4), st.sampled_from(["", "/", "、", "，", "\n", ";"]))
def test_several_in_a_row(numbers, between):
    assert digits_of(redacted(between.join(numbers))) == ""


@given(st.text(max_size=60))
def test_texts_without_such_numbers_and_redacted_texts_stay(text):
    once = redacted(text)
    assert redacted(once) == once
    if REDACTED not in once:
        assert once == text


@given(codes, AROUND)
def test_credit_codes_stay(code, around):
    assume(not mod_11_2.is_valid(code))
    assume(not (around and (around[-1].isascii() and around[-1].isalnum())))
    assert code in redacted(f"{around}{code}")


@given(st.integers(min_value=10**10, max_value=10**11 - 1), st.sampled_from(["¥{}", "{}元", "{}万元", "{}.50", "{:,}"]))
def test_amounts_of_eleven_digits_that_say_so_stay(amount, form):
    text = form.format(amount)
    assert redacted(text) == text


@given(
    st.lists(st.integers(min_value=1, max_value=300), min_size=5, max_size=20, unique=True), st.sampled_from("、，, ")
)
def test_rising_numbers_of_houses_stay(numbers, mark):
    text = mark.join(map(str, sorted(numbers))) + "号楼"
    assert redacted(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "0618-82449272",
        "（0618）82449272",
        "021 6244 9272",
        "+86 13800138000",
        "8613800138000",
        "0086-138-0013-8000",
        "013800138000",
        "+86-571-87654321",
        "400-820-8820",
        "13800138000/13900139000",
        "1380013800013900139000",
        "310101850712123",
        "13800138000.0",
        "138,0013,8000",
        "(138)0013-8000",
        "电话：65432109",
        "身份证号 3301061980",
        "护照E12345678",
        "+852 9123 4567",
        "备注1.38001380001E+10见附",
        "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣",
        "⑴⑶⑻⑴⑵⑶⑷⑸⑹⑺⑻",
    ],
)
def test_other_numbers(text):
    assert len(digits_of(redacted(text))) <= 2
    assert REDACTED in redacted(text)


@pytest.mark.parametrize(
    "text",
    [
        "91310101EDH4CFAA6U",
        "2021-03-15",
        "2021-03-15 2023-04-16",
        "2021-03-15 18:30:00",
        "LC010203",
        "XQ101",
        "1,200,000",
        "春晖里1号楼",
        "20210315",
        "20240315124530",
        "330106001012",
        "第12网格 1278人",
        "二〇二一年十二月二十五日",
        "6222021234567890123",
    ],
)
def test_what_is_no_such_number_stays(text):
    assert redacted(text) == text


def test_digits_without_end_are_hidden():
    assert redacted("一" * 32_000) == REDACTED


def test_numbers_lost_to_scientific_notation():
    assert digits_lost("3.10101E+17")
    assert not digits_lost("3.5E+2")


def test_neither_numbers_nor_persons_reach_what_an_import_keeps(desk):
    secret, person = "15486119667", "谢哲珩"
    rows = [
        ["社区", "企业名称", "负责人", "联系电话", "备注", "经办", "职工人数"],
        ["松涛社区", "云州甲商贸有限公司", person, int(secret), f"找{person} {secret}", person, 12],
        ["松涛社区", f"云州乙商贸有限公司{secret}", person, "154 8611 9667", "", "", secret],
    ]
    desk.workbook(
        f"两新 {secret}.xlsx", {f"企业{secret}": [[f"企业台账 联系电话{secret}"], *rows], f"二{secret}": rows}
    )
    imported = desk.imported(notes=True)
    kept = json.dumps([list(roster) for roster in imported.contents.rosters], ensure_ascii=False)
    kept += "".join(problem.message("zh") + problem.message("en") for problem in imported.problems)
    kept += "".join(map(str, [*imported.contents.graph.iter_nodes(), *imported.contents.graph.iter_edges()]))
    kept += "".join(map(str, [*imported.contents.statements, *imported.problems, *imported.files]))
    assert secret not in kept
    assert imported.contents.graph.count("enterprise") == 2


def test_files_and_sheets_that_a_number_told_apart_stay_apart(desk):
    rows = [["社区", "企业名称"], ["松涛社区", "云州甲商贸有限公司"]]
    for number in ("15486119667", "15486119668"):
        desk.workbook(f"企业{number}.xlsx", {f"企业{number}": rows, f"企业{number[:-1]}9": rows})
    imported = desk.imported()
    assert len(imported.files) == 2
    assert len({(roster.name) for roster in imported.contents.rosters}) == 2
    (node,) = (node for node in imported.contents.graph.iter_nodes() if node.kind == "enterprise")
    assert len(node.sources) == 4
