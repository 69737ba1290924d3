"""Commands that show: ``demo``, ``map``, ``report``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from graphcore.errors import UnusableInput
from graphcore.graph import Graph
from onecore.cli.options import AsOf, On, PackFile
from onecore.cli.wording import Command, help_page
from onecore.given import one_of
from onecore.screen import tell
from onecore.speech import say
from onecore.workspace import open_store
from viz.network_map import RENDERERS
from viz.report import WRITERS


def add_to(app: typer.Typer) -> None:
    """Put the commands on the command line."""
    app.command(
        "demo",
        cls=Command,
        help=help_page(
            say(
                "导入随附的示例街道，显示覆盖情况和缺口，写出网络图和报告。",
                "Import the shipped example street, show coverage and gaps, write the map and the report.",
            ),
            "onecore demo",
            "onecore demo --out somewhere",
        ),
    )(_demo)
    app.command(
        "map",
        cls=Command,
        help=help_page(
            say(
                "把图画成一个网页文件：不联网，可搜索，可查到单元格。",
                "The graph as one web page: goes nowhere on the net, can be searched, leads to the cells.",
            ),
            "onecore map --on street.onecore --out map.html",
            "onecore map --on street.onecore --out map.html --internal",
            "onecore map --on street.onecore --out map.html --renderer webgl",
        ),
    )(_map)
    app.command(
        "report",
        cls=Command,
        help=help_page(
            say(
                "可以上报、打印、转发的报告：摘要、覆盖率、缺口与建议、四级链条、三位一体、需求、结构、数据质量和依据。",
                "A report to hand in, print and pass on: summary, coverage, gaps and what to do, tiers, triads, needs, "
                "structure, data quality and sources.",
            ),
            "onecore report --on street.onecore --out report.html",
            "onecore report --on street.onecore --out report.docx",
            "onecore report --on street.onecore --out report.html --after march.onecore",
            "onecore report --on street.onecore --out report.xlsx --internal",
        ),
    )(_report)


def _demo(
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help=say("写到哪个文件夹。", "Folder to write to."))
    ] = Path("output"),
) -> None:
    from onecore.demo import run_demo

    run_demo(out)


Title = Annotated[
    str | None,
    typer.Option(
        "--title",
        help=say(
            "标题；默认为所写地方的名称，如街道名。", "Title; the place it is about by default, such as the street."
        ),
    ),
]
Internal = Annotated[
    bool,
    typer.Option(
        "--internal",
        help=say(
            "内部版：不隐去小于 5 的人数、个体工商户名称、党员中心户和会透露人数的结论；请勿外传。",
            "Keep back nothing: small counts, names of sole traders, household posts, verdicts that give away numbers. "
            "Not to be passed on.",
        ),
    ),
]
After = Annotated[
    list[str] | None,
    typer.Option(
        "--after",
        metavar="ON",
        help=say(
            "以前发布时所用的图库；读者手里已有那一版，两次相减会透露的人数也隐去。可写多次，最早的在前。",
            "The store that an earlier page was made of: readers have that page, so counts that a subtraction of the two would "
            "give away are kept back too. May be repeated, the earliest first.",
        ),
    ),
]


def _earlier(after: list[str] | None, *, internal: bool) -> list[Graph]:
    """The graphs that earlier pages were made of."""
    if after and internal:
        raise UnusableInput(
            "--after 用于对外的页面，不能与 --internal 同用。",
            "--after is for pages that are passed on; it does not go with --internal.",
        )
    return [open_store(each).graph() for each in after or ()]


def _map(
    on: On,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.html", help=say("网页文件。", "The web page to write."))],
    title: Title = None,
    as_of: AsOf = None,
    pack: PackFile = None,
    internal: Internal = False,
    after: After = None,
    renderer: Annotated[
        str | None,
        typer.Option(
            "--renderer",
            metavar="|".join(RENDERERS),
            parser=one_of(*RENDERERS),
            help=say(
                "由什么绘制；默认一千个节点以内用 pyvis，更多用 webgl。",
                "What draws it; by default pyvis up to a thousand nodes, webgl beyond.",
            ),
        ),
    ] = None,
) -> None:
    from onecore.map_page import map_page
    from onecore.output import write_file
    from onecore.questions import ask
    from onecore.titles import title_of
    from queries.packs import load_pack

    earlier = _earlier(after, internal=internal)
    answers = ask(open_store(on).graph(), load_pack(pack).rules.values(), as_of or date.today())  # noqa: DTZ011
    title = title or title_of(answers.graph, on)
    page = map_page(answers, title, internal=internal, renderer=renderer, earlier=earlier)
    write_file(out, page)
    tell(say(f"网络图：{out.resolve()}（用浏览器打开）", f"The map: {out.resolve()} (open it in a browser)"))


def _report(
    on: On,
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            metavar=f"FILE{'|'.join(WRITERS)}",
            help=say("网页、Word 或 Excel 文件。", "A web page, a Word document or a workbook."),
        ),
    ],
    title: Title = None,
    as_of: AsOf = None,
    pack: PackFile = None,
    internal: Internal = False,
    after: After = None,
) -> None:
    from onecore.output import write_file
    from onecore.report_file import check_ending, report, written
    from onecore.titles import title_of

    check_ending(out)
    store, day = open_store(on), as_of or date.today()  # noqa: DTZ011  # the analyst's own day
    graph = store.graph()
    told = report(
        graph,
        store.problems(),
        title=title or title_of(graph, on),
        as_of=day,
        pack=pack,
        internal=internal,
        earlier=_earlier(after, internal=internal),
    )
    write_file(out, written(told, out))
    tell(say(f"报告：{out.resolve()}", f"The report: {out.resolve()}"))
