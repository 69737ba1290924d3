"""Algorithms on networks: arrays in, numbers out; nothing here knows a graph, a store or a roster.

They are written to be read, on NetworkX where it has what is needed. Another implementation may
stand behind the same names; it has to give the same numbers.
"""
