"""The tenth body: offices of Hubei, Yunnan, Fujian, Shanghai's outskirts, Sichuan and Inner Mongolia, drawn up without having read the importer."""
