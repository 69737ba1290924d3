"""What versions of rosters still say, worked out by hand: who holds, who ended when, and what undo brings back."""

from datetime import date

import pytest

from graphcore.errors import UnusableInput
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.reading.manner import Manner
from tests.roster.archive import HEADER, sheet

JIA, YI, BING = (["松涛社区", f"云州{name}商贸有限公司", number] for name, number in (("甲", 12), ("乙", 5), ("丙", 7)))
DING = ["沐春社区", "云州丁商贸有限公司", 9]
SPRING, SUMMER, AUTUMN = date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)


def test_without_a_day_a_newer_file_of_the_same_name_replaces_the_older(archive):
    archive.take(企业=[JIA, YI])
    archive.take(企业=[YI, BING])
    assert archive.enterprises() == {"乙": None, "丙": None}


def test_without_a_day_a_file_of_another_name_ends_nothing(archive):
    archive.take(企业=[JIA])
    archive.take(新企业=[YI])
    assert archive.enterprises() == {"甲": None, "乙": None}


def test_what_a_dated_roster_no_longer_has_ended_the_day_before(archive):
    archive.take(企业=[JIA, YI])
    archive.take(SUMMER, 企业=[YI, BING])
    assert archive.enterprises() == {"甲": "2026-06-29", "乙": None, "丙": None}


def test_a_dated_roster_of_another_name_ends_the_same(archive):
    archive.take(SPRING, 企业春=[JIA, YI])
    archive.take(SUMMER, 企业夏=[YI, BING])
    assert archive.enterprises() == {"甲": "2026-06-29", "乙": None, "丙": None}


def test_ties_end_with_what_they_tie(archive):
    archive.take(SPRING, 企业=[JIA])
    archive.take(SUMMER, 企业=[YI])
    (ended,) = (edge for edge in archive.contents.graph.iter_edges("located_in") if edge.attributes)
    assert ended.attributes == {"until": "2026-06-29"}


def test_only_within_kind_and_community(archive):
    party = sheet(["所属社区", "党组织名称"], ["松涛社区", "甲商贸党支部"])
    archive.take(SPRING, 企业=[JIA, DING], 党组织=party)
    archive.take(SUMMER, 企业=[YI])
    assert archive.enterprises() == {"甲": "2026-06-29", "乙": None, "丁": None}
    (organisation,) = (node for node in archive.contents.graph.iter_nodes() if node.kind == "party_org")
    assert "until" not in organisation.attributes


def test_files_of_one_import_are_told_together(archive):
    archive.take(SPRING, 一=[JIA], 二=[YI])
    archive.take(SUMMER, 一=[JIA, BING], 二=[YI])  # the second has not changed
    assert archive.enterprises() == {"甲": None, "乙": None, "丙": None}


def test_imports_of_one_day_are_told_together(archive):
    archive.take(SUMMER, 一=[JIA])
    archive.take(SUMMER, 二=[YI])
    assert archive.enterprises() == {"甲": None, "乙": None}


def test_a_file_left_out_ends_though_the_others_have_not_changed(archive):
    archive.take(SPRING, 一=[JIA], 二=[YI])
    archive.take(SUMMER, 一=[JIA])
    assert archive.enterprises() == {"甲": None, "乙": "2026-06-29"}


def test_a_second_file_of_the_same_day_corrects_the_first(archive):
    archive.take(SPRING, 企业=[JIA])
    archive.take(SUMMER, 企业=[JIA, YI])
    archive.take(SUMMER, 企业=[JIA, BING])
    assert archive.enterprises() == {"甲": None, "丙": None}


def test_without_a_day_the_latest_one_is_corrected_and_what_ended_stays_ended(archive):
    archive.take(SPRING, 企业=[JIA])
    archive.take(SUMMER, 企业=[YI])
    archive.take(企业=[BING])
    assert archive.enterprises() == {"甲": "2026-06-29", "丙": None}


@pytest.mark.parametrize("days", [(SPRING, SUMMER), (SUMMER, SPRING)])
def test_it_does_not_matter_which_of_two_days_is_imported_first(archive, days):
    rosters = {SPRING: [JIA, YI], SUMMER: [YI, BING]}
    for day in days:
        archive.take(day, 企业=rosters[day], 坏=b"PK\x03\x04 cut off")
    assert archive.enterprises() == {"甲": "2026-06-29", "乙": None, "丙": None}


def test_a_day_between_two_shortens_what_ended_after_it(archive):
    archive.take(SPRING, 企业=[JIA, YI])
    archive.take(AUTUMN, 企业=[YI])
    assert archive.enterprises()["甲"] == "2026-09-29"
    archive.take(SUMMER, 企业=[YI])
    assert archive.enterprises()["甲"] == "2026-06-29"


def test_what_is_said_again_later_holds(archive):
    archive.take(SPRING, 企业=[JIA, YI])
    archive.take(SUMMER, 企业=[YI])
    archive.take(AUTUMN, 企业=[JIA, YI])
    assert archive.enterprises() == {"甲": None, "乙": None}


@pytest.mark.parametrize(
    "part",
    [sheet(HEADER, YI, BING).replace(b",7", b",\xff"), b"PK\x03\x04 cut off"],
    ids=["undecodable row", "cut off"],
)
def test_a_file_not_read_whole_ends_nothing_that_it_ever_spoke_of(archive, part):
    archive.take(SPRING, 企业=[JIA, YI])
    archive.take(SUMMER, 企业=part, 新企业=[BING])
    assert archive.enterprises() == {"甲": None, "乙": None, "丙": None}


def test_a_broken_file_never_met_may_be_any_of_the_others_renamed(archive):
    archive.take(SPRING, 企业春=[JIA])
    archive.take(SUMMER, 企业夏=b"PK\x03\x04 cut off", 新企业=[BING])
    assert archive.enterprises() == {"甲": None, "丙": None}


def test_a_broken_file_that_never_said_anything_keeps_nothing_from_ending(archive):
    broken = b"PK\x03\x04 cut off"
    archive.take(SPRING, 企业=[JIA], 坏=broken)
    archive.take(SUMMER, 企业=[BING], 坏=broken)
    assert archive.enterprises() == {"甲": "2026-06-29", "丙": None}


def test_once_the_file_is_whole_it_ends_what_it_left_out(archive):
    archive.take(SPRING, 企业=[JIA, YI])
    archive.take(SUMMER, 企业=b"PK\x03\x04 cut off")
    archive.take(SUMMER, 企业=[YI])
    assert archive.enterprises() == {"甲": "2026-06-29", "乙": None}
    assert archive.contents.problems == ()


@pytest.mark.parametrize("days", [(None, None), (SPRING, SUMMER)])
def test_of_a_file_that_cannot_be_read_the_last_reason_is_told(archive, days):
    archive.take(days[0], 企业=b"PK\x03\x04 cut off")
    again = archive.take(days[1], 企业=b"")
    assert [problem.message("zh") for problem in archive.contents.problems] == [
        problem.message("zh") for problem in again.problems
    ]
    assert len(again.problems) == 1
    archive.take(days[1], 企业=[JIA])
    assert archive.contents.problems == ()


def test_a_broken_file_replaces_nothing(archive):
    archive.take(企业=[JIA])
    archive.take(企业=b"PK\x03\x04 cut off", 二=[YI])
    assert archive.enterprises() == {"甲": None, "乙": None}
    assert [problem.code for problem in archive.contents.problems] == ["corrupt_file"]


def test_the_value_of_the_latest_day_is_taken_and_the_older_one_is_no_conflict(archive):
    archive.take(SPRING, 一=[JIA])
    archive.take(SUMMER, 二=[[*JIA[:2], 20]])
    assert archive.employees(JIA[1]) == 20
    assert archive.contents.problems == ()
    (node,) = (node.id for node in archive.contents.graph.iter_nodes() if node.name == JIA[1])
    said = {s.value: (s.taken, s.ended, s.import_id) for s in archive.contents.statements if s.attribute == "employees"}
    assert said == {12: (False, "2026-06-29", 1), 20: (True, None, 2)}
    assert {s.node for s in archive.contents.statements if s.attribute == "employees"} == {node}


@pytest.mark.parametrize("day", [None, SUMMER])
def test_problems_of_rows_that_no_longer_count_are_gone(archive, day):
    archive.take(企业=[[*JIA[:2], "许多"], YI])
    assert [problem.code for problem in archive.contents.problems] == ["bad_number"]
    archive.take(day, 企业=[YI])
    assert archive.contents.problems == ()


def test_the_same_again_changes_nothing(archive):
    archive.take(SPRING, 企业=[JIA], 坏=b"PK\x03\x04 cut off")
    before = archive.contents
    for day in (SPRING, None):
        done = archive.take(day, 企业=[JIA], 坏=b"PK\x03\x04 cut off")
        assert [file.outcome for file in done.files] == ["unchanged", "refused"]
        assert archive.contents == before
        assert not done.brings_anything


def test_the_same_on_another_day_is_kept_and_changes_nothing_else(archive):
    archive.take(SPRING, 企业=[JIA])
    before = archive.contents
    done = archive.take(SUMMER, 企业=[JIA])
    assert done.brings_anything
    assert done.contents.graph == before.graph
    assert [file.outcome for file in done.files] == ["unchanged"]
    archive.take(AUTUMN, 企业=[YI])
    assert archive.enterprises() == {"甲": "2026-09-29", "乙": None}


def test_notes_asked_for_are_read_from_the_same_bytes(tmp_path):
    roster = sheet([*HEADER, "备注"], [*JIA, "停业整顿"])
    (tmp_path / "企业.csv").write_bytes(roster)
    done = prepare_import([tmp_path / "企业.csv"])
    again = prepare_import([tmp_path / "企业.csv"], done.contents.rosters, manner=Manner(notes=True))
    told = [
        [n.attributes.get("note") for n in each.contents.graph.iter_nodes() if n.kind == "enterprise"]
        for each in (done, again)
    ]
    assert told == [[None], ["停业整顿"]]


def test_two_files_of_one_name_are_refused_and_not_one_of_them_dropped(tmp_path):
    for folder in ("松涛", "沐春"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "企业.csv").write_bytes(sheet(HEADER, JIA))
    with pytest.raises(UnusableInput, match=r"企业\.csv"):
        prepare_import([tmp_path / "松涛", tmp_path / "沐春"])
    assert len(prepare_import([tmp_path]).files) == 2
    assert len(prepare_import([tmp_path / "松涛", tmp_path / "松涛" / "企业.csv"]).files) == 1


def test_undo_brings_back_what_an_import_had_replaced(archive):
    archive.take(企业=[JIA, YI])
    before = archive.contents
    archive.take(企业=[BING])
    archive.undo(2)
    assert archive.contents == before


def test_undo_brings_back_what_an_import_had_ended(archive):
    archive.take(SPRING, 企业=[JIA, YI])
    before = archive.contents
    archive.take(SUMMER, 企业=[YI])
    archive.undo(2)
    assert archive.contents == before


def test_undo_of_an_earlier_import_leaves_what_others_say(archive):
    archive.take(SPRING, 企业=[JIA, YI])
    archive.take(SUMMER, 企业=[YI, BING])
    archive.undo(1)
    assert archive.enterprises() == {"乙": None, "丙": None}
    archive.undo(2)
    assert len(archive.contents.graph) == 0
    assert archive.contents.rosters == ()


def test_undo_of_an_import_that_never_was_names_those_there_are(archive):
    archive.take(企业=[JIA])
    with pytest.raises(UnusableInput, match="1"):
        archive.undo(7)


def test_what_a_later_day_tells_takes_nothing_away(archive):
    """A code that stands beside two names in two communities joins these, and neither with a third row of one name."""
    code = "91310101EDH4CFAA6U"
    columns = [*HEADER, "统一社会信用代码"]
    here = sheet(columns, ["沐春社区", "云州甲商贸有限公司", "", code], ["松涛社区", "云州乙商贸有限公司", "", code])
    archive.take(三=sheet(columns, ["沐春社区", "云州乙商贸有限公司", "", ""]))
    archive.take(二=here)
    before = {node.id for node in archive.contents.graph.iter_nodes() if node.kind == "enterprise"}
    assert len(before) == 2
    archive.take(AUTUMN, 新二=here)
    after = {
        node.id: node.attributes.get("until")
        for node in archive.contents.graph.iter_nodes()
        if node.kind == "enterprise"
    }
    assert before == after.keys()
    assert sorted(map(str, after.values())) == ["2026-09-29", "None"]


def test_a_name_on_a_row_means_what_its_own_community_had_before_what_another_has(archive):
    matters = sheet(["所属社区", "事项名称", "牵头单位", "参与单位"], ["松涛社区", "停车协商", YI[1], JIA[1]])
    elsewhere = ["沐春社区", *JIA[1:]]
    archive.take(事项=matters)
    archive.take(SPRING, 企业=[JIA, YI], 沐春企业=[elsewhere])
    archive.take(SUMMER, 企业=[YI])
    assert archive.enterprises()["乙"] is None
    graph = archive.contents.graph
    (joins,) = graph.iter_edges("joins")
    (own,) = (node for node in graph.iter_nodes("enterprise") if "until" in node.attributes)
    assert joins.source == own.id
