"""A graph at rest."""
