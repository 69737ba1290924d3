"""Streams: UTF-8 whatever the locale, quiet when the pipe closes, nothing that takes over a terminal."""

import json
import os
import subprocess
import sys

import pytest

from onecore.screen import harmless


def test_output_and_names_are_utf8_in_the_plainest_locale(onecore):
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    (onecore.folder / "企业.csv").write_text("社区,企业名称\n松涛社区,云州甲商贸有限公司\n", encoding="utf-8")
    brought = onecore.apart("import", "企业.csv", "--into", "图库.onecore", lang="zh", environment=plain)
    assert brought.returncode == 0, brought.stderr
    assert "图库.onecore" in brought.stderr
    asked = onecore.apart("explain", "云州甲商贸有限公司", "--on", "图库.onecore", lang="zh", environment=plain)
    assert (asked.returncode, asked.stderr) == (0, "")
    assert "企业.csv" in asked.stdout


@pytest.mark.parametrize("asked", [("--lang", "zh", "rules"), ("rules", "--lang", "zh"), ("rules", "--lang=zh")])
def test_the_language_may_be_said_before_the_command_or_after_it(onecore, asked):
    done = onecore(*asked, environment={"LC_ALL": "en_GB.UTF-8"}, lang=None)
    assert done.returncode == 0, done.stderr
    assert "非公企业" in done.stdout


@pytest.mark.parametrize(
    ("locale", "title"), [("zh_CN.UTF-8", "双报到"), ("C.UTF-8", "Double report"), ("de_DE.UTF-8", "Double report")]
)
def test_the_locale_decides_the_language(onecore, locale, title):
    assert title in onecore("rules", lang=None, environment={"LC_ALL": locale}).stdout


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", ["demo", "import", "coverage", "gaps", "map", "export", "load", "rules", "explain"])
def test_every_help_page_has_an_example(onecore, lang, command):
    page = onecore.apart(command, "--help", lang=lang).stdout
    assert f"onecore {command}" in page.split("例子" if lang == "zh" else "Examples")[1]


def test_a_closed_pipe_ends_it_quietly(onecore, street_store):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "onecore", "coverage", "--on", street_store, "--format", "jsonl"],
        env=onecore.environment,
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.fixture
def hostile(onecore):
    """A store whose enterprise has a name that would clear the screen and turn the line around."""
    folder = onecore.folder / "in"
    folder.mkdir()
    name = "=1+1\x1b[2J\u202e乙公司"
    node = {"id": "EN-1", "kind": "enterprise", "name": name, "aliases": [], "attributes": {}, "sources": []}
    (folder / "nodes.jsonl").write_text(json.dumps(node) + "\n", encoding="utf-8")
    (folder / "edges.jsonl").write_text("", encoding="utf-8")
    assert onecore("load", folder, "--into", "hostile.onecore").returncode == 0
    return name


def test_control_characters_reach_no_table_or_message(onecore, hostile):
    for asked in (("coverage", "--on"), ("explain", "EN-1", "--on"), ("explain", "\x1b[2Jx", "--on")):
        done = onecore(*asked, "hostile.onecore")
        assert not {"\x1b", "\u202e"} & set(done.stdout + done.stderr)
    assert hostile not in done.stdout


def test_data_in_a_pipe_is_unchanged_and_a_spreadsheet_has_no_formula(onecore, hostile):
    asked = ("coverage", "enterprise-coverage", "--on", "hostile.onecore", "--format")
    assert json.loads(onecore(*asked, "jsonl").stdout)["name"] == hostile
    assert "'=1+1" in onecore(*asked, "csv").stdout


def test_what_is_harmless_is_left_alone():
    assert harmless("云州（集团）有限公司 №1 – Ünïcode") == "云州（集团）有限公司 №1 – Ünïcode"


@pytest.mark.parametrize("command", ["coverage", "import", "map"])
def test_no_help_text_is_cut_off(onecore, command):
    assert "…" not in onecore.apart(command, "--help", lang="zh").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_gets_colour_and_no_character_of_the_data_that_controls_it(onecore, hostile):
    import pty

    assert hostile
    for form in ("table", "jsonl", "csv"):
        ours, theirs = pty.openpty()
        done = subprocess.Popen(
            [sys.executable, "-m", "onecore", "coverage", "--on", "hostile.onecore", "--format", form],
            cwd=onecore.folder,
            env={**onecore.environment, "TERM": "xterm"},
            stdout=theirs,
        )
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # how Linux says that the other end has been closed
                part = b""
            if not part:
                break
            shown += part
        os.close(ours)
        assert done.wait(timeout=60) == 0
        assert "乙公司" in shown.decode()
        assert b"\x1b[2J" not in shown
        assert "\u202e" not in shown.decode()
        assert (b"\x1b[" in shown) == (form == "table")


@pytest.mark.parametrize("closed", ["2>&1 | head -1", "2>&1 | true", "2>&-", ">&-"])
@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell")
def test_an_import_that_nobody_listens_to_is_done_all_the_same(onecore, closed):
    (onecore.folder / "企业.csv").write_text(
        "社区,企业名称,是否建立党组织\n松涛社区,云州甲商贸有限公司,否\n", encoding="utf-8"
    )
    command = f"{sys.executable} -m onecore --lang en import 企业.csv --into s.onecore {closed}"
    done = subprocess.run(
        command, shell=True, cwd=onecore.folder, env=onecore.environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "云州甲商贸" in onecore("gaps", "enterprise-coverage", "--on", "s.onecore").stdout
