"""A place in a roster, in words."""

from __future__ import annotations

from graphcore.provenance import Source
from onecore.screen import harmless
from onecore.speech import say
from queries.findings import Finding


def in_words(place: Source) -> str:
    """File, sheet, row and column as a user finds them."""
    row = [] if place.row is None else [say(f"第{place.row}行", f"row {place.row}")]
    column = [] if place.column is None else [say(f"{place.column}列", f"column {place.column}")]
    parts = [place.file, *([place.sheet] if place.sheet else []), " ".join(row + column)]
    return harmless(" › ".join(part for part in parts if part))


def cells_of(finding: Finding) -> str:
    """The cells that decided a finding, each once."""
    return say("；", "; ").join(dict.fromkeys(in_words(place) for item in finding.evidence for place in item.sources))
