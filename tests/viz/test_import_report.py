"""The import's page: whole, inert, and silent about persons."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.imports.shown_cells import texts_at
from tests.roster.conftest import Desk
from viz import import_report as page_of

PHONE, PERSON = "15486119667", "谢哲珩"
HOSTILE = "</style><script>alert(1)</script><img src=x onerror=alert(1)>"
ROWS = [
    ["企业台账"],
    ["所属社区", "企业名称", "职工人数", "成立日期", "负责人", "联系电话", "内部代号", "党建指导员", "党组织名称"],
    ["松涛社区", "云州甲商贸有限公司", 12, "2020-05", PERSON, PHONE, PERSON, "无", None],
    ["松涛社区", f"云州乙{HOSTILE}有限公司", HOSTILE, "2021-06", PERSON, PHONE, PERSON, PERSON, None],
    ["松涛社区", None, 5, "不详", PERSON, PHONE, PERSON, PERSON, None],
    ["合计", None, 17, None, None, None, None, None, None],
]
PARTY_ORGS = [
    ["所属社区", "党组织名称", "组织类别", "上级党组织"],
    ["松涛社区", "中共松涛社区委员会", "党委", None],
    ["松涛社区", "松涛社区第一党支部", "党支部", f"{PERSON}、松涛社区大党委员会"],
]


class Page(HTMLParser):
    """The elements of a page, and its text by table row."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.addresses, self.rows, self.policy = [], [], [], ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        self.tags.append(tag)
        self.addresses += [known[name] for name in ("src", "href", "action") if name in known]
        assert not [name for name in known if name.startswith("on")]
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
        if known.get("http-equiv") == "Content-Security-Policy":
            self.policy = known["content"]

    def handle_endtag(self, tag):
        if tag == "table":
            self.rows.append([])

    def handle_data(self, data):
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data.strip()


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path / "rosters")


@pytest.fixture
def done(desk):
    desk.workbook("企业.xlsx", {"企业": ROWS, "党组织": PARTY_ORGS})
    desk.text("空.csv", "")
    return prepare_import([desk.folder])


def page(desk, done, language="zh"):
    return page_of.import_report(done, texts_at([desk.folder], [each.source for each in done.problems]), language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_in_a_cell_becomes_part_of_the_page(desk, done, language):
    text = page(desk, done, language)
    found = Page(text)
    assert not {"script", "img", "link", "iframe", "form"} & set(found.tags)
    assert all(address.startswith("#") for address in found.addresses)
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert found.policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_person_and_no_number_is_on_it(desk, done, language):
    text = page(desk, done, language)
    assert PHONE not in text
    assert PERSON not in text


def test_every_row_is_accounted_for(desk, done):
    found = Page(page(desk, done)).rows
    rows = {tuple(row[:2]): row for row in found if len(row) in (4, 5, 7) and row[0] in ("企业.xlsx", "空.csv", "合计")}
    assert rows["企业.xlsx", "企业"][2:] == ["新导入 · 企业台账", "6", "2", "3标题 1、表头 1、合计 1", "1"]
    assert rows["企业.xlsx", "党组织"][3:] == ["3", "2", "1表头 1", "0"]
    assert rows["空.csv", ""][2] == "不能使用"
    assert rows["合计", "9"] == ["合计", "9", "4", "4", "1"]


def test_how_columns_were_read(desk, done):
    read = [row[:3] for row in Page(page(desk, done)).rows if len(row) == 4]
    assert ["B", "企业名称", "企业名称"] in read
    assert ["E", "负责人", "人名，不保存"] in read
    assert ["F", "联系电话", "电话，不保存"] in read
    assert ["G", "内部代号", "没有识别，内容没有导入"] in read
    assert ["D", "成立日期", "成立日期"] in read
    english = [row[:3] for row in Page(page(desk, done, "en")).rows if len(row) == 4]
    assert ["C", "职工人数", "employees"] in english
    assert ["D", "上级党组织", "superior (Party organisation)"] in english


def test_problems_stand_with_their_cells(desk, done):
    rows = Page(page(desk, done)).rows
    assert ["企业.xlsx", "企业", "4", "C", HOSTILE] in [row[:5] for row in rows]
    assert ["企业.xlsx", "企业", "5", "B", ""] in [row[:5] for row in rows]
    assert ["企业.xlsx", "党组织", "3", "D", "［已隐去］、松涛社区大党委员会"] in [row[:5] for row in rows]
    listed = [row for row in rows if len(row) == 6]
    assert len(listed) - sum(row[0] == "文件" for row in listed) == len(done.problems)


def test_what_is_not_listed_is_counted(desk, done, monkeypatch):
    monkeypatch.setattr(page_of, "MOST_LISTED", 1)
    many = done._replace(problems=done.problems * 3)
    assert "另有 2 处没有列出。" in page(desk, many)


def test_the_same_import_gives_the_same_page(desk, done):
    assert page(desk, done) == page(desk, prepare_import([desk.folder]))


@pytest.mark.parametrize(
    ("rows", "called"),
    [
        ([["甲方（社区党组织）", "乙方（共建单位党组织）", "签约时间"], ["松涛社区党委", "松涛中学党支部", "2025.11.3"]], "共建协议台账"),
        ([["派驻单位", "党建指导员", "选派时间"], ["云州甲商贸有限公司", PERSON, "2025-03"]], "党建指导员选派名册"),
    ],
)  # fmt: skip
def test_lists_that_no_verdict_asks_for_have_a_name_there_too(desk, rows, called):
    desk.workbook(f"{called}.xlsx", {"表": [[called], *rows]})
    found = Page(page(desk, prepare_import([desk.folder]))).rows
    assert f"新导入 · {called}" in [row[2] for row in found if row[:2] == [f"{called}.xlsx", "表"]]
