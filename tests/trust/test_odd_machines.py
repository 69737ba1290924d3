"""Clocks that go wrong and disks that fill up while something is written."""

import datetime as dt
import os
import subprocess
import sys
import time

import pytest

from graphcore.roster.imports import pipeline
from graphcore.roster.imports.replay import undo
from onecore.__main__ import run
from onecore.cli import check_command

resource = pytest.importorskip("resource", reason="Windows has no such limits")


def test_a_clock_that_was_set_back(tmp_path, monkeypatch):
    """Imports have numbers; the later one is the one that came later."""
    roster = tmp_path / "企业.csv"
    contents = None
    for year, employees in ((2099, 12), (1970, 30)):

        class Clock(dt.datetime):
            @classmethod
            def now(cls, tz=None, year=year):
                return cls(year, 1, 1, tzinfo=tz)

        monkeypatch.setattr(pipeline, "datetime", Clock)
        roster.write_text(f"社区,企业名称,职工人数\n松涛社区,云州甲商贸有限公司,{employees}\n", encoding="utf-8")
        contents = pipeline.prepare_import([roster], contents.rosters if contents else ()).contents
    assert [(one.import_id, one.imported_on[:4]) for one in contents.rosters] == [(1, "2099"), (2, "1970")]
    (firm,) = (node for node in contents.graph.iter_nodes() if node.kind == "enterprise")
    assert firm.attributes["employees"] == 30
    before = undo(2, contents.rosters, ())
    (firm,) = (node for node in before.graph.iter_nodes() if node.kind == "enterprise")
    assert firm.attributes["employees"] == 12


@pytest.mark.parametrize("year", [1970, 2200])
def test_a_clock_far_off_keeps_nothing_from_being_read_or_written(onecore, street, monkeypatch, year):
    """As of a machine whose battery is flat, and of rosters copied from one."""
    seconds = dt.datetime(year, 1, 2, tzinfo=dt.UTC).timestamp()
    roster = onecore.folder / "企业.xlsx"
    roster.write_bytes(next((street / "files").glob("05*.xlsx")).read_bytes())
    os.utime(roster, (seconds, seconds))
    monkeypatch.setattr(time, "time", lambda: seconds)
    assert onecore("import", roster, "--into", "s.onecore", "--rejected", "r.xlsx").returncode == 0
    for command, name in (("report", "r.docx"), ("actions", "a.xlsx")):
        done = onecore(command, "--on", "s.onecore", "--out", name)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", ["map", "export"])
def test_a_disk_that_is_full_leaves_the_page_that_was_there(onecore, street_store, command):
    target = onecore.folder / {"map": "m.html", "export": "g.graphml"}[command]
    target.write_text("before")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "onecore",
            command,
            "--on",
            street_store,
            "--out" if command == "map" else "--to",
            target,
        ],
        cwd=onecore.folder,
        env=onecore.environment,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
        check=False,
    )
    assert done.returncode in (2, 3)
    assert len(done.stderr.strip().splitlines()) == 1
    assert target.read_text() == "before"
    assert [path.name for path in onecore.folder.iterdir()] == [target.name]


def test_an_unforeseen_failure_tells_its_place_and_no_value(monkeypatch, capsys):
    def fails(_on):
        name = "谢哲珩"
        raise LookupError(name)

    monkeypatch.delenv("ONECORE_TRACEBACK", raising=False)
    monkeypatch.setattr(check_command, "open_store", fails)
    assert run(["--lang", "en", "check", "s.onecore"]) == 2
    said = capsys.readouterr().err
    assert "LookupError, test_odd_machines.py:" in said
    assert "谢哲珩" not in said
    assert len(said.splitlines()) == 1
