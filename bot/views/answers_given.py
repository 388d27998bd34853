"""The list of answers given so far, and one of them being changed."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.answers_given import LINES_A_PAGE, OPEN, PAGE, REMOVE, Given, changing, given
from bot.conversation.conflict import sides_of
from bot.conversation.sight import Sight
from bot.screen import Button, Screen
from bot.storage.records import LoggedAnswer
from bot.views.conflict import disagreement, origin
from bot.views.fitting import clipped
from bot.views.keyboard import button, rows
from bot.views.question import question
from bot.views.remark import remark
from bot.views.values import answer_text, course_text, fact_label
from bot.views.words import Words, safe

_COLUMNS = 6
_LONGEST_VALUE, _LONGEST_SIDE, _LONGEST_WORDS, _LONGEST_ALONE = 120, 90, 50, 600


def answers_given(sight: Sight, words: Words) -> Screen:
    """A page of the answers by topic; the numbers below lead to the questions."""
    lines = given(sight)
    last = max(0, (len(lines) - 1) // LINES_A_PAGE)
    page = min(sight.ui.get(PAGE, 0), last)
    first = page * LINES_A_PAGE
    shown = lines[first : first + LINES_A_PAGE]
    title = words("given-title", page=page + 1, pages=last + 1) if lines else words("given-none")
    text = "\n".join(_lines(sight, shown, first, words))
    numbers = [
        button(sight.record, str(number + 1), f"l{number}") for number in range(first, first + len(shown))
    ]
    keyboard = (*rows(numbers, _COLUMNS), *_turns(sight, page, last, words))
    parts = [remark(sight, words), title, text, f"<i>{words('given-how')}</i>" if lines else ""]
    return Screen("\n\n".join(part for part in parts if part), keyboard)


def _lines(sight: Sight, shown: tuple[Given, ...], first: int, words: Words) -> Iterator[str]:
    topic = None
    for number, one in enumerate(shown, first + 1):
        if one.topic != topic:
            yield ("\n" if topic else "") + f"<b>{_topic(one, words)}</b>"
            topic = one.topic
        label, value = label_of(one, words), safe(_in_short(sight, one, words))
        yield words("given-line", number=number, label=label, value=value) + _origin(one.line, words)


def _topic(one: Given, words: Words) -> str:
    return words("given-topic-other" if one.topic == "other" else f"topic-{one.topic}")


def label_of(one: Given, words: Words) -> str:
    """What was answered: the fact, or the one course of it."""
    return words("given-course") if one.entry is not None else fact_label(words, one.fact)


def _in_short(sight: Sight, one: Given, words: Words) -> str:
    """A value for the list; of values that disagree each is cut by itself, so that none hides another."""
    sides = disagreement(sight, one.fact, words) if one.entry is None else ()
    if sides:
        return words("separator-sides").join(clipped(side, _LONGEST_SIDE) for side in sides)
    return clipped(_value(sight, one, words), _LONGEST_VALUE)


def _value(sight: Sight, one: Given, words: Words) -> str:
    if one.entry is not None:
        return course_text(words, one.value[0])
    return answer_text(sight, one.fact, one.value, words)


def _origin(line: LoggedAnswer, words: Words) -> str:
    """The words an answer was read from; a tapped one needs none."""
    if not line.words:
        return ""
    return " " + words("given-words", words=safe(clipped(line.words, _LONGEST_WORDS)))


def _turns(sight: Sight, page: int, last: int, words: Words) -> Iterator[tuple[Button, ...]]:
    sides = (("button-previous", page - 1), ("button-next", page + 1))
    row = tuple(
        button(sight.record, words(label), f"p{number}") for label, number in sides if 0 <= number <= last
    )
    if row:
        yield row
    yield (button(sight.record, words("given-back"), "sum"),)


def changed_answer(sight: Sight, words: Words) -> Screen:
    """The question of one answer again, with what it was and where that came from."""
    one = changing(sight)
    if one is None:
        return answers_given(sight, words)
    was = _was(sight, one, words)
    leaving = (
        (button(sight.record, words("given-remove"), REMOVE),),
        (button(sight.record, words("given-list"), OPEN),),
    )
    asked = sight.screen
    if asked is None:
        text = "\n\n".join(part for part in (remark(sight, words), was, words("given-no-question")) if part)
        return Screen(text, leaving)
    again = question(sight, asked, words)
    _, _, without_progress = again.text.partition("\n\n")
    text = "\n\n".join(part for part in (was, without_progress) if part)
    return Screen(text, (*again.keyboard[:-1], *leaving))


def _was(sight: Sight, one: Given, words: Words) -> str:
    """What was answered; of two values that disagree the question itself says where they come from."""
    if sides_of(sight, one.fact):
        return ""
    value = safe(clipped(_value(sight, one, words), _LONGEST_ALONE))
    return words("given-was", label=label_of(one, words), value=value, source=safe(origin(one.line, words)))
