"""Signs: a cell that passes a test has the pattern by which those that may are found."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graphcore.roster.cells.cells import BLANK, is_blank, plain
from graphcore.roster.cells.dittos import DITTO, is_ditto
from graphcore.roster.cells.gone import GONE, gone_beside
from graphcore.roster.cells.lists import MAY_BE_LIST, split_list
from graphcore.roster.cells.persons_told_of import TELLS_OF_PERSON, anonymous
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.distinct import Distinct
from graphcore.roster.tables.totals import OF_TOTALS, sums_up
from graphcore.roster.words.lexicon import lexicon

_PIECES = (
    *("〃", "”", "同上", "与上一行相同", "上行", "…", "。", "—", "/", " ", "\u3000", "\n", "⽆", "Ｎ／Ａ", "0", "１"),
    *("合计", "总计", "共", "小", "累计", "平均", "户", "12", "人数", "：", "（", "）", "社区", "计", "占比", "过次页"),
    *("、", "；", "①", "②", "1.", "2、", "(一)", "- ", "等3家", "和", "甲公司", "乙中心", "·", "资1-01"),
    *("张桂芳", "李建军", "与", "邻里", "纠纷", "独居老人", "徐玉兰", "82岁", "301", "3号楼", "家", "帮", "赵", "大爷", "因"),
    *("关于", "反映", "轮椅", "坡道", "（", "宅", "欧阳", "女士", "居民", "司马青"),
    *("安心物业", "李雪", "(已离职)", "（2025年搬离）", "︵注销︶", " 已调离", "未", "2024年"),
)  # fmt: skip
_texts = st.lists(st.sampled_from(_PIECES) | st.characters(codec="utf-8"), max_size=6).map("".join)


def _has(sign: str, text: str) -> bool:
    return bool(Distinct([Cell(text)]).having(sign))


@pytest.mark.parametrize(
    ("test", "sign"),
    [
        (is_blank, BLANK),
        (is_ditto, DITTO),
        (sums_up, OF_TOTALS),
        (lambda text: len(split_list(text)) > 1, MAY_BE_LIST),
        (lambda text: anonymous(text) != text, TELLS_OF_PERSON),
        (lambda text: gone_beside(plain(text)) is not None, GONE),
    ],
    ids=["blank", "ditto", "total", "list", "person", "gone"],
)
@given(text=_texts)
@example(text="同　上")
@example(text="松涛路3号（张卫东宅）")
@example(text="安心物业︵注销︶")
@example(text="赵丽 已调离")
@example(text="张桂芳与李建军等两家邻里纠纷")
@example(text="甲苑1号楼2单元301李翠花家")
def test_what_passes_a_test_has_its_sign(test: Callable[[str], bool], sign: str, text: str) -> None:
    assert _has(sign, text) or not test(text)


@pytest.mark.parametrize("word", sorted(lexicon().flags.blank))
def test_every_word_for_nothing_has_the_sign_of_what_is_blank(word: str) -> None:
    assert _has(BLANK, word)
