"""The report: what was found, as plain records that a page, a Word document and a workbook draw."""

from collections.abc import Mapping
from types import MappingProxyType

WRITERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        ".html": ("viz.report.page", "page"),
        ".docx": ("viz.report.document", "document"),
        ".xlsx": ("viz.report.workbook", "workbook"),
    }
)
"""What a file's name ends in → the module and the function that make its content of a report."""
