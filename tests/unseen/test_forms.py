"""Do tables look as forms of statistics do?"""

from pathlib import Path
from typing import Any

from .body import body
from .generated import street
from .reading import Cells, read

WORDS = body("thirteenth").words


def test_one_of_several_answers_is_ticked(tmp_path: Path) -> None:
    """Each answer has a column below the question, and the truth says what the tick means and where it is."""
    files, truth = street(tmp_path, 3, mess=0.0, layouts=frozenset({"choice_columns"}), words="thirteenth")
    entries = {entry["file"]: entry for entry in truth["files"]}
    answers = {name: {answer: forms for forms in said for answer in forms} for name, said in WORDS.CHOICES.items()}
    ticked = set()
    for row in truth["rows"]:
        sheet = next(each for each in entries[row["file"]]["sheets"] if each["sheet"] == row["sheet"])
        for field in answers.keys() & row["cells"].keys():
            columns = [column for name, column in sheet["columns"].items() if name.startswith(f"_choice_{field}_")]
            if columns:
                cells = read(files / row["file"], entries[row["file"]])[row["sheet"]]
                under = [column["header"] for column in columns if (row["row"], column["col"]) in cells]
                expected = row["cells"][field]["expect"]
                assert len(under) == 1
                assert under[0] in {forms[expected] for forms in WORDS.CHOICES[field]}
                assert len({column["group"] for column in columns}) == 1
                ticked.add((field, expected))
    assert len({field for field, _ in ticked}) > 1
    assert len(ticked) > 3


def test_columns_of_words_and_of_counts_are_named_apart(tmp_path: Path) -> None:
    seen = 0
    for row, columns in _rows_below_heads(tmp_path, "stem_row"):
        counts = [row[at] for at in sorted(row) if str(row[at]).isdigit()]
        stems = [row[at] for at in sorted(row) if not str(row[at]).isdigit()]
        assert list(map(int, counts)) == list(range(1, len(counts) + 1))
        assert "".join(stems) == "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"[: len(stems)]
        assert len(row) == len(columns)
        seen += bool(counts)
    assert seen


def _rows_below_heads(folder: Path, layout: str) -> list[tuple[dict[int, Any], dict[str, Any]]]:
    files, truth = street(folder, 1, mess=0.0, layouts=frozenset({layout}), words="thirteenth")
    found = []
    for entry in truth["files"]:
        for sheet in entry["sheets"]:
            if len(sheet["header_rows"]) == 2:
                cells = read(files / entry["file"], entry)[sheet["sheet"]]
                below = {at: text for (row, at), text in cells.items() if row == sheet["header_rows"][1]}
                found.append((below, sheet["columns"]))
    return found


def test_the_number_of_the_form_stands_at_the_right_below_the_title(tmp_path: Path) -> None:
    files, truth = street(tmp_path, 2, mess=0.0, layouts=frozenset({"titles", "imprints"}), words="thirteenth")
    printed = 0
    for entry in truth["files"]:
        for sheet in entry["sheets"]:
            cells = read(files / entry["file"], entry)[sheet["sheet"]]
            said = {text: at for at, text in cells.items() for lines in WORDS.IMPRINTS if text in lines}
            assert {row for row, _ in said.values()} <= set(sheet["title_rows"])
            assert all(column > 1 for _, column in said.values())
            printed += bool(said)
    assert printed


def test_rows_that_came_in_later_stand_at_the_end(tmp_path: Path) -> None:
    """A line opens them, which is no row of the truth; what stands below it is."""
    files, truth = street(tmp_path, 1, mess=0.0, layouts=frozenset({"additions"}), words="thirteenth")
    entries = {entry["file"]: entry for entry in truth["files"]}
    placed = [(row["file"], row["sheet"], row["row"], row["community"]) for row in truth["rows"]]
    mixed = 0
    for item in truth["skipped_rows"]:
        place = item["file"], item["sheet"]
        cells: Cells = read(files / item["file"], entries[item["file"]])[item["sheet"]]
        if {text for (row, _), text in cells.items() if row == item["row"]} & set(WORDS.ADDITIONS):
            assert item["why"] == "note"
            own = [(row, community) for *at, row, community in placed if tuple(at) == place]
            late = [community for row, community in own if row > item["row"]]
            assert 0 < len(late) <= 4
            mixed += bool({community for row, community in own if row < item["row"]} & set(late))
    assert mixed


def test_a_sheet_counts_what_the_others_list(tmp_path: Path) -> None:
    files, truth = street(tmp_path, 1, mess=0.0, layouts=frozenset({"tally_sheet"}), words="thirteenth")
    names = {entity["name"]: entity["id"] for entity in truth["entities"] if entity["kind"] == "community"}
    counted = 0
    for entry in truth["files"]:
        if WORDS.TALLY not in {sheet["sheet"] for sheet in entry["sheets"]}:
            continue
        listed = [row["community"] for row in truth["rows"] if row["file"] == entry["file"]]
        cells = read(files / entry["file"], entry)[WORDS.TALLY]
        for (row, column), text in cells.items():
            if column == 1 and text in names:
                last = max(at for line, at in cells if line == row)
                counts = [cells[row, at] for at in range(2, last + 1)]
                total = counts.pop() if len(counts) > 1 else counts[0]
                assert total == listed.count(names[text]) == sum(counts)
                counted += 1
    assert counted
