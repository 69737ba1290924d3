"""Every command and piece of code that the documentation shows does what it says.

Blocks of ``sh`` are run from the top of a page to its bottom in a folder that holds the example's ``rosters`` and ``street.onecore``;
a block with a title is written to that file first; the lines of a block of ``text`` stand in what the commands before it printed.
"""

from __future__ import annotations

import re
import shutil
from itertools import pairwise

import pytest

from graphcore.roster.mapping import read_mapping
from queries.packs import load_pack
from tests.docs.pages import ROOT, blocks, printed_by, without_words

DOCS = ROOT / "docs"
PAGES = sorted(str(page.relative_to(ROOT)) for page in DOCS.rglob("*.md") if "decisions" not in page.parts)
ENGLISH = [page for page in PAGES if not page.endswith(".zh.md")]
ON_A_SERVER = {"docs/neo4j.md"}  # run by the tests of servers
INSTALLING = {  # run by the continuous integration in fresh environments, or by a person
    "python run.py demo",
    "pipx install .",
    "uv tool install .",
    "python scripts/offline_bundle.py --platform win_amd64 --python 3.12",
    "sh install.sh",
    "python -m benchmarks.queries --nodes 10000 100000 1000000 [--peers] [--neo4j] [--reference 10000] [--keep]",
}


@pytest.fixture(scope="module")
def example(tmp_path_factory, street):
    """What every page begins with: all rosters of the example street, and the store of them."""
    folder = tmp_path_factory.mktemp("example")
    for part in ("files", "more"):
        shutil.copytree(street / part, folder / "rosters", dirs_exist_ok=True)
    printed_by(f"onecore import {folder / 'rosters'} --into {folder / 'street.onecore'}", "en")
    return folder


@pytest.fixture
def desk(tmp_path, example, monkeypatch):
    shutil.copytree(example, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path


def runs(page):
    return any(block.language in ("sh", "python") for block in blocks(page)) and page not in ON_A_SERVER


@pytest.mark.parametrize("page", list(filter(runs, ENGLISH)))
def test_the_page_runs_from_top_to_bottom(desk, page):
    printed, names = "", {}
    for block in blocks(page):
        if block.file:
            path = desk / block.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        elif block.language == "sh":
            printed = "".join(printed_by(line, "en") for line in block.text.splitlines())
        elif block.language == "text":
            assert not_in(printed, block.text) == [], printed
        elif block.language == "python":
            exec(compile(block.text, page, "exec"), names)
    shown = blocks(page.replace(".md", ".zh.md"))
    for made in re.findall(r"--into (\S+)", "".join(block.text for block in shown if block.language == "sh")):
        (desk / made).unlink()
    for commands, answer in pairwise(shown):  # what is printed is shown in Chinese too
        if (commands.language, answer.language) == ("sh", "text"):
            printed = "".join(printed_by(line, "zh") for line in commands.text.splitlines())
            assert not_in(printed, answer.text) == [], printed


def not_in(printed, text):
    """Lines of a text that no line of what was printed holds, however many blanks a table has."""
    lines = {" ".join(line.split()) for line in printed.splitlines()}
    return [line for line in text.splitlines() if not any(" ".join(line.split()) in one for one in lines)]


@pytest.mark.parametrize("page", PAGES)
def test_what_cannot_be_run_here_is_of_a_known_kind(page, tmp_path):
    known = {"sh", "text", "python", "yaml", "csv", "console", "cypher"}
    assert {block.language for block in blocks(page)} <= known
    for block in blocks(page):
        if block.language == "console":
            assert set(block.text.splitlines()) <= INSTALLING
        if block.language == "yaml":
            file = tmp_path / "block.yaml"
            file.write_text(block.text, encoding="utf-8")
            assert read_mapping(file).tables if "tables:" in block.text else load_pack(file).rules


@pytest.mark.parametrize("page", ENGLISH)
def test_both_languages_show_the_same_code(page):
    other = page.replace(".md", ".zh.md")
    if not (ROOT / other).exists():  # pages for developers, and those in both languages at once
        assert page in ("docs/house.md", "docs/roadmap.md", "docs/precedence.md")
        return
    assert [without_words(block) for block in blocks(page)] == [without_words(block) for block in blocks(other)]
