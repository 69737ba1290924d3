"""What an import would not take as it stood: the catalogue, and one problem.

A problem keeps its code and the details of the case, not a sentence: the sentence is made in
the language of whoever reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, NamedTuple

from graphcore.language import Language, Text
from graphcore.provenance import Source

IMPORT = "import"
"""The detail by which a problem in the making says which import its cell came with; see :meth:`Problem.of_version`."""

TAKEN_IN = "taken_in"
"""The detail that says in which file the value stands that was taken instead of the one of a cell."""

BESIDE = "beside"
"""The detail that is said after the sentence of a kind, where there is more to say of a case than of others."""

_EARLIER = "earlier"

Severity = Literal["file", "row", "cell", "review"]


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """A kind of problem: how grave it is, what it is called, and the sentence, with ``{details}``."""

    severity: Severity
    title: Text
    sentence: Text


class Problem(NamedTuple):
    """One problem at one place.

    Attributes
    ----------
    details
        What the kind's sentence names; texts without phone or ID numbers. What is not as written but has
        words of ours stands in both languages, ``field_zh`` and ``field_en`` for ``{field}``: see
        :func:`in_both`. ``message`` stands for the whole sentence where the problem came in through ``load``.
    """

    source: Source
    code: str
    details: Mapping[str, str] = MappingProxyType({})

    @property
    def severity(self) -> Severity:
        """``file``, ``row``, ``cell`` or ``review``."""
        kind = PROBLEM_KINDS.get(self.code)
        if kind is not None:
            return kind.severity
        given = self.details.get("severity")
        return given if given in ("file", "row", "cell") else "review"  # type: ignore[return-value]

    def message(self, language: Language) -> str:
        """The sentence: what is wrong and what to do."""
        if "message" in self.details or self.code not in PROBLEM_KINDS:
            return self.details.get("message", self.code)
        said = {
            name.removesuffix(f"_{language}"): text
            for name, text in self.details.items()
            if name.endswith(f"_{language}")
        }
        sentence = PROBLEM_KINDS[self.code].sentence.say(language).format_map({**self.details, **said})
        return sentence + said.get(BESIDE, "") + said.get(_EARLIER, "")

    @property
    def is_of_earlier(self) -> bool:
        """Whether it is of a version of its file that is not the latest: its place is none in the file of today."""
        return f"{_EARLIER}_zh" in self.details

    def of_version(self, earlier: Mapping[tuple[str, int], Text]) -> Problem:
        """The same, which says so where it is of an earlier version of its file.

        Parameters
        ----------
        earlier
            File and import → what is said of a problem of that version.
        """
        if IMPORT not in self.details:
            return self
        details = {name: text for name, text in self.details.items() if name != IMPORT}
        words = earlier.get((self.source.file, int(self.details[IMPORT])))
        return self._replace(details=details | in_both(**{_EARLIER: words}) if words else details)

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: file, sheet, row, column, code, details."""
        return (self.source.order, self.code, sorted(self.details.items()))

    def to_json(self, language: Language) -> dict[str, str | int | None]:
        """The problem as ``problems.jsonl`` has it."""
        return {
            "file": self.source.file,
            "sheet": self.source.sheet,
            "row": self.source.row,
            "column": self.source.column,
            "code": self.code,
            "severity": self.severity,
            "message": self.message(language),
        }


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by place, each once: what several rows say of one cell is one."""
    ordered = sorted(problems, key=lambda problem: problem.order)
    return tuple(one for number, one in enumerate(ordered) if number == 0 or one != ordered[number - 1])


def in_both(**details: Text) -> dict[str, str]:
    """Details that have words of ours, for each to be said in the language of who reads them.

    Examples
    --------
    >>> in_both(field=Text("党员人数", "members"))
    {'field_zh': '党员人数', 'field_en': 'members'}
    """
    return {
        f"{name}_{language}": said
        for name, text in details.items()
        for language, said in zip(Text._fields, text, strict=True)
    }


def in_a_row(names: Iterable[str], *, are_more: bool = False) -> Text:
    """Some texts that stay as written, one after the other.

    Examples
    --------
    >>> in_a_row(["A1", "B2"], are_more=True)
    Text(zh='A1、B2…', en='A1, B2 …')
    """
    listed = list(names)
    return Text("、".join(listed) + "…" * are_more, ", ".join(listed) + " …" * are_more)


def _kind(severity: Severity, title: tuple[str, str], zh: str, en: str) -> ProblemKind:
    return ProblemKind(severity, Text(*title), Text(zh, en))


PROBLEM_KINDS: Mapping[str, ProblemKind] = MappingProxyType(
    {
        # Files and sheets
        "empty_file": _kind(
            "file",
            ("空文件", "empty file"),
            "文件是空的；请换成有内容的文件。",
            "The file is empty; replace it by one with content.",
        ),
        "corrupt_file": _kind(
            "file",
            ("文件损坏", "corrupt file"),
            "文件打不开，可能没有传完整；请重新导出或复制一份。",
            "The file cannot be opened and may be cut off; export or copy it again.",
        ),
        "encrypted_file": _kind(
            "file",
            ("加密文件", "encrypted file"),
            "文件有打开密码；请在 Excel 或 WPS 中取消密码后再导入。",
            "The file has a password; remove it in Excel or WPS and import again.",
        ),
        "unsupported_format": _kind(
            "file",
            ("格式不支持", "unsupported format"),
            "不能读取这种文件；请另存为 xlsx、xls 或 csv。",
            "This kind of file cannot be read; save it as xlsx, xls or csv.",
        ),
        "text_without_table": _kind(
            "file",
            ("不是表格的文字", "text that is no table"),
            "这是文字，不是表格，没有读取；台账应是 xlsx、xls 或 csv。",
            "This is text and no table, and was not read; rosters are xlsx, xls or csv.",
        ),
        "too_large": _kind(
            "file",
            ("超出上限", "too large"),
            "超出上限（{limit}），超出部分没有读取；请拆分后再导入，来源可靠的也可以用 --limits 放宽上限。",
            "Beyond the limit ({limit}); what is beyond was not read. Split the file and import again; if it is to be trusted, --limits may raise the limit.",
        ),
        "unreadable_file": _kind(
            "file",
            ("无法读取", "unreadable file"),
            "没有权限读取，或文件正被占用；请检查后再导入。",
            "The file may not be read or is in use; check and import again.",
        ),
        "reading_broke_off": _kind(
            "file",
            ("读取中断", "reading broke off"),
            "读取这个文件的进程中途退出，可能是内存不足，也可能文件有问题；请关掉其他程序后再导入，仍不行就把文件拆分，或另存一份。",
            "The process that read the file ended on the way, for want of memory or because of something in the file; close other programs and import again, else split the file or save it anew.",
        ),
        "outside_link": _kind(
            "file",
            ("外部链接", "outside link"),
            "链接指向所给文件夹之外，没有读取；请把文件本身放进来。",
            "The link leads out of the given folder and was not followed; put the file itself in.",
        ),
        "undecodable_text": _kind(
            "cell",
            ("乱码", "undecodable text"),
            "这一行有无法解码的字节（按 {encoding} 读取）；请用 Excel 另存为 UTF-8 的 csv 或 xlsx。",
            "This row has bytes that cannot be decoded (read as {encoding}); save it as xlsx or UTF-8 csv.",
        ),
        "replaces_other": _kind(
            "file",
            ("同名文件被替换", "file of the same name replaced"),
            "先前导入的同名文件“{file}”讲的是{before}，这一份讲的是{now}，先前的内容因此不再算数。如果不是同一份台账的新版本，请把文件改名后再导入，或导入到另一个库；已经导入的，先用 onecore undo {import_id} 撤销。",
            "The file of the same name that was imported before, “{file}”, told of {before}, this one tells of {now}; what that one said no longer counts. Unless this is a new version of the same roster, rename the file and import again, or import into another store; if it is imported already, take that back first with onecore undo {import_id}.",
        ),
        "version_of_another": _kind(
            "file",
            ("像是同一份台账的两个版本", "looks like a version of another file"),
            "“{file}”像是“{other}”的另一个版本（{rows} 行中有 {number} 行那一份也有）；两份都已计入。请只留一份再导入（已经导入的先用 onecore undo 撤销）；讲的日期不同的，各用 --as-of 单独导入。",
            "“{file}” looks like another version of “{other}” ({number} of its {rows} rows are there, too); both count. Keep one of them and import again (take back what is imported already with onecore undo); if they tell of different days, import each by itself with --as-of.",
        ),
        "hidden_sheet": _kind(
            "file",
            ("隐藏工作表", "hidden sheet"),
            "工作表是隐藏的，没有导入；如需导入请取消隐藏，或加 --hidden。",
            "The sheet is hidden and was not imported; to import it unhide it, or add --hidden.",
        ),
        "no_data_rows": _kind(
            "file",
            ("没有数据", "no data rows"),
            "只有表头，没有数据行；如有数据请补上。",
            "There is a header but no data row; add the data if there is any.",
        ),
        "unrecognised_table": _kind(
            "file",
            ("不认识的表", "unrecognised table"),
            "看不出这是哪种台账，没有导入。不是台账的不用管；是台账的，请在标题或列名中写清楚（如“事项名称”），或用 onecore mapping propose 写明是哪一种、各列是什么。",
            "This is no roster that is known, and was not imported. If it is none, leave it; if it is, say so in its title or column names, "
            "or which it is and what its columns are in the mapping that onecore mapping propose writes.",
        ),
        "format_mismatch": _kind(
            "file",
            ("文件名与内容不符", "not what its name says"),
            "文件名以 {suffix} 结尾，内容却是网页，里面没有找到台账；请从系统重新导出，或另存为 xlsx 再导入。",
            "The name ends in {suffix}, but this is a web page in which no roster was found; export it again, or save it "
            "as xlsx.",
        ),
        "list_of_findings": _kind(
            "file",
            ("查询结果", "list of findings"),
            "这是查询结果或销号台账，不是台账，没有导入；填好的销号台账请用 onecore actions --against 读回。",
            "This is a list of findings, no roster, and was not imported; an action list is read by "
            "onecore actions --against.",
        ),
        "guessed_table": _kind(
            "review",
            ("台账种类是猜的", "kind of roster guessed"),
            "这张表当作“{zh}”导入，但把握不大，也可能是“{other}”；请用 onecore mapping propose 写明是哪一种，在此之前不凭它断定“没有”。",
            "This table was imported as {en} and may as well be {other}; say which in a mapping (onecore mapping propose): until then nothing is found lacking by it.",
        ),
        "unmapped_column": _kind(
            "review",
            ("未识别的列", "unmapped column"),
            "列“{header}”没有识别，其内容没有导入；如需要请改用常用列名，或用列对应表写明。",
            "Column “{header}” was not recognised and its content not imported; if it is needed use a usual header, or say what it is in a mapping.",
        ),
        "unread_evidence": _kind(
            "review",
            ("可能影响结论的列未识别", "unrecognised column that may decide"),
            "列“{header}”没有识别，可能写的是“{means}”；在用列对应表写明（不需要的写 ignore）之前，这张表所涉社区中要靠它才能断定“没有”的，一律算作情况不明。",
            "Column “{header}” was not recognised and may be “{means}” ({field}); until a mapping says what it is (ignore, if it is not needed), what needs it to be found lacking in the communities of this table counts as unknown.",
        ),
        "unread_beside": _kind(
            "review",
            ("可能补充结论的列未识别", "unrecognised column that may add"),
            "列“{header}”没有识别，似乎也说到“{means}”；在用列对应表写明（不需要的写 ignore）之前，“{means}”空着而这一列写了内容的行，算作情况不明。",
            "Column “{header}” was not recognised and seems to speak of “{means}”, too; until a mapping says what it is (ignore, if it is not needed), rows in which it says something and “{means}” is blank count as unknown.",
        ),
        "unlike_header": _kind(
            "review",
            ("内容不像列名", "cells unlike their header"),
            "列“{header}”的列名没有错，但 {cells} 的内容不像“{means}”，整列没有导入；请改正这些格子，或用列对应表写明这一列是什么。{until}",
            "Column “{header}” is called as “{means}” is, but {cells} do not look so, and nothing of it was imported; correct these cells, or say in a mapping what the column is.{until}",
        ),
        "mapping_drift": _kind(
            "review",
            ("与对应表不符", "not as mapped"),
            "与列对应表不符：{zh}；如属实请更新对应表。",
            "Not as the mapping says: {en}; update the mapping if that is right.",
        ),
        "unrecognised_row": _kind(
            "row",
            ("看不懂的行", "unrecognised row"),
            "这一行不像数据，也不像标题或合计，没有导入；请检查。",
            "This row looks like neither data, title nor total and was not imported; check it.",
        ),
        # Rows
        "missing_name": _kind(
            "row",
            ("缺少名称", "missing name"),
            "缺少{field}，这一行没有导入；请补上。",
            "The {field} is missing and the row was not imported; fill it in.",
        ),
        "too_few_participants": _kind(
            "row",
            ("参与方不足", "too few participants"),
            "事项少于两个参与方，这一行没有导入；请补上牵头或参与单位。",
            "The matter has fewer than two parties and was not imported; add who leads or joins.",
        ),
        "self_tie": _kind(
            "row",
            ("自己与自己", "self tie"),
            "牵头单位与参与单位是同一个，这一行没有导入；请更正。",
            "Lead and participant are the same and the row was not imported; correct it.",
        ),
        "no_community": _kind(
            "review",
            ("没有写社区", "no community told"),
            "这一行没有写明社区，已按不属于任何社区导入，分社区的统计里没有它；请补上。",
            "This row tells no community; it was imported as lying in none, and counts by community leave it out. Fill it in.",
        ),
        "ambiguous_community": _kind(
            "review",
            ("同名社区", "communities of one name"),
            "叫“{value}”的社区不止一个，这张表没有写明是哪个街道的，已另按一个不属于任何街道的社区计，同名的单位可能被合在一起；请在社区名前写上街道，或加上“街道”一列。",
            "More than one community is called “{value}” and this table does not tell of which street; it counts as one more, in no street, and what is of one name there may have become one. Write the street before the community, or add a column for it.",
        ),
        "no_community_at_all": _kind(
            "review",
            ("整张表没有写社区", "no community told at all"),
            "这张表（{roster}）没有一行写明社区，各行已按不属于任何社区导入，分社区的统计里没有它们；请加上“社区”一列，或在列对应表里用 community 写明。",
            "No row of this table ({roster}) tells a community; all were imported as lying in none, and counts by community leave them out. Add a column for it, or say it under community in a mapping.",
        ),
        "conflicting_value": _kind(
            "review",
            ("取值不一致", "conflicting value"),
            "同一对象的{field}有不同取值：{taken}（采用，{place}）与 {other}；请核对。",
            "The same organisation has two values of {field}: {taken} (taken, {place}) and {other}; check which is right.",
        ),
        "contradiction": _kind(
            "review",
            ("相互矛盾", "contradiction"),
            "{zh}",
            "{en}",
        ),
        "unnamed_party_org": _kind(
            "review",
            ("党组织没有写名称", "Party organisation not named"),
            "这一行写“有党组织”，但没有写是哪个，各台账中也没有写到它的党组织；按有一个没有写名称的党组织计，请核对并补上名称。",
            "This row says that there is a Party organisation, but none is named here or tied to it on any roster; counted as having one that nobody names. Check, and fill in its name.",
        ),
        "party_org_of_nobody": _kind(
            "review",
            ("看不出是谁的党组织", "unclear whose Party organisation"),
            "这一格写有党组织，但这一行和其他台账都看不出是哪一家的（没有写，或写了不止一家）；没有采用，按情况不明处理。请写明是哪一家。",
            "This cell says that there is a Party organisation, but neither its row nor any other roster tells whose (nobody is named, or several are); "
            "nothing was taken from it, and it counts as unknown. Say whose it is.",
        ),
        "possible_duplicate": _kind(
            "review",
            ("疑似重复", "possible duplicate"),
            "可能与“{other}”（{place}）是同一个，没有合并；请核对。",
            "This may be the same as “{other}” ({place}); they were kept apart. Check.",
        ),
        "listed_as_both": _kind(
            "review",
            ("既列为企业又列为社会组织", "listed as firm and as social organisation"),
            "“{other}”在企业和社会组织两种台账里都有（另见{place}），按两个计；如是同一个，请只留在它所属的那一种台账里。",
            "“{other}” is on a list of firms and on one of social organisations (see {place}, too) and counted as two. If it is one, keep it on the list where it belongs.",
        ),
        "shared_credit_code": _kind(
            "review",
            ("信用代码相同", "shared credit code"),
            "这一行的统一社会信用代码与“{other}”（{place}）的相同，名称却完全不同，没有合并；多半是代码抄错了，也可能是改了名，请核对。",
            "This row has the credit code of “{other}” ({place}), whose name is wholly different; they were kept apart. The code was probably copied by mistake, or one was renamed: check.",
        ),
        "ambiguous_name": _kind(
            "review",
            ("名称有多个对应", "ambiguous name"),
            "“{value}”对应不止一个对象，没有建立联系；请写全称。",
            "“{value}” could be more than one organisation, so no tie was made; write the full name.",
        ),
        "unknown_organisation": _kind(
            "review",
            ("台账中没有", "unknown organisation"),
            "“{value}”在各台账中都找不到，没有建立联系；请核对名称或补充台账。",
            "“{value}” is on no roster, so no tie was made; check the name or supply the roster.",
        ),
        "names_some": _kind(
            "review",
            ("只写了一部分名称", "names only some"),
            "这一格写共{number}个，却没有把名称写全；没有写出的是谁不知道，本社区里可能在其中的按情况不明处理。请补全。",
            "This cell counts {number} and names fewer; who of the community may be among the others counts as unknown. Name them all.",
        ),
        "unclear_word": _kind(
            "review",
            ("不像名称的词", "word that is no name"),
            "这一列从这里起有反复出现、不像名称的词，已按“没有”处理；如有所指请写全称。",
            "From here on this column has a word that recurs and looks like no name; it was taken as “none”. If it means one, write the full name.",
        ),
        "hidden_name": _kind(
            "review",
            ("隐去的人名", "hidden name"),
            "这一列从这里起有像人名（或号码）的字，已隐去，没有建立联系；如指单位，请写全称，或在列对应表里写明这个简称。",
            "From here on this column has what looks like names of persons (or numbers); they were hidden and tie nothing. If an organisation is meant, write its full name, or tell the abbreviation in a mapping.",
        ),
        "unlisted_organisation": _kind(
            "review",
            ("同类台账未列", "not on its roster"),
            "“{value}”不在同类台账里，已按这一格补上；请核对名称或补充台账。",
            "“{value}” is not on the roster of its kind and was added from this cell; check the name or the roster.",
        ),
        "cycle_in_party_hierarchy": _kind(
            "cell",
            ("隶属成环", "cycle of superiors"),
            "上级党组织绕成一圈（{chain}），这些隶属关系都没有采用；请更正。",
            "The superiors run in a circle ({chain}); none of these ties was taken. Correct them.",
        ),
        # Cells
        "bad_credit_code": _kind(
            "cell",
            ("信用代码有误", "bad credit code"),
            "统一社会信用代码不对（{reason}），没有采用；请核对。",
            "The credit code is wrong ({reason}) and was not taken; check it.",
        ),
        "bad_date": _kind(
            "cell",
            ("日期有误", "bad date"),
            "“{value}”不是日期，没有采用；请更正。",
            "“{value}” is no date and was not taken; correct it.",
        ),
        "unclear_ditto": _kind(
            "cell",
            ("这里不能写同上", "ditto that means nothing"),
            "{field}“{value}”指上一格，在这里说明不了什么，没有采用；请写明。",
            "“{value}” stands for the cell above and tells nothing here; write it out.",
        ),
        "unlikely_date": _kind(
            "cell",
            ("日期不可能", "date that cannot be"),
            "{field}“{value}”{reason}，没有采用；请核对。",
            "“{value}” {reason} and was not taken; check it.",
        ),
        "uncalculated": _kind(
            "review",
            ("公式没有结果", "formula without a result"),
            "{cells}（共{number}格）是公式，文件里没有存结果，按空白读了；请用 Excel 或 WPS 打开这个文件，保存一次，再导入。",
            "{cells} ({number} in all) hold formulas whose results the file does not hold, and were read as blank; open the file in Excel or WPS, save it once, and import it again.",
        ),
        "unanswered": _kind(
            "review",
            ("没有填是否", "neither yes nor no"),
            "“{field}”一列别的格子写了是或否，{cells}（共{number}格）却空着；别处也没有说明的，按情况不明处理。请补填。",
            "Other cells of “{field}” say yes or no, but {cells} ({number} in all) are blank or tell neither; where nothing else tells, they count as unknown. Fill them in.",
        ),
        "may_be_as_above": _kind(
            "review",
            ("空白可能是同上", "blank that may mean as above"),
            "“{field}”一列的{cells}（共{number}格）空着，可能是同上，也可能哪里都不在；是否随所在处的党组织覆盖，按情况不明处理。请补填。",
            "{cells} ({number} in all) of “{field}” are blank and may mean as above or nowhere; whether a Party organisation there covers them counts as unknown. Fill them in.",
        ),
        "in_no_venue": _kind(
            "review",
            ("看不出设在哪里", "station in no known venue"),
            "没有一列写明“{name}”设在哪个楼宇、商圈或园区，从名称和地址也看不出；本社区的载体有没有红色驿站，按情况不明处理。请加一列“所在载体”。",
            "No column says in which venue “{name}” stands, nor do its name and address; which venues of the community have a red station counts as unknown. Add a column for it.",
        ),
        "formula_error": _kind(
            "cell",
            ("公式出错", "formula error"),
            "“{value}”是公式出错后显示的内容，没有采用；请在表中改正。",
            "“{value}” is what a formula shows that has failed, and was not taken; correct it in the sheet.",
        ),
        "bad_number": _kind(
            "cell",
            ("数字有误", "bad number"),
            "“{value}”不是数字，没有采用；请更正。",
            "“{value}” is no number and was not taken; correct it.",
        ),
        "bad_flag": _kind(
            "cell",
            ("是否有误", "bad yes/no"),
            "“{value}”看不出是“是”还是“否”，没有采用；请更正。",
            "“{value}” is neither yes nor no and was not taken; correct it.",
        ),
        "not_known": _kind(
            "cell",
            ("写的是不详", "said not to be known"),
            "{field}写的是“{value}”：有没有、是哪个都没有说，按情况不明处理；请核实后写明，没有的写“无”。",
            "{field} says “{value}”, neither that there is one nor that there is none, and counts as unknown. Find out and say which, or that there is none.",
        ),
        "members_elsewhere": _kind(
            "cell",
            ("党员在别处", "members elsewhere"),
            "“{value}”写的是党员参加或编入哪个党组织，看不出这一行有没有建党组织，按情况不明处理；建有（含联合组建）的请写名称，没有的写“无”。",
            "“{value}” says to which Party organisation the members belong, not whether one is set up here, and counts as unknown. Name the one that there is, joint ones too, or write that there is none.",
        ),
        "gone_beside_name": _kind(
            "review",
            ("名称后写有变动", "gone, by a remark beside the name"),
            "名称后面写有变动，状态列却写着还在，这一行仍按在册计入；请核对。",
            "Beside the name stands that it is gone, while the column of states says that it is there, and the row still counts. Check which holds.",
        ),
        "told_anew_later": _kind(
            "review",
            ("另有更晚月份的表", "a sheet of a later month says it anew"),
            "这张表说的是截至 {period} 的情况，其中 {number} 行在同一份台账更晚月份的表里又有，以较晚的为准；只在这里有的仍然计入，请核对。",
            "This sheet tells how things were by {period}; {number} of its rows stand anew on one of a later month of the same roster, which counts. Those that stand only here still count; check them.",
        ),
        "not_there_any_more": _kind(
            "review",
            ("写明不在", "said not to be there"),
            "这里写明已不在（撤销、撤出、搬离之类）或还没有（筹建、拟增补之类），没有计入；如在，请更正。",
            "It says here that it is gone (dissolved, withdrawn, moved away or the like) or still to come, and was not counted. If it is there, correct it.",
        ),
        "unclear_marks": _kind(
            "review",
            ("是否不明", "unclear marks"),
            "列“{header}”里的 {marks} 看不出哪个表示“是”，没有采用；请在列对应表里这一列的 values 下写明。",
            "Nothing tells which of {marks} in column “{header}” means yes, so none was taken; "
            "say it under values of this column in a mapping.",
        ),
        "bad_choice": _kind(
            "cell",
            ("类别不认识", "unknown category"),
            "“{value}”不是已知的{field}，没有采用；请核对。",
            "“{value}” is no known {field} and was not taken; check it.",
        ),
        "unknown_choice": _kind(
            "review",
            ("反复出现的类别不认识", "unknown category that recurs"),
            "“{value}”在“{field}”一列反复出现，不知道是哪一类，没有采用；请在列对应表的 values 中说明。",
            "“{value}” recurs in column “{field}” and is no category that is known; it was not taken. Say under values of a mapping what it means.",
        ),
        "told_differently": _kind(
            "review",
            ("各行写得不同", "told differently"),
            "这一列各行对“{name}”写得不同（如各小区的合同期限不同），看不出取哪个，没有采用；请在它自己的台账中写明。",
            "Rows of this column tell differently of “{name}” (as of a firm with a contract for each estate), so none was taken; "
            "say it in its own roster.",
        ),
        "several_ticks": _kind(
            "cell",
            ("几列都打了勾", "several ticks"),
            "这一行在“{value}”几列都作了标记，看不出是哪一项，没有采用；请只留一个。",
            "This row is ticked in several columns (“{value}”) of which one can hold, so none was taken; leave one.",
        ),
        "several_communities": _kind(
            "cell",
            ("写了几个社区", "several communities"),
            "“{value}”写了几个社区，看不出这一行属于哪一个，没有采用；请只写一个，或分成几行。",
            "“{value}” names several communities, and which of them the row belongs to cannot be told, so none was taken; "
            "name one, or write a row for each.",
        ),
        "unclear_month": _kind(
            "cell",
            ("月份不明", "unclear month"),
            "“{value}”是数字，可能是1月，也可能是10月（表格软件会把末尾的0去掉），没有采用；请写成完整的年月，如2026-10。",
            "“{value}” is a number and may be January or October (spreadsheets drop a last 0), so it was not taken; write the month in full, as 2026-10.",
        ),
        "precision_lost": _kind(
            "cell",
            ("数位丢失", "digits lost"),
            "长数字被表格软件改成了科学计数，后面的数位已经丢失，没有采用；请按文本重新填写。",
            "A long number was turned into scientific notation and lost its last digits; it was not taken. Enter it as text.",
        ),
    }
)
