"""The eighth body of words, written before its author had read the importer: Chongqing, Heilongjiang, Fujian, Anhui, the hills of Guangxi."""
