"""What exists: vocabulary, graph, stores and the import of rosters."""
