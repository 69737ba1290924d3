"""The graph in neutral formats: JSON Lines out and in, GraphML, GEXF, spreadsheet; and rows to mend.

What is used is imported when it is: a question needs none of the formats to be answered.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from graphcore.exchange.whole_file import whole_file

if TYPE_CHECKING:
    from graphcore.exchange.json_lines import write_jsonl, write_problems
    from graphcore.exchange.neo4j_admin import write_neo4j_admin
    from graphcore.exchange.network_files import write_gexf, write_graphml
    from graphcore.exchange.reading import read_exchange
    from graphcore.exchange.rejected_workbook import write_rejected
    from graphcore.exchange.safe_text import legal_in_xml, spreadsheet_text
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

_HOMES = {
    "legal_in_xml": "safe_text",
    "read_exchange": "reading",
    "spreadsheet_text": "safe_text",
    "write_gexf": "network_files",
    "write_graphml": "network_files",
    "write_jsonl": "json_lines",
    "write_neo4j_admin": "neo4j_admin",
    "write_problems": "json_lines",
    "write_rejected": "rejected_workbook",
    "write_workbook": "workbook",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(name)
