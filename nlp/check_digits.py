"""Numbers that prove themselves: the Chinese resident identity number and the Russian insurance number."""

from __future__ import annotations

import re
from datetime import date

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


def _digits(written: str) -> str:
    return re.sub(r"[\s-]", "", written).upper()


def is_resident_id(written: str) -> bool:
    """Eighteen places: region, a day of birth, a serial number, and the check character of GB 11643 (modulus 11)."""
    number = _digits(written)
    if not re.fullmatch(r"[1-9]\d{16}[\dX]", number):
        return False
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number[:17], strict=True))
    return born.year >= 1900 and _CHECKS[total % 11] == number[17]


def is_snils(written: str) -> bool:
    """Nine figures and two check figures: the sum weighted 9 to 1, modulus 101, where 100 counts as 0."""
    number = _digits(written)
    if not re.fullmatch(r"\d{11}", number) or number == "0" * 11:
        return False
    total = sum((9 - place) * int(digit) for place, digit in enumerate(number[:9]))
    return total % 101 % 100 == int(number[9:])
