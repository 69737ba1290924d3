"""Is what the truth says of a street what its files hold?"""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from stdnum.cn import ric, uscc

from . import perfect
from .body import NAMES
from .generated import Street, street
from .reading import Cells, read
from .spelling import squeezed

SCORE = Path(__file__).parents[1] / "acceptance" / "scoring" / "score.py"

SEEDS = (1, 2, 3)


@pytest.fixture(
    scope="module",
    params=[(seed, None, words) for words in NAMES for seed in SEEDS] + [(4, frozenset(), words) for words in NAMES],
    ids=lambda given: f"{given[2]} {given[0]}{' plain' if given[1] is not None else ''}",
)
def messy(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Street:
    seed, layouts, words = request.param
    return street(tmp_path_factory.mktemp("street"), seed, layouts=layouts, words=words)


@pytest.fixture(scope="module")
def written(messy: Street) -> dict[tuple[str, str | None], Cells]:
    files, truth = messy
    entries = [entry for entry in truth["files"] if entry["expect"] == "import"]
    return {
        (entry["file"], sheet): cells
        for entry in entries
        for sheet, cells in read(files / entry["file"], entry).items()
    }


def test_every_cell_holds_what_the_truth_says(messy: Street, written: dict[tuple[str, str | None], Cells]) -> None:
    for row in messy[1]["rows"]:
        sheet = written[row["file"], row["sheet"]]
        for name, cell in row["cells"].items():
            got = sheet.get((cell["r"], cell["c"]))
            assert got == cell["raw"], (row["rid"], name)
            assert row["row"] in (None, cell["r"]) or cell.get("section")


def test_a_city_before_a_firm_is_left_out_or_moved_as_a_whole(tmp_path: Path) -> None:
    """In this street firms are called 皖皋市…: without the city none begins with 市, and none has it twice."""
    _, truth = street(tmp_path, 8, words="eighth")
    firms = {entity["id"] for entity in truth["entities"] if entity["kind"] in ("enterprise", "property_firm")}
    written = [variant["written"] for variant in truth["variants"] if variant["entity"] in firms]
    assert any("皖皋" in text for text in written)
    assert not [text for text in written if text.startswith("市") or "市市" in text]


def test_no_row_is_forgotten(messy: Street, written: dict[tuple[str, str | None], Cells]) -> None:
    truth = messy[1]
    known = {(row["file"], row["sheet"], cell["r"]) for row in truth["rows"] for cell in row["cells"].values()}
    known |= {(item["file"], item["sheet"], item["row"]) for item in truth["skipped_rows"]}
    hidden = {
        (entry["file"], sheet["sheet"]) for entry in truth["files"] for sheet in entry["sheets"] if sheet["hidden"]
    }
    for place, cells in written.items():
        if place not in hidden:
            assert {(*place, row) for row, _ in cells} <= known


def test_heads_stand_where_the_truth_says(messy: Street, written: dict[tuple[str, str | None], Cells]) -> None:
    for entry in messy[1]["files"]:
        for sheet in entry["sheets"]:
            heads = {cell for place, cell in written.get((entry["file"], sheet["sheet"]), {}).items()
                     if place[0] in sheet.get("header_rows", ()) or sheet["layout"] == "transposed"}  # fmt: skip
            assert {column["header"] for column in sheet.get("columns", {}).values()} <= heads


def test_ties_and_rows_speak_of_entities(messy: Street) -> None:
    truth = messy[1]
    known = {entity["id"] for entity in truth["entities"]}
    assert {tie[end] for tie in truth["ties"] for end in ("source", "target")} <= known
    assert {row["entity"] for row in truth["rows"] if row["entity"]} <= known
    own = {row["entity"] for row in truth["rows"]}
    assert {e["id"] for e in truth["entities"] if e["on_own_roster"]} <= own
    assert [
        e["id"] for e in truth["entities"] if not e["on_own_roster"] and e["kind"] not in ("community", "joint_meeting")
    ] == []


def test_no_spelling_stands_for_two(messy: Street) -> None:
    owners: dict[str, str] = {}
    for entity in messy[1]["entities"]:
        for name in {squeezed(text) for text in (entity["name"], *entity["aliases"])}:
            assert owners.setdefault(name, entity["id"]) == entity["id"], name


def test_numbers_are_formally_right_and_nobodys(messy: Street) -> None:
    truth = messy[1]
    assert all(uscc.is_valid(entity["attrs"]["code"]) for entity in truth["entities"] if "code" in entity["attrs"])
    for item in truth["sensitive"]:
        if item["type"] == "id_card":
            assert ric.calc_check_digit(item["value"]) == item["value"][-1]
            assert 1850 <= int(item["value"][6:10]) <= 1879
        else:
            assert re.match(r"154|143|0618-8", item["value"])
    for item in truth["cell_issues"]:
        if item["reason"].startswith("bad_credit_code"):
            assert not uscc.is_valid(item["value"])


def test_sensitive_values_stand_in_their_cells(messy: Street, written: dict[tuple[str, str | None], Cells]) -> None:
    import unicodedata

    def digits(text: Any) -> str:
        return re.sub(r"\D", "", unicodedata.normalize("NFKC", str(text)))

    for item in messy[1]["sensitive"]:
        columns = {"".join(chr(65 + n)): n + 1 for n in range(26)}
        cell = written[item["file"], item["sheet"]][item["row"], columns[item["column"]]]
        assert digits(item["value"]) in digits(cell)


def test_every_mishap_of_the_example_occurs(messy: Street) -> None:
    truth = messy[1]
    reasons = {item["reason"] for item in truth["rejected"]}
    assert reasons == {"missing_name", "too_few_participants", "self_tie", "unknown_organisation"}
    assert {"cycle_in_party_hierarchy"} < {item["reason"] for item in truth["cell_issues"]}
    assert {item["type"] for item in truth["conflicts"]} >= {
        "double_report_contradiction",
        "duplicate_with_conflicting_value",
    }
    assert {"same_code", "no_code", "name_only", "exact"} & {
        d["how"] for group in truth["duplicates"] for d in group["duplicates"]
    }
    assert len(truth["unresolved_references"]) == 3
    assert truth["unsafe_cells"]


def test_counts_and_answers_add_up(messy: Street) -> None:
    truth = messy[1]
    assert truth["counts"]["ties"] == Counter(tie["kind"] for tie in truth["ties"])
    for kind, answer in truth["coverage"].items():
        assert answer["total"] == sum(
            answer[name]["count"] for name in ("organisation_covered", "work_covered", "uncovered")
        ), kind
    assert len(truth["triads"]) == truth["counts"]["entities"]["estate"]
    matters = [set(matter["participants"]) for matter in truth["matters"]]
    pairs = {frozenset((tie["source"], tie["target"])) for tie in truth["ties"] if tie["kind"] == "coordinates_with"}
    assert all(any(pair <= matter for matter in matters) for pair in pairs)


def test_an_importer_that_never_errs_gets_full_marks(messy: Street, tmp_path: Path) -> None:
    files, truth = messy
    found = perfect.write(truth, tmp_path)
    marks = ("entities.f1", "ties.f1", "problems.f1", "duplicates.recall", "look-alikes.accuracy", "privacy.score")
    demands = [f"{mark}=1" for mark in (*marks, "household-labels.score", "answers.accuracy")]
    done = subprocess.run(
        [sys.executable, SCORE, files.parent, tmp_path, "--findings", found, "--min", *demands],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("words", NAMES)
def test_a_street_is_the_same_every_time(tmp_path: Path, words: str) -> None:
    (one, first), (two, second) = street(tmp_path / "a", 5, words=words), street(tmp_path / "b", 5, words=words)
    assert first == second
    assert {path.name: path.read_bytes() for path in one.iterdir()} == {
        path.name: path.read_bytes() for path in two.iterdir()
    }


@pytest.mark.parametrize("words", NAMES)
def test_without_mess_nothing_is_wrong(tmp_path: Path, words: str) -> None:
    _, truth = street(tmp_path, 6, mess=0.0, layouts=frozenset(), words=words)
    wrong = (
        "rejected",
        "cell_issues",
        "duplicates",
        "variants",
        "conflicts",
        "unresolved_references",
        "cycles",
        "unsafe_cells",
    )
    assert [
        key
        for key in wrong
        if [item for item in truth[key] if item.get("type") != "party_org_named_only_on_party_roster"]
    ] == []
