"""Persons whom a cell of organisations names beside them: 居委会、孙丽, 安心物业（李雪）, 春风社区党委书记王强.

What a post or a telephone number beside it says to be a name is sure. The rest may as well be a firm that is
called like a person (万科), which only other cells tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from graphcore.roster.cells.lists import IN_A_NAME
from graphcore.roster.cells.name_kinds import NAME_KINDS, name_kind
from graphcore.roster.cells.persons import COMMONEST, FAMILIES, NAME, OFFICES
from graphcore.roster.files.privacy import REDACTED, without
from graphcore.roster.words.characters import simplified
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean

_LISTING = r"、；;，,。｡/／\\＼\n\r|｜∣\t+＋→⇒~～•●○◆◇■□▲△★☆※"
_JOINING = r"\s()（）\[\]［］【】〔〕:：—–－\-"
_EITHER = _LISTING + _JOINING
_BEGIN, _END = f"(?<![^{_EITHER}])", f"(?![^{_EITHER}])"
_APART = rf"[{_JOINING}]"
_SPACED = rf"[{FAMILIES}][ \u3000]+[\u4e00-\u9fff]"  # 李 雪, to be as wide as 李雪梅
_PIECE = re.compile(rf"{REDACTED}|{_BEGIN}{_SPACED}{_END}|[^{_EITHER}]+")
_POST = (
    rf"(?:第一|常务|副)?(?:{OFFICES}|(?:项目|客服)经理|法人代表|联系人|联络[人员]|指导员|经办人|牵头人|秘书长|社长|园长|局长|处长|科长"
    r"|网格[长员]|楼[栋组]?长|代表|主管|专干|专员|社工|干事|民警|志愿者|爱心人士|同志|先生|女士|老师|师傅)"
)
_OF_NUMBERS = r"(?:联系)?(?:电话|手机|方式)(?:号码?)?"
_NAME = re.compile(f"{NAME}|{_SPACED}")
_STANDING = re.compile(f"(?:{_BEGIN}|(?<=[委部支会办所]))(?:{_NAME.pattern}){_END}")
_BODIES = ("党委", "工委", "支部", "总支", "委会", "街道办", "派出所")
_BEHIND = "|".join(f"(?<={body})" for body in _BODIES)  # with nothing between: 春风社区党委李雪
_BEHIND_BODY = re.compile(rf"(?:{_BEHIND})(?P<name>[{COMMONEST}][\u4e00-\u9fff]{{1,2}}){_END}")
_IN_POST = re.compile(
    rf"{_POST}{_APART}*(?P<behind>{_NAME.pattern}){_END}|{_BEGIN}(?P<before>{_NAME.pattern}){_APART}+{_POST}{_END}"
)
_TITLED = re.compile(rf"(?P<of>[^{_EITHER}]*?)(?P<name>[{COMMONEST}][\u4e00-\u9fff]{{0,2}}){_POST}{_END}")
_CALLED = re.compile(rf"{_BEGIN}(?P<name>{_NAME.pattern}){_APART}*(?:{_OF_NUMBERS}{_APART}*)?{REDACTED}")
_WITH_POST = re.compile(
    rf"(?P<of>.{{3,}}?)(?:专职|兼职|常务|第一|副)*(?:{_POST}|[行段队镇]长|(?:组织|宣传|纪检|统战)?委员|党组成员)"
)
_NEVER_GIVEN = frozenset("州省市区县镇乡街路巷桥家科办")  # last characters of places and offices
_GOES_ON = re.compile(r"[)）]|[ \u3000]+")  # 茂源（万州）有限公司, 龙沅教 育咨询公司
_LAST_OF_POSTS = frozenset("记任人志理长席员表管生士师傅干工事警者")
_FIRMS = ("property_firm", "enterprise", "social_org", "resident_unit")
_COMMITTEES = ("party_org", "residents_committee", "owners_committee", "community", "grid", "forum")

_GAP = _EITHER.replace("()（）", "")
_HIDDEN = re.compile(
    rf"(?:(?<=[{_EITHER}])(?:{_POST}|{_OF_NUMBERS})?|^(?:{_POST})?|{_POST})[{_GAP}]*{REDACTED}(?:[{_GAP}]*{_POST}|[(（]{_POST}[)）])?{_END}"
    rf"|{REDACTED}{_POST}{_END}|(?:{_BEHIND}){REDACTED}{_END}"
)
_LEFT = re.compile(
    rf"[(（][{_GAP}]*[)）]|[{_GAP}]+(?=[)）]|$)|(?:(?<=[(（])|^)[{_GAP}]+"
)  # brackets and marks with nothing in or behind
_IN_BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]")


class NamedPerson(NamedTuple):
    """Where a cell names a person.

    Attributes
    ----------
    is_sure
        Whether the cell itself says that it is one.
    """

    name: str
    start: int
    end: int
    is_sure: bool


def persons_beside(text: str, is_body: Callable[[str], bool]) -> list[NamedPerson]:
    """The persons whom a cell names, or may name, beside organisations.

    Parameters
    ----------
    is_body
        Whether what stands between the marks of a cell is the name of an organisation.

    Examples
    --------
    >>> [(one.name, one.is_sure) for one in persons_beside("春风社区党委书记王强、居委会、孙丽", names_body)]
    [('王强', True), ('孙丽', False)]
    >>> [(one.name, one.is_sure) for one in persons_beside("安心物业（李雪 ［已隐去］）", names_body)]
    [('李雪', True)]
    >>> [(one.name, one.is_sure) for one in persons_beside("春风社区党委李雪", names_body)]
    [('李雪', False)]
    >>> persons_beside("云帆科技 万科", names_body), persons_beside("物业：万科", names_body)
    ([], [])
    """
    view = simplified(text)
    text = view if len(view) == len(text) else text
    has_post = not _LAST_OF_POSTS.isdisjoint(text)
    if not has_post and _STANDING.search(text) is None:  # most cells
        return []
    bodies = [piece for piece in _PIECE.finditer(text) if is_body(clean(piece[0]))]
    in_posts = (*_in_post(text), *_titled(text, is_body)) if has_post else ()
    called = _called(text) if bodies and REDACTED in text else ()
    found = {
        start: NamedPerson(clean(text[start:end]), start, end, is_sure=True) for start, end in (*in_posts, *called)
    }
    for behind in _BEHIND_BODY.finditer(text):
        if _may_be_name(name := clean(behind["name"])):
            found.setdefault(behind.start("name"), NamedPerson(name, *behind.span("name"), is_sure=False))
    for piece in _PIECE.finditer(text) if bodies else ():
        name = clean(piece[0])
        goes_on = _GOES_ON.match(text, piece.end())
        is_part = any(name in body[0] or (goes_on and goes_on.end() == body.start()) for body in bodies)
        is_part = is_part or IN_A_NAME.match(text, piece.end() + 1) is not None
        if _may_be_name(name) and not is_part:
            found.setdefault(piece.start(), NamedPerson(name, *piece.span(), is_sure=False))
    return sorted(found.values(), key=lambda one: one.start)


def parts(text: str) -> list[str]:
    """What the marks of a cell set apart and is no person's name by its form.

    Examples
    --------
    >>> parts("安心物业（李雪）、万科物业")
    ['安心物业', '万科物业']
    """
    return [part for found in _PIECE.finditer(text) if _NAME.fullmatch(part := clean(found[0])) is None]


def without_persons(text: str, persons: Iterable[NamedPerson]) -> str:
    """A cell with a mark in place of each name of a person.

    Examples
    --------
    >>> without_persons("居委会、主任孙丽", persons_beside("居委会、主任孙丽", names_body))
    '居委会、主任［已隐去］'
    """
    return without(text, [(one.start, one.end) for one in persons])


def named_beside(text: str) -> str:
    """What a cell names beside what was hidden in it, without the posts and words that go with that.

    Examples
    --------
    >>> named_beside("安心物业（经理［已隐去］）"), named_beside("［已隐去］（安心物业）"), named_beside("春风社区党委书记［已隐去］")
    ('安心物业', '安心物业', '春风社区党委')
    >>> named_beside("主任［已隐去］"), named_beside("LC［已隐去］")
    ('［已隐去］', 'LC［已隐去］')
    """
    if REDACTED not in text:
        return text
    rest = _HIDDEN.sub("", text)
    rest = rest if rest == text else _LEFT.sub("", rest)
    within = _IN_BRACKETS.fullmatch(rest)
    return (within[1] if within else rest) or REDACTED


def without_post(name: str) -> str:
    """An organisation without the post in it that stands behind its name.

    Examples
    --------
    >>> [without_post(name) for name in ("市第三医院副院长", "区税务局机关党委专职副书记", "工商银行北辰支行行长", "市第三医院")]
    ['市第三医院', '区税务局机关党委', '工商银行北辰支行', '市第三医院']
    >>> [without_post(name) for name in ("供电公司党委委员", "松涛小学党支部组织委员", "区税务局党组成员", "业主委员会")]
    ['供电公司党委', '松涛小学党支部', '区税务局', '业主委员会']
    """
    match = _WITH_POST.fullmatch(name)
    return match["of"] if match else name


def names_body(text: str) -> bool:
    """Whether a clean name ends as those of organisations do, and is not only the word for a kind of firm.

    Examples
    --------
    >>> names_body("安心物业"), names_body("居委会"), names_body("物业"), names_body("万科")
    (True, True, False, False)
    """
    kinds = _COMMITTEES if text in lexicon().things else (*_COMMITTEES, *_FIRMS)
    return any(NAME_KINDS[kind].fullmatch(text) for kind in kinds) or lexicon().kind_called(text) is not None


def may_be_body(text: str) -> bool:
    """Whether a name may be an organisation's because no person is called so; where it is better to hide too much.

    Examples
    --------
    >>> may_be_body("云帆科技"), may_be_body("万科"), may_be_body("孙丽")
    (True, True, False)
    """
    return not _may_be_name(text)


def _in_post(text: str) -> Iterator[tuple[int, int]]:
    """Names behind a post, with nothing between or what joins, and before one that stands apart."""
    for found in _IN_POST.finditer(text):
        which = found.lastgroup or ""
        if _may_be_name(clean(found[which])):
            yield found.span(which)


def _titled(text: str, is_body: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Names right before a post, behind an organisation's or alone: 居委会王主任."""
    for found in _TITLED.finditer(text):
        of = clean(found["of"])
        if not of or is_body(of) or of in lexicon().things:
            yield found.span("name")


def _called(text: str) -> Iterator[tuple[int, int]]:
    """Names with a telephone number behind."""
    return (found.span("name") for found in _CALLED.finditer(text) if _may_be_name(clean(found["name"])))


def _may_be_name(name: str) -> bool:
    """Whether a clean text is a name that a person may have, and no word or place."""
    return (
        _NAME.fullmatch(name) is not None
        and name[-1] not in _NEVER_GIVEN
        and name_kind(name) is None
        and name not in _words()
    )


@cache
def _words() -> frozenset[str]:
    """Words of headers, some of which begin as names of persons do: 单位, 项目."""
    return frozenset(clean(word) for _, field in lexicon().all_fields for word in field.headers)
