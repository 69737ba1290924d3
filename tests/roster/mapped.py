"""A roster with headers that nobody understands, and the entry of a mapping that says what they are."""

FIRMS = [
    ["单位全名", "挂靠网格", "建否", "支部", "雇员", "联络员", "手机"],
    ["云州甲商贸有限公司", "松涛社区第1网格", "●", "甲商贸党支部", 12, "欧阳某某", "13900001111"],
    ["云州乙科技有限公司", "松涛社区第2网格", "○", None, 30, "司马某某", "13900002222"],
]

ENTRY = """
tables:
  - roster: enterprises
    seen: ["企业.xlsx#企业"]
    header: 1
    columns:
      单位全名: name
      挂靠网格: grid
      建否: has_party
      支部: party_name
      雇员: employees
      联络员: person
      手机: phone
"""
