"""The command ``review``: which names mean the same one, as people decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from graphcore.language import Text
from onecore.cli.options import Format, On, Out
from onecore.cli.wording import Command, help_page
from onecore.given import one_of
from onecore.screen import tell
from onecore.speech import LANGUAGE, say
from onecore.workspace import open_store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphcore.roster.imports.decisions import Two
    from graphcore.stores.store import Judgement

Decision = Literal["same", "different", "unsure", "forget"]
_WORDS = ("same", "different", "unsure", "forget")


def add_to(app: typer.Typer) -> None:
    """Put the command on the command line."""
    app.command(
        "review",
        cls=Command,
        help=help_page(
            say(
                "列出可能是同一个、没有自动合并的名称及依据；决定 same（同一个）、different（不同）或 unsure（不确定），"
                "或用 forget 收回。决定与台账分开保存，以后每次导入都照用。",
                "Lists names that may mean the same one and were kept apart, with the evidence; decides same, different or "
                "unsure, or takes that back with forget. Decisions are kept apart from the rosters and hold for every "
                "later import.",
            ),
            "onecore review --on street.onecore",
            "onecore review same 7KQ2MD --on street.onecore",
            "onecore review different 甲物业 乙物业 --by 张三 --on street.onecore",
            "onecore review forget 7KQ2MD --on street.onecore",
            "onecore review --on street.onecore --out review.xlsx",
        ),
    )(_review)


def _review(
    on: On,
    decision: Annotated[
        Decision | None,
        typer.Argument(
            metavar="same|different|unsure|forget",
            parser=one_of(*_WORDS),
            help=say("决定；不写则列出。", "The decision; without, a list."),
        ),
    ] = None,
    called: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PAIR|A B",
            help=say("一对的编号，或两个名称或节点编号。", "The code of a pair, or two names or ids of nodes."),
        ),
    ] = None,
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", help=say("谁作的决定，可不写。", "Who decides; may be left out."))
    ] = "",
    form: Format = None,
    out: Out = None,
) -> None:
    from graphcore.roster.imports.questions import questions
    from graphcore.roster.imports.replay import replay

    store = open_store(on)
    revision = store.revision()
    rosters, judgements = store.rosters(), store.judgements()
    woven = replay(rosters, judgements).woven
    asked = questions(woven, judgements)
    if decision is None:
        from onecore.output import deliver
        from onecore.review_list import review_list

        deliver(review_list(asked), form, out)
        return
    from graphcore.roster.imports.changes import compare
    from graphcore.roster.imports.decisions import two_called
    from onecore.change_list import in_short

    two = two_called(called or [], asked, woven)
    contents = replay(rosters, _after(decision, two, by, judgements)).contents
    changes = compare(store.graph(), contents.graph)
    store.replace(contents, revision=revision)
    tell(_said(decision, two))
    tell(in_short(changes))


def _after(decision: Decision, two: Two, by: str, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    from datetime import datetime

    from graphcore.roster.imports.decisions import decided, forgotten
    from graphcore.stores.store import Judgement

    if decision == "forget":
        return forgotten(judgements, two)
    now = datetime.now().isoformat(timespec="seconds")  # noqa: DTZ005  # the user's own clock
    return decided(judgements, Judgement(two.one, two.other, decision, two.names, by, now))


def _said(decision: Decision, two: Two) -> str:
    one, other = two.names
    said = {
        "same": Text(f"“{one}”和“{other}”记为同一个。", f"“{one}” and “{other}” are now the same."),
        "different": Text(f"“{one}”和“{other}”记为不同。", f"“{one}” and “{other}” are now different."),
        "unsure": Text(f"“{one}”和“{other}”记为不确定。", f"“{one}” and “{other}” are now unsure."),
        "forget": Text(
            f"关于“{one}”和“{other}”的决定已收回。", f"The decision about “{one}” and “{other}” was taken back."
        ),
    }
    return said[decision].say(LANGUAGE.get())
