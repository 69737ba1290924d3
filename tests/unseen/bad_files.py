"""Files in the folder that are no rosters to import."""

from pathlib import Path
from typing import Any

from .sheets import Sheet
from .world import World
from .write import write_workbook


def write(folder: Path, world: World) -> list[dict[str, Any]]:
    """Write the bad files and return their entries for the truth."""
    called: dict[str, Any] = world.stock.BAD_FILES
    names = [world.name(key) for key in world.of("social_org")[:2]]
    rows = "".join(f"<tr><td>{name}</td></tr>" for name in names)
    html = f"<html><head><meta charset='gb2312'></head><body><table><tr><td>{called['html'][1]}</td></tr>{rows}</table></body></html>"
    (folder / called["html"][0]).write_bytes(html.encode("gb18030"))
    (folder / called["empty"]).write_bytes(b"")
    (folder / called["photo"]).write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(64) + b"\xff\xd9")
    (folder / called["letter"]).write_bytes(b"PK\x05\x06" + bytes(18))
    blank, sheet, heads = called["template"]
    whole = folder / blank
    write_workbook([Sheet(sheet, {(1, column): head for column, head in enumerate(heads, 1)})], whole)
    (folder / called["broken"]).write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    return [
        entry(called["empty"], "csv", "empty_file"),
        entry(blank, "xlsx", "no_data_rows"),
        entry(called["broken"], "xlsx", "corrupt_file"),
        entry(called["photo"], "jpg", "unsupported_format"),
        entry(called["letter"], "docx", "unsupported_format"),
        entry(called["html"][0], "html-as-xls", "format_mismatch", expect="reject_or_sniff"),
    ]


def entry(file: str, form: str, reason: str, expect: str = "reject_file") -> dict[str, Any]:
    return {"file": file, "format": form, "encoding": None, "expect": expect, "reason": reason, "sheets": []}
