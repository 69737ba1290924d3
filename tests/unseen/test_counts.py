"""Do counts stand beside their parts, and do tables say that they go on and who checked them?"""

from pathlib import Path

from .body import body
from .generated import street
from .reading import read


def test_how_many_of_a_count_are_of_a_sort_stands_right_of_the_whole(tmp_path: Path) -> None:
    """The count of the truth is the whole; its parts are summed as it is."""
    files, truth = street(tmp_path, 3, mess=0.0, layouts=frozenset({"parted_counts", "totals"}), words="eleventh")
    summed = 0
    for entry in truth["files"]:
        for sheet in entry["sheets"]:
            cells = read(files / entry["file"], entry)[sheet["sheet"]]
            for name, column in sheet["columns"].items():
                if not name.startswith("_part_"):
                    continue
                whole = sheet["columns"][name.removeprefix("_part_").rpartition("_")[0]]
                assert column["group"] == whole["group"]
                assert column["col"] > whole["col"]
                counts = {row: cells[row, whole["col"]] for row, at in cells if at == column["col"]}
                rows = range(sheet["first_data_row"], sheet["last_data_row"])
                values = [cells[row, column["col"]] for row in rows if row in counts]
                assert all(cells[row, column["col"]] <= counts[row] for row in rows if row in counts)
                summed += cells.get((sheet["last_data_row"], column["col"])) == sum(values)
    assert summed


def test_a_repeated_head_says_that_the_table_goes_on(tmp_path: Path) -> None:
    on = frozenset({"repeated_headers", "continued_marks"})
    files, truth = street(tmp_path, 2, layouts=on, words="eleventh")
    marks = 0
    for entry in truth["files"]:
        for sheet in entry["sheets"]:
            cells = read(files / entry["file"], entry)[sheet["sheet"]]
            (*_, last) = sheet["columns"].values()
            marked = [row for (row, _), text in cells.items() if text in body("eleventh").words.CONTINUED_MARKS]
            assert all(cells[row + 1, last["col"]] == last["header"] for row in marked)
            marks += len(marked)
    assert marks


def test_a_note_closes_the_rows_of_a_community(tmp_path: Path) -> None:
    files, truth = street(tmp_path, 1, layouts=frozenset({"block_notes", "section_rows"}), words="eleventh")
    notes = [item for item in truth["skipped_rows"] if item["why"] == "note"]
    entries = {entry["file"]: entry for entry in truth["files"]}
    names = {entity["name"] for entity in truth["entities"] if entity["kind"] == "community"}
    said = [read(files / note["file"], entries[note["file"]])[note["sheet"]] for note in notes]
    told = [next(value for (row, _), value in sorted(cells.items()) if row == note["row"]) for cells, note in zip(said, notes, strict=True)]  # fmt: skip
    assert told
    assert {name for name in names for text in told if name in text} == names
