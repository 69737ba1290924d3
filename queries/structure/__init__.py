"""Measures of network structure: who the core reaches, who holds the network together, who is left out.

A *projection* says which nodes and ties of the graph a measure speaks of, a *network* is what it
comes to as plain arrays, *algorithms* compute on networks alone, *answers* put figures to the
measures of the *catalogue*.
"""

from queries.structure.ask import Level, measure
from queries.structure.catalogue import Measure, load_catalogue
from queries.structure.result import Result, Who

__all__ = ["Level", "Measure", "Result", "Who", "load_catalogue", "measure"]
