"""From a folder of messy rosters to a graph: one module a stage."""
