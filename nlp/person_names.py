"""Names of persons in free text: by a word that announces one, or by the shape of a Russian full name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nlp.amounts import one_of
from nlp.tables import table

# A place in the message: where it starts and ends.
Place = tuple[int, int]
_BLANK = r"[ \t]+"
_LATIN = r"(?:[A-ZÀ-ÞŁŚŠŽČ][a-zà-ÿłśšžčćńęą]+|[A-Z](?:\.|(?=[ ,]))|(?:O'|D'|Mc|Mac)[A-Z][a-z]+)"
_LATIN_NAME = rf"{_LATIN}(?:-{_LATIN})?"
_LOUD_NAME = r"[A-Z][A-Z'-]{2,}"
_CYRILLIC = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_LOUD_CYRILLIC = r"[А-ЯЁ]{2,}(?:-[А-ЯЁ]{2,})?"
_PATRONYMIC = r"[А-ЯЁ][а-яё]+(?:[оеё]вич|[ое]вн|ичн|иничн|ьич|мич|кич)(?:а|у|ем|ом|е|ы|ой)?"
_LOUD_PATRONYMIC = r"[А-ЯЁ]{2,}(?:[ОЕ]ВИЧ|[ОЕ]ВН|ИЧН|ЬИЧ)(?:А|У|ЕМ|Е|Ы|ОЙ)?"
_SEX = r"(?:[MFmf]|male|female)\b"
_AGE = (
    r"[ \t]*[,(][ \t]*(?:(?:aged?|age:)[ \t]*)?\d{1,3}[ \t]?-?"
    rf"(?:[MF]\b|y/?o\b|yrs?\b|years?\b|[ \t]*[,/][ \t]*{_SEX})"
    r"|[ \t]*[,(][ \t]*(?:[MF]\d{2}\b|DOB\b|MRN\b|NHS\b|d\.o\.b)"
)
_RUSSIAN_AGE = (
    r"[ \t]*[,(]?[ \t]*(?:\d{1,3}[ \t]?(?:лет|год|л\.|г\.)|\d{4}[ \t]?г|\d{1,2}\.\d{1,2}\.\d{2,4}"
    r"|СНИЛС|паспорт|тел)"
)
_INITIALS = r"[А-ЯЁ]\.[ \t]?[А-ЯЁ]\."


@dataclass(frozen=True)
class _Words:
    """`common` are ordinary words; `stop` has the eponyms too, which a title before them makes names again."""

    common: frozenset[str]
    stop: frozenset[str]
    given: frozenset[str]
    given_latin: frozenset[str]
    openers: frozenset[str]
    eponyms: frozenset[str]
    surname: re.Pattern[str]
    chinese: frozenset[str]


@cache
def _words() -> _Words:
    rows = table("identifiers")["names"]
    common = frozenset(str(word).lower() for word in rows["not_names"])
    return _Words(
        common,
        common | {str(word).lower() for word in rows["eponyms"]},
        frozenset(rows["given_russian"]),
        frozenset(rows["given_latin"]),
        common | frozenset(rows["openers"]),
        frozenset(str(word).lower() for word in rows["eponyms"]),
        re.compile(rf"[а-яё]{{2,}}{rows['surname_endings']}"),
        frozenset(rows["chinese_words"]),
    )


@cache
def _latin() -> tuple[re.Pattern[str], ...]:
    rows = table("identifiers")["names"]
    name = rf"{_LATIN_NAME}(?:,?{_BLANK}(?:de |van |von |der |al-|el-)?{_LATIN_NAME}){{0,3}}"
    loud = rf"{_LOUD_NAME}(?:,?{_BLANK}{_LOUD_NAME}){{0,2}}"
    titles = one_of(title for title in rows["titles"])
    cues = "|".join(rows["patient"])
    return (
        re.compile(rf"(?<!\w)(?:{titles}){_BLANK}(?P<id>{name}|{loud})"),
        re.compile(rf"(?<!\w)(?:mrs\.?|mr\.|ms\.){_BLANK}(?P<id>[a-z]{{3,}})(?![a-z])"),
        re.compile(rf"(?<!\w)(?:{cues})(?:[ \t]*[:#=-][ \t]*|\.?{_BLANK})(?P<id>{name})"),
        re.compile(
            rf"(?<!\w)(?:[Nn]ame|NAME)[ \t]*[:=][ \t]*(?P<id>{_LOUD_NAME}(?:,?{_BLANK}{_LOUD_NAME}){{0,2}})"
        ),
    )


@cache
def _announcing() -> re.Pattern[str]:
    """What stands before every Latin name that is found."""
    rows = table("identifiers")["names"]
    return re.compile(rf"(?<!\w)(?:{one_of(rows['titles'])}|{'|'.join(rows['patient'])}|NAME)(?!\w)")


def _latin_names(text: str) -> Iterator[Place]:
    """A row of capitalised words behind a title or "patient", up to the first that is no name."""
    if not _announcing().search(text):
        return
    known = _words()
    for pattern, stop in zip(_latin(), (known.common, known.common, known.stop, known.common), strict=True):
        for match in pattern.finditer(text):
            end = match.start("id")
            for word in re.finditer(r"[^\s,]+", match["id"]):
                bare = re.sub(r"(?:'s|[.,])$", "", word.group()).lower()
                if bare in stop or bare.split("-")[0] in stop:
                    break
                end = match.start("id") + word.end()
            written = text[match.start("id") : end]
            if re.search(r"[^\W\d]{2}", written) and not re.match(r"['’]s?(?!\w)", text[end:]):
                yield match.start("id"), end


@cache
def _latin_pairs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "Surname, Given" at the head of a line or a piece, and "Given Surname" before an age or a record."""
    head = r"(?:^|(?<=[\n:;.(]))[ \t]*"
    middle = rf"(?:{_BLANK}[A-Z]\.?(?!\w))?"
    return (
        re.compile(
            rf"{head}(?P<id>(?P<surname>{_LATIN_NAME}|{_LOUD_NAME}),{_BLANK}(?P<given>[A-Z][A-Za-z]+){middle})"
            r"(?=[ \t]*(?:$|[\n,;.(]|[-–]|\d|DOB|MRN|NHS))"
        ),
        re.compile(
            rf"(?<![\w-])(?P<id>(?P<given>[A-Z][A-Za-z]+){middle}{_BLANK}(?P<surname>{_LATIN_NAME}|{_LOUD_NAME}))"
            rf"(?={_AGE})"
        ),
    )


def _paired_latin_names(text: str) -> Iterator[Place]:
    """A given name beside a surname, where the form of writing is that of a list of patients."""
    known = _words()
    for pattern in _latin_pairs():
        for match in pattern.finditer(text):
            if match["given"].lower() in known.given_latin and match["surname"].lower() not in known.openers:
                yield match.span("id")


@cache
def _titled() -> tuple[re.Pattern[str], re.Pattern[str]]:
    titles = one_of((*table("identifiers")["names"]["titles"], "Dr", "Dr.", "Prof", "Prof.", "Professor"))
    return re.compile(rf"(?<!\w)(?:{titles})[ \t]+$"), re.compile(r",[ \t]+(?P<given>[A-Z][A-Za-z]+)")


def is_person(text: str, start: int, end: int) -> bool:
    """Whether a surname known from a disease is here a person's: "Mrs Hughes", "Hughes, Robert", "Robert Hughes"."""
    known = _words()
    if text[start:end].lower() not in known.eponyms or not text[start].isupper():
        return False
    title, follows = _titled()
    if title.search(text[max(0, start - 12) : start]) and not re.match("['’]s", text[end : end + 2]):
        return True
    given = follows.match(text, end)
    if given and given["given"].lower() in known.given_latin:
        return True
    before = re.search(r"(?<![\w-])([A-Z][a-z]+)[ \t]+(?:[A-Z]\.[ \t]+)?$", text[max(0, start - 20) : start])
    return before is not None and before[1].lower() in known.given_latin


@cache
def _russian_pair() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![А-Яа-яёЁ.-])(?P<id>(?P<first>{_CYRILLIC}){_BLANK}(?P<second>{_CYRILLIC}))(?={_RUSSIAN_AGE})"
    )


def _paired_russian_names(text: str) -> Iterator[Place]:
    """A surname and a given name, in either order, before an age or a day of birth."""
    for match in _russian_pair().finditer(text):
        pair = (match["first"], match["second"])
        if any(
            given.lower() in _words().given and _looks_like_surname(surname)
            for given, surname in (pair, pair[::-1])
        ):
            yield match.span("id")


@cache
def _russian() -> tuple[re.Pattern[str], ...]:
    cues = "|".join(table("identifiers")["names"]["russian_patient"])
    apart = r"(?<![А-Яа-яёЁ.-])"
    given = rf"(?:{_CYRILLIC}{_BLANK}){{1,2}}{_PATRONYMIC}(?:{_BLANK}{_CYRILLIC})?"
    loud = rf"(?:{_LOUD_CYRILLIC}{_BLANK}){{1,2}}{_LOUD_PATRONYMIC}"
    return (
        re.compile(rf"{apart}(?P<id>{given}|{loud})(?![а-яё])"),
        re.compile(rf"{apart}(?P<id>{_CYRILLIC}{_BLANK}?{_INITIALS}|{_INITIALS}[ \t]?{_CYRILLIC})(?![а-яё])"),
        re.compile(
            rf"(?<![А-Яа-яё])(?:{cues})(?:[ \t]*[:—–-])?[ \t]*"
            rf"(?P<id>{_CYRILLIC}(?:{_BLANK}{_CYRILLIC}){{0,2}}(?:{_BLANK}[А-ЯЁ]\.)?)(?![а-яё])"
        ),
    )


def _russian_names(text: str) -> Iterator[Place]:
    full, initials, announced = _russian()
    for match in full.finditer(text):
        start = match.start("id")
        words = list(re.finditer(r"\S+", match["id"]))
        if _is_common(words[0].group()):
            start += words[1].start()
        if words[-1].group().lower() in _words().stop or not re.search("(?i)(?:ич|вн|чн)", words[-1].group()):
            kept = [w for w in words if re.fullmatch(rf"{_PATRONYMIC}|{_LOUD_PATRONYMIC}", w.group())]
            last = words[-1] if _looks_like_surname(words[-1].group()) else kept[-1]
        else:
            last = words[-1]
        yield start, match.start("id") + last.end()
    for match in initials.finditer(text):
        name = re.search(_CYRILLIC, re.sub(_INITIALS, "", match["id"]))
        honoured = re.search(
            r"(?i)(?:им\.|имени|по|шкал\w+|индекс\w*|критери\w+)[ \t]*$", text[: match.start()]
        )
        if name and len(name.group()) > 2 and not _is_common(name.group()) and not honoured:
            yield match.span("id")
    for match in announced.finditer(text):
        words = [w for w in re.finditer(r"\S+", match["id"])]
        named = []
        for word in words:
            if _is_common(word.group()):
                break
            named.append(word)
        if named and (len(named) > 1 or _looks_like_name(named[0].group())):
            yield match.start("id"), match.start("id") + named[-1].end()


def _is_common(word: str) -> bool:
    return word.lower() in _words().stop


def _looks_like_surname(word: str) -> bool:
    return _words().surname.fullmatch(word.lower()) is not None and not _is_common(word)


def _looks_like_name(word: str) -> bool:
    return _looks_like_surname(word) or word.lower() in _words().given


@cache
def _chinese() -> tuple[re.Pattern[str], ...]:
    rows = table("identifiers")["names"]
    double = one_of(rows["chinese_double_surnames"])
    common = f"(?:{double}|[{rows['chinese_surnames']}])"
    known = f"(?:{double}|[{rows['chinese_surnames']}{rows['chinese_rare_surnames']}])"
    after = rf"(?=[^\u3400-\u9fff]|$|{one_of(rows['chinese_after'])})"
    given = r"[\u3400-\u9fffXx×*○]"
    return (
        re.compile(rf"姓名(?:是|为)?[ \t:：]*(?P<id>{known}[ \t]?{given}{{1,2}}?){after}"),
        re.compile(
            rf"(?:{one_of(rows['chinese_patient'])})(?:是|为)?[ \t:：]*(?P<id>{common}{given}{{1,2}}?){after}"
        ),
        re.compile(rf"(?P<id>{common}[\u3400-\u9fff]{{0,2}}?)(?={one_of(rows['chinese_titles'])})"),
        re.compile(
            rf"(?:^|(?<=[\s,，。；;:：]))(?P<id>{common}{given}{{1,2}}?)[ \t]*[,，、(（ ][ \t]*"
            rf"(?=[男女][,，。性 \d]|\d{{1,3}}岁|{one_of(rows['chinese_known_by'])})"
        ),
    )


def _chinese_names(text: str) -> Iterator[Place]:
    for pattern in _chinese():
        for match in pattern.finditer(text):
            if match["id"][:2] not in _words().chinese:
                yield match.span("id")


def person_names(text: str) -> Iterator[Place]:
    """Places of names of persons; eponyms and ordinary words in capitals are none."""
    yield from _latin_names(text)
    yield from _paired_latin_names(text)
    if text.isascii():
        return
    yield from _russian_names(text)
    yield from _paired_russian_names(text)
    yield from _chinese_names(text)
