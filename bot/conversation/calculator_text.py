"""What a typed text does while a calculator is on the screen: numbers for its measures, and nothing else."""

from __future__ import annotations

from typing import Any

from bot.conversation import calculator
from bot.conversation.calculator import Sheet
from bot.conversation.sight import Sight
from bot.conversation.step import Step, note
from bot.conversation.typed_value import kind_of, read_value
from bot.intake import read_case
from bot.views.words import Words
from nlp.reading import LONGEST


def typed(sight: Sight, text: str, words: Words) -> Step:
    """The number the sheet asked for; else every measure of it that the text names ("Plt 80, WBC 2.9")."""
    sheet = calculator.sheet_of(sight)
    if sheet is None:
        return calculator.with_note(sight, note("score-press"))
    if sheet.asks is not None:
        fact = sheet.instrument.fact(sheet.asks)
        value, problem = read_value(kind_of(fact), fact, sheet.asks, text, sight.on, words)
        if problem is not None:
            return calculator.with_note(sight, problem)
        return calculator.measured(sight, {sheet.asks: value})
    values = _named(sheet, text, words) if len(text) <= LONGEST else {}
    if not values:
        return calculator.with_note(sight, note("score-press"))
    return calculator.measured(sight, values)


def _named(sheet: Sheet, text: str, words: Words) -> dict[str, Any]:
    """The measures of which a text speaks surely."""
    measures = {measure.id for measure in sheet.instrument.spec.measures}
    lines = read_case(text, words, sheet.sight.on)["lines"]
    return {line["fact"]: line["value"] for line in lines if line["fact"] in measures and not line["open"]}
