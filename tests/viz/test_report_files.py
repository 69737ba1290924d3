"""The report in Word and in a workbook: it opens, says what the page says, and takes nothing in it for a command."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree as ET

import docx
import pytest
from docx.oxml.ns import qn
from python_calamine import CalamineWorkbook

from viz.report.document import document
from viz.report.records import Column, Report, Section, Table
from viz.report.workbook import workbook

FORMULA = '=HYPERLINK("http://x","y")'
RENDERERS = [document, workbook]


def sheets_of(content):
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def texts_of(content):
    opened = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in opened.paragraphs] + cells


def test_word_has_headings_tables_captions_and_a_font_for_chinese(report):
    told = report()
    opened = docx.Document(io.BytesIO(document(told)))
    headings = [each.text for each in opened.paragraphs if each.style.name == "Heading 1"]
    assert headings == [section.title for section in told.sections]
    captions = [each.text for each in opened.paragraphs if each.style.name == "Caption"]
    tables = [block for section in told.sections for block in section.blocks if isinstance(block, Table)]
    assert {table.caption for table in tables} <= set(captions)
    assert len(opened.tables) >= len(tables)
    fonts = opened.styles["Normal"].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "Microsoft YaHei"
    page = opened.sections[0]
    assert (round(page.page_width.cm, 1), round(page.page_height.cm, 1)) == (21.0, 29.7)
    assert all(
        row._tr.trPr is None or row._tr.trPr.find(qn("w:tblHeader")) is not None for row in opened.tables[1].rows
    )


def test_both_say_what_the_report_says(report):
    told = report()
    words, sheets = "\n".join(texts_of(document(told))), sheets_of(workbook(told))
    cells = {str(cell) for rows in sheets.values() for row in rows for cell in row}
    for section in told.sections:
        assert section.title in words
    sentences = [sentence for block in told.sections[0].blocks for sentence in getattr(block, "sentences", ())]
    assert len(sentences) >= 4
    assert all(sentence in words for sentence in sentences)
    assert set(sentences) <= cells
    assert told.notice in words
    assert told.notice in cells


def test_a_workbook_lists_every_row(report):
    told = report()
    gaps = next(section for section in told.sections if section.id == "gaps")
    listed = next(block for block in gaps.blocks if isinstance(block, Table) and block.is_grouped)
    rows = sheets_of(workbook(told))[listed.caption]
    assert len(rows) == len(listed.rows) + 1
    assert rows[0] == [column.title for column in listed.columns]


def test_an_internal_report_says_so_in_either(report):
    told = report("en", internal=True)
    assert any("not to be passed on" in text for text in texts_of(document(told)))
    assert any(
        "not to be passed on" in str(cell)
        for rows in sheets_of(workbook(told)).values()
        for row in rows
        for cell in row
    )


@pytest.mark.parametrize("render", RENDERERS)
def test_the_same_report_gives_the_same_bytes(report, render):
    assert render(report()) == render(report())


@pytest.mark.parametrize("render", RENDERERS)
def test_nothing_in_a_cell_is_a_command(render):
    rows = tuple((text, text) for text in (FORMULA, "+1", "-1", "@a", "\tb", "a\x0bb\ufffe", "]]>", "{{ 7*7 }}"))
    table = Table(FORMULA, (Column(FORMULA), Column("=b")), rows, note=FORMULA)
    section = Section("s", FORMULA, FORMULA, (table, table._replace(is_grouped=True)))
    told = Report(FORMULA, "zh", internal=False, facts=(FORMULA,), notice=FORMULA, sections=(section, section))
    with zipfile.ZipFile(io.BytesIO(render(told))) as parts:
        for name in parts.namelist():
            text = parts.read(name).decode("utf-8", "replace")
            if name.endswith((".xml", ".rels")):
                ET.fromstring(text)
            assert "<f>" not in text
            assert not re.search(r'Target="http://x|w:instr="HYPERLINK|<hyperlink', text)


def test_a_formula_is_text_with_an_apostrophe():
    section = Section("s", "节", "", (Table("表", (Column("a"),), ((FORMULA,),)),))
    told = Report("题", "zh", internal=False, facts=(), notice="", sections=(section,))
    cells = [cell for rows in sheets_of(workbook(told)).values() for row in rows for cell in row]
    assert f"'{FORMULA}" in cells
    assert FORMULA not in cells


def test_a_gap_of_no_single_community_says_so(report):
    (listed,) = (
        block
        for section in report().sections
        if section.id == "gaps"
        for block in section.blocks
        if "逐项名单" in block.caption
    )
    there = {row[2] for row in listed.rows}
    assert "不属一个社区" in there
    assert "" not in there


def test_sentences_of_one_measure_are_told_apart_and_what_is_unknown_once(report):
    (structure,) = (section for section in report().sections if section.id == "structure")
    rows = structure.blocks[0].rows
    assert len({row[:2] for row in rows}) == len(rows)
    congruence = [row[1] for row in rows if row[0] == "应有协同与已有协同"]
    assert all(told.startswith(("同一事项：", "同一地方：", "情况不明")) for told in congruence)
