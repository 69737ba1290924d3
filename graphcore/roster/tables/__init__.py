"""Tables: blocks of a sheet, their headers and rows, and what is set aside."""
