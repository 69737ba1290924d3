"""What is fuzzed: each a function of bytes that may refuse them in one sentence and do nothing else.

Files are laid where temporary files are held in memory, if the system has such a place.
"""

from __future__ import annotations

import atexit
import io
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import duckdb

from graphcore.elements import Edge, Node
from graphcore.errors import OnecoreError
from graphcore.exchange.reading import read_exchange
from graphcore.graph import Graph
from graphcore.provenance import Source
from graphcore.roster.files.limits import Limits, read_limits
from graphcore.roster.files.privacy import redacted
from graphcore.roster.files.taking_in import RosterFile, take_in
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.mapping import read_mapping
from graphcore.roster.reading.manner import Manner
from graphcore.roster.reading.one_file import read_first
from graphcore.roster.words.lexicon import lexicon
from graphcore.soundness import flaws_of
from graphcore.stores import duckdb_file
from graphcore.stores.duckdb_store import DuckDBStore
from graphcore.stores.store import Contents
from onecore.action_reading import read_actions
from onecore.action_words import COLUMNS
from queries.packs import loader
from tests.trust.hostile_files import workbook

ROOT = Path(__file__).parents[2]
_LIMITS = Limits(rows=2000, columns=64, cells=50_000, characters=5000, merges=500, inflated_mb=8, file_mb=4, seconds=10)
_BETWEEN = b"\n---\n"  # files of a folder
_SMALL = 300  # bytes of a roster of a few rows


_KINDS = {"party_orgs", "grids", "enterprises", "forum_members", "matters"}


def know_few_kinds() -> None:
    """Let this process forget most kinds of roster: each column of each input is held against every field of all."""
    for name in lexicon().rosters.keys() - _KINDS:
        del lexicon().rosters[name]


class Target(NamedTuple):
    """One thing to fuzz.

    Attributes
    ----------
    seeds
        What to begin with.
    longest
        Bytes of an input: where each byte costs much, more and shorter inputs find more.
    """

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    longest: int = 4096


@cache
def _folder() -> Path:
    place = Path("/dev/shm")
    folder = tempfile.mkdtemp(prefix="onecore-fuzz-", dir=place if place.is_dir() else None)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _laid(name: str, data: bytes) -> Path:
    path = _folder() / name
    path.write_bytes(data)
    return path


def _allowed(call: Callable[[], object]) -> None:
    """Call; a refusal must say something in both languages, and anything else that is raised is a finding."""
    try:
        call()
    except OnecoreError as error:
        said = error.text
    else:
        return
    assert said.zh
    assert 0 < len(said.en) < 10_000


def _read(name: str) -> Callable[[bytes], None]:
    """A roster file as read by itself; what is kept of it must survive the store, and hold no number."""

    def run(data: bytes) -> None:
        taken = take_in(RosterFile(name, _laid(name, data)), _LIMITS)
        reading = read_first(taken._replace(is_plain=True), Manner(limits=_LIMITS)).reading
        kept = reading.to_json()
        assert type(reading).from_json(kept).to_json() == kept
        for problem in reading.problems:
            assert problem.message("zh")
            assert problem.message("en")

    return run


def _import(data: bytes) -> None:
    """Whole imports of one or two texts."""
    folder = _folder() / "import"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for number, part in enumerate(data.split(_BETWEEN)[:2]):
        (folder / f"{number}.csv").write_bytes(part)
    _allowed(lambda: prepare_import([folder], manner=Manner(limits=_LIMITS)))


def _sheet(data: bytes) -> None:
    """A workbook whose parts are as given; the archive around them is sound."""
    text = data.decode("utf-8", "replace").replace("\r", "")
    sheet, _, shared = text.partition("\n---\n")
    content = io.BytesIO()
    workbook(content, [[sheet]], [shared] if shared else ())
    taken = take_in(RosterFile("s.xlsx", _laid("s.xlsx", content.getvalue())), _LIMITS)
    if taken.is_plain:  # the others are tried in a process apart
        read_first(taken, Manner(limits=_LIMITS))


def _yaml(read: Callable[[Path], object]) -> Callable[[bytes], None]:
    return lambda data: _allowed(lambda: read(_laid("f.yaml", data)))


def _pack(data: bytes) -> None:
    """A pack on top of one of those that ship; all of them are read when it is done on top of all."""
    shipped, loader._SHIPPED = loader._SHIPPED, ("tiers.yaml",)
    try:
        _allowed(lambda: loader.load_pack(_laid("f.yaml", data)))
    finally:
        loader._SHIPPED = shipped


def _exchange(data: bytes) -> None:
    folder = _folder() / "export"
    folder.mkdir(exist_ok=True)
    for name, part in zip(("nodes", "edges", "problems"), [*data.split(_BETWEEN), b"", b"", b""], strict=False):
        (folder / f"{name}.jsonl").write_bytes(part)
    _allowed(lambda: read_exchange(folder))


@cache
def _store() -> bytes:
    """A small store."""
    path = _folder() / "whole.onecore"
    nodes = [Node("CM-1", "community", "松涛社区"), Node("EN-1", "enterprise", "云澜", ("面馆",), {"employees": 3})]
    edges = [Edge("located_in", "EN-1", "CM-1", {}, (Source("a.csv", None, 2, "C"),))]
    DuckDBStore(path).replace(Contents(Graph.of(nodes, edges)))
    return path.read_bytes()


@cache
def _database() -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config=duckdb_file._CLOSED)


@contextmanager
def _attached(path: Path, *, read_only: bool) -> Iterator[duckdb.DuckDBPyConnection]:
    """What opening a store does, in a database that is open already: a tenth of the time."""
    assert read_only
    connection = _database()
    try:
        connection.execute(f"ATTACH '{path}' AS damaged (READ_ONLY)")
        connection.execute("USE damaged")
        yield connection
    finally:
        try:
            connection.execute("USE memory")
            connection.execute("DETACH DATABASE IF EXISTS damaged")
        except duckdb.Error:  # it is of no more use to anyone
            _database.cache_clear()


def _damaged(data: bytes) -> None:
    """The store with bytes put elsewhere: three of each five say where, two what; checked or read, by their number."""
    content = bytearray(_store())
    if data[:1] == b"\0":
        content = content[: int.from_bytes(data[1:4]) % len(content)]
    else:
        for at in range(0, len(data) - 4, 5):
            place = int.from_bytes(data[at : at + 3]) % (len(content) - 1)
            content[place : place + 2] = data[at + 3 : at + 5]
    store = DuckDBStore(_laid("damaged.onecore", bytes(content)))
    with patch.object(duckdb_file, "_opened", _attached):
        _allowed(store.contents if len(data) % 2 else lambda: flaws_of(store.tables()))


def _numbers(data: bytes) -> None:
    once = redacted(data.decode("utf-8", "replace"))
    assert redacted(once) == once


def _seeds(*patterns: str) -> Callable[[], Iterator[bytes]]:
    def seeds() -> Iterator[bytes]:
        for pattern in patterns:
            for path in sorted(ROOT.glob(pattern)):
                yield path.read_bytes()[:3000]

    return seeds


def _few_rows() -> Iterator[bytes]:
    """Each roster as its first lines, no more of them than make a small text."""
    for path in sorted((ROOT / "tests" / "acceptance" / "every_question").glob("*.csv")):
        head, *rows = path.read_bytes().splitlines(keepends=True)
        while rows and len(head) + len(rows[0]) < _SMALL:
            head += rows.pop(0)
        yield head


def _sheets() -> Iterator[bytes]:
    for path in sorted(ROOT.glob("examples/tidy/files/*.xlsx")):
        with zipfile.ZipFile(path) as archive:
            shared = archive.read("xl/sharedStrings.xml") if "xl/sharedStrings.xml" in archive.namelist() else b""
            yield archive.read("xl/worksheets/sheet1.xml")[:3000] + _BETWEEN + shared[:3000]


def _exports() -> Iterator[bytes]:
    yield (
        '{"id":"CM-1","kind":"community","name":"松涛社区","aliases":[],"attributes":{"rosters":["grids"]},"sources":[]}\n'
        '{"id":"EN-1","kind":"enterprise","name":"云","attributes":{"employees":3},"sources":[{"file":"a","sheet":null,"row":2}]}'
        '\n---\n{"kind":"located_in","source":"EN-1","target":"CM-1","attributes":{"since":"2024"},"sources":[]}'
        '\n---\n{"file":"a","sheet":null,"row":2,"column":"B","code":"bad_date","severity":"cell","message":"x"}\n'
    ).encode()


def _mappings() -> Iterator[bytes]:
    yield (
        'version: 1\nnames: {甲联支: 甲商贸联合党支部}\ntables:\n  - roster: enterprises\n    seen: ["企业.xlsx#Sheet1"]\n'
        "    header: 2-3\n    community: {sheet: 松涛社区}\n    columns:\n      序号: sequence\n      企业全称: name\n"
        '      建否: {field: has_party, values: {"●": yes, "○": no}}\n  - roster: ignore\n    seen: [a.csv]\n'
    ).encode()


def _actions() -> Iterator[bytes]:
    header = ",".join(COLUMNS[column].zh for column in COLUMNS)
    yield f"{header}\n{'estate-triad,ES-1,' * 6}2026-06-30,是\n".encode()


def _plain() -> Iterator[bytes]:
    yield from ("电话13800138000".encode(), "证件 310101198507121234".encode(), "021-6244 9272、1 3 5 7 9".encode())


TARGETS: dict[str, Target] = {
    "text": Target(_read("r.csv"), _few_rows, 2 * _SMALL),
    "page": Target(_read("r.xls"), lambda: iter([b"<html><table><tr><th rowspan=2>a<td>b<br>c</table>"])),
    "workbook": Target(_read("r.xlsx"), _seeds("examples/tidy/files/*.xlsx", "examples/street/files/*.xls")),
    "sheet": Target(_sheet, _sheets),
    "import": Target(_import, _few_rows, 2 * _SMALL),
    "mapping": Target(_yaml(read_mapping), _mappings),
    "pack": Target(_pack, _seeds("queries/packs/*.yaml", "tests/queries/cases/packs/*.yaml")),
    "limits": Target(_yaml(read_limits), lambda: iter([b"rows: 10\ncells: 5\n"])),
    "export": Target(_exchange, _exports),
    "actions": Target(lambda data: _allowed(lambda: read_actions(_laid("a.csv", data))), _actions),
    "store": Target(_damaged, lambda: iter([b"\x00\x10\x00\xff\xff", b"\x10\x00\x00\x01\x01"]), 40),
    "numbers": Target(_numbers, _plain),
}
