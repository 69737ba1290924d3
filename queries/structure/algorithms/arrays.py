"""The algorithms that measures use, on arrays, scipy and rustworkx where these have them."""

from queries.structure.algorithms.brokerage import brokerage_roles
from queries.structure.algorithms.cohesion import components, connectedness, degree_centralisation, density, isolates
from queries.structure.algorithms.core_periphery import best_core, core_periphery_fit
from queries.structure.algorithms.cuts import ways_to
from queries.structure.algorithms.hierarchy import dimensions, superiors
from queries.structure.algorithms.holes import constraint, effective_size
from queries.structure.algorithms.mixing import ei_index
from queries.structure.algorithms.reach import distances

__all__ = [
    "best_core",
    "brokerage_roles",
    "components",
    "connectedness",
    "constraint",
    "core_periphery_fit",
    "degree_centralisation",
    "density",
    "dimensions",
    "distances",
    "effective_size",
    "ei_index",
    "isolates",
    "superiors",
    "ways_to",
]
