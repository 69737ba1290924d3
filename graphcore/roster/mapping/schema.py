"""The JSON Schema of mappings, by which an editor completes and checks them while they are written."""

from __future__ import annotations

from typing import Any

from graphcore.language import Language
from graphcore.roster.mapping.model import IGNORE, TELLING, UNDECIDED, Mapping
from graphcore.roster.mapping.wording import field_label, roster_label
from graphcore.roster.words.lexicon import lexicon


def mapping_schema(language: Language) -> dict[str, Any]:
    """The schema: what a mapping may say, each roster kind with the fields that it has.

    Parameters
    ----------
    language
        Of the titles.

    Examples
    --------
    >>> schema = mapping_schema("zh")
    >>> schema["$defs"]["enterprises"]["oneOf"][2]
    {'const': 'name', 'title': '企业名称'}
    """
    schema = Mapping.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    definitions = schema["$defs"]
    nobody = [_titled(word, word) for word in (IGNORE, UNDECIDED)]
    for roster in lexicon().rosters:
        fields = lexicon().fields_of(roster)
        titles = [_titled(name, field_label(roster, name, language)) for name in fields]
        definitions[roster] = {"oneOf": [*titles, *nobody]}
    table = definitions["TableMapping"]
    properties = table["properties"]
    kinds = [_titled(roster, roster_label(roster, language)) for roster in lexicon().rosters]
    properties["roster"] = {"oneOf": [*kinds, *nobody]}
    properties["or"] = {"oneOf": kinds}
    properties["header"] = {"type": ["integer", "string"], "pattern": r"^\d+(-\d+)?$"}
    properties["community"] = {
        "anyOf": [
            {"type": "string", "examples": [*TELLING]},
            {"type": "array", "items": {"enum": [*TELLING]}, "minItems": 1},
            {"type": "object", "additionalProperties": {"type": "string"}},
        ]
    }
    for name in ("files", "sheets", "seen"):
        properties[name] = _listed()
    column = definitions["ColumnMapping"]
    column["properties"]["separators"] = _listed()
    properties["columns"] = {"type": "object", "minProperties": 1}
    properties["sometimes"] = {"type": "object"}
    table["allOf"] = [_columns_of(roster, column) for roster in lexicon().rosters]
    return schema


def _columns_of(roster: str, column: dict[str, Any]) -> dict[str, Any]:
    """The columns that a table of one roster kind may have."""
    field = {"$ref": f"#/$defs/{roster}"}
    long = {**column, "properties": {**column["properties"], "field": field}}
    columns = {"additionalProperties": {"anyOf": [field, long]}}
    return {
        "if": {"properties": {"roster": {"const": roster}}},
        "then": {"properties": {"columns": columns, "sometimes": columns}},
    }


def _listed() -> dict[str, Any]:
    return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


def _titled(value: str, title: str) -> dict[str, Any]:
    return {"const": value, "title": title}
