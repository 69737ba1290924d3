"""Text files: values between commas, tabs, semicolons or bars, in any encoding that Chinese offices use."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.files.encodings import decoded
from graphcore.roster.files.sheets import Bounded, Sheet, too_large
from graphcore.roster.files.taking_in import TakenIn

_AS_TEXT = re.compile(r'="([^"]*)"')  # as programs write what Excel is to take for no number
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_LONGEST_RECORD = 4_000_000  # characters, over however many lines


def read_text(taken: TakenIn) -> tuple[list[Sheet], list[Problem]]:
    """A text file as its one sheet, which has no name."""
    label = taken.file.label
    text, encoding = decoded(taken.content)
    bounded = Bounded(label, taken.limits)
    problems: list[Problem] = []
    rows = bounded.rows(None, _records(text, problems, label, encoding, taken.limits.said("characters")))
    return [Sheet(label, None, rows)], problems + bounded.problems


def _records(text: str, problems: list[Problem], label: str, encoding: str, limit: str) -> Iterator[list[str]]:
    """The records of a text, up to one without end; what is wrong with them is put with the problems."""
    csv.field_size_limit(_LONGEST_RECORD)
    lines = _Lines(text)
    head = text[:20_000]
    delimiter = max(",\t;|", key=head.count) if any(mark in head for mark in "\t;|") else ","
    number = 0
    try:
        for number, record in enumerate(csv.reader(lines, delimiter=delimiter), 1):
            if any("\ufffd" in value for value in record):
                problems.append(Problem(Source(label, None, number), "undecodable_text", {"encoding": encoding}))
            yield [_AS_TEXT.sub(r"\1", value) if value.startswith("=") else value for value in record]
            lines.taken = 0
    except csv.Error:
        problems.append(too_large(label, None, number + 1, limit))


class _Lines:
    """The lines of a text for whoever reads records.

    Attributes
    ----------
    taken
        Characters of the lines given out since it was last set to 0.
    """

    def __init__(self, text: str) -> None:
        self.taken = 0
        self._found = _LINE.finditer(text)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._found)[0]
        if not line:
            raise StopIteration
        self.taken += len(line)
        if self.taken > _LONGEST_RECORD:
            raise csv.Error
        return line
