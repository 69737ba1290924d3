"""Columns: which field each one is, and a table's rows as records by it."""
