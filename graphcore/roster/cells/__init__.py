"""Cells: what a text says as a date, a count, a mark, a list, and what a column of them looks like."""
