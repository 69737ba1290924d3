"""The report as one HTML text that requests nothing and runs nothing."""

from __future__ import annotations

from typing import Any

from graphcore.exchange import legal_in_xml
from graphcore.language import Text
from viz.html import LANGUAGE_TAGS, environment, look, policy
from viz.report.charts import bars, legend, triad, waterfall
from viz.report.records import (
    Bars,
    Block,
    Report,
    Table,
    Triads,
    Waterfall,
    grouped,
    in_words,
    left_out,
    shown_columns,
)
from viz.small_map import SmallMap
from viz.small_picture import picture

_CONTENTS = Text("目录", "Contents")


def page(report: Report) -> str:
    """One HTML text, the same for the same report; to be written as UTF-8."""
    from markupsafe import Markup

    style = look("report.css") + _running_title(report)
    return environment().get_template("report.html").render(
        language=LANGUAGE_TAGS[report.language],
        policy=policy(style=style),
        style=Markup(style),  # noqa: S704 — the project's own, the title in it as numbers
        report=report,
        contents=_CONTENTS.say(report.language),
        sections=[(section, [_drawn(block, report) for block in section.blocks]) for section in report.sections],
    )  # fmt: skip


def _running_title(report: Report) -> str:
    """The title at the head of every printed page; each letter by its number, so that none means anything else."""
    title = "".join(f"\\{ord(letter):06x}" for letter in legal_in_xml(report.title))
    return f'\n@page {{ @top-left {{ content: "{title}"; font-size: 9px; color: #555; }} }}'


def _drawn(block: Block, report: Report) -> dict[str, Any]:
    """What the template draws of a block."""
    drawn: dict[str, Any] = {"kind": type(block).__name__, "block": block}
    match block:
        case Table():
            columns = shown_columns(block)
            whole = sum(column.width for column in columns)
            drawn["columns"] = [(column, round(100 * column.width / whole, 1)) for column in columns]
            drawn["groups"] = [
                (lines, [[in_words(value) for value in row] for row in lines.rows], left_out(lines, report.language))
                for lines in grouped(block)
            ]
        case Waterfall():
            drawn["picture"] = waterfall(block)
        case Bars():
            drawn["picture"], drawn["legend"] = bars(block), legend(block)
        case Triads():
            drawn["pictures"] = [(each, triad(each)) for each in block.triads]
        case SmallMap():
            drawn["picture"] = picture(block)
        case _:
            pass
    return drawn
