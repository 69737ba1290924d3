"""No phone or ID number gets past the reader, however it is written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_11_2

from graphcore.roster.privacy import REDACTED, digits_lost, redacted

GAPS = st.sampled_from(["", " ", "-", ".", "  ", "—"])
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def spaced(digits, gaps):
    return "".join(digit + gap for digit, gap in zip(digits, gaps, strict=True)).strip(" -.—")


def only_digits(text):
    return "".join(
        character
        for character in text.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
        if character.isdigit()
    )


mobiles = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)
identities = st.from_regex(
    r"[1-6][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9])[0-9]{3}", fullmatch=True
).map(lambda digits: digits + mod_11_2.calc_check_digit(digits))


@given(
    mobiles, st.lists(GAPS, min_size=11, max_size=11), st.booleans(), st.sampled_from(["", "联系人张，手机", "电话："])
)
def test_mobile(number, gaps, wide, before):
    text = before + spaced(number, gaps)
    text = text.translate(WIDE) if wide else text
    assert only_digits(redacted(text)) == ""
    assert REDACTED in redacted(text)


@given(identities, st.booleans())
def test_identity(number, wide):
    text = number.translate(WIDE) if wide else number
    assert only_digits(redacted(f"证件{text}。")).strip("X") == ""


@pytest.mark.parametrize(
    "text",
    [
        "0618-82449272",
        "（0618）82449272",
        "021 6244 9272",
        "+86 13800138000",
        "8613800138000",
        "400-820-8820",
        "13800138000/13900139000",
        "310101850712123",
    ],
)
def test_other_numbers(text):
    assert only_digits(redacted(text)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "91310101EDH4CFAA6U",
        "2021-03-15",
        "2021-03-15 2023-04-16",
        "LC010203",
        "XQ101",
        "1,200,000",
        "春晖里1号楼",
        "20210315",
        "第12网格 1278人",
    ],
)
def test_what_is_no_such_number_stays(text):
    assert redacted(text) == text


def test_numbers_lost_to_scientific_notation():
    assert digits_lost("3.10101E+17")
    assert not digits_lost("3.5E+2")


def test_neither_numbers_nor_persons_reach_what_an_import_keeps(desk):
    secret, person = "15486119667", "谢哲珩"
    desk.workbook(
        "两新.xlsx",
        {
            "企业": [
                ["社区", "企业名称", "负责人", "联系电话", "备注", "经办", "职工人数"],
                ["松涛社区", "云州甲商贸有限公司", person, int(secret), f"找{person} {secret}", person, 12],
                ["松涛社区", f"云州乙商贸有限公司{secret}", person, "154 8611 9667", "", "", secret],
            ]
        },
    )
    imported = desk.imported(notes=True)
    kept = json.dumps([roster.content for roster in imported.contents.rosters], ensure_ascii=False)
    kept += "".join(problem.message("zh") + problem.message("en") for problem in imported.problems)
    kept += "".join(str(node) for node in imported.contents.graph.iter_nodes())
    kept += "".join(str(said) for said in imported.contents.statements)
    assert secret not in kept
    assert imported.contents.graph.count("enterprise") == 2
