"""The sixth body of words, written by someone who had not read the importer: offices of Zhejiang, Hubei and Shandong, a town in Guizhou, a street of Shanghai."""
