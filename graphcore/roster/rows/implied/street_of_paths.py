"""The streets that paths of places have above their communities: 临澄区/云澜街道/松涛社区."""

from __future__ import annotations

from graphcore.roster.cells.place_paths import place_path
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.fields import Field


def street_of_paths(places: TypedColumn, field: Field) -> TypedColumn | None:
    """The column of streets, by the paths in that of communities."""
    paths = [place_path(cell.text) for cell in places.cells.distinct]
    if not any(paths):
        return None
    streets = [path and path.street for path in paths]
    return places.implying(field, streets, [street or "" for street in streets])
