"""The third body of words, drawn up apart from the others and from the importer: a big city's towns and residential areas."""
