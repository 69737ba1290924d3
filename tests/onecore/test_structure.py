"""``onecore structure`` on the example street."""

import csv
import io
import json

import pytest
from python_calamine import CalamineWorkbook

from queries.structure import load_catalogue


def records(done):
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_figure_of_every_measure(onecore, street_store):
    found = records(onecore("structure", "--on", street_store, "--format", "jsonl"))
    expected = [(one.id, figure) for one in load_catalogue().measures.values() for figure in one.figures]
    assert [(record["measure"], record["figure"]) for record in found] == expected
    assert all(record["definition"] and record["sentence"] for record in found)


def test_figures_that_can_be_counted_in_the_rosters(onecore, street_store):
    found = {
        (record["figure"], record["name"]): record
        for record in records(
            onecore("structure", "load", "hierarchy", "--on", street_store, "--by", "community", "--format", "jsonl")
        )
    }
    # The roster of enterprises names an instructor of 松涛社区 eight times and of 沐春社区 four times, all sent by its committee.
    assert [one["value"] for one in found["instructors", "whole"]["who"]] == [8, 4]
    assert found["instructors", "whole"]["value"] == pytest.approx(1 / 6)
    # 53 Party organisations, 42 superiors stated: nobody has two, and there is no circle.
    assert (found["efficiency", "whole"]["nodes"], found["efficiency", "whole"]["ties"]) == (53, 42)
    assert (found["efficiency", "whole"]["value"], found["hierarchy", "whole"]["value"]) == (1.0, 1.0)


def test_what_no_roster_tells_is_unknown(onecore, street_store):
    (first, *_) = records(onecore("structure", "dependence", "--on", street_store, "--format", "jsonl"))
    assert (first["value"], first["missing"]) == (None, ["funding"])
    assert "funding not supplied" in first["sentence"]


def test_who_is_listed_leads_to_the_cells(onecore, street_store):
    (isolates, *_) = records(onecore("structure", "isolation", "--on", street_store, "--format", "jsonl"))
    assert isolates["value"] == len(isolates["who"]) > 0
    assert [item["node"] for item in isolates["evidence"]] == sorted(one["id"] for one in isolates["who"])
    assert all(item["sources"][0]["row"] for item in isolates["evidence"])


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("zh", ("核心可达", "松涛社区", "网络“协作网络”", "可达比例：", "只能经由")),
        ("en", ("Reach of the core", "松涛社区", "mean distance: ", "only through")),
    ],
)
def test_the_table_gives_definition_groups_sentence_and_names(onecore, street_store, lang, words):
    done = onecore("structure", "core-reach", "cut-points", "--on", street_store, "--by", "community", lang=lang)
    assert done.returncode == 0, done.stderr
    assert all(word in done.stdout for word in words)
    assert "\x1b" not in done.stdout


def test_csv_and_workbook_hold_the_same_and_no_formula(onecore, street_store):
    asked = ("structure", "--on", street_store, "--by", "street")
    rows = list(csv.DictReader(io.StringIO(onecore(*asked, "--format", "csv").stdout)))
    assert not any(
        cell.startswith(("=", "+", "-", "@")) and not cell[1:2].isdecimal() for row in rows for cell in row.values()
    )
    assert onecore(*asked, "--out", "structure.xlsx").returncode == 0
    sheet = CalamineWorkbook.from_path(onecore.folder / "structure.xlsx").get_sheet_by_index(0).to_python()
    assert sheet[0] == list(rows[0])
    assert len(sheet) == len(rows) + 1


def test_two_runs_give_the_same_bytes(onecore, street_store):
    asked = ("structure", "--on", street_store, "--by", "community", "--format", "jsonl", "--as-of", "2026-01-01")
    assert onecore(*asked).stdout == onecore(*asked).stdout != ""


def test_a_pack_may_hold_rules_and_measures(onecore, street_store):
    (onecore.folder / "local.yaml").write_text("measures:\n  core-reach:\n    steps: 1\n", encoding="utf-8")
    asked = ("--on", street_store, "--pack", "local.yaml", "--format", "jsonl")
    near = [
        record["value"]
        for record in records(onecore("structure", "core-reach", *asked))
        if record["figure"] == "within"
    ]
    plain = records(onecore("structure", "core-reach", "--on", street_store, "--format", "jsonl"))
    assert near < [record["value"] for record in plain if record["figure"] == "within"]
    assert onecore("coverage", *asked).returncode == 0


def test_definitions_need_no_store(onecore):
    done = onecore("structure", "--definitions", lang="zh")
    assert done.returncode == 0
    assert "核心可达 `core-reach`" in done.stdout


def test_networkx_measures_the_same(onecore, street_store):
    asked = ("structure", "--on", street_store, "--by", "community", "--as-of", "2026-01-01", "--format", "jsonl")
    fast, plain = (records(onecore(*asked, "--engine", engine)) for engine in ("arrays", "networkx"))
    assert [record["value"] for record in fast] == pytest.approx([record["value"] for record in plain], abs=1e-9)
    assert [(record["figure"], record["nodes"]) for record in fast] == [
        (record["figure"], record["nodes"]) for record in plain
    ]
