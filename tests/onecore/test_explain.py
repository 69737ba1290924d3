"""explain: every value with all its cells, which was taken and why not the others, and what people decided."""

import csv
import io
import json
from pathlib import Path

import pytest

from graphcore.roster.weaving.precedence import REASONS

NAME = "云州甲商贸有限公司"


def roster(members, established="2020-05", name=NAME):
    return f"社区,企业名称,职工人数,成立日期\n松涛社区,{name},{members},{established}\n"


@pytest.fixture
def store(onecore):
    """Four files that disagree: 12 twice, 13 once; a date once more precise; an earlier day says 9."""
    for folder, name, text in (
        ("a", "一.csv", roster(13)),
        ("a", "二.csv", roster(12, "2020-05-08")),
        ("a", "三.csv", roster(12)),
        ("old", "旧.csv", roster(9, "2019-01")),
    ):
        (onecore.folder / folder).mkdir(exist_ok=True)
        (onecore.folder / folder / name).write_text(text, encoding="utf-8")
    for folder, day in (("old", "2025-12-31"), ("a", "2026-06-30")):
        done = onecore("import", folder, "--into", "s.onecore", "--as-of", day)
        assert done.returncode == 0, done.stderr
    return onecore.folder / "s.onecore"


def explained(onecore, store, *options):
    done = onecore("explain", NAME, "--on", store, *options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_where_sources_disagree_both_stand_with_the_reason(onecore, store):
    values = json.loads(explained(onecore, store, "--format", "json"))["values"]
    assert values["employees"]["value"] == 12
    cells = {cell["file"]: cell for cell in values["employees"]["cells"]}
    assert {file: (cell["value"], cell["raw"], cell["taken"], cell["why_not"]) for file, cell in cells.items()} == {
        "一.csv": (13, "13", False, "stated"),
        "三.csv": (12, "12", True, None),
        "二.csv": (12, "12", True, None),
        "旧.csv": (9, "9", False, "until"),
    }
    assert (cells["旧.csv"]["as_of"], cells["旧.csv"]["until"]) == ("2025-12-31", "2026-06-29")
    assert (cells["一.csv"]["row"], cells["一.csv"]["column"], cells["一.csv"]["sheet"]) == (2, "C", None)
    assert values["established"]["value"] == "2020-05-08"
    dates = {cell["file"]: cell["why_not"] for cell in values["established"]["cells"]}
    assert dates == {"一.csv": None, "三.csv": None, "二.csv": None, "旧.csv": "until"}  # less precise is the same


@pytest.mark.parametrize(
    ("lang", "said"), [("zh", "未采用：13（这样写的格子较少）"), ("en", "not taken: 13 (fewer cells say so)")]
)
def test_people_read_the_reason(onecore, store, lang, said):
    assert said in onecore("explain", NAME, "--on", store, lang=lang).stdout


def test_a_line_a_cell(onecore, store):
    rows = list(csv.DictReader(io.StringIO(explained(onecore, store, "--format", "csv"))))
    assert [(row["file"], row["value"], row["why_not"]) for row in rows if row["attribute"] == "employees"] == [
        ("一.csv", "13", "stated"),
        ("三.csv", "12", ""),
        ("二.csv", "12", ""),
        ("旧.csv", "9", "until"),
    ]


def test_what_was_decided_about_names_stands_with_who_and_when(onecore):
    (onecore.folder / "a").mkdir()
    text = "社区,企业名称,职工人数\n松涛社区,云州澜海商贸有限公司,12\n松涛社区,云州兰海商贸有限公司,15\n"
    (onecore.folder / "a" / "企业.csv").write_text(text, encoding="utf-8")
    onecore("import", "a", "--into", "s.onecore")
    (pair,) = json.loads(onecore("review", "--on", "s.onecore", "--format", "json").stdout)
    done = onecore("review", "different", pair["pair"], "--on", "s.onecore", "--by", "李工")
    assert done.returncode == 0, done.stderr
    told = json.loads(onecore("explain", "云州澜海商贸有限公司", "--on", "s.onecore", "--format", "json").stdout)
    (judgement,) = told["judgements"]
    assert (judgement["verdict"], judgement["by"]) == ("different", "李工")
    assert judgement["decided_on"]
    assert "李工" in onecore("explain", "云州澜海商贸有限公司", "--on", "s.onecore").stdout


def test_every_reason_is_documented():
    text = (Path(__file__).parents[2] / "docs" / "precedence.md").read_text(encoding="utf-8")
    for name, reason in REASONS.items():
        assert f"| `{name}` | {reason.zh} | {reason.en} |" in text


def test_attributes_and_their_values_are_called_as_in_the_readers_language(onecore):
    (onecore.folder / "企业.csv").write_text(
        "社区,企业名称,职工人数,经营状态,地址\n松涛社区,云州甲商贸有限公司,5,停业,松涛大街\n", encoding="utf-8"
    )
    assert onecore("import", "企业.csv", "--into", "t.onecore").returncode == 0
    zh, en = (onecore("explain", NAME, "--on", "t.onecore", lang=lang).stdout for lang in ("zh", "en"))
    assert [word for word in ("地址", "停业") if word not in zh] == []
    assert [word for word in ("address", "dormant") if word in zh] == []
    assert [word for word in ("address", "dormant") if word not in en] == []
