"""Every criterion that applies, for the doctor: a table by pages, and each one explained."""

from __future__ import annotations

from bot.conversation.criteria_shown import COLUMNS, LINES_A_PAGE, OPENED, applying
from bot.conversation.sight import Sight
from bot.screen import Screen
from bot.views.explanation import explained
from bot.views.fitting import fits
from bot.views.keyboard import button, rows
from bot.views.marks import mark
from bot.views.values import criterion_text
from bot.views.words import Words

_DEPTHS = ((400, 6), (150, 3), (60, 1))
"""How long a value is, and how many lines say what would help."""


def details(sight: Sight, page: int, words: Words) -> Screen:
    """A page of the table, or the criterion that is open."""
    opened = sight.ui.get(OPENED)
    results = applying(sight)
    if opened is not None and opened < len(results):
        return _criterion(sight, opened, page, words)
    pages = (len(results) - 1) // LINES_A_PAGE + 1
    page = max(0, min(page, pages - 1))
    first = page * LINES_A_PAGE
    shown = results[first : first + LINES_A_PAGE]
    lines = [words("details-title", page=page + 1, pages=pages)]
    for result in shown:
        text = criterion_text(words, result.id)
        lines.append(words("details-line", mark=mark(result), id=result.id, text=text))
    criteria = [
        button(sight.record, f"{mark(result)} {result.id}", f"k{number}")
        for number, result in enumerate(shown, first)
    ]
    turn = []
    if page > 0:
        turn.append(button(sight.record, words("button-previous"), f"d{page - 1}"))
    if page < pages - 1:
        turn.append(button(sight.record, words("button-next"), f"d{page + 1}"))
    back = button(sight.record, words("button-summary"), "sum")
    keyboard = (*rows(criteria, COLUMNS), tuple(turn), (back,))
    return Screen("\n".join(lines), tuple(row for row in keyboard if row))


def _criterion(sight: Sight, number: int, page: int, words: Words) -> Screen:
    result = applying(sight)[number]
    texts = (
        "\n\n".join(filter(None, explained(sight, result, longest, words, most))) for longest, most in _DEPTHS
    )
    back = button(sight.record, words("sheet-back"), f"d{page}")
    result_again = button(sight.record, words("button-summary"), "sum")
    return Screen(next(text for text in texts if fits(text)), ((back, result_again),))
