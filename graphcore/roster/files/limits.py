"""How much of a file is read: a roster comes from anywhere, and none may use up the machine."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, PositiveInt, ValidationError

from graphcore.documents import flaw_of, instead, read_document
from graphcore.language import Text

_WHAT = Text("上限表", "list of limits")


class Limits(BaseModel):
    """The most that is read of one roster file.

    Attributes
    ----------
    file_mb
        The file as it lies there, in MB.
    inflated_mb
        What a workbook unpacks to, in MB.
    rows
        Of a sheet that hold anything.
    roster_rows
        Of a table that is no administrative list: what it says of organisations costs more than places do.
    columns
        Of a sheet.
    cells
        Of all sheets together, blank ones between others included.
    characters
        Of a cell.
    merges
        Merged ranges of a sheet.
    seconds
        To open a workbook that is not plain; and of the processor, to read the cells of any file.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    file_mb: PositiveInt = 128
    inflated_mb: PositiveInt = 1024
    rows: PositiveInt = 700_000  # all communities of the country are some 620,000
    roster_rows: PositiveInt = 200_000
    columns: PositiveInt = 512
    cells: PositiveInt = 6_000_000
    characters: PositiveInt = 32_767
    merges: PositiveInt = 100_000
    seconds: PositiveInt = 20

    def said(self, name: str) -> str:
        """One limit as a problem tells it.

        Examples
        --------
        >>> Limits().said("cells")
        'cells 6,000,000'
        """
        return f"{name} {getattr(self, name):,}"

    @property
    def changed(self) -> str:
        """What is other than usual, as the settings of a reading have it.

        Examples
        --------
        >>> Limits(rows=10).changed, LIMITS.changed
        ('rows 10', '')
        """
        return " ".join(self.said(name) for name in Limits.model_fields if getattr(self, name) != getattr(LIMITS, name))


LIMITS = Limits()


def read_limits(path: Path) -> Limits:
    """Read limits from a YAML file that names those that are to be others.

    Raises
    ------
    UnusableInput
        If it cannot be read or something in it is wrong: one sentence with the line.
    """
    document = read_document(path, _WHAT, "rows:, cells:")
    try:
        return Limits.model_validate(document.content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name, said = first["loc"][0], flaw_of(first)
        if first["type"] == "extra_forbidden":
            near = instead(name, Limits.model_fields)
            said = Text(f"不认识这一项{near.zh}", f"this is not known{near.en}")
        elif first["type"] == "greater_than":
            said = Text("应当大于零", "this must be above zero")
        raise document.unusable([str(name)], f"{name}：{said.zh}", f"{name}: {said.en}") from error
