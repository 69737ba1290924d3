"""What Windows has that others have not: its code pages, paths, names and line ends, as far as another system can show it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import printed_by

RESERVED = re.compile(r'^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[<>:"|?*\\]|[. ]$', re.IGNORECASE)
GBK = {"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
NOT_IN_GBK = "云州𠮷野家餐饮（éà）有限公司"
"""A rare character and accents: the code page of Chinese Windows has none of them."""


@pytest.fixture
def shop(onecore):
    """A roster with such a name, in a folder deeper than the 260 characters that old Windows programs stop at."""
    folder = onecore.folder.joinpath(*["很长的文件夹名 with blanks 台账"] * 9)
    folder.mkdir(parents=True)
    assert len(str(folder)) > 260
    rows = ["所属社区,企业名称,是否建立党组织", f"松涛社区,{NOT_IN_GBK},否", ""]
    (folder / "企业台账.csv").write_bytes("\r\n".join(rows).encode("utf-8-sig"))
    return folder


def test_a_gbk_console_does_not_break_on_what_gbk_lacks(onecore, shop):
    store = shop / "图库.onecore"
    for code, shown, arguments in (
        (0, "企业台账.csv", ("import", shop, "--into", store, "--report", shop / "导入.html")),
        (0, NOT_IN_GBK, ("explain", NOT_IN_GBK, "--on", store)),
        (2, "没有𠮷", ("explain", "没有𠮷", "--on", store)),
    ):
        done = onecore.apart(*arguments, lang="zh", environment=GBK)
        assert done.returncode == code, done.stderr
        assert shown in done.stdout + done.stderr


def test_run_py_speaks_on_a_gbk_console(onecore):
    done = subprocess.run(
        [sys.executable, Path(__file__).parents[2] / "run.py", "--help"],
        env={**onecore.environment, **GBK},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_line_ends_of_windows_are_no_part_of_what_files_say(shop):
    pack = "rules: {}\nparameters:\n  enterprise-coverage:\n    counted_statuses: [operating]\n"
    answers = set()
    for name, end in (("unix", "\n"), ("windows", "\r\n")):
        (shop / f"{name}.yaml").write_bytes(pack.replace("\n", end).encode("utf-8-sig" if end == "\r\n" else "utf-8"))
        (shop / f"{name}.csv").write_bytes((shop / "企业台账.csv").read_bytes().replace(b"\r\n", end.encode()))
        printed_by(f"onecore import '{shop / name}.csv' --into '{shop / name}.onecore'", "en")
        asked = f"onecore coverage --on '{shop / name}.onecore' --pack '{shop / name}.yaml' --format csv --by community"
        answers.add(printed_by(asked, "en"))
    assert len(answers) == 1
    assert "松涛社区,1," in answers.pop()


def test_no_name_of_this_project_is_one_that_windows_reserves_or_forbids():
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=Path(__file__).parents[2], capture_output=True, check=True
    ).stdout.decode()
    names = [name for name in listed.split("\0") if name]
    assert [name for name in names for part in name.split("/") if RESERVED.search(part)] == []
    assert len({name.lower() for name in names}) == len(names)
    assert max(map(len, names)) < 120  # leaves room for the folder that it is unpacked into
