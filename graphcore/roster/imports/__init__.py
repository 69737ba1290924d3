"""Imports: versions of rosters over time, what each changes, and what is left for people to decide."""
