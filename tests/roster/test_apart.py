"""Readers in processes of their own: they read what is read here, and one that dies costs its file only."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Event, Thread

import pytest

from graphcore.roster.cells.pseudonyms import NamesKey
from graphcore.roster.files.taking_in import RosterFile, find_files
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.reading.apart import ReaderApart
from graphcore.roster.reading.manner import USUAL, Manner
from graphcore.roster.reading.reader import Reader
from graphcore.roster.tables.known_names import KnownNames

NAMES = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"]
FIRMS = [["社区", "企业名称", "法定代表人", "备注"]] + [
    ["松涛社区", f"云州{one}商贸有限公司", "谢哲珩", "好"] for one in NAMES
]
SENT = [["所在", "对象", "报到日期"]] + [["松涛社区", f"云州{one}商贸有限公司", "2025-03-01"] for one in NAMES]
BUILDINGS = [["楼栋", "小区", "层数", "户数"]] + [[f"{number}号楼", "松涛苑", 6, 24] for number in range(1, 9)]

linux = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="elsewhere a process does not know its children"
)


@pytest.fixture
def several(desk):
    """A folder whose files explain each other, with sheets and files of which something is to be said."""
    desk.workbook("企业.xlsx", {"企业": FIRMS, "旧": [["没有", "什么"]]})
    desk.workbook("报到.xlsx", {"双报到": SENT})
    desk.workbook("楼栋.xlsx", {"楼栋": BUILDINGS})
    desk.text("坏.xlsx", "PK\x03\x04坏")
    desk.text("空.csv", "")
    return desk.folder


def told(done):
    """All that an import says, but for when it was."""
    contents = done.contents
    rosters = [roster._replace(imported_on="") for roster in contents.rosters]
    return contents.graph, contents.problems, [*contents.statements], rosters, done.files, done.problems


def test_files_read_apart_say_what_they_say_here(several, street):
    keyed = Manner(notes=True, hidden=True, names_key=NamesKey(bytes(32)))
    for folder, manner in ((several, USUAL), (several, keyed), (street / "files", USUAL)):
        here, apart = (prepare_import([folder], manner=manner, a_process=size) for size in (2**30, 1))
        assert told(here) == told(apart)


def test_a_reader_apart_reads_as_one_here_does_both_times(several):
    files, _ = find_files([several])
    here, apart = Reader(), ReaderApart()
    try:
        firsts = [reader.first(file, USUAL) for file in files for reader in (here, apart)]
        knowing = Manner(known=KnownNames(read.reading for read in firsts[::2]))
        again = [reader.again(file, knowing) for file in files for reader in (here, apart)]
        for one, other in zip([*firsts, *again][::2], [*firsts, *again][1::2], strict=True):
            assert (one.sha256, one.reading.to_json(), one.content) == (
                other.sha256,
                other.reading.to_json(),
                other.content,
            )
        assert "" in [read.content for read in firsts]  # some were in doubt
        assert "" not in [read.content for read in again]
    finally:
        apart.end()


def test_a_reader_that_dies_costs_its_file_and_the_next_is_read(several):
    files = {file.name: file for file in find_files([several])[0]}
    reader = ReaderApart()
    try:
        before = reader.first(files["报到.xlsx"], USUAL)
        reader.process.kill()
        lost = reader.first(files["企业.xlsx"], USUAL)
        assert (lost.sha256, [problem.code for problem in lost.reading.problems]) == ("", ["reading_broke_off"])
        assert reader.first(files["企业.xlsx"], USUAL).reading.rows == len(NAMES)
        assert reader.again(files["报到.xlsx"], USUAL).reading.to_json() == before.reading.to_json()
    finally:
        reader.end()


def test_what_is_raised_apart_is_raised_here_and_the_reader_goes_on(several):
    reader = ReaderApart()
    try:
        with pytest.raises(TypeError):
            reader.first(RosterFile("无", None), USUAL)
        at_work = reader.process
        assert reader.first(RosterFile("楼栋.xlsx", several / "楼栋.xlsx"), USUAL).reading.rows == len(BUILDINGS) - 1
        assert reader.process is at_work
    finally:
        reader.end()


def children_of(pid):
    return [
        int(child) for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()
    ]


@linux
def test_an_import_goes_on_without_the_file_whose_reader_was_killed(several):
    """Killed as soon as it is there; the file is read with the next import, as it was never seen."""
    for refused in ("坏.xlsx", "空.csv"):
        (several / refused).unlink()
    others, is_over = set(children_of(os.getpid())), Event()

    def kill_one():
        while not is_over.is_set():
            if born := set(children_of(os.getpid())) - others:
                os.kill(born.pop(), signal.SIGKILL)
                return

    killer = Thread(target=kill_one)
    killer.start()
    done = prepare_import([several], a_process=1)
    is_over.set()
    killer.join()
    (lost,) = (problem.source.file for problem in done.problems if problem.code == "reading_broke_off")
    whole = prepare_import([several])
    assert {file.name for file in done.files if file.outcome == "new"} == {
        file.name for file in whole.files if file.outcome == "new" and file.name != lost
    }
    whole_one = (several / lost).read_bytes()
    (several / lost).write_bytes(b"PK\x03\x04")
    broken = prepare_import([several], done.contents.rosters).contents.problems
    assert [problem.code for problem in broken if problem.source.file == lost] == ["corrupt_file"]
    (several / lost).write_bytes(whole_one)
    later = prepare_import([several], done.contents.rosters)
    assert {file.name: file.outcome for file in later.files}[lost] == "replaced"
    assert "reading_broke_off" not in {problem.code for problem in later.contents.problems}


_IMPORT = """
import sys, time
from pathlib import Path
from graphcore.roster.imports.pipeline import prepare_import

def show(name, done, of):
    if done:
        print(*[child for task in Path("/proc/self/task").iterdir() for child in (task / "children").read_text().split()])
        sys.stdout.flush()
        time.sleep(600)

prepare_import([Path(sys.argv[1])], a_process=1, progress=show)
"""


@linux
def test_nobody_goes_on_reading_when_whoever_asked_is_killed(several):
    with subprocess.Popen([sys.executable, "-c", _IMPORT, several], stdout=subprocess.PIPE, text=True) as asking:
        readers = asking.stdout.readline().split()
        asking.kill()
    assert readers
    while any(is_alive(reader) for reader in readers):
        time.sleep(0.01)


@linux
def test_an_interruption_is_told_by_whoever_asked_alone(several):
    """Ctrl-C reaches all processes of a terminal's group, some of which are only just coming up."""
    command = [sys.executable, "-c", _IMPORT, several]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, start_new_session=True) as asking:
        while not children_of(asking.pid):
            time.sleep(0.01)
        os.killpg(asking.pid, signal.SIGINT)
        told = asking.communicate()[1]
    assert told.count("Traceback") == told.count("\nKeyboardInterrupt") == 1


def is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
