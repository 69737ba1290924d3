"""The pairs of names to review, and those that were: both names, their cells, what agrees and differs, the decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graphcore.language import Text
from graphcore.roster.imports.questions import Question, Side
from graphcore.stores.store import Verdict
from graphcore.vocabulary import NODE_KINDS
from onecore.finding_tables import plain_table
from onecore.output import Answer, Record
from onecore.places import in_words
from onecore.screen import harmless
from onecore.speech import LANGUAGE, say

if TYPE_CHECKING:
    from rich.console import Console

VERDICTS: Mapping[Verdict, Text] = {
    "same": Text("同一个", "the same"),
    "different": Text("不是同一个", "different"),
    "unsure": Text("不确定", "unsure"),
}
_SIDES = ("one", "other")
_SIDE_COLUMNS = ("name", "id", "file", "sheet", "row", "column")
_COLUMNS = (
    *("pair", "verdict", "by", "decided_on", "kind", "community", "similarity", "agree", "differ"),
    *(f"{side}_{column}" for side in _SIDES for column in _SIDE_COLUMNS),
)
_LISTED = 30


def review_list(asked: Sequence[Question]) -> Answer:
    """One record a pair, those that want a decision first."""
    records = [_record(question) for question in asked]
    return Answer(_COLUMNS, records, records, lambda console: _show(asked, console))


def _record(question: Question) -> Record:
    judgement, pair = question.judgement, question.pair
    return {
        "pair": question.code,
        "verdict": judgement.verdict if judgement else None,
        "by": judgement.by if judgement else None,
        "decided_on": judgement.decided_on if judgement else None,
        "kind": question.one.identity.kind,
        "community": say("、", ", ").join(_communities(question)) or None,
        "similarity": pair.similarity if pair else None,
        "agree": _said(pair.agree) if pair else [],
        "differ": _said(pair.differ) if pair else [],
        **_of_side("one", question.one),
        **_of_side("other", question.other),
    }


def _said(fields: Iterable[Text]) -> list[str]:
    return [field.say(LANGUAGE.get()) for field in fields]


def _of_side(prefix: str, side: Side) -> Mapping[str, Any]:
    place = side.place or (None,) * 4
    return dict(zip((f"{prefix}_{column}" for column in _SIDE_COLUMNS), (side.name, side.node, *place), strict=True))


def _show(asked: Sequence[Question], console: Console) -> None:
    wanted = [question for question in asked if question.is_open]
    done = [question for question in asked if not question.is_open]
    if not asked:
        console.print(say("没有需要核对的名称。", "There are no names to review."))
    if wanted:
        columns = (say("相似", "alike"), say("相同的列", "agree"), say("不同的列", "differ"))
        table = plain_table(say("编号", "pair"), say("名称", "names"), say("单元格", "cells"), *columns)
        for question in wanted[:_LISTED]:
            assert question.pair is not None  # or it would not be open  # noqa: S101
            marked = f"\n{say('不确定', 'unsure')}" if question.judgement else ""
            words = (say("、", ", ").join(_said(fields)) for fields in (question.pair.agree, question.pair.differ))
            table.add_row(
                f"{question.code}{marked}",
                _names(question),
                _cells(question),
                f"{question.pair.similarity:.0%}",
                *map(harmless, words),
            )
        console.print(table)
        if more := len(wanted[_LISTED:]):
            hint = say(f"  另有 {more} 对；全部请用 --out 文件名.xlsx", f"  and {more} more; for all, --out FILE.xlsx")
            console.print(hint, style="dim")
        console.print()
        console.print(
            say(
                f"是同一个：onecore review same {wanted[0].code} --on …；不是：different；说不准：unsure。",
                f"If they are one: onecore review same {wanted[0].code} --on …; if not: different; or unsure.",
            ),
            style="dim",
        )
    if done:
        console.print()
        table = plain_table(say("编号", "pair"), say("名称", "names"), say("单元格", "cells"), say("决定", "decided"))
        for question in done:
            table.add_row(question.code, _names(question), _cells(question), decision(question))
        console.print(table)


def decision(question: Question) -> str:
    """What was decided, by whom and when."""
    if question.judgement is None:
        return ""
    verdict = VERDICTS[question.judgement.verdict].say(LANGUAGE.get())
    parts = (verdict, question.judgement.by, question.judgement.decided_on.replace("T", " "))
    return harmless(say("，", ", ").join(filter(None, parts)))


def _communities(question: Question) -> list[str]:
    """The community of both, or that of each."""
    told = (side.identity.community for side in (question.one, question.other))
    return [*dict.fromkeys(filter(None, told))]


def _names(question: Question) -> str:
    """Both names, and of what kind; and where each is, if not both in one community."""
    kind = NODE_KINDS[question.one.identity.kind].label.say(LANGUAGE.get())
    sides, are_apart = (question.one, question.other), len(_communities(question)) > 1
    named = [f"{side.name}（{side.identity.community}）" if are_apart else side.name for side in sides]
    return "\n".join((*map(harmless, named), kind))


def _cells(question: Question) -> str:
    missing = say("台账中已没有", "on no roster now")
    return "\n".join(in_words(side.place) if side.place else missing for side in (question.one, question.other))
