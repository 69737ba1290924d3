"""The thirteenth body: forms of statistics and surveys as departments print and publish them, filled in by clerks from the Yangtze delta to Qinghai, drawn up without having read the importer."""
