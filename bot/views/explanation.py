"""Why a criterion is what it is: the trial's words, how they are read, the values behind it, what would change it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.sight import Sight
from bot.storage.records import LoggedAnswer
from bot.views.changes import changes_of
from bot.views.dates import dates_of
from bot.views.derivation import readings, what_more_would_do
from bot.views.fitting import clipped
from bot.views.marks import mark
from bot.views.reasons import patient_value
from bot.views.values import criterion_text, fact_label
from bot.views.words import Words, safe
from criteria.assess import CriterionResult


def explained(
    sight: Sight, result: CriterionResult, longest: int, words: Words, most: int = 4
) -> Iterator[str]:
    """The paragraphs that explain a criterion to a doctor or a coordinator.

    Values are cut to `longest` characters; of what time or a change would do `most` lines are shown.
    """
    quote = safe(result.criterion.quote or "")
    yield words("sheet-line", mark=mark(result), id=result.id, text=criterion_text(words, result.id))
    read = readings(sight, result, result.criterion.readings, words)
    yield "\n".join([f"<blockquote>{quote}</blockquote>", *read])
    yield words("point-result", result=words(f"point-{result.status}"))
    yield "\n".join([words("point-patient"), *_values(sight, result, longest, words)])
    yield what_more_would_do(sight, result, words)
    yield "\n".join(_what_helps(sight, result, most, words))


def _what_helps(sight: Sight, result: CriterionResult, most: int, words: Words) -> Iterator[str]:
    lines = [*dates_of(sight, result.id, words), *changes_of(sight, result.id, words)]
    yield from lines[:most]
    if len(lines) > most:
        yield words("verdict-more-points", count=len(lines) - most)


def _values(sight: Sight, result: CriterionResult, longest: int, words: Words) -> Iterator[str]:
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
