"""Implied columns: what the cells of a table tell of fields that it has no column for, and what its title does."""
