"""A mapping as a YAML file: read, and refused in one sentence with the line."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from graphcore.documents import flaw_of, instead, read_document
from graphcore.language import Text
from graphcore.roster.mapping.model import Mapping, TableMapping

_WHAT = Text("列对应表", "mapping")


def read_mapping(path: Path) -> Mapping:
    """Read a mapping.

    Raises
    ------
    UnusableInput
        If it cannot be read or something in it is wrong: one sentence with the line and what to write instead.
    """
    document = read_document(path, _WHAT, "version:, tables:")
    try:
        return Mapping.model_validate(document.content)
    except ValidationError as error:
        # A key that is misspelt is also one that is missing: the former says what to do.
        first = min(error.errors(include_url=False), key=lambda one: one["type"] != "extra_forbidden")
        place = [*_written(first), *first.get("ctx", {}).get("place", ())]
        said = flaw_of(first)
        if first["type"] == "extra_forbidden":
            known = TableMapping.model_fields if len(place) > 1 else Mapping.model_fields
            near = instead(place[-1], (field.alias or name for name, field in known.items()))
            said = Text(f"不认识“{place[-1]}”{near.zh}", f"“{place[-1]}” is not known{near.en}")
        where = ".".join(str(part) for part in place[2:] if first["type"] != "extra_forbidden")
        raise document.unusable(
            place, f"{where}：{said.zh}" if where else said.zh, f"{where}: {said.en}" if where else said.en
        ) from error


def _written(error: ErrorDetails) -> list[str | int]:
    """Where the error is in the file: without the names of the alternatives that Pydantic tried."""
    tried = ("bool", "str", "dict[str,str]", "tuple[int, int]")
    return [part for part in error["loc"] if part not in tried and not str(part).startswith("function-")]
