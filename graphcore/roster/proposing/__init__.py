"""Proposing: the importer's own guess as a mapping to be edited."""
