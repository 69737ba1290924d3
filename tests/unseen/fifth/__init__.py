"""The fifth body of words, written before its author had read the importer: five offices from Sichuan to the North-East, a development zone, an old town."""
