"""Things that identify a person in free text: found to be masked, never kept."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.findings import Redaction

_RULES = (
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "number",
        re.compile(
            r"(?:\b(?:mrn|ssn|snils|id|record|chart|hospital|passport|nhs)\b|住院号|病历号|身份证号?|СНИЛС|полис|ИБ\s*№)"
            r"\s*(?:no\.?|number|#|№|:)?\s*[:#]?\s*(?P<id>[A-Za-z]{0,3}\d[\d -]{3,20}\d)",
            re.IGNORECASE,
        ),
    ),
    ("phone", re.compile(r"(?<![\w.,/:])\+\d[\d ()-]{7,17}\d(?!\w)")),
    ("phone", re.compile(r"(?<![\w.,/:-])(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}(?!\w)")),
    ("number", re.compile(r"(?<![\w.,/:])\d{3}-\d{2}-\d{4}(?!\w)")),
    ("number", re.compile(r"(?<![\w.,/:])\d{7,18}[Xx]?(?![\w.,/])")),
    (
        "name",
        re.compile(
            r"\b(?:(?:Mr|Mrs|Ms|Miss)\.?|(?:[Pp]t|[Pp]atient)(?:'s)?(?: name)?(?: is|:))\s+"
            r"(?P<id>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2})"
        ),
    ),
)


def identifiers(text: str, exempt: Iterable[tuple[int, int]]) -> tuple[Redaction, ...]:
    """Identifiers in a message as typed; places in `exempt` (names of the lexicon) are never taken for one."""
    used = {place for start, end in exempt for place in range(start, end)}
    found: list[Redaction] = []
    for kind, pattern in _RULES:
        for match in pattern.finditer(text):
            group = "id" if "id" in pattern.groupindex else 0
            start, end = match.span(group)
            covered = set(range(start, end))
            if not covered & used:
                used |= covered
                found.append(Redaction.model_validate({"kind": kind, "start": start, "end": end}))
    return tuple(sorted(found, key=lambda r: r.start))


def mask(text: str, start: int, end: int, redacted: Iterable[Redaction]) -> str:
    """`text[start:end]` with every identifier in it as black boxes."""
    piece = list(text[start:end])
    for redaction in redacted:
        for place in range(max(start, redaction.start), min(end, redaction.end)):
            piece[place - start] = "█"
    return "".join(piece)
