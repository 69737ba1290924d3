"""Rows: a table's rows as records, by what its columns were found to be."""
