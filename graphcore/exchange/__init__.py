"""The graph in neutral formats: JSON Lines out and in, GraphML, GEXF, spreadsheet; and rows to mend."""

from graphcore.exchange.json_lines import write_jsonl, write_problems
from graphcore.exchange.neo4j_admin import write_neo4j_admin
from graphcore.exchange.network_files import write_gexf, write_graphml
from graphcore.exchange.reading import read_exchange
from graphcore.exchange.rejected_workbook import write_rejected
from graphcore.exchange.safe_text import legal_in_xml, spreadsheet_text
from graphcore.exchange.whole_file import whole_file
from graphcore.exchange.workbook import write_workbook

__all__ = [
    "legal_in_xml",
    "read_exchange",
    "spreadsheet_text",
    "whole_file",
    "write_gexf",
    "write_graphml",
    "write_jsonl",
    "write_neo4j_admin",
    "write_problems",
    "write_rejected",
    "write_workbook",
]
