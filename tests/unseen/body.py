"""A body of words and habits: what things are called on a street, and how its offices fill in their tables."""

from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

NAMES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
)  # fmt: skip


@dataclass(frozen=True)
class Body:
    """``words``: heads, titles, marks, layouts; ``stock``: made-up proper names and how names are formed."""

    words: ModuleType
    stock: ModuleType


def body(name: str) -> Body:
    """The body of that name, out of ``NAMES``."""
    return Body(import_module(f"{__package__}.{name}.words"), import_module(f"{__package__}.{name}.stock"))
