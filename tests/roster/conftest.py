"""Rosters written for a test, read back by the real import."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import xlsxwriter

from graphcore.roster.imports.account import Import
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.mapping import read_mapping
from graphcore.roster.mapping.model import Mapping
from graphcore.roster.reading.manner import Manner
from tests.roster.archive import Archive

Rows = Sequence[Sequence[object]]


class Desk:
    """A folder where a test lays its rosters."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def workbook(self, name: str, sheets: dict[str, Rows], merges: dict[str, list[str]] | None = None) -> Path:
        """Write a workbook; a merged range keeps the text of its first cell."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
            for title, rows in sheets.items():
                sheet = book.add_worksheet(title)
                for number, row in enumerate(rows):
                    for column, value in enumerate(row):
                        if value is not None:
                            sheet.write(number, column, value)
                for area in (merges or {}).get(title, []):
                    sheet.merge_range(area, _at(rows, area))
        return path

    def text(self, name: str, content: str, encoding: str = "utf-8") -> Path:
        """Write a text file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode(encoding))
        return path

    def imported(self, **options: object) -> Import:
        """Import everything on the desk; what says how files are read may stand among the options."""
        manner = {
            name: options.pop(name) for name in ("notes", "hidden", "mapping", "names_key", "today") if name in options
        }
        return prepare_import([self.folder], manner=Manner(**manner), **options)  # type: ignore[arg-type]


def _at(rows: Rows, area: str) -> object:
    first = area.split(":", maxsplit=1)[0]
    return rows[int(first[1:]) - 1][ord(first[0]) - 65]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty desk."""
    return Desk(tmp_path / "rosters")


@pytest.fixture
def named() -> Callable[[Import, str], dict[str, str]]:
    """Names of the nodes of a kind → their ids."""
    return lambda imported, kind: {
        node.name: node.id for node in imported.contents.graph.iter_nodes() if node.kind == kind
    }


@pytest.fixture
def mapping(tmp_path: Path) -> Callable[[str], Mapping]:
    """A mapping written by a test, read as users' are."""

    def write(text: str) -> Mapping:
        path = tmp_path / "mapping.yaml"
        path.write_text(text, encoding="utf-8")
        return read_mapping(path)

    return write


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An empty archive."""
    return Archive(tmp_path / "archive")
