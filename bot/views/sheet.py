"""The criteria of a referral: a table by pages, and each criterion with what its result rests on."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.dossier import Dossier
from bot.screen import Button, Screen
from bot.views import acts
from bot.views.acts import act, back, turns
from bot.views.explanation import explained
from bot.views.fitting import clipped, fits
from bot.views.keyboard import rows
from bot.views.marks import mark
from bot.views.values import criterion_text
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
    objections = "\n".join(_objections(dossier, result, longest, most, words))
    parts = [*explained(dossier.sight, result, longest, words, most), objections]
    return "\n\n".join(part for part in parts if part)


def _objections(
    dossier: Dossier, result: CriterionResult, longest: int, most: int, words: Words
) -> Iterator[str]:
    objections = dossier.objections_to(result.id)
    if objections:
        yield words("point-objections")
    for objection in objections[-most:]:
        text = safe(clipped(objection.text, 2 * longest))
        yield words("point-objection", day=words.day(objection.at.date()), text=text)
