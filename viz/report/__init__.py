"""The report: what was found, as plain records that a page, a Word document and a workbook draw."""
