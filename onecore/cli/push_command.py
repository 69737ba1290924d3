"""The command that copies a graph from one store to another: ``push``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from graphcore.errors import UnusableInput
from onecore.cli.options import On
from onecore.cli.wording import Command, help_page
from onecore.screen import tell
from onecore.speech import LANGUAGE, say
from onecore.workspace import open_store

if TYPE_CHECKING:
    from graphcore.language import Text


def add_to(app: typer.Typer) -> None:
    """Put the command on the command line."""
    app.command(
        "push",
        cls=Command,
        help=help_page(
            say(
                "把一个图库的全部内容复制到另一个：文件到 Neo4j，或反过来；目标里原有的图被替换，不是合并。"
                "只写有变化的部分；中断后再推送一次即可接着完成。用户和密码取自环境变量 NEO4J_USERNAME 和 NEO4J_PASSWORD。",
                "Copy all of a store to another: a file to Neo4j, or the other way round. It takes the place of the "
                "graph that was there; nothing is merged. Only what differs is written; one that was broken off is "
                "completed by pushing again. User and password come from NEO4J_USERNAME and NEO4J_PASSWORD.",
            ),
            "onecore push --on street.onecore --to neo4j://localhost:7687",
            "onecore push --on neo4j+s://graph.example/city --to city.onecore",
        ),
    )(_push)


def _push(
    on: On,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="ON",
            help=say("推送到哪个图库：文件，或 neo4j:// 地址。", "The store to push to: a file, or neo4j://…"),
        ),
    ],
) -> None:
    from onecore.progress import progress
    from onecore.size import size_of

    if on == to:
        raise UnusableInput("--on 和 --to 是同一个图库；请给出两个。", "--on and --to are the same store; name two.")
    contents = open_store(on).contents()
    with progress() as shown:

        def watch(doing: Text, done: int, of: int) -> None:
            if shown:
                shown(doing.say(LANGUAGE.get()), done, of)

        open_store(to, watch).replace(contents)
    size = size_of(contents.graph)
    tell(say(f"已推送到 {to}：{size}。", f"Pushed to {to}: {size}."))
