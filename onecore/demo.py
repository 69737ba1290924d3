"""The demo: the example street from rosters to a map and a report."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from shutil import copytree, which

from graphcore.errors import UnusableInput
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.stores.duckdb_store import DuckDBStore
from onecore.finding_tables import show_findings
from onecore.import_account import show_account
from onecore.map_page import map_page
from onecore.output import write_file
from onecore.progress import progress
from onecore.questions import ask
from onecore.report_file import report, written
from onecore.screen import console, tell
from onecore.speech import say
from queries.packs import load_pack

_INSTALLED = Path(__file__).parent / "example_street"
_CHECKED_OUT = Path(__file__).parents[1] / "examples" / "street"


_SHOWN = ("enterprise-coverage", "estate-triad", "conflict-forum")
"""The questions the demo goes into; of the others it gives the figures."""


def example_rosters() -> list[Path]:
    """The example's rosters, the common and the rarer ones: a wheel carries them inside, a checkout beside.

    Raises
    ------
    UnusableInput
        If this installation has none.
    """
    for folder in (_INSTALLED, _CHECKED_OUT):
        if folder.is_dir():
            return [folder / "files", folder / "more"]
    raise UnusableInput(
        "安装里没有示例台账；请重新安装 onecore。", "The example rosters are missing; install onecore again."
    )


def run_demo(out: Path) -> None:
    """Import the example street, show coverage and gaps, write the store, the map and the report into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    rosters = out / "rosters"
    for folder in example_rosters():
        copytree(folder, rosters, dirs_exist_ok=True)
    store = DuckDBStore(out / "street.onecore")
    tell(
        say(
            "示例街道是编造的：两个社区，十九份台账，另有几份打不开的文件。",
            "The example street is made up: two communities, nineteen rosters and some files that cannot be read.",
        )
    )
    with progress() as watched:
        done = prepare_import([rosters], progress=watched)
    show_account(done, console(sys.stderr))
    store.replace(done.contents)
    graph, day = done.contents.graph, date.today()  # noqa: DTZ011  # the user's own day
    answers = ask(graph, load_pack().rules.values(), day)
    show_findings(answers, console(), in_detail=_SHOWN)
    title = say("云澜街道（示例）", "Yunlan Street (example)")
    page, told = out / "map.html", out / "report.html"
    write_file(page, map_page(answers, title))
    write_file(told, written(report(graph, done.contents.problems, title=title, as_of=day), told))
    sys.stdout.flush()
    tell(say(f"网络图：{page.resolve()}（用浏览器打开）", f"The map: {page.resolve()} (open it in a browser)"))
    tell(
        say(
            f"报告：{told.resolve()}（用浏览器打开、打印）",
            f"The report: {told.resolve()} (open or print it in a browser)",
        )
    )
    tell(
        say(
            f"台账：{rosters.resolve()}（用 Excel 打开看看）",
            f"The rosters: {rosters.resolve()} (have a look in Excel)",
        )
    )
    tell(say(f"图库：{store.path.resolve()}；接着可以试：", f"The store: {store.path.resolve()}; try next:"))
    program = "onecore" if which("onecore") else f"{sys.executable} -m onecore"
    tell(f"  {program} gaps --on {store.path}")
    tell(f"  {program} explain 春晖里一期 --on {store.path}")
