"""The ways in which people write a date."""

import datetime as dt
from typing import Any

from .spelling import NUMERALS

LIMITS = ("term", "contract")  # dates by which something ends
MONTHS = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]  # as spreadsheets show them
SERIAL_ZERO = dt.date(1899, 12, 30)
WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


def written(form: str, value: str, name: str) -> tuple[Any, str]:
    """An ISO date in a form, named by how it writes 5 March 2021, and how much of the date that tells."""
    day = dt.date.fromisoformat(value)
    month = value[:7]
    year = "".join(NUMERALS[int(digit)] for digit in value[:4])
    chinese_month = ("十" if day.month >= 10 else "") + (NUMERALS[day.month % 10] if day.month != 10 else "")
    tens = "" if day.day < 10 else "十" if day.day < 20 else f"{NUMERALS[day.day // 10]}十"
    chinese_day = tens + (NUMERALS[day.day % 10] if day.day % 10 else "")
    return {
        "2021.03.15": (f"{day:%Y.%m.%d}", value), "21/3/5": (f"{day:%y}/{day.month}/{day.day}", value),
        "2021年3月5日": (f"{day.year}年{day.month}月{day.day}日", value), "2021年03月": (f"{day:%Y年%m月}", month),
        "二〇二一年三月": (f"{year}年{chinese_month}月", month), "20210315": (f"{day:%Y%m%d}", value),
        "2021-3-5 00:00:00": (f"{day.year}-{day.month}-{day.day} 00:00:00", value),
        "serial": ((day - SERIAL_ZERO).days, value), "cell": (day, value),
        "2021年3月5号": (f"{day.year}年{day.month}月{day.day}号", value), "2021.3": (f"{day.year}.{day.month}", month),
        "2021/03/05": (f"{day:%Y/%m/%d}", value),
        "21/03/05": (f"{day:%y/%m/%d}", value), "2021-03": (f"{day:%Y-%m}", month), "21.3.5": (f"{day:%y}.{day.month}.{day.day}", value),
        "2021年3月5日前": (f"{day.year}年{day.month}月{day.day}日{'前' * (name in LIMITS)}", value), "2021-03-05 14:30": (f"{day} 14:30", value),
        "2021 年 3 月 5 日": (f"{day.year} 年 {day.month} 月 {day.day} 日", value), "２０２１．３．５": (f"{day.year}.{day.month}.{day.day}".translate(WIDE), value),
        "二○二一年三月五日": (f"{year.replace('〇', '○')}年{chinese_month}月{chinese_day}日", value),
        "2021年3月5日（周五）": (f"{day.year}年{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）", value),
        "2021-03-05": (f"{day}", value), "2021、3、5": (f"{day.year}、{day.month}、{day.day}", value),
        "202103": (f"{day:%Y%m}", month), "21年3月": (f"{day:%y}年{day.month}月", month), "2021 03 05": (f"{day:%Y %m %d}", value),
        "2021—3—5": (f"{day.year}—{day.month}—{day.day}", value), "2021/3": (f"{day.year}/{day.month}", month),
        "二零二一年三月五日": (f"{year.replace('〇', '零')}年{chinese_month}月{chinese_day}日", value),
        "2021-03-05T00:00:00": (f"{day}T00:00:00", value), "21年3月5日": (f"{day:%y}年{day.month}月{day.day}日", value),
        "2021年3月5日成立": (f"{day.year}年{day.month}月{day.day}日{'成立' * (name == 'date')}", value),
        "2021.03.05.": (f"{day:%Y.%m.%d}.", value), "'2021/03/05": (f"'{day:%Y/%m/%d}", value),
        "2021-3-5": (f"{day.year}-{day.month}-{day.day}", value), "2021.3.5": (f"{day.year}.{day.month}.{day.day}", value),
        "2021/3/5": (f"{day.year}/{day.month}/{day.day}", value), "2021年03月05日": (f"{day:%Y年%m月%d日}", value),
        "2021.03": (f"{day:%Y.%m}", month), "2021。3。5": (f"{day.year}。{day.month}。{day.day}", value),
        "2021年3月": (f"{day.year}年{day.month}月", month), "2021年3月5": (f"{day.year}年{day.month}月{day.day}", value),
        "2021. 3. 5": (f"{day.year}. {day.month}. {day.day}", value), "5-Mar-21": (f"{day.day}-{MONTHS[day.month - 1]}-{day:%y}", value),
        "Mar-21": (f"{MONTHS[day.month - 1]}-{day:%y}", month),
        "二〇二一年三月五日": (f"{year}年{chinese_month}月{chinese_day}日", value),
        "2021-3": (f"{day.year}-{day.month}", month), "2021年3月5日星期五": (f"{day.year}年{day.month}月{day.day}日星期{'一二三四五六日'[day.weekday()]}", value),
        "2021.3.5-": (f"{day.year - 3}.{day.month}.{day.day}-" * (name in LIMITS) + f"{day.year}.{day.month}.{day.day}", value),
        "2021年3月—": (f"{day.year - 3}年{day.month}月—" * (name in LIMITS) + f"{day.year}年{day.month}月", month),
        "2021.3.5至": (f"{day.year - 3}.{day.month}.{day.day}至" * (name in LIMITS) + f"{day.year}.{day.month}.{day.day}", value),
        "至2021.3.5": ("至" * (name in LIMITS) + f"{day.year}.{day.month}.{day.day}", value),
        "2021.3.5日": (f"{day.year}.{day.month}.{day.day}日", value), "二〇二一年3月5日": (f"{year}年{day.month}月{day.day}日", value),
        "2021年3月中旬": (f"{day.year}年{day.month}月{('上', '中', '下')[min(2, (day.day - 1) // 10)]}旬", month),
        "2021年3月5日起": (f"{day.year}年{day.month}月{day.day}日{'起' * (name not in LIMITS)}", value),
        "2021_03_05": (f"{day:%Y_%m_%d}", value), "2021-03-05（批复）": (f"{day}{'（批复）' * (name == 'date')}", value),
        "2021年3月份": (f"{day.year}年{day.month}月份", month), "2021/03": (f"{day:%Y/%m}", month),
        "二O二一年三月": (f"{year.replace('〇', 'O')}年{chinese_month}月", month),
        "2021.3.5止": (f"{day.year}.{day.month}.{day.day}{'止' * (name in LIMITS)}", value),
        "2021年": (f"{day.year}年", value[:4]), "20210305": (f"{day:%Y%m%d}", value),
        "2021年\n3月5日": (f"{day.year}年\n{day.month}月{day.day}日", value),
        "2021/3/5 0:00": (f"{day.year}/{day.month}/{day.day} 0:00", value), "2021-03-05 00:00:00.0": (f"{day} 00:00:00.0", value),
        "2021年3月5日到期": (f"{day.year}年{day.month}月{day.day}日{'到期' * (name in LIMITS)}", value),
        "（2021年3月5日）": (f"（{day.year}年{day.month}月{day.day}日）", value),
        "2021·3·5": (f"{day.year}·{day.month}·{day.day}", value),
        "2021年3月5日（批准）": (f"{day.year}年{day.month}月{day.day}日{'（批准）' * (name == 'date')}", value),
    }[form]  # fmt: skip
