"""Weaving: all records to one graph, with its statements and its problems."""
