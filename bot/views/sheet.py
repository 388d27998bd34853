"""The criteria of a referral: a table by pages, and each criterion with what its result rests on."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.dossier import Dossier
from bot.screen import Button, Screen
from bot.storage.records import LoggedAnswer
from bot.views import acts
from bot.views.acts import act, back, turns
from bot.views.fitting import clipped, fits
from bot.views.keyboard import rows
from bot.views.reasons import patient_value
from bot.views.values import criterion_text, fact_label
from bot.views.verdict import mark
from bot.views.words import Words, safe
from criteria.assess import CriterionResult

_LINES_A_PAGE, _COLUMNS = 12, 3
_DEPTHS = ((400, 3), (150, 2), (60, 1))
"""How long a value or an objection, and how many objections, a criterion shows."""


def sheet(dossier: Dossier, page: int, words: Words) -> Screen:
    """Every criterion that concerns the patient: id, mark, our text; a button opens it."""
    results = dossier.criteria
    pages = (len(results) - 1) // _LINES_A_PAGE + 1
    page = max(0, min(page, pages - 1))
    shown = results[page * _LINES_A_PAGE : (page + 1) * _LINES_A_PAGE]
    lines = [words("sheet-title", code=dossier.code, page=page + 1, pages=pages), ""]
    lines += (_line(dossier, result, words) for result in shown)
    buttons = [
        Button(f"{mark(result)} {result.id}", act(dossier.code, acts.POINT, result.id)) for result in shown
    ]
    keyboard = (
        *rows(buttons, _COLUMNS),
        *turns(page, pages, words, dossier.code, acts.SHEET),
        back(dossier.code, words),
    )
    return Screen("\n".join(lines), keyboard)


def _line(dossier: Dossier, result: CriterionResult, words: Words) -> str:
    text = "sheet-line-disputed" if dossier.objections_to(result.id) else "sheet-line"
    return words(text, mark=mark(result), id=result.id, text=criterion_text(words, result.id))


def point(dossier: Dossier, result: CriterionResult, words: Words) -> Screen:
    """One criterion: the trial's own words, how they were read, the patient's values and who said them."""
    texts = (_text(dossier, result, longest, most, words) for longest, most in _DEPTHS)
    position = next((number for number, found in enumerate(dossier.criteria) if found.id == result.id), 0)
    wrong = Button(words("point-wrong"), act(dossier.code, acts.OBJECT, result.id))
    table = Button(words("sheet-back"), act(dossier.code, acts.SHEET, position // _LINES_A_PAGE))
    return Screen(next(text for text in texts if fits(text)), ((wrong,), (table, *back(dossier.code, words))))


def _text(dossier: Dossier, result: CriterionResult, longest: int, most: int, words: Words) -> str:
    readings = (
        words("verdict-reading", reading=words(f"reading-{name}")) for name in result.criterion.readings
    )
    quote = safe(result.criterion.quote or "")
    title = words("sheet-line", mark=mark(result), id=result.id, text=criterion_text(words, result.id))
    parts = [
        title,
        "\n".join([f"<blockquote>{quote}</blockquote>", *readings]),
        words("point-result", result=words(f"point-{result.status}")),
        "\n".join([words("point-patient"), *_values(dossier, result, longest, words)]),
        "\n".join(_objections(dossier, result, longest, most, words)),
    ]
    return "\n\n".join(part for part in parts if part)


def _values(dossier: Dossier, result: CriterionResult, longest: int, words: Words) -> Iterator[str]:
    sight = dossier.sight
    said = {line.fact: line for line in sight.record.effective}
    facts = result.facts()
    if result.criterion.for_site and not said.keys() & set(facts):
        yield words("point-site")
        return
    for name in facts:
        label, value = fact_label(words, name), safe(clipped(patient_value(sight, name, words), longest))
        if name in said:
            yield words("point-value", label=label, value=value, source=source(said[name], longest, words))
        elif name in sight.evidence.values:
            day = words.day(sight.on)
            yield words("point-value", label=label, value=value, source=words("source-derived", day=day))
        else:
            yield words("point-no-value", label=label)


def _objections(
    dossier: Dossier, result: CriterionResult, longest: int, most: int, words: Words
) -> Iterator[str]:
    objections = dossier.objections_to(result.id)
    if objections:
        yield words("point-objections")
    for objection in objections[-most:]:
        text = safe(clipped(objection.text, 2 * longest))
        yield words("point-objection", day=words.day(objection.at.date()), text=text)


def source(line: LoggedAnswer, longest: int, words: Words, *, plain: bool = False) -> str:
    """Who gave an answer, when, and the words it was read from; what a patient said counts by the doctor's yes.

    HTML, unless it is to be `plain` text.
    """
    by = "patient" if line.wording.startswith("hand-over") else line.by
    text = words(f"source-{by}", day=words.day(line.at.date()))
    if not line.words:
        return text
    said = clipped(line.words, longest)
    return words("source-words", source=text, words=said if plain else safe(said))
