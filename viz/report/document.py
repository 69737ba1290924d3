"""The report as a Word document: headings, tables and captions that Word knows for what they are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from graphcore.exchange import legal_in_xml
from graphcore.language import Text
from viz.report.records import (
    Bars,
    Block,
    Keys,
    Points,
    Report,
    Table,
    Triads,
    Value,
    Waterfall,
    grouped,
    in_words,
    left_out,
    shown_columns,
)
from viz.report.word_bars import BLANK, bar_marks, meaning, step_marks
from viz.report.word_map import png
from viz.small_map import SmallMap
from viz.small_picture import COLOURS

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.packuri import PackURI
    from docx.text.paragraph import Paragraph

_LETTERS, _CHINESE = "Calibri", "Microsoft YaHei"
_SMALL, _BODY = 9, 10.5
_SHADE = "EEF3F6"
_MAP_SIGNS: Mapping[str, str] = {"uncovered": "×", "unknown": "○"}
_MAP_NAMES = Text("从上到下、从左到右：{names}。", "From top to bottom and left to right: {names}.")
_MOST_NAMED = 24


def document(report: Report) -> bytes:
    """The bytes of a docx file, the same for the same report."""
    import docx

    made = docx.Document()
    _dress(made, report)
    made.add_heading(_plain(report.title), 0)
    made.add_paragraph(_plain(" · ".join(report.facts)))
    made.add_paragraph(_plain(report.notice), style="Intense Quote" if report.internal else "Quote")
    for section in report.sections:
        made.add_heading(_plain(section.title), 1)
        if section.lead:
            made.add_paragraph(_plain(section.lead))
        for block in section.blocks:
            _add(made, block, report)
    return _packed(made)


def _dress(made: Document, report: Report) -> None:
    """A4, a font for either script, the title at the head of each page and its number at the foot."""
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)
    for style in made.styles:
        if (letters := getattr(style, "font", None)) is not None:
            letters.name = _LETTERS
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for name in [name for name in fonts.attrib if name.endswith("Theme")]:
                del fonts.attrib[name]
            fonts.set(qn("w:eastAsia"), _CHINESE)
    made.styles["Normal"].font.size = Pt(_BODY)
    made.core_properties.title = _plain(report.title)
    made.core_properties.author = "onecore"
    page.header.paragraphs[0].text = _plain(report.title)
    _number_pages(page.footer.paragraphs[0])


def _number_pages(foot: Paragraph) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)  # noqa: SLF001  # python-docx has no fields


def _add(made: Document, block: Block, report: Report) -> None:
    match block:
        case Keys():
            rows = [(key.label, key.value, key.note) for key in block.keys]
            _table(made, "", [("", 3, False), ("", 1, True), ("", 3, False)], [("", rows, "")])
        case Points():
            for sentence in block.sentences:
                made.add_paragraph(_plain(sentence), style="List Number" if block.numbered else "List Bullet")
        case Table():
            columns = [(column.title, column.width, column.is_figure) for column in shown_columns(block)]
            groups = [(lines.name, lines.rows, left_out(lines, report.language)) for lines in grouped(block)]
            _table(made, block.caption, columns, groups)
            if block.note:
                made.add_paragraph(_plain(block.note))
        case Waterfall():
            steps = [(step.part.label, marks, told) for step, marks, told in step_marks(block)]
            steps += [(part.label, "", str(part.number)) for part in block.apart]
            columns = [(block.whole.label, 1.2, False), (str(block.whole.number), 3, False), ("", 1, True)]
            _table(made, f"{block.caption} {block.told}", columns, [("", steps, "")])
        case Bars():
            lines = [(bar.label, f"{bar_marks(bar, block)}\n{_told(bar)}", bar.told) for bar in block.bars]
            columns = [("", 1.2, False), (meaning(block), 3.4, False), ("", 0.7, True)]
            _table(made, block.caption, columns, [("", lines, "")])
        case Triads():
            _triads(made, block)
        case SmallMap():
            _map(made, block, report)


def _map(made: Document, block: SmallMap, report: Report) -> None:
    """The map as a picture; what its colours mean and which community is which stand below it."""
    from docx.shared import Cm, Pt, RGBColor

    if not block.discs:
        return
    made.add_picture(io.BytesIO(png(block)), width=Cm(17))
    signs = made.add_paragraph()
    for standing, label in block.meaning.items():
        sign = signs.add_run(f"{_MAP_SIGNS.get(standing, '●')} ")
        sign.font.color.rgb = RGBColor.from_string(COLOURS[standing][1:].upper())
        signs.add_run(f"{_plain(label)}   ").font.size = Pt(_SMALL)
    named = sorted((disc for disc in block.discs if disc.label), key=lambda disc: (round(disc.y / disc.radius), disc.x))
    if 0 < len(named) <= _MOST_NAMED:
        comma = Text("、", ", ").say(report.language)
        names = comma.join(_plain(disc.label) for disc in named)
        made.add_paragraph(_MAP_NAMES.filled(names=names).say(report.language))


def _told(bar: Any) -> str:
    return "  ".join(f"{part.label} {part.number}" for part in (*bar.parts, *bar.apart))


def _triads(made: Document, block: Triads) -> None:
    """Each triad as a row: its sides in words."""
    first = block.triads[0]
    names = [label for _, label, _ in first.corners]
    columns = [("", 1.4, False), *((f"{names[one]}–{names[other]}", 1.4, False) for one, other, _ in first.sides)]
    rows = [
        (f"{each.name}\n{each.beneath}", *(block.meaning[tied] for *_, tied in each.sides)) for each in block.triads
    ]
    _table(made, block.caption, columns, [("", rows, "")])


_Column = tuple[str, float, bool]  # title, width, whether a figure
_Group = tuple[str, Sequence[Sequence[Value]], str]  # name, rows, what is left out


def _table(made: Document, caption: str, columns: Sequence[_Column], groups: Iterable[_Group]) -> None:
    """A table under its caption, its header on every page."""
    from docx.shared import Cm

    if caption:
        made.add_paragraph(_plain(caption), style="Caption").paragraph_format.keep_with_next = True
    lines: list[tuple[Sequence[Value], bool]] = []  # and whether the line is one text across all columns
    for name, rows, more in groups:
        lines += [((name,), True)] if name else []
        lines += [(row, False) for row in rows]
        lines += [((more,), True)] if more else []
    has_header = any(title for title, _, _ in columns)
    table = made.add_table(len(lines) + has_header, len(columns), style="Table Grid")
    table.autofit = False
    whole = sum(width for _, width, _ in columns)
    widths = [Cm(17 * width / whole) for _, width, _ in columns]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    filled = iter(table.rows)
    if has_header:
        head = next(filled)
        _repeat(head)
        _fill(head.cells, [title for title, _, _ in columns], columns, widths, is_bold=True)
    for row, (values, is_whole) in zip(filled, lines, strict=True):
        cells = row.cells
        if is_whole:
            _fill([cells[0].merge(cells[-1])], values, columns, widths[:1], is_bold=True)
        else:
            _fill(cells, values, columns, widths)
    made.add_paragraph()


def _fill(
    cells: Sequence[Any],
    values: Sequence[Value],
    columns: Sequence[_Column],
    widths: Sequence[Any],
    *,
    is_bold: bool = False,
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt, RGBColor

    for cell, value, (_, _, is_figure), width in zip_longest(cells, values, columns[: len(cells)], widths):
        if len(cells) > 1:
            cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1.5)
        paragraph.paragraph_format.line_spacing = 1.15
        text = _plain(in_words(value))
        if blank := len(text) - len(text.lstrip(BLANK)):  # a white mark is as wide as a black one, whatever the font
            unseen = paragraph.add_run("█" * blank)
            unseen.font.size, unseen.font.color.rgb = Pt(_SMALL), RGBColor(255, 255, 255)
        run = paragraph.add_run(text[blank:])
        run.font.size, run.bold = Pt(_SMALL), is_bold
        if is_bold:
            _shade(cell)
        if is_figure and len(cells) > 1:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _shade(cell: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), _SHADE)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001


def _repeat(row: Any) -> None:
    """Put a row at the head of each page that the table goes on to."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(head)  # noqa: SLF001


def _plain(text: str) -> str:
    return legal_in_xml(text)


class _Packing:
    """An archive for the library to write its parts to.

    Every part is dated alike: the same report gives the same bytes, whatever the clock says, and archives know no
    day before 1980.
    """

    def __init__(self, content: io.BytesIO) -> None:
        self._archive = zipfile.ZipFile(content, "w")

    def write(self, name: PackURI, content: bytes) -> None:
        """Add a part."""
        self._archive.writestr(zipfile.ZipInfo(name.membername), content, zipfile.ZIP_DEFLATED)

    def close(self) -> None:
        """End the archive."""
        self._archive.close()


def _packed(made: Document) -> bytes:
    from docx.opc.pkgwriter import PackageWriter

    content = io.BytesIO()
    writer: Any = PackageWriter  # it has no types
    packing = _Packing(content)
    package = made.part.package
    for part in package.parts:
        part.before_marshal()
    writer._write_content_types_stream(packing, package.parts)  # noqa: SLF001
    writer._write_pkg_rels(packing, package.rels)  # noqa: SLF001
    writer._write_parts(packing, package.parts)  # noqa: SLF001
    packing.close()
    return content.getvalue()
