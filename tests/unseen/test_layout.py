"""Does each layout that is asked for stand on the paper, and change nothing of the street?"""

import re
from pathlib import Path
from typing import Any

import pytest

from .body import body
from .buildings import in_estate
from .generated import street
from .reading import read


def test_layouts_change_the_paper_and_not_the_street(tmp_path: Path) -> None:
    _, plain = street(tmp_path / "plain", 7, layouts=frozenset())
    _, full = street(tmp_path / "full", 7)
    for key in ("entities", "coverage", "triads", "double_report"):
        without_spelling = [
            {name: value for name, value in item.items() if name != "aliases"} if isinstance(item, dict) else item
            for item in (plain[key], full[key])
        ]
        assert key == "entities" or without_spelling[0] == without_spelling[1]
    assert [e["name"] for e in plain["entities"]] == [e["name"] for e in full["entities"]]


@pytest.mark.parametrize("layout", ["transposed", "stacked"])
def test_layouts_occur_when_asked_for(tmp_path: Path, layout: str) -> None:
    _, truth = street(tmp_path, 8, layouts=frozenset({layout, "file_per_community"}))
    sheets = [(entry["file"], sheet["sheet"], sheet["layout"]) for entry in truth["files"] for sheet in entry["sheets"]]
    if layout == "transposed":
        assert any(sheet[2] == "transposed" for sheet in sheets)
    else:
        assert len({sheet[:2] for sheet in sheets}) < len(sheets)


def test_a_form_is_headed_summed_and_signed(tmp_path: Path) -> None:
    """A tall title, two cells that say who filled it in and when, sums, and signatures in cells of their own."""
    on = frozenset({"titles", "tall_titles", "totals", "wide_totals", "signatures", "own_numbers", "merged_community"})
    files, truth = street(tmp_path, 9, layouts=on, words="fourth")
    words, signed = body("fourth").words, 0
    begins = [tuple(text.split("{")[0] for text in said) for said in words.FILLED_IN]
    tall = []
    for entry in truth["files"]:
        for sheet in entry["sheets"]:
            cells = read(files / entry["file"], entry)[sheet["sheet"]]
            lines: dict[int, list[Any]] = {}
            for (row, _), value in sorted(cells.items()):
                lines.setdefault(row, []).append(value)
            signed += [str(text).split("：")[0] for text in lines[max(lines)]] == ["填表人", "审核人", "社区书记签字"]
            if len(sheet["title_rows"]) == 3:
                title, below, filled = sheet["title_rows"]
                tall.append(sheet)
                assert len(lines[title]) == 1
                assert below not in lines
                assert all(str(text).startswith(said) for text, said in zip(lines[filled], begins, strict=True))
    sums = [item for item in truth["skipped_rows"] if item["why"] == "total"]
    assert tall
    assert signed
    assert sums


def test_a_table_goes_on_on_a_second_sheet(tmp_path: Path) -> None:
    """Its rows are counted on under the same head, and what rows share is written once, in a tall cell."""
    on = frozenset({"continued", "merged_places", "titles"})
    files, truth = street(tmp_path, 7, layouts=on, words="fifth")
    said, merged, counts = body("fifth").words.CONTINUED, [], []
    for entry in truth["files"]:
        sheets = {sheet["sheet"]: sheet for sheet in entry["sheets"]}
        for name in [name for name in sheets if f"{name}{said}" in sheets]:
            first, second = sheets[name], sheets[f"{name}{said}"]
            cells = read(files / entry["file"], entry)
            assert first["columns"].keys() == second["columns"].keys()
            if at := first["columns"].get("_seq"):
                last = cells[name][first["last_data_row"], at["col"]]
                counts.append(cells[f"{name}{said}"][second["first_data_row"], at["col"]] - last)
    for row in truth["rows"]:
        merged += [name for name, cell in row["cells"].items() if cell.get("inherited") and name != "community"]
    assert set(counts) == {1}
    assert merged


def test_an_annex_counts_and_repeats_in_its_cells(tmp_path: Path) -> None:
    """Numbers before names, a mark for what stands above, a person with a telephone, a column that nobody uses."""
    on = frozenset({"titles", "annexes", "glued_numbers", "dittos", "joined_contacts", "gaps"})
    files, truth = street(tmp_path, 5, layouts=on, words="seventh")
    words = body("seventh").words
    annexes = {form.split("{")[0] for form in words.ANNEXES}
    phones = {item["value"] for item in truth["sensitive"] if item["field"] in ("leader", "secretary", "head", "bhead")}
    entries = {entry["file"]: entry for entry in truth["files"]}
    sheets = [(entry, sheet) for entry in truth["files"] for sheet in entry["sheets"] if sheet.get("title_rows")]
    above = [
        read(files / entry["file"], entry)[sheet["sheet"]].get((sheet["title_rows"][0], 1)) for entry, sheet in sheets
    ]
    glued, dittos = [], []
    for row in truth["rows"]:
        sheet = next(each for each in entries[row["file"]]["sheets"] if each["sheet"] == row["sheet"])
        counts = "_seq" in sheet["columns"]
        for name, cell in row["cells"].items():
            if cell["raw"] in words.DITTOS:
                dittos.append(cell["expect"])
            if not counts and name == "name" and re.match(r"（?\d", str(cell["raw"])):
                glued.append(cell["raw"])
    assert any(str(text).startswith(tuple(annexes)) for text in above)
    assert phones
    assert glued
    assert all(dittos)
    assert dittos


def test_a_sheet_is_a_card(tmp_path: Path) -> None:
    """Each record has a sheet of its own, with what a field is called before what it holds."""
    for seed in range(1, 9):
        files, truth = street(tmp_path / str(seed), seed, layouts=frozenset({"cards"}), words="seventh")
        cards = [row for row in truth["rows"] if row["table"] == "residents_committees" and row["row"] is None]
        if cards:
            break
    assert len({row["sheet"] for row in cards}) == len(cards) == 4
    for row in cards:
        entry = next(entry for entry in truth["files"] if entry["file"] == row["file"])
        cells = read(files / row["file"], entry)[row["sheet"]]
        heads = {column["header"] for column in entry["sheets"][0]["columns"].values()}
        assert all(cells[cell["r"], cell["c"] - 1] in heads for cell in row["cells"].values())


def test_heads_are_counted_cut_or_upright(tmp_path: Path) -> None:
    said = []
    for layout in ("numbered_heads", "corners", "upright_heads"):
        _, truth = street(tmp_path / layout, 3, mess=0.0, layouts=frozenset({layout}), words="seventh")
        heads = [
            column["header"]
            for entry in truth["files"]
            for sheet in entry["sheets"]
            for column in sheet["columns"].values()
        ]
        usual = {
            head
            for fields in body("seventh").words.HEADERS.values()
            for some in fields.values()
            for head in some.split("|")
        }
        said.append(
            [
                head
                for head in heads
                if head not in usual and any(head.endswith(each) or head.replace("\n", "") == each for each in usual)
            ]
        )
    assert all(said)


def test_a_list_takes_a_row_for_each_name(tmp_path: Path) -> None:
    """What else the record holds stands beside the first name, and the cells below it are empty."""
    files, truth = street(tmp_path, 5, layouts=frozenset({"spread_lists"}), words="eighth")
    entries = {entry["file"]: entry for entry in truth["files"]}
    below = {(item["file"], item["sheet"], item["row"]) for item in truth["skipped_rows"] if item["why"] == "list"}
    spread = []
    for row in truth["rows"]:
        cells = read(files / row["file"], entries[row["file"]])[row["sheet"]]
        for cell in row["cells"].values():
            if (row["file"], row["sheet"], cell["r"] + 1) in below and isinstance(cell["expect"], list):
                rows = range(cell["r"] + 1, cell["r"] + len(cell["expect"]))
                assert [column for at, column in sorted(cells) if at in rows] == [cell["c"]] * len(rows)
                spread.append(len(rows))
    assert sum(spread) == len(below) > 0


def test_heads_explain_the_codes_below_them(tmp_path: Path) -> None:
    _, truth = street(tmp_path, 4, mess=0.0, layouts=frozenset({"coded_choices"}), words="eighth")
    heads = {
        (entry["file"], sheet["sheet"], field): column["header"]
        for entry in truth["files"]
        for sheet in entry["sheets"]
        for field, column in sheet["columns"].items()
    }
    coded = [
        (str(cell["raw"]), "是" if cell["expect"] else "否", heads[row["file"], row["sheet"], field])
        for row in truth["rows"]
        for field, cell in row["cells"].items()
        if isinstance(cell["expect"], bool) and str(cell["raw"]) in "12AB"
    ]
    assert coded
    assert all(re.search(rf"{code}[.-]?{said}", head) for code, said, head in coded)


def test_a_tick_stands_under_one_of_two_answers(tmp_path: Path) -> None:
    """Two columns share the question above them, and the truth says in which one the tick is."""
    files, truth = street(tmp_path, 3, layouts=frozenset({"ticked_choices"}), words="ninth")
    entries = {entry["file"]: entry for entry in truth["files"]}
    ticked = set()
    for row in truth["rows"]:
        sheet = next(each for each in entries[row["file"]]["sheets"] if each["sheet"] == row["sheet"])
        for field, cell in row["cells"].items():
            if other := sheet["columns"].get(f"_no_{field}"):
                yes = sheet["columns"][field]
                assert yes["group"] == other["group"]
                assert cell["c"] == (yes if cell["expect"] else other)["col"]
                cells = read(files / row["file"], entries[row["file"]])[row["sheet"]]
                assert ((cell["r"], yes["col"]) in cells) != ((cell["r"], other["col"]) in cells)
                ticked.add(cell["expect"])
    assert ticked == {True, False}


def test_buildings_are_runs_or_numbers_beside_their_estate(tmp_path: Path) -> None:
    for seed in range(1, 9):
        on = frozenset({"building_runs", "short_buildings"})
        _, truth = street(tmp_path / str(seed), seed, layouts=on, words="ninth")
        names = {entity["id"]: entity["name"] for entity in truth["entities"]}
        rows = [row for row in truth["rows"] if row["table"] == "buildings"]
        short = [row for row in rows if row["cells"]["name"]["raw"] != names[row["entity"]]]
        together = [
            cell for row in truth["rows"] if row["table"] == "grids" and (cell := row["cells"].get("buildings"))
            and not any(names[key] in str(cell["raw"]) for key in cell["expect"][1:-1])
        ]  # fmt: skip
        if short and together:
            break
    assert len(short) == len(rows)
    for row in short:
        estate = names[row["cells"]["estate"]["expect"]]
        assert f"{estate}{row['cells']['name']['raw']}" == names[row["entity"]]
    assert any(len(cell["expect"]) > 2 for cell in together)


def test_the_last_of_several_years_is_what_counts(tmp_path: Path) -> None:
    """The count of the truth stands below the last year; those of earlier years stand beside it and are summed as it is."""
    files, truth = street(tmp_path, 2, mess=0.0, layouts=frozenset({"yearly_columns", "totals"}), words="tenth")
    seen = 0
    for entry in truth["files"]:
        for sheet in entry["sheets"]:
            earlier = {name: column for name, column in sheet["columns"].items() if name.startswith("_year_")}
            cells = read(files / entry["file"], entry)[sheet["sheet"]]
            for name, column in earlier.items():
                field = name.removeprefix("_year_").rpartition("_")[0]
                last = sheet["columns"][field]
                assert column["group"] == last["group"]
                assert column["header"] < last["header"]
                assert column["col"] < last["col"]
                rows = [row for row in truth["rows"] if (row["file"], row["sheet"]) == (entry["file"], sheet["sheet"])]
                counts = {row["row"]: cells[row["row"], column["col"]] for row in rows if field in row["cells"]}
                assert all(0 <= count <= cells[row, last["col"]] for row, count in counts.items())
                total = max((row for row, at in cells if at == column["col"] and row not in counts), default=0)
                seen += cells.get((total, column["col"])) == sum(counts.values())
    assert seen


def test_what_rows_share_stands_once_and_is_not_merged(tmp_path: Path) -> None:
    """Cells below it are empty, and only where the same is meant."""
    files, truth = street(tmp_path, 2, layouts=frozenset({"blank_repeats", "serials"}), words="tenth")
    entries = {entry["file"]: entry for entry in truth["files"]}
    above: dict[tuple[str, str | None], Any] = {}
    below = serials = 0
    for row in truth["rows"]:
        if cell := row["cells"].get("community"):
            place = row["file"], row["sheet"]
            if cell.get("inherited"):
                assert above[place] == cell["expect"]
                below += 1
            above[place] = cell["expect"]
        sheet = next(each for each in entries[row["file"]]["sheets"] if each["sheet"] == row["sheet"])
        if (at := sheet["columns"].get("_seq")) and row["row"]:
            cells = read(files / row["file"], entries[row["file"]])[row["sheet"]]
            number = str(cells[row["row"], at["col"]])
            serials += bool(re.fullmatch(rf"{int((row['community'] or 'CM-000')[3:])}[.-]\d+", number))
    assert below
    assert serials


def test_a_list_has_a_column_for_each_name(tmp_path: Path) -> None:
    """A name that nobody has stands in the first of them, where the truth says that it is."""
    files, truth = street(tmp_path, 1, layouts=frozenset({"listed_columns"}), words="tenth")
    entries = {entry["file"]: entry for entry in truth["files"]}
    seen = 0
    for row in truth["rows"]:
        sheet = next(each for each in entries[row["file"]]["sheets"] if each["sheet"] == row["sheet"])
        for field, cell in row["cells"].items():
            more = [column["col"] for name, column in sheet["columns"].items() if name.startswith(f"_more_{field}_")]
            if more and cell["expect"]:
                cells = read(files / row["file"], entries[row["file"]])[row["sheet"]]
                said = [cells[row["row"], column] for column in (cell["c"], *more) if (row["row"], column) in cells]
                unknown = cell.get("unresolved", [])
                assert len(said) == len(cell["expect"]) + len(unknown)
                assert said[: len(unknown)] == unknown
                seen += len(said) > 1
    assert seen


def test_lists_say_once_what_their_names_lie_in(tmp_path: Path) -> None:
    seen = set()
    for seed in range(1, 5):
        on = frozenset({"gathered_lists"})
        _, truth = street(tmp_path / str(seed), seed, mess=0.0, layouts=on, words="tenth")
        names = {entity["id"]: entity["name"] for entity in truth["entities"]}
        of = {entity["id"]: names.get(entity["community"]) for entity in truth["entities"]}
        for row in truth["rows"]:
            for field in ("estates", "buildings"):
                said = str(row["cells"].get(field, {}).get("raw"))
                for key in row["cells"].get(field, {}).get("expect") or []:
                    above, name = in_estate(names[key]) if field == "buildings" else (str(of[key]), names[key])
                    if above + name not in said and above in said:
                        assert said.count(above) == 1
                        assert name in said[said.index(above) :]
                        seen.add(field)
    assert seen == {"estates", "buildings"}
