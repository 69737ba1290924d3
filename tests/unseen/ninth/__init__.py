"""The ninth body of words, written before its author had read the importer: forms of a Shandong county, Jilin, Chaoshan, Xinjiang, Jiangxi."""
