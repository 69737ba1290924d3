"""What offices double-click and run in the bundle: the one for Windows as far as it can be read, the other run."""

import re
import shutil
import subprocess

import pytest

from scripts.offline_bundle import installers

BAT, SH = installers("3.12").values()


def test_the_command_file_of_windows_has_its_line_ends_and_its_code_page():
    assert re.findall(r"(?<!\r)\n|\r(?!\n)", BAT) == []
    lines = BAT.split("\r\n")
    assert lines[0] == "@echo off"  # a byte order mark would stand before it
    assert all(line.isascii() for line in lines[: lines.index("chcp 65001 >nul") + 1])
    assert not all(line.isascii() for line in lines)


def test_it_copes_with_blanks_in_folders_and_goes_only_where_there_is_something():
    assert re.findall(r"(.)%~dp0(.)", BAT) == [('"', '"')]
    assert "%FOUND% install.py %*" in BAT  # each word as it was given, in its quotes
    assert set(re.findall(r"goto (\w+)", BAT)) == set(re.findall(r"^:(\w+)", BAT, re.MULTILINE))
    assert BAT.count("pushd") == BAT.count("popd") == 1
    assert not set("()^") & set(BAT)  # nothing that means something else in a block, or in a message


@pytest.mark.skipif(shutil.which("sh") is None, reason="Windows has none")
def test_the_other_finds_python_passes_words_on_and_says_what_is_missing(tmp_path):
    folder = tmp_path / "离线 包"
    folder.mkdir()
    (folder / "install.sh").write_text(SH, encoding="utf-8")
    there = tmp_path / "bin"
    there.mkdir()
    (there / "dirname").symlink_to(shutil.which("dirname"))
    command = [shutil.which("sh"), str(folder / "install.sh"), "D 盘/新 文件夹"]

    def run():
        return subprocess.run(
            command, env={"PATH": str(there)}, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
        )

    missing = run()
    assert missing.returncode == 2
    assert "需要 Python 3.12" in missing.stderr
    assert "Python 3.12 is needed" in missing.stderr
    python = there / "python3"
    python.write_text(f'#!{shutil.which("sh")}\npwd\nprintf "%s|" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    assert run().stdout == f"{folder}\ninstall.py|D 盘/新 文件夹|"
