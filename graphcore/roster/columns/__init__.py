"""Columns: of which kind a table is, and which field each of its columns is."""
