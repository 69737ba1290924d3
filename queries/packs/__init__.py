"""The rules that ship, as YAML, and how a user's own are put on top."""

from queries.packs.loader import load_pack
from queries.packs.pack import Pack

__all__ = ["Pack", "load_pack"]
