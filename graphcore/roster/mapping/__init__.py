"""Mappings: what people say of how rosters are to be read, proposed by the importer and replayed by it."""

from graphcore.roster.mapping.document import read_mapping
from graphcore.roster.mapping.model import IGNORE, NO_MAPPING, UNDECIDED, Mapping, TableMapping

__all__ = ["IGNORE", "NO_MAPPING", "UNDECIDED", "Mapping", "TableMapping", "read_mapping"]
