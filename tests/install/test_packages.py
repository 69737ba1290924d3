"""What is built to be installed: the wheel and the source it is built from."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("graphcore", "queries", "viz", "onecore")


def built(source, kind, out):
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(out)]
    done = subprocess.run(command, cwd=source, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    (made,) = out.iterdir()
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return built(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The source as whoever takes it apart has it."""
    folder = tmp_path_factory.mktemp("source")
    with tarfile.open(built(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))) as packed:
        packed.extractall(folder, filter="data")
    (inside,) = folder.iterdir()
    return inside


def tracked():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return {Path(name) for name in listed.stdout.decode().split("\0") if name}


def test_the_wheel_has_every_file_of_the_packages_the_example_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as packed:
        names = {Path(name) for name in packed.namelist()}
    expected = {path for path in tracked() if path.parts[0] in PACKAGES}
    for part in ("files", "more"):
        source = Path("examples/street") / part
        expected |= {Path("onecore/example_street") / part / path.name for path in tracked() if path.parent == source}
    inside = {name for name in names if not name.parts[0].endswith(".dist-info")}
    assert inside == expected
    assert {name.name for name in names - inside} == {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "LICENSE"}


def test_it_says_what_an_index_and_an_installer_need_to_know(wheel):
    with zipfile.ZipFile(wheel) as packed:
        (metadata,) = (name for name in packed.namelist() if name.endswith("/METADATA"))
        told = Parser().parse(io.TextIOWrapper(packed.open(metadata), encoding="utf-8"))
        (entries,) = (name for name in packed.namelist() if name.endswith("/entry_points.txt"))
        assert "onecore = onecore.__main__:main" in packed.read(entries).decode()
    assert (told["Name"], told["License-Expression"], told["Requires-Python"]) == ("onecore", "MIT", ">=3.11")
    assert re.fullmatch(r"\d+\.\d+\.\d+", told["Version"])
    assert told["Description-Content-Type"] == "text/markdown"
    assert told.get_payload().lstrip().startswith("[中文说明]")
    assert wheel.name.endswith("-py3-none-any.whl")


def test_the_source_builds_the_same_wheel_and_runs_every_task(unpacked, wheel, tmp_path):
    assert built(unpacked, "wheel", tmp_path).read_bytes() == wheel.read_bytes()
    for needed in ("run.py", "requirements.lock", "requirements-dev.lock", "mkdocs.yml", "scripts/docs_site.py"):
        assert (unpacked / needed).exists()
    assert not list(unpacked.rglob("*.pyc"))
