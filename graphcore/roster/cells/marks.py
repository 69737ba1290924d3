"""Yes and no, as a column writes them: any pair of marks, told by the column as a whole.

A mark may say by itself what it means (有, 未建, ×). One that does not is told by the other mark of its column:
beside × a ○ is yes, beside ● it is no. A column that ticks some cells and leaves the others blank says no by
the blank. Which of two marks is yes is never guessed where neither tells.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graphcore.roster.cells.cells import is_blank, plain
from graphcore.roster.cells.offers import ticked
from graphcore.roster.cells.yes_or_no import denies, is_not_known, read_flag, without_remark
from graphcore.roster.files.cell import Cell

_RARE = 0.1  # share of the cells below which a word that tells nothing is no mark but a remark
_LONGEST = 4
_FULL, _HOLLOW = re.compile(r"\bBLACK\b"), re.compile(r"\bWHITE\b|LARGE CIRCLE|^BALLOT BOX$")
_DONE, _NOT_YET = (
    re.compile(r"已(?P<what>.+)|完成|办结|解决|落实"),
    re.compile(r"待(?P<what>.+)|(?P<busy>(?:正在?|尚在|拟|将).+|.+中)"),
)
_END = re.compile("完成|办结|解决")
_NOT_DONE = re.compile(r"[尚暂还仍]?[未没无](?P<what>.+)")
_TO_BE_DONE = re.compile("[应拟待需须将可正筹计准打要推督指引]")


class Marks(NamedTuple):
    """What the marks of a column mean, each in NFKC form and lower case.

    Attributes
    ----------
    yes, no
        May hold the empty mark.
    unclear
        One or two marks, all that the column has, which nothing tells apart.
    """

    yes: frozenset[str]
    no: frozenset[str]
    unclear: frozenset[str] = frozenset()

    def read(self, text: str) -> bool | None:
        """What a cell says; None where that is neither."""
        mark = mark_of(text)
        return True if mark in self.yes else False if mark in self.no else None


def mark_of(text: str) -> str:
    """A cell's text as a mark: in NFKC form, lower case, without spaces, and without a remark behind it.

    Examples
    --------
    >>> mark_of(" Ｙ "), mark_of("已 建"), mark_of("○（5月起）")
    ('y', '已建', '○')
    """
    said = ticked(text)
    return without_remark(re.sub(r"\s+", "", plain(text if said is None else said)).lower())


def marks_of(texts: Iterable[str], told: Mapping[str, bool] | None = None) -> Marks:
    """What the marks of a column mean.

    Parameters
    ----------
    texts
        All its cells, blank ones too.
    told
        What a mapping says that some of its marks mean.

    Examples
    --------
    >>> marks = marks_of(["●", "○", "○"])
    >>> marks.read("●"), marks.read("○"), marks.read("")
    (True, False, None)
    >>> marks_of(["★", "", "★"]).read("")
    False
    >>> marks = marks_of(["应建已建", "应建未建", "应建未建"])
    >>> marks.read("应建已建"), marks.read("应建未建")
    (True, False)
    >>> marks_of(["单独组建", "未组建", "应组建"]).yes
    frozenset({'单独组建'})
    >>> sorted(marks_of(["甲", "乙", "乙"]).unclear)
    ['乙', '甲']
    """
    told = {mark_of(text): value for text, value in (told or {}).items()}
    counts: Counter[str] = Counter()
    for text, times in Counter(texts).items():
        counts[mark_of(text)] += times
    meant = {mark: value for mark in counts if (value := _by_itself(mark, counts)) is not None} | told
    meant |= _not_yet(counts, meant)
    meant |= _already(counts, meant)
    meant |= _denied(counts, meant)
    meant |= _in_some_way(counts, meant)
    open_marks = [mark for mark in counts if mark and mark not in meant and _may_be_mark(mark, counts)]
    meant |= _by_the_other(open_marks, meant, counts)
    left = [mark for mark in open_marks if mark not in meant and not is_blank(mark)]
    unclear = left if len(left) <= 2 and not meant else []
    return Marks(
        frozenset(mark for mark, value in meant.items() if value),
        frozenset(mark for mark, value in meant.items() if not value),
        frozenset(unclear),
    )


def are_marks(texts: Sequence[str]) -> float:
    """How surely the cells of a column are nothing but two marks for yes and no, 0 to 1, even if which is which must be asked.

    Examples
    --------
    >>> are_marks(["√", "×", "√"]), are_marks(["甲", "乙", "乙"]), are_marks(["赵钱", "孙李"])
    (1.0, 0.5, 0.0)
    """
    several = set(texts)
    if len(several) != 2 or len(texts) == 2 < sum(map(len, several)):
        return 0.0
    marks = marks_of(texts)
    if marks.yes and marks.no:
        return 1.0
    return 0.5 if max(map(len, marks.unclear), default=2) == 1 else 0.0


def _by_itself(mark: str, counts: Mapping[str, int]) -> bool | None:
    if mark.isdigit():  # 1 and 0 are yes and no, 1 and 2 could be either way round
        numbers = {other for other in counts if other.isdigit()}
        return mark == "1" if numbers <= {"0", "1"} else None
    if not mark or is_not_known(mark):
        return None
    name = _name(mark)
    if "CHECK" in name:
        return True
    if name.endswith((" X", "CROSS MARK", "MULTIPLICATION SIGN")):
        return False
    return None if _is_shape(mark) else read_flag(Cell(mark))


def _not_yet(counts: Mapping[str, int], meant: Mapping[str, bool]) -> dict[str, bool]:
    """What is still to come is no, beside what is done: 待建 beside 已建, 正在办 beside 已解决; whatever is awaited, beside what is the end: 已完成."""
    done = {match["what"] or mark for mark in counts if (match := _DONE.fullmatch(mark)) and meant.get(mark)}
    to_come = {mark: match for mark in counts if mark not in meant and (match := _NOT_YET.fullmatch(mark))}
    is_end = any(_END.search(one) for one in done)
    return {
        mark: False
        for mark, match in to_come.items()
        if match["what"] in done or (done and match["busy"]) or (is_end and not is_not_known(mark))
    }


def _already(counts: Mapping[str, int], meant: Mapping[str, bool]) -> dict[str, bool]:
    """What says 已 is yes beside the same that says 未, whatever stands before: 应建已建 and 应建未建."""
    pairs = [(mark, mark.replace("已", "未")) for mark in counts if "已" in mark and mark not in meant]
    return {mark: mark == yes for yes, no in pairs if no in counts for mark in (yes, no)}


def _denied(counts: Mapping[str, int], meant: Mapping[str, bool]) -> dict[str, bool]:
    """What another mark says is not so is yes: 参加了 beside 没参加."""
    no = [mark for mark, value in meant.items() if not value]
    return {mark: True for mark in counts if mark not in meant and any(denies(other, mark) for other in no)}


def _in_some_way(counts: Mapping[str, int], meant: Mapping[str, bool]) -> dict[str, bool]:
    """What is done in some way is yes beside what is not done: 单独组建 and 联合组建 beside 未组建."""
    not_done = (match for mark, value in meant.items() if not value and (match := _NOT_DONE.fullmatch(mark)))
    ends = tuple({match["what"] for match in not_done})
    return {mark: True for mark in counts if mark not in meant and mark.endswith(ends) and not _TO_BE_DONE.match(mark)}


def _may_be_mark(mark: str, counts: Counter[str]) -> bool:
    """Whether a text that tells nothing by itself is a mark of its column, not a remark in some cell."""
    if len(mark) > _LONGEST or is_not_known(mark) or mark.startswith("待") or ticked(mark) is None:
        return False
    written = counts.total() - counts[""]
    return len(mark) == 1 or (counts[mark] > 1 and counts[mark] >= _RARE * written)


def _by_the_other(marks: list[str], meant: Mapping[str, bool], counts: Mapping[str, int]) -> dict[str, bool]:
    """What marks mean that only their column tells."""
    known = set(meant.values())
    if len(marks) == 2 and not known:
        full = [mark for mark in marks if _FULL.search(_name(mark))]
        hollow = [mark for mark in marks if _HOLLOW.search(_name(mark))]
        if len(full) == len(hollow) == 1:
            return {full[0]: True, hollow[0]: False}
        dashes = [mark for mark in marks if is_blank(mark)]
        if len(dashes) == 1 and not _is_word(marks[marks[0] == dashes[0]]):
            return {mark: mark != dashes[0] for mark in marks}
    if len(marks) == 1 and len(known) == 1:
        return {marks[0]: not known.pop()}
    ticks = [mark for mark in (*marks, *meant) if mark and not _is_word(mark)]
    if "" in counts and len(ticks) == 1 == len([mark for mark in counts if mark]) and meant.get(ticks[0], True):
        return {ticks[0]: True, "": False}
    return {}


def _is_word(mark: str) -> bool:
    return any(unicodedata.category(character)[0] == "L" for character in mark)


def _is_shape(mark: str) -> bool:
    return bool(_FULL.search(_name(mark)) or _HOLLOW.search(_name(mark)))


def _name(mark: str) -> str:
    return unicodedata.name(mark, "") if len(mark) == 1 else ""
