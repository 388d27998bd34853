"""Numbers that lead to one person: telephones, identity numbers, record numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import phonenumbers

from nlp.amounts import one_of
from nlp.check_digits import is_resident_id, is_snils
from nlp.tables import table

# A place in the message: where it starts and ends.
Place = tuple[int, int]
_BEFORE = r"(?<![\w.,/:+-])"
_FIGURES = r"\d(?:[ ().-]{0,2}\d)"
# A day or a month with its year, in figures or with the month in letters; a year alone tells little.
_MONTH = r"[a-zа-я]{3,9}\.?"
_DAY = (
    r"(?P<id>\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)(?!\d)|\d{4}[./-]\d{1,2}(?:[./-]\d{1,2})?(?!\d)|(?:19|20)\d{6}(?!\d)"
    r"|\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号號])?|\d{1,2}[./]\d{4}(?!\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?{_MONTH},?[ -]\d{{4}}(?!\d)"
    rf"|{_MONTH} (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?\d{{4}}(?!\d))"
)
_LINK = r"[\s:：.,=-]*(?:(?:on|in|is|was|the|в|на|是|为|为：)\s*)?"


@dataclass(frozen=True)
class _Shapes:
    """Patterns made from the table."""

    insurance: re.Pattern[str]
    resident: re.Pattern[str]
    snils: re.Pattern[str]
    record: re.Pattern[str]
    weak_record: re.Pattern[str]
    long: re.Pattern[str]
    reference: re.Pattern[str]
    counted: re.Pattern[str]
    abroad: re.Pattern[str]
    announced: re.Pattern[str]
    national: re.Pattern[str]
    phone: tuple[re.Pattern[str], ...]
    born: tuple[re.Pattern[str], ...]
    birth: re.Pattern[str]


@cache
def _shapes() -> _Shapes:
    rows = table("identifiers")
    link = r"(?:\s*(?:number|num|no\.?|id|is|#|№|n|nr\.?|:|：|=|-|是|为|为：|号|номер|серия|и))*\s*"
    word = r"[A-Za-zА-Яа-я0-9]"
    number = (
        rf"(?P<id>(?:[A-Za-zА-Я]{{1,4}}[-/ ]?)?\d{word}*(?:[-/.]{word}+)*(?:[ -]\d{{2,}}(?![\d/%]|[.,]\d))*)"
    )
    figures = r"(?P<id>\d{3}[ -]\d{3}[ -]\d{4}(?!\d)|[A-Za-zА-Я]{0,4}-?\d{5,}[\d/-]*)"
    cue = r"(?:(?<![A-Za-zА-Яа-яё])|(?<=[\u3400-\u9fff]))"
    return _Shapes(
        insurance=re.compile(r"(?<![\w.,/:-])\d{3}-\d{2}-\d{4}(?![\w-])"),
        resident=re.compile(r"(?<![A-Za-z0-9])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![A-Za-z0-9])"),
        snils=re.compile(rf"{_BEFORE}\d{{3}}[- ]?\d{{3}}[- ]?\d{{3}}[- ]?\d{{2}}(?![\w-])"),
        record=re.compile(rf"{cue}(?:{one_of(rows['records']['strong'])}){link}{number}", re.IGNORECASE),
        weak_record=re.compile(rf"{cue}(?:{one_of(rows['records']['weak'])}){link}{figures}", re.IGNORECASE),
        long=re.compile(r"(?<![A-Za-zА-Яа-я0-9.,/:^-])\d{7,19}[Xx]?(?![A-Za-zА-Яа-я0-9]|[.,/]\d)"),
        reference=re.compile(rf"(?:{one_of(rows['references'])})[\s:#№.]*$", re.IGNORECASE),
        counted=re.compile(rf"\s*(?:{one_of(rows['counted'])})(?![A-Za-zа-я])", re.IGNORECASE),
        abroad=re.compile(rf"(?<![\w.])(?:\+|00){_FIGURES}{{6,15}}(?!\d)"),
        announced=re.compile(
            rf"{cue}(?:{one_of(rows['phones'])})\.?(?:号码|号|номер)?[\s:：-]*(?P<id>[(+]?{_FIGURES}{{5,15}})(?!\d)",
            re.IGNORECASE,
        ),
        national=re.compile(rf"{_BEFORE}\(?0\d(?:[ ()/.-]{{0,2}}\d){{7,11}}(?![\w]|[.,/:-]\d)"),
        phone=(
            re.compile(r"(?<![A-Za-z0-9.,/:+-])(?:86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d|[.,/]\d)"),
            re.compile(
                r"(?<![\w.,/:+-])[78][ -]?\(?[34789]\d\d\)?[ -]?\d{3}[ -]?\d\d[ -]?\d\d(?!\d|[.,/]\d)"
            ),
            re.compile(r"(?<![\w.,/:+-])(?:1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[.-]\d{4}(?!\d|[.,/]\d)"),
            re.compile(r"(?<![\w.,/:+-])\(?9\d\d\)?[ -]\d{3}[ -]\d\d[ -]\d\d(?!\d|[.,/]\d)"),
            re.compile(r"(?<![A-Za-z0-9.,/:+-])\(?0\d{2,3}\)?[- ]\d{7,8}(?!\d|[.,/]\d)"),
        ),
        born=(
            re.compile(rf"{cue}(?:{one_of(rows['births']['before'])}){_LINK}{_DAY}", re.IGNORECASE),
            re.compile(rf"(?<!\d){_DAY}[\s,]*(?:{one_of(rows['births']['after'])})", re.IGNORECASE),
        ),
        birth=re.compile(one_of([*rows["births"]["before"], *rows["births"]["after"]]), re.IGNORECASE),
    )


def _is_phone(written: str, regions: tuple[str | None, ...]) -> bool:
    for region in regions:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(written, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False


def phones(text: str) -> Iterator[Place]:
    """Telephone numbers: with a country code or an announcing word as written, national ones where one is possible."""
    shapes = _shapes()
    for match in shapes.announced.finditer(text):
        if not _is_day(match["id"]):
            yield match.span("id")
    for match in shapes.abroad.finditer(text):
        if match.group().startswith("+") or _is_phone("+" + match.group()[2:], (None,)):
            yield match.span()
    for pattern in shapes.phone:
        for match in pattern.finditer(text):
            yield match.span()
    regions = tuple(str(region) for region in table("identifiers")["regions"])
    for match in shapes.national.finditer(text):
        if not _is_day(match.group()) and _is_phone(match.group(), regions):
            yield match.span()


def _is_day(written: str) -> bool:
    """Whether figures are a day: 2025-03-14, 14.03.2025, 20250314."""
    figures = re.sub(r"\D", "", written)
    if len(figures) != 8:
        return False
    for year, month, day in (
        (figures[:4], figures[4:6], figures[6:]),
        (figures[4:], figures[2:4], figures[:2]),
    ):
        try:
            if 1900 <= date(int(year), int(month), int(day)).year <= 2100:
                return True
        except ValueError:
            continue
    return False


def records(text: str) -> Iterator[Place]:
    """Record numbers behind a word that announces one."""
    shapes = _shapes()
    for match in shapes.record.finditer(text):
        if len(re.findall(r"\d", match["id"])) >= 3:
            yield match.span("id")
    for match in shapes.weak_record.finditer(text):
        if not _is_day(match["id"]):
            yield match.span("id")


def births(text: str) -> Iterator[Place]:
    """Days and months of birth, by a word before or behind them."""
    if not _shapes().birth.search(text):
        return
    for pattern in _shapes().born:
        for match in pattern.finditer(text):
            yield match.span("id")


def proven(text: str) -> Iterator[Place]:
    """Identity numbers whose check digits are right, and those whose shape is like nothing else."""
    shapes = _shapes()
    for match in shapes.resident.finditer(text):
        if is_resident_id(match.group()):
            yield match.span()
    for match in shapes.snils.finditer(text):
        if is_snils(match.group()):
            yield match.span()
    for match in shapes.insurance.finditer(text):
        yield match.span()


def long_rows(text: str) -> Iterator[Place]:
    """Any long row of figures that counts nothing, is no day and refers to no paper."""
    shapes = _shapes()
    for match in shapes.long.finditer(text):
        before = text[max(0, match.start() - 16) : match.start()]
        counts = shapes.counted.match(text, match.end()) or match.group().endswith("0000")
        if not counts and not _is_day(match.group()) and not shapes.reference.search(before):
            yield match.span()
