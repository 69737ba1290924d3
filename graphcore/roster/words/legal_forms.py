"""The legal forms that end the names of firms: left out when people speak of one, and telling two apart."""

from __future__ import annotations

import re

_FORMS = "(?:股份|集团|控股|有限责任|有限)*(?:(?<!分)公司|厂)|(?:股份|控股)*集团|有限合伙|普通合伙|个体工商户"
_FORM = re.compile(rf"(?:{_FORMS})$")
_PARTY = r"(?:机关|联合|功能型|临时|第\d+)*(?:党|总?支部|委员会$)"  # what follows the name of a firm in that of its Party organisation
_FORM_OF_OWNER = re.compile(rf"(?<=..)(?:{_FORMS})(?={_PARTY})")
_FORM_OF_BRANCH = re.compile(rf"(?<=..)(?:股份|集团|控股|有限责任|有限)*公司(?=.{{1,10}}分公司(?:$|{_PARTY}))")
_OF_PARTY = frozenset("党委支")  # one of them stands in the name of every Party organisation
_ENDS = ("公司", "厂", "集团", "合伙", "工商户")
_IN_BRACKETS = re.compile(r"\((股份|集团|控股)\)")
_WORDS = re.compile("股份|集团|控股|有限|厂|合伙|个体")
_WHOLE = frozenset(("有限", "厂", "合伙", "个体"))  # one of them stands in each form that is written out


def without_legal_form(text: str) -> str:
    """A clean name without its legal form, and a Party organisation's without that of its firm.

    Examples
    --------
    >>> without_legal_form("云州甲商贸有限责任公司"), without_legal_form("云州甲股份有限公司临澄分公司")
    ('云州甲商贸', '云州甲临澄分公司')
    >>> without_legal_form("甲商贸有限公司党支部"), without_legal_form("甲商贸有限公司业主委员会")
    ('甲商贸党支部', '甲商贸有限公司业主委员会')
    """
    if "分公司" in text:
        text = _FORM_OF_BRANCH.sub("", text)
    if not _OF_PARTY.isdisjoint(text):
        text = _FORM_OF_OWNER.sub("", text)
    return _FORM.sub("", text) if text.endswith(_ENDS) else text


def legal_forms_agree(one: str, other: str) -> bool:
    """Whether two clean names may be of one firm by their legal forms: the same, or one of them not written out.

    Examples
    --------
    >>> legal_forms_agree("甲商贸有限公司", "甲商贸有限责任公司"), legal_forms_agree("甲商贸", "甲商贸股份有限公司")
    (True, True)
    >>> legal_forms_agree("甲商贸有限公司", "甲商贸股份有限公司"), legal_forms_agree("甲商贸有限公司", "甲商贸股份公司")
    (False, False)
    >>> legal_forms_agree("甲商贸有限公司", "甲(集团)商贸有限公司"), legal_forms_agree("甲商贸有限公司党支部", "甲商贸厂党支部")
    (False, False)
    """
    here, there = _words(one), _words(other)
    return here == there or any(
        short.isdisjoint(_WHOLE) and short <= long for short, long in ((here, there), (there, here))
    )


def _words(text: str) -> frozenset[str]:
    bracketed = _IN_BRACKETS.findall(text)
    text = text.replace("(", "").replace(")", "")
    found = (_FORM.search(text), _FORM_OF_BRANCH.search(text), _FORM_OF_OWNER.search(text))
    return frozenset((*bracketed, *(word for form in found if form for word in _WORDS.findall(form[0]))))
