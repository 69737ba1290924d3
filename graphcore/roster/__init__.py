"""From a folder of messy rosters to a graph: a room a stage."""
