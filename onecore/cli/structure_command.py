"""The command that measures: ``structure``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from onecore.cli.options import AsOf, Engine, Format, On, Out, PackFile
from onecore.cli.wording import Command, help_page
from onecore.engines import engine_for
from onecore.given import one_of
from onecore.speech import LANGUAGE, say
from onecore.workspace import open_store

if TYPE_CHECKING:
    from queries.structure import Level

_LEVELS = ("grid", "community", "street", "district")


def add_to(app: typer.Typer) -> None:
    """Put the command on the command line."""
    app.command(
        "structure",
        cls=Command,
        help=help_page(
            say(
                "网络结构：核心能连到谁，谁一旦缺席别人就断开，谁是孤立的，谁依附于谁。不写指标时计算全部指标；定义见 docs/structure.zh.md。",
                "Network structure: whom the core reaches, whose leaving would cut others off, who is alone, who depends on "
                "whom. Without MEASURE, all of them; docs/structure.md has the definitions.",
            ),
            "onecore structure --on street.onecore",
            "onecore structure core-reach cut-points --on street.onecore --by community",
            "onecore structure congruence --on street.onecore --format jsonl",
            "onecore structure --on street.onecore --by community --out structure.xlsx",
            "onecore structure --definitions",
        ),
    )(_structure)


def _define(wanted: bool) -> None:
    if wanted:
        from queries.structure.page import page

        typer.echo(page(LANGUAGE.get()), nl=False)
        raise typer.Exit


def _structure(
    on: On,
    measures: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="MEASURE",
            help=say("指标编号；见 docs/structure.zh.md。", "Ids of measures; see docs/structure.md."),
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="LEVEL",
            parser=one_of(*_LEVELS),
            help=say(
                f"除全部以外，再分别计算：{', '.join(_LEVELS)}。",
                f"Beside the whole, each {', '.join(_LEVELS)} on its own.",
            ),
        ),
    ] = None,
    engine: Engine = None,
    as_of: AsOf = None,
    pack: PackFile = None,
    form: Format = None,
    out: Out = None,
    definitions: Annotated[  # noqa: ARG001  # answered as soon as it is read
        bool,
        typer.Option(
            "--definitions",
            callback=_define,
            is_eager=True,
            help=say("只显示全部指标的定义和出处。", "Show only the definitions and sources of all measures."),
        ),
    ] = False,
) -> None:
    from onecore.output import deliver
    from onecore.structure_tables import structure_answer
    from queries.structure import load_catalogue, measure
    from queries.structure.algorithms import arrays, reference

    asked = load_catalogue(pack).named(measures or ())
    level: Level | None = by  # type: ignore[assignment]  # the option takes nothing else
    chosen = engine_for(engine, on) if engine else None
    graph = open_store(on).graph().to_networkx()  # a server streams the graph; measures are worked out here
    algorithms = reference if chosen == "networkx" else arrays
    results = measure(graph, asked, as_of or date.today(), level, algorithms)  # noqa: DTZ011  # the analyst's own day
    deliver(structure_answer(asked, results), form, out)
