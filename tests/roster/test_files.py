"""What is taken in, and what is refused by name."""

import os
import sys
import zipfile

import pytest

from graphcore.errors import UnusableInput
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.stores.duckdb_store import DuckDBStore

ROSTER = "社区,企业名称,职工人数\n松涛社区,云州甲商贸有限公司,12\n"


def codes(imported):
    return {(problem.source.file, problem.code) for problem in imported.problems}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_text_in_any_encoding(desk, encoding, delimiter):
    desk.folder.mkdir()
    desk.text("企业.csv", ROSTER.replace(",", delimiter), encoding)
    imported = desk.imported()
    assert imported.contents.graph.count("enterprise") == 1
    assert imported.problems == ()


def test_bytes_that_cannot_be_decoded_are_reported_and_the_rest_is_imported(desk):
    desk.folder.mkdir()
    lines = [f"松涛社区,云州{name}商贸有限公司,12" for name in "甲乙丙丁"]
    content = ("社区,企业名称,职工人数\n" + "\n".join(lines) + "\n").encode()
    (desk.folder / "企业.csv").write_bytes(
        content + "松涛社区,云州戊".encode() + b"\xff\xfe\xff" + "商贸有限公司,3\n".encode()
    )
    imported = desk.imported()
    assert ("企业.csv", "undecodable_text") in codes(imported)
    assert imported.contents.graph.count("enterprise") >= 4


def test_content_counts_and_not_the_name(desk):
    path = desk.workbook(
        "名单.csv", {"企业": [["社区", "企业名称", "职工人数"], ["松涛社区", "云州甲商贸有限公司", 12]]}
    )
    assert path.read_bytes().startswith(b"PK")
    assert desk.imported().contents.graph.count("enterprise") == 1


PAGE = """<!DOCTYPE html><html><head><meta charset="gb2312"></head><body><p>导出时间：2024年</p>
<table border=1>
<tr><td colspan=3>松涛社区非公企业台账</td></tr>
<tr><th rowspan=2>企业名称<th colspan=2>规模
<tr><th>职工人数</th><th>所属<br>行业</th></tr>
<tr><td>云州甲商贸&nbsp;有限公司</td><td>12</td><td>商贸</td></tr>
<tr><td>云州乙科技有限公司</td><td>约30人</td><td><script>alert(1)</script>科技</td></tr>
</table></body></html>"""


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-16"])
def test_a_page_of_html_that_is_called_xls(desk, encoding):
    desk.folder.mkdir()
    desk.text("系统导出.xls", PAGE, encoding)
    imported = desk.imported()
    assert imported.problems == ()
    firms = {node.name: node for node in imported.contents.graph.iter_nodes() if node.kind == "enterprise"}
    assert {name: firm.attributes["employees"] for name, firm in firms.items()} == {
        "云州甲商贸有限公司": 12,
        "云州乙科技有限公司": 30,
    }
    assert [(source.file, source.row) for source in firms["云州甲商贸有限公司"].sources] == [("系统导出.xls", 4)]


def test_several_tables_of_a_page_are_numbered_sheets(desk):
    desk.folder.mkdir()
    desk.text("导出.xls", PAGE.replace("</table>", "</table><table><tr><td>第 1 页</td></tr></table>"))
    (file,) = desk.imported().files
    assert [sheet.sheet for sheet in file.sheets] == ["1", "2"]


def test_a_workbook_of_wps_is_known_by_what_is_in_it(desk, street):
    (old,) = (street / "files").glob("*.xls")
    assert old.read_bytes().startswith(b"\xd0\xcf")  # a compound file, as et is
    desk.folder.mkdir()
    (desk.folder / "名册.et").write_bytes(old.read_bytes())
    imported = desk.imported()
    assert not {code for _, code in codes(imported)} & {"unsupported_format", "corrupt_file"}
    assert imported.usable


def test_refused_files(desk):
    desk.folder.mkdir()
    desk.text("好.csv", ROSTER)
    (desk.folder / "空.csv").write_bytes(b"\xef\xbb\xbf \r\n")
    (desk.folder / "截断.xlsx").write_bytes(b"PK\x03\x04" + os.urandom(100))
    (desk.folder / "说明.pdf").write_bytes(b"%PDF-1.4\n%%EOF")
    (desk.folder / "网页.xls").write_text("<html><p>请登录后查看。</p></html>", encoding="utf-8")
    (desk.folder / "程序.csv").write_bytes(bytes(range(256)))
    with zipfile.ZipFile(desk.folder / "压缩包.xlsx", "w") as archive:
        archive.writestr("readme.txt", "x")
    (desk.folder / "~$好.xlsx").write_bytes(b"lock")
    assert codes(desk.imported()) == {
        ("空.csv", "empty_file"),
        ("截断.xlsx", "corrupt_file"),
        ("说明.pdf", "unsupported_format"),
        ("网页.xls", "unsupported_format"),
        ("程序.csv", "unsupported_format"),
        ("压缩包.xlsx", "unsupported_format"),
    }


def test_links_do_not_lead_out(desk, tmp_path):
    desk.folder.mkdir()
    desk.text("企业.csv", ROSTER)
    (tmp_path / "secret.csv").write_text(ROSTER, encoding="utf-8")
    (desk.folder / "link.csv").symlink_to(tmp_path / "secret.csv")
    imported = desk.imported()
    assert codes(imported) == {("link.csv", "outside_link")}
    assert {source.file for node in imported.contents.graph.iter_nodes() for source in node.sources} == {"企业.csv"}


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are Unicode there")
def test_a_name_in_the_bytes_of_another_system_is_read_as_it_was_written(desk):
    """So an archive that was packed on Chinese Windows unpacks elsewhere."""
    desk.folder.mkdir()
    written = desk.text("企业.csv", "社区,企业名称\n松涛社区,云州甲商贸有限公司\n")
    written.rename(os.fsdecode(os.fsencode(desk.folder) + b"/" + "企业台账.csv".encode("gbk")))
    imported = desk.imported()
    assert [account.name for account in imported.files] == ["企业台账.csv"]
    assert imported.contents.graph.count("enterprise") == 1
    store = DuckDBStore(desk.folder / os.fsdecode("图库.onecore".encode("gbk")))
    with pytest.raises(UnusableInput, match="UTF-8"):
        store.replace(imported.contents)
    assert len([*desk.folder.iterdir()]) == 1


def test_a_path_that_is_not_there_is_a_wrong_call(tmp_path):
    with pytest.raises(UnusableInput, match="nowhere"):
        prepare_import([tmp_path / "nowhere"])


def test_a_folder_without_files_is_a_wrong_call(tmp_path):
    with pytest.raises(UnusableInput):
        prepare_import([tmp_path])


def test_a_file_without_any_roster_is_not_left_out_in_silence(desk):
    page = "<html><body><table><tr><td>导出的数据</td></tr><tr><td>云州甲中学</td></tr></table></body></html>"
    desk.workbook("说明.xlsx", {"s": [["请各社区据实填写"], ["联系街道办"]]})
    desk.text("导出.xls", page)
    desk.text("企业.csv", "社区,企业名称\n松涛社区,云州甲商贸有限公司\n")
    found = {(problem.source.file, problem.code) for problem in desk.imported().problems}
    assert found == {("导出.xls", "format_mismatch"), ("说明.xlsx", "unrecognised_table")}


def test_notes_beside_rosters_are_named_and_not_read_but_a_table_is_whatever_its_name(desk):
    desk.text("说明.md", "# 说明\n\n本文件夹有两份台账，由各社区填报，街道汇总。\n- 企业：松涛社区，3 家\n- 小区\n")
    desk.text("truth.txt", "one firm is covered, the other is not\nnobody asked\n")
    desk.text(
        "企业.txt", "企业名称\t所属社区\t职工数\n云州甲商贸有限公司\t松涛社区\t12\n云州乙科技有限公司\t松涛社区\t5\n"
    )
    imported = desk.imported()
    assert [(one.source.file, one.code) for one in imported.problems] == [
        ("truth.txt", "text_without_table"),
        ("说明.md", "text_without_table"),
    ]
    assert len([*imported.contents.graph.iter_nodes("enterprise")]) == 2
    assert not [*imported.contents.graph.iter_nodes("matter")]
