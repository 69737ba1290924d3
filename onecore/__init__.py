"""The front door: the library, the command line and the demo.

>>> import onecore
>>> street = onecore.read_rosters("examples/tidy/files")
>>> street.ask("grid-branch").by("community")[0].rate
1.0

Nothing heavy is imported before it is used; what there is stands in :mod:`onecore.library`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphcore.elements import Edge, Node
    from graphcore.errors import OnecoreError
    from graphcore.graph import Graph
    from onecore.library import Study, open, read_rosters  # noqa: A004  # as in gzip: onecore.open

__version__ = "0.1.0"
__all__ = ["Edge", "Graph", "Node", "OnecoreError", "Study", "open", "read_rosters"]

_HOMES = {"OnecoreError": "graphcore.errors", "Edge": "graphcore.graph", "Graph": "graphcore.graph"}
_HOMES |= {"Node": "graphcore.graph", "Study": "onecore.library", "open": "onecore.library"}
_HOMES |= {"read_rosters": "onecore.library"}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
