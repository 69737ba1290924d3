"""Files in the folder that are no rosters to import."""

from pathlib import Path
from typing import Any

from .sheets import Sheet
from .world import World
from .write import write_workbook


def write(folder: Path, world: World) -> list[dict[str, Any]]:
    """Write the bad files and return their entries for the truth."""
    names = [world.name(key) for key in world.of("social_org")[:2]]
    rows = "".join(f"<tr><td>{name}</td></tr>" for name in names)
    html = f"<html><head><meta charset='gb2312'></head><body><table><tr><td>社会组织名称</td></tr>{rows}</table></body></html>"
    (folder / "系统导出（2）.xls").write_bytes(html.encode("gb18030"))
    (folder / "新建 文本文档.csv").write_bytes(b"")
    (folder / "现场照片.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(64) + b"\xff\xd9")
    (folder / "工作通知.docx").write_bytes(b"PK\x05\x06" + bytes(18))
    write_workbook([Sheet("模板", {(1, 1): "机构名称", (1, 2): "登记形式", (1, 3): "法人"})], folder / "空白模板.xlsx")
    whole = folder / "空白模板.xlsx"
    (folder / "损坏-网格底册.xlsx").write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    return [
        entry("新建 文本文档.csv", "csv", "empty_file"),
        entry("空白模板.xlsx", "xlsx", "no_data_rows"),
        entry("损坏-网格底册.xlsx", "xlsx", "corrupt_file"),
        entry("现场照片.jpg", "jpg", "unsupported_format"),
        entry("工作通知.docx", "docx", "unsupported_format"),
        entry("系统导出（2）.xls", "html-as-xls", "format_mismatch", expect="reject_or_sniff"),
    ]


def entry(file: str, form: str, reason: str, expect: str = "reject_file") -> dict[str, Any]:
    return {"file": file, "format": form, "encoding": None, "expect": expect, "reason": reason, "sheets": []}
