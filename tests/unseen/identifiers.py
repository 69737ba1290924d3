"""Credit codes, ID numbers and phones that are formally right and unmistakably nobody's."""

from random import Random

CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CODE_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
ORGANISATION_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
REGION = "510104"
BIRTHPLACES = ("310101", "110101", "510104", "420102", "330106")
CODE_PREFIX = {
    "residents_committee": "55",
    "property_firm": "91",
    "enterprise": "91",
    "social_org": "52",
    "resident_unit": "12",
}


def credit_code(rng: Random, kind: str) -> str:
    """A code of GB 32100-2015 whose organisation part begins with a letter that no real code begins with."""
    body = rng.choice("BCDEFGH") + "".join(rng.choice("0123456789ABCDEFGH") for _ in range(7))
    total = sum(ORGANISATION_LETTERS.index(c) * w for c, w in zip(body, ORGANISATION_WEIGHTS, strict=True))
    check = "0123456789X"[(11 - total % 11) % 11]
    code = CODE_PREFIX[kind] + REGION + body + check
    total = sum(CODE_LETTERS.index(c) * w for c, w in zip(code, CODE_WEIGHTS, strict=True))
    return code + CODE_LETTERS[(31 - total) % 31]


def id_number(rng: Random) -> str:
    """An ID number of someone born in 1850 to 1879."""
    birth = f"{rng.randint(1850, 1879)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    digits = f"{rng.choice(BIRTHPLACES)}{birth}{rng.randint(0, 999):03}"
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, ID_WEIGHTS, strict=True)) % 11]


def phone(rng: Random) -> str:
    """A mobile or fixed number under a prefix that is not allotted."""
    if rng.random() < 0.15:
        return f"0618-8{rng.randint(0, 9999999):07}"
    return f"{rng.choice(('154', '143'))}{rng.randint(0, 99999999):08}"
