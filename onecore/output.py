"""What a command answers, in the format that was asked for: data on standard output or in a file."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from graphcore.errors import UnusableInput
from graphcore.exchange.safe_text import spreadsheet_text
from graphcore.exchange.whole_file import whole_file
from onecore.screen import console, harmless

if TYPE_CHECKING:
    from rich.console import Console

Record = Mapping[str, Any]
_LONGEST_CELL = 32_767  # of a spreadsheet
_WRITTEN_AS = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".xlsx": "xlsx", ".md": "md"}


class Answer(NamedTuple):
    """What a command has to say.

    Attributes
    ----------
    columns
        The keys of the records, in order; a record may lack some.
    records
        For ``json``, ``csv`` and ``xlsx``.
    lines
        For ``jsonl``.
    show
        Prints it for people.
    markdown
        For ``md``; None where a command has no such format.
    whole
        For ``json`` instead of the records, where the answer is one thing.
    written
        For ``jsonl`` instead of the lines, where there may be very many.
    """

    columns: Sequence[str]
    records: Sequence[Record]
    lines: Sequence[Record]
    show: Callable[[Console], None]
    markdown: Callable[[], str] | None = None
    workbook: Callable[[], bytes] | None = None
    whole: Record | None = None
    written: Callable[[], Iterable[str]] | None = None


class Later(Sequence[Record]):
    """Records that are made when the first of them is asked for: of a million findings perhaps none is."""

    def __init__(self, make: Callable[[], Sequence[Record]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Sequence[Record]:
        return self._make()

    def __getitem__(self, place: Any) -> Any:
        return self._made[place]

    def __iter__(self) -> Iterator[Record]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


def deliver(answer: Answer, form: str | None, out: Path | None) -> None:
    """Put an answer out.

    Parameters
    ----------
    form
        ``table``, ``json``, ``jsonl``, ``csv``, ``xlsx`` or ``md``; where left out, what the file's name ends in,
        else ``table``.
    out
        The file; standard output where left out.
    """
    form = form or (_WRITTEN_AS.get(out.suffix.lower()) if out else None) or "table"
    if form == "xlsx":
        if out is None:
            raise UnusableInput("xlsx 要写入文件；请加 --out 文件名。", "xlsx goes into a file; add --out FILE.")
        write_file(out, answer.workbook() if answer.workbook else _workbook(answer))
    elif out is not None:
        text = _text(answer, form)
        write_file(out, f"\ufeff{text}" if form == "csv" else text)  # Excel takes a CSV for UTF-8 by its mark alone
    elif form == "table":
        answer.show(console())
    else:
        put_out(_text(answer, form), None)


def put_out(text: str, out: Path | None) -> None:
    """A text into a file, or to standard output: a file or a program gets every character, a terminal none that controls it."""
    if out is not None:
        write_file(out, text)
    else:
        sys.stdout.write("".join(f"{harmless(line)}\n" for line in text.splitlines()) if sys.stdout.isatty() else text)


def _text(answer: Answer, form: str) -> str:
    match form:
        case "json":
            return json.dumps(answer.whole or list(answer.records), ensure_ascii=False, indent=2) + "\n"
        case "jsonl":
            return "".join(answer.written()) if answer.written else json_lines(answer.lines)
        case "csv":
            return _csv(answer)
        case "md" if answer.markdown:
            return answer.markdown()
        case _:
            text = io.StringIO()
            answer.show(console(text))
            return text.getvalue()


def json_lines(records: Iterable[Record]) -> str:
    """One object a line, without blanks."""
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records)


def write_file(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all; a text as UTF-8."""
    with whole_file(path) as partial:
        partial.write_bytes(content.encode() if isinstance(content, str) else content)


def _rows(answer: Answer) -> list[list[str | int | float]]:
    return [[spreadsheet_cell(record.get(column)) for column in answer.columns] for record in answer.records]


def _csv(answer: Answer) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(answer.columns)
    writer.writerows(_rows(answer))
    return text.getvalue()


def _workbook(answer: Answer) -> bytes:
    import xlsxwriter  # type: ignore[import-untyped]

    content = io.BytesIO()
    with xlsxwriter.Workbook(
        content, {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False}
    ) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, answer.columns, book.add_format({"bold": True}))
        for position, row in enumerate(_rows(answer), start=1):
            sheet.write_row(position, 0, row)
        sheet.freeze_panes(1, 0)
        sheet.autofit(300)
    return content.getvalue()


def spreadsheet_cell(value: object) -> str | int | float:
    """A value as a spreadsheet may hold it: no list, no text that would be taken for a formula, and none too long."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return value
        case list() | tuple():
            return spreadsheet_text("; ".join(str(spreadsheet_cell(item)) for item in value))[:_LONGEST_CELL]
        case Mapping():
            return spreadsheet_text(_place(value) if "sources" in value else _parts(value))
        case _:
            return spreadsheet_text(str(value))[:_LONGEST_CELL]


def _place(item: Mapping[str, Any]) -> str:
    """A piece of evidence on one line: what it is, and file, sheet, row, column of each source."""
    what = item.get("node") or " ".join(item.get("edge", ()))
    places = ["/".join(str(part) for part in place.values() if part is not None) for place in item.get("sources", ())]
    return f"{what} ({', '.join(places)})" if places else str(what)


def _parts(item: Mapping[str, Any]) -> str:
    """Any other item on one line: what it says, without the names of the parts."""
    return " ".join(str(part) for part in item.values() if part is not None)
