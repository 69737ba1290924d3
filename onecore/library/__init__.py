"""The library: a graph to be asked from a program or a notebook.

A :class:`Study` is a graph on a day with the rules that are put to it. It comes from a store
(:func:`open`), from rosters (:func:`read_rosters`), or from a graph that is at hand (``Study(graph)``).
Whatever it answers is a :class:`Table`: a sequence of objects that is a data frame on request and shows
itself in a notebook.
"""

from onecore.library.findings import Cells, Findings, RollUp
from onecore.library.measured import Actors, Measured
from onecore.library.nodes_and_edges import Edges, Nodes
from onecore.library.opening import open, read_rosters  # noqa: A004  # as in gzip: onecore.open
from onecore.library.page import MapPage
from onecore.library.problems import Problems
from onecore.library.study import Study
from onecore.library.table import Table

__all__ = [
    "Actors",
    "Cells",
    "Edges",
    "Findings",
    "MapPage",
    "Measured",
    "Nodes",
    "Problems",
    "RollUp",
    "Study",
    "Table",
    "open",
    "read_rosters",
]
