"""Do tables look as if a system had put them out?"""

import re
from pathlib import Path

from .body import body
from .cells import Clerk, habits
from .dates import written
from .generated import street
from .mess import Mishaps
from .reading import read
from .spelling import Speller
from .world import World


def test_a_group_and_what_belongs_to_it_are_one_head(tmp_path: Path) -> None:
    words = body("twelfth").words
    on = frozenset({"deep_header", "flat_heads"})
    _, truth = street(tmp_path, 1, mess=0.0, layouts=on, words="twelfth")
    flat = {
        form.format(group=group, head=leaf)
        for group, _, leaves in words.GROUPS
        for leaf in leaves.values()
        for form in words.FLATTENED
    }
    entries = [sheet for entry in truth["files"] for sheet in entry["sheets"]]
    flattened = [sheet for sheet in entries if flat & {column["header"] for column in sheet["columns"].values()}]
    assert flattened
    assert not any(sheet["two_level_header"] for sheet in flattened)
    assert not any("group" in column for sheet in flattened for column in sheet["columns"].values())
    assert any(sheet["two_level_header"] for sheet in entries)


def test_what_the_system_calls_its_fields_stands_below_the_heads(tmp_path: Path) -> None:
    codes, seen = body("twelfth").words.FIELD_CODES, 0
    files, truth = street(tmp_path, 1, mess=0.0, layouts=frozenset({"field_codes"}), words="twelfth")
    for entry in truth["files"]:
        for sheet in entry["sheets"]:
            if len(sheet["header_rows"]) == 2:
                cells = read(files / entry["file"], entry)[sheet["sheet"]]
                below = {at: text for (row, at), text in cells.items() if row == sheet["header_rows"][1]}
                assert below == {column["col"]: codes[field] for field, column in sheet["columns"].items()}
                seen += 1
    assert seen


def test_a_list_says_first_how_many_it_holds() -> None:
    world = World(1, body("twelfth"))
    clerk = Clerk(world, Speller(world, 1, 0.0), Mishaps(), 1, 0.0)
    styles = (habits("matters", seed, world.words, text_only=False) for seed in range(99))
    style = next(style for style in styles if style.separator == "counted")
    assert clerk.join(["甲公司", "乙公司"], style) == "共2个：甲公司、乙公司"
    assert clerk.join(["甲公司"], style) == "甲公司"


def test_dates_stand_with_the_hour_that_a_system_adds() -> None:
    assert written("2021/3/5 0:00", "2024-11-02", "date") == ("2024/11/2 0:00", "2024-11-02")
    assert written("2021-03-05 00:00:00.0", "2024-11-02", "date") == ("2024-11-02 00:00:00.0", "2024-11-02")
    assert written("2021年3月5日到期", "2026-11-02", "term") == ("2026年11月2日到期", "2026-11-02")
    assert not re.search("到期", str(written("2021年3月5日到期", "2024-11-02", "date")[0]))
