"""Numbers and persons laid in every field of every kind of roster are in no byte that any command writes.

Each run takes an eighth of the kinds and some of the commands; ``ONECORE_ALL_CANARIES=1`` takes all, in a few minutes.
"""

import itertools
import os
import tempfile

import pytest

from onecore.__main__ import run
from tests.trust.canaries import IDENTITY, MOBILE, PERSONS, found_in, spellings, texts_of, write_rosters

QUICK = [
    "import ROSTERS --into S --problems p.jsonl --report import.html --rejected mend.xlsx --out changes.xlsx",
    "imports --on S --format json",
    "coverage --on S --format jsonl",
    "actions --on S --out actions.xlsx",
    "explain 松涛社区 --on S",
    "map --on S --out shared-map.html",
    "report --on S --out shared-report.html",
    "export --on S --to export",
]
REST = [
    "import ROSTERS --into keyed.onecore --names keyed --names-key names.key --notes",
    "review --on S --format json",
    "coverage --on S --out coverage.xlsx",
    "gaps --on S",
    "gaps --on S --out gaps.csv",
    "structure --on S --out structure.xlsx",
    "map --on S --out shared-webgl.html --renderer webgl",
    "map --on S --out internal-map.html --internal",
    "report --on S --out shared-report.docx",
    "report --on S --out shared-report.xlsx",
    "report --on S --out internal-report.html --internal",
    "export --on S --to graph.graphml",
    "export --on S --to graph.gexf",
    "export --on S --to graph.xlsx",
    "export --on S --to admin --format neo4j-admin",
    "load export --into loaded.onecore",
    "push --on S --to pushed.onecore",
    "mapping propose ROSTERS",
    "check S",
    "undo 1 --on pushed.onecore",
]
ALL = "ONECORE_ALL_CANARIES" in os.environ


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Every file that the commands wrote, their streams among them, by its path; and all temporary files."""
    folder = tmp_path_factory.mktemp("canaries")
    rosters = tmp_path_factory.mktemp("in") / "rosters"
    laid = write_rosters(rosters, 1 if ALL else 8)
    assert laid > 50
    patch = pytest.MonkeyPatch()
    patch.chdir(folder)
    (folder / "temporary").mkdir()
    patch.setattr(tempfile, "tempdir", str(folder / "temporary"))
    capture = pytest.importorskip("_pytest.capture")
    try:
        for number, command in enumerate(QUICK + REST if ALL else QUICK):
            arguments = [{"ROSTERS": str(rosters), "S": "s.onecore"}.get(word, word) for word in command.split()]
            with_streams = capture.MultiCapture(in_=None, out=capture.FDCapture(1), err=capture.FDCapture(2))
            with_streams.start_capturing()
            code = run(["--lang", "zh" if number % 2 else "en", *arguments])
            said = with_streams.readouterr()
            with_streams.stop_capturing()
            assert code == 0, (command, said.err)
            (folder / f"stream-{number}.txt").write_text(said.out + said.err, encoding="utf-8")
    finally:
        patch.undo()
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_the_search_finds_what_it_is_to_find():
    for number in (MOBILE, IDENTITY):
        for spelling in spellings(number):
            assert number in found_in(f"云州{spelling}商贸", shared=False), spelling
    assert found_in(f"x{PERSONS[0]}x", shared=False) == {PERSONS[0]}


def test_no_byte_holds_a_number_or_a_person(written):
    assert len(written) > len(QUICK)
    found = {
        path.name: canaries
        for path in written
        if (canaries := set(itertools.chain(*(found_in(text, shared="shared-" in path.name) for text in _texts(path)))))
    }
    assert found == {}


def _texts(path):
    """What a file says; of notes that were asked for, persons are not looked for."""
    for text in texts_of(path):
        yield "".join(text.replace(person, "") for person in [PERSONS[1]]) if path.name == "keyed.onecore" else text


def test_what_was_laid_was_read(written):
    """Else nothing would be proved."""
    (said,) = (path for path in written if path.name == "p.jsonl")
    (rosters,) = (path for path in written if path.name == "stream-1.txt")
    assert said.stat().st_size > 1000
    assert rosters.read_text(encoding="utf-8").count('"rows"') > 3
