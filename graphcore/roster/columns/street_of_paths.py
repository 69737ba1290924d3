"""The streets that paths of places have above their communities: 临澄区/云澜街道/松涛社区."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.roster.cells.place_paths import place_path
from graphcore.roster.columns.interpretation import ColumnReader, Told
from graphcore.roster.columns.typed import TypedColumn
from graphcore.roster.words.lexicon import lexicon

_COMMUNITY, _STREET = "community", "street"


def street_of_paths(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of streets that a table has none of, by the paths in that of its communities."""
    field, places = lexicon().fields_of(roster).get(_STREET), columns.get(_COMMUNITY)
    if field is None or places is None or _STREET in columns:
        return {}
    paths = [place_path(cell.text) for cell in places.cells.distinct]
    if not any(paths):
        return {}
    reader = ColumnReader(places.reader.index, places.reader.header, field)
    told = [Told(path and path.street) for path in paths]
    return {_STREET: TypedColumn(reader, places.cells, told, [path.street if path else "" for path in paths])}
