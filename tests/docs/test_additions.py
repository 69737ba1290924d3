"""The page of the house says what to touch to add something: each is added to a copy, used, and the files are counted."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from filecmp import cmp
from pathlib import Path

import pytest

from tests.docs.pages import ROOT

ROOMS = ("graphcore", "queries", "viz", "onecore")


class Copy:
    """The packages in a folder of their own, to be added to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for room in ROOMS:
            shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))

    def put_before(self, name: str, place: str, text: str) -> None:
        """Put a text before the one place where something stands in a file."""
        path = self.folder / name
        before = path.read_text(encoding="utf-8")
        assert before.count(place) == 1, f"{place} in {name}"
        path.write_text(before.replace(place, text + place), encoding="utf-8")

    def touched(self) -> list[str]:
        """The files that are other than they were, or new."""
        files = [path.relative_to(self.folder) for room in ROOMS for path in (self.folder / room).rglob("*.*")]
        return sorted(
            str(file)
            for file in files
            if file.suffix != ".pyc" and not ((ROOT / file).exists() and cmp(ROOT / file, self.folder / file, False))
        )

    def run(self, *arguments: str) -> str:
        """What a command prints, run from the copy."""
        done = subprocess.run(
            [sys.executable, "-m", "onecore", "--lang", "en", *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path):
    return Copy(tmp_path)


def test_a_kind_of_roster_takes_two_files(copy):
    copy.put_before(
        "graphcore/vocabulary/rosters.py",
        '            ("red_stations"',
        '            ("canteens", "老年食堂台账", "canteens"),\n',
    )
    copy.put_before(
        "graphcore/roster/words/lexicon.yaml",
        "  employment_groups:\n",
        "  canteens:\n    makes: resident_unit\n    words: [老年食堂, 食堂]\n    fields:\n      community: *community\n"
        "      name: {type: name, headers: [食堂名称]}\n      seats: {type: count, headers: [餐位数], attribute: seats}\n",
    )
    assert len(copy.touched()) == 2
    (copy.folder / "老年食堂.csv").write_text("社区,食堂名称,餐位数\n松涛社区,松涛食堂,40\n", encoding="utf-8")
    copy.run("import", "老年食堂.csv", "--into", "s.onecore")
    assert re.search(r"seats +40", copy.run("explain", "松涛食堂", "--on", "s.onecore"))


def test_a_rule_takes_one_file(copy, street_store):
    rule = (ROOT / "docs" / "how-to" / "district-rule.md").read_text(encoding="utf-8")
    (told,) = re.findall(r"^rules:\n(.*?)^parameters:", rule, re.MULTILINE | re.DOTALL)
    copy.put_before("queries/packs/venues.yaml", "  red-station:\n", told)
    assert copy.touched() == ["queries/packs/venues.yaml"]
    assert "Seats of larger enterprises" in copy.run("gaps", "seat-of-larger-enterprises", "--on", str(street_store))


def test_a_renderer_takes_two_files_and_so_does_an_engine(copy, street_store):
    copy.put_before("viz/network_map.py", '"webgl": "viz.webgl_map"', '"list": "viz.list_map", ')
    (copy.folder / "viz" / "list_map.py").write_text(
        "def render(data):\n    return f'<p>{len(data.nodes)} nodes</p>'\n", encoding="utf-8"
    )
    copy.put_before("viz/report/__init__.py", '        ".xlsx"', '        ".txt": ("viz.report.plain", "plain"),\n')
    (copy.folder / "viz" / "report" / "plain.py").write_text(
        "def plain(report):\n    return '\\n'.join(section.title for section in report.sections).encode()\n",
        encoding="utf-8",
    )
    assert len(copy.touched()) == 4
    copy.run("map", "--on", str(street_store), "--renderer", "list", "--out", "m.html")
    assert " nodes</p>" in (copy.folder / "m.html").read_text(encoding="utf-8")
    copy.run("report", "--on", str(street_store), "--out", "r.txt")
    assert (copy.folder / "r.txt").read_text(encoding="utf-8")
    before = copy.touched()
    copy.put_before("onecore/engines.py", '"neo4j")\n', '"mine", ')
    copy.put_before(
        "onecore/engines.py",
        '    if name != "networkx":\n',
        '    if name == "mine":\n        from queries.engines.mine import Mine\n\n        return Mine(graph.to_networkx())\n',
    )
    (copy.folder / "queries" / "engines" / "mine.py").write_text(
        "from queries.engines.networkx import NetworkXEngine\n\n\nclass Mine(NetworkXEngine):\n    pass\n",
        encoding="utf-8",
    )
    assert len(copy.touched()) == len(before) + 2
    asked = ("coverage", "--on", str(street_store), "--format", "jsonl", "--engine")
    assert copy.run(*asked, "mine") == copy.run(*asked, "networkx")
