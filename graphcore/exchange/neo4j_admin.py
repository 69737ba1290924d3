"""A store as files for ``neo4j-admin database import``: the quick way to fill an empty database offline.

What comes of it is what a push would have written, hashes and all, so a push afterwards has nothing
to write but the constraints and indexes.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

from graphcore.errors import UnusableInput
from graphcore.exchange.whole_file import whole_file
from graphcore.stores.neo4j_changes import FORMAT
from graphcore.stores.neo4j_properties import Properties, kept_documents, kept_edges, kept_nodes
from graphcore.stores.store import Contents
from graphcore.system_errors import reason_of

_BETWEEN = "\x1f"  # the unit separator, between the items of a list
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}
ARGUMENTS = "import.args"
_OPTIONS = ("--id-type=string", f"--array-delimiter=U+{ord(_BETWEEN):04X}", "--multiline-fields=true")


def write_neo4j_admin(contents: Contents, folder: Path) -> None:
    """Write CSV files and ``import.args``, which names them all, into a folder, made if missing.

    In the folder, ``neo4j-admin database import full neo4j @import.args`` then makes the database.

    Raises
    ------
    UnusableInput
        If the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = reason_of(error)
        raise UnusableInput(
            f"不能建立文件夹 {folder}（{reason.zh}）；请换一个位置。",
            f"The folder {folder} cannot be made ({reason.en}); give another place.",
        ) from error
    nodes = ((f"onecore:{node.kind}", (node.id,), node.properties) for node in kept_nodes(contents))
    edges = ((edge.kind, (edge.source, edge.target), edge.properties) for edge in kept_edges(contents.graph))
    documents: list[Properties] = [
        FORMAT,
        {"id": "revision", "content": uuid4().hex},
        *(document._asdict() for document in kept_documents(contents)),
    ]
    kept = (("onecore_document", (str(document["id"]),), document) for document in documents)
    with whole_file(folder / ARGUMENTS) as partial:
        arguments = [
            *_OPTIONS,
            *_write(folder, "nodes", ("id:ID(node)",), nodes),
            *_write(folder, "nodes", ("id:ID(document)",), kept),
            *_write(folder, "relationships", (":START_ID(node)", ":END_ID(node)"), edges),
        ]
        partial.write_text("".join(f"{argument}\n" for argument in arguments), encoding="utf-8")


def _write(
    folder: Path, what: str, ends: tuple[str, ...], rows: Iterable[tuple[str, tuple[str, ...], Mapping[str, Any]]]
) -> list[str]:
    """Write one file a label; the arguments that name these files."""
    by_label = defaultdict[str, list[tuple[tuple[str, ...], Properties]]](list)
    for label, ids, properties in rows:
        by_label[label].append((ids, {name: value for name, value in properties.items() if name != "id"}))
    arguments = []
    for label, told in by_label.items():
        name = f"{label.rpartition(':')[2]}.csv"
        columns = _columns(properties for _, properties in told)
        with whole_file(folder / name) as partial, partial.open("w", encoding="utf-8", newline="\n") as file:
            file.write(",".join([*ends, *(f"{column}:{kind}" for column, kind in columns.items())]) + "\n")
            for ids, properties in told:
                plain = _writable(properties, columns)
                cells = [_quoted(plain[column]) if column in plain else "" for column in columns]
                file.write(",".join([*map(_quoted, ids), *cells]) + "\n")
        arguments.append(f"--{what}={label}=./{name}")
    return arguments


def _columns(rows: Iterable[Properties]) -> dict[str, str]:
    """Property → the type that most of its values have, for a column has but one."""
    types = defaultdict[str, Counter[str]](Counter)
    for properties in rows:
        for name, value in properties.items():
            types[name][_type(value)] += 1
    columns = {name: max(sorted(counts), key=counts.__getitem__) for name, counts in sorted(types.items())}
    return columns | {"aliases": "string[]", "aliases_json": "string", "attributes": "string"}


def _writable(properties: Properties, columns: Mapping[str, str]) -> Properties:
    """The properties that fit their columns; what does not, and lists that CSV cannot tell apart, as JSON."""
    plain, rest = {}, json.loads(properties.get("attributes", "{}"))
    for name, value in properties.items():
        if _type(value) == columns[name] and (not isinstance(value, list) or _is_separable(value)):
            plain[name] = value
        elif name == "aliases":
            plain["aliases_json"] = json.dumps(value, ensure_ascii=False)
        else:
            rest[name] = value
    if rest:
        plain["attributes"] = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return plain


def _is_separable(items: list[Any]) -> bool:
    return bool(items) and all(item != "" and not (isinstance(item, str) and _BETWEEN in item) for item in items)


def _type(value: object) -> str:
    if isinstance(value, list):
        return f"{_TYPES[type(value[0])] if value else 'string'}[]"
    return _TYPES[type(value)]


def _text(value: object) -> str:
    if isinstance(value, list):
        return _BETWEEN.join(map(_text, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else repr(value)


def _quoted(value: object) -> str:
    doubled = _text(value).replace('"', '""')
    return f'"{doubled}"'
