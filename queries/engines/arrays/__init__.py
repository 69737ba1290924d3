"""Answers rules over columns: the engine for graphs in files, of any size."""

from queries.engines.arrays.engine import ArraysEngine

__all__ = ["ArraysEngine"]
