"""A store that is checked: sound as it is written, and whatever is done to its file is found or changes nothing."""

import random
import re

import duckdb
import pytest

from graphcore.errors import OnecoreError, UnusableInput
from graphcore.soundness import flaws_of
from graphcore.stores.duckdb_store import DuckDBStore
from onecore.__main__ import run

# What is done to the tables of the example's store → the table that is to blame, and the words.
DAMAGE = {
    "DELETE FROM nodes WHERE id = (SELECT max(id) FROM nodes)": ("nodes", "219 rows were written and 218 are there"),
    "DELETE FROM edges WHERE kind = 'covers'": ("edges", "rows were written"),
    "DELETE FROM readings WHERE reading = 3": ("readings", "rows were written"),
    "DELETE FROM extents WHERE \"table\" = 'statements'": ("statements", "None rows were written"),
    "ALTER TABLE nodes DROP COLUMN aliases": ("nodes", "columns or their types"),
    "ALTER TABLE edges ALTER source TYPE VARCHAR": ("edges", "columns or their types"),
    "UPDATE edges SET target = 219 WHERE rowid = 7": ("edges", "an end is no node"),
    "UPDATE edges SET source = -1 WHERE rowid = 7": ("edges", "an end is no node"),
    "UPDATE edges SET source = NULL WHERE rowid = 7": ("edges", "an end is no node"),
    "UPDATE edges SET kind = 'friend_of' WHERE kind = 'covers'": ("edges", "no known edge kind"),
    "UPDATE edges SET kind = 'funds' WHERE rowid = 0": ("edges", "cannot run from"),
    "UPDATE nodes SET kind = 'person' WHERE rowid = 5": ("nodes", "no known node kind"),
    "UPDATE nodes SET id = NULL WHERE rowid = 5": ("nodes", "the id is missing"),
    "UPDATE nodes SET id = 'A' WHERE rowid IN (5, 6)": ("nodes", "ids repeat"),
    "UPDATE nodes SET attributes = '{' WHERE rowid = 5": ("nodes", "no JSON object"),
    "UPDATE nodes SET attributes = '{\"members\":-3}' WHERE kind = 'party_org'": ("nodes", "must be an integer"),
    "UPDATE nodes SET sources = '[[1]]' WHERE rowid = 5": ("nodes", "no list of cells"),
    "UPDATE nodes SET sources = '[[\"x.csv\",null,2,null]]' WHERE rowid = 5": ("nodes", "in no imported roster"),
    "UPDATE edges SET sources = NULL WHERE rowid = 5": ("edges", "no list of cells"),
    "UPDATE numbers SET node = 0 WHERE rowid = 5": ("numbers", "differs from the nodes and edges"),
    "UPDATE links SET target = 0 WHERE rowid = 5": ("links", "differs from the nodes and edges"),
    "UPDATE stated SET code = 9 WHERE rowid = 5": ("stated", "differs from the nodes and edges"),
    "UPDATE texts SET value = '1' WHERE rowid = 5": ("texts", "differs from the nodes and edges"),
    "UPDATE parts SET first = 1 WHERE rowid = 5": ("parts", "differs from the nodes and edges"),
    "UPDATE statements SET node = 'X' WHERE rowid = 5": ("statements", "a node that is not there"),
    "UPDATE statements SET import_id = 9 WHERE rowid = 5": ("statements", "no such import"),
    'UPDATE statements SET "row" = 9999 WHERE rowid = 5': ("statements", "in no imported roster"),
    "UPDATE statements SET value = '{' WHERE rowid = 5": ("statements", "no JSON"),
    "UPDATE statements SET raw = NULL WHERE rowid = 5": ("statements", "not whole"),
    "UPDATE rosters SET reading = 99 WHERE rowid = 5": ("rosters", "what was read is gone"),
    "UPDATE rosters SET sha256 = 'x' WHERE rowid = 5": ("rosters", "the hash is none"),
    "UPDATE rosters SET as_of = 'soon' WHERE rowid = 5": ("rosters", "a day is none"),
    "UPDATE rosters SET import_id = 0 WHERE rowid = 5": ("rosters", "number of the import"),
    "UPDATE readings SET content = '{}' WHERE rowid = 0": ("readings", "what was read is not whole"),
    "UPDATE problems SET details = '1' WHERE rowid = 0": ("problems", "no JSON object"),
    "UPDATE problems SET code = NULL WHERE rowid = 0": ("problems", "is missing"),
    "UPDATE problems SET file = 'x.csv' WHERE rowid = 0": ("problems", "in no imported roster"),
}


@pytest.fixture
def mine(tmp_path, street_store):
    """A copy of the example's store."""
    path = tmp_path / "mine.onecore"
    path.write_bytes(street_store.read_bytes())
    return path


def test_what_is_written_is_sound(street_store):
    tables = DuckDBStore(street_store).tables()
    assert all(len(tables[name]) for name in tables if name != "judgements")
    assert flaws_of(tables) == ()


@pytest.mark.parametrize("statement", DAMAGE)
def test_damage_is_found(mine, statement):
    table, words = DAMAGE[statement]
    with duckdb.connect(str(mine)) as connection:
        connection.execute(statement)
    flaws = flaws_of(DuckDBStore(mine).tables())
    assert any(flaw.table == table and words in flaw.text.en for flaw in flaws), flaws
    assert all(re.search("[\u4e00-\u9fff]", flaw.text.zh) for flaw in flaws)


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE edges ALTER source TYPE VARCHAR",
        "UPDATE edges SET target = 999",
        "DROP TABLE extents",
    ],
)
def test_damage_is_told_in_words_by_every_command(mine, statement, capsys):
    with duckdb.connect(str(mine)) as connection:
        connection.execute(statement)
    for command in (["check"], ["export", "--to", str(mine.parent / "out"), "--on"], ["imports", "--on"]):
        assert run(["--lang", "en", *command, str(mine)]) == 2
        said = capsys.readouterr().err.strip()
        assert len(said.splitlines()) == 1
        assert "damaged" in said or "onecore check" in said or "no store of onecore" in said


def test_judgements_are_looked_at(mine):
    with duckdb.connect(str(mine)) as connection:
        connection.execute("INSERT INTO judgements VALUES (['x'], NULL, 'perhaps', ['a', 'b'], '', '')")
        connection.execute('UPDATE extents SET "rows" = 1 WHERE "table" = \'judgements\'')
    found = {flaw.text.en for flaw in flaws_of(DuckDBStore(mine).tables()) if flaw.table == "judgements"}
    assert found == {"the verdict is none of ours", "the two names are not whole"}


@pytest.mark.parametrize("statement", ["DELETE FROM nodes WHERE rowid = 5", "UPDATE edges SET target = 219"])
def test_a_store_that_lost_rows_or_ends_answers_nothing(mine, statement):
    with duckdb.connect(str(mine)) as connection:
        connection.execute(statement)
    store = DuckDBStore(mine)
    for call in (store.graph, store.contents, store.rosters):
        with pytest.raises(UnusableInput, match="damaged"):
            call()


def test_bytes_flipped_or_cut_off_are_found_or_change_nothing(mine):
    """What is free in the file may change; what is used is told by DuckDB's own sums of its blocks."""
    whole = mine.read_bytes()
    store = DuckDBStore(mine)
    contents = store.contents()
    found = 0
    chance = random.Random()
    for attempt in range(16):
        damaged = bytearray(whole)
        if attempt % 8 == 0:
            damaged = damaged[: chance.randrange(len(whole))]
        else:
            for _ in range(chance.choice((1, 1, 20))):
                damaged[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        mine.write_bytes(damaged)
        try:
            assert flaws_of(store.tables()) == ()
            assert store.contents() == contents
        except OnecoreError:
            found += 1
    assert found


def test_a_sound_store_says_so_in_both_languages(street_store, capsys):
    assert run(["--lang", "en", "check", str(street_store)]) == 0
    assert run(["--lang", "zh", "check", str(street_store), "--format", "json"]) == 0
    said = capsys.readouterr()
    assert "is sound: 219 nodes" in said.err
    assert "完好" in said.err
    assert said.out == "[]\n"


def test_what_is_no_store_is_told(tmp_path, capsys):
    (tmp_path / "notes.txt").write_text("x")
    assert run(["--lang", "en", "check", str(tmp_path / "notes.txt")]) == 2
    assert "no store of onecore" in capsys.readouterr().err
    assert run(["--lang", "en", "check", str(tmp_path / "none.onecore")]) == 2
    assert "There is no" in capsys.readouterr().err
