"""What was understood of a text: every line to be tapped, questions first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.conversation.draft import drug_of, is_patients, open_course
from bot.conversation.review import may_discard
from bot.conversation.sight import Sight
from bot.screen import Screen
from bot.views.fitting import clipped
from bot.views.keyboard import button, rows
from bot.views.remark import remark
from bot.views.values import drug_text, fact_label, value_text
from bot.views.words import Words, safe

LINES_A_PAGE = 12
_SHOWN_UNREAD = 300
_LONGEST_VALUE, _LONGEST_WORDS = 140, 60
_LONGEST_ALONE = 1000


def review(sight: Sight, words: Words) -> Screen:
    """The list of lines, or the first point to clear up."""
    if sight.unclear:
        return _unclear(sight, words)
    index = sight.ui.get("line")
    if index is not None and index < len(sight.lines):
        return _line(sight, index, words)
    return _list(sight, words)


def _unclear(sight: Sight, words: Words) -> Screen:
    asked = sight.unclear[0]
    text = words("question-meant", words=safe(clipped(asked["words"], _LONGEST_ALONE)))
    if len(sight.unclear) > 1:
        text = words("question-position", left=len(sight.unclear)) + "\n\n" + text
    text = "\n\n".join(part for part in (remark(sight, words), text) if part)
    options = [
        button(sight.record, option["label"], f"o{index}") for index, option in enumerate(asked["options"])
    ]
    return Screen(text, (*rows(options), (button(sight.record, words("question-none"), "none"),)))


def _list(sight: Sight, words: Words) -> Screen:
    page = min(sight.ui.get("page", 0), max(0, (len(sight.lines) - 1) // LINES_A_PAGE))
    first = page * LINES_A_PAGE
    ordered = sorted(enumerate(sight.lines), key=lambda item: not item[1].get("open"))
    shown = ordered[first : first + LINES_A_PAGE]
    text = "\n".join(line_text(sight, line, words) for _, line in shown)
    title = words("review-title-patient" if any(map(is_patients, sight.lines)) else "review-title")
    parts = [remark(sight, words), title, text, _unread(sight, words)]
    keyboard = [(button(sight.record, _label(sight, line, words), f"l{index}"),) for index, line in shown]
    if len(sight.lines) > LINES_A_PAGE:
        keyboard.append(_pages(sight, page, words))
    open_lines = sum(bool(line.get("open")) for line in sight.lines)
    confirm = words("review-confirm-rest", count=open_lines) if open_lines else words("review-confirm")
    if open_course(sight.lines) is not None:
        confirm = words("review-confirm-first")
    keyboard.append((button(sight.record, confirm, "ok"),))
    if may_discard(sight):
        leave = words("review-discard" if sight.answers else "review-questions")
        keyboard.append((button(sight.record, leave, "q"),))
    return Screen("\n\n".join(part for part in parts if part), tuple(keyboard))


def _pages(sight: Sight, page: int, words: Words) -> tuple[Any, ...]:
    last = (len(sight.lines) - 1) // LINES_A_PAGE
    buttons = []
    if page > 0:
        buttons.append(button(sight.record, words("button-previous"), f"p{page - 1}"))
    if page < last:
        buttons.append(button(sight.record, words("button-next"), f"p{page + 1}"))
    return tuple(buttons)


def _unread(sight: Sight, words: Words) -> str:
    draft = sight.record.draft or {}
    unread = draft.get("unread", [])
    parts = []
    if unread:
        shown = safe(clipped(" … ".join(unread), _SHOWN_UNREAD))
        parts.append(f"<i>{words('review-unread', count=len(unread), words=shown)}</i>")
    if draft.get("masked"):
        parts.append(words("review-masked"))
    return "\n".join(parts)


def line_text(sight: Sight, line: Mapping[str, Any], words: Words) -> str:
    """A line of the list: what it is, what was read, and from which words."""
    text = "review-line-open" if line.get("open") else "review-line"
    if is_patients(line):
        text = "review-line-patient"
    shown = value_text(words, line["fact"], sight.trial.facts[line["fact"]], _bare(line["value"]))
    return words(
        text,
        label=fact_label(words, line["fact"]),
        value=safe(clipped(shown, _LONGEST_VALUE)),
        words=_said(sight, line, _LONGEST_WORDS, words),
    )


def _said(sight: Sight, line: Mapping[str, Any], longest: int, words: Words) -> str:
    """The words a line was read from; of a patient's word, how much it weighs."""
    said = safe(clipped(line["words"], longest))
    if not is_patients(line):
        return said
    fact, who = sight.trial.facts[line["fact"]], sight.record.background.get("diagnosed_by")
    if fact.on_sheet:
        weight = "patient-says-sheet"
    else:
        weight = f"patient-says-{who}" if line["fact"] == "diseases" and who else "patient-says"
    return words("patient-says-words", source=words(weight), words=said) if said else words(weight)


def _bare(value: Any) -> Any:
    """A list value without the remark that there may be more: the line speaks only of its own entry."""
    return value["entries"] if isinstance(value, Mapping) and "entries" in value else value


def _label(sight: Sight, line: Mapping[str, Any], words: Words) -> str:
    shown = value_text(words, line["fact"], sight.trial.facts[line["fact"]], _bare(line["value"]))
    text = words("labelled", label=fact_label(words, line["fact"]), value=shown)
    return words("review-button-open" if line.get("open") else "review-button", line=text)


def _line(sight: Sight, index: int, words: Words) -> Screen:
    line, record = sight.lines[index], sight.record
    fact = sight.trial.facts[line["fact"]]
    shown = value_text(words, line["fact"], fact, _bare(line["value"]))
    if sight.ui.get("ask") == "last_dose":
        text = words("line-stopped-when", drug=safe(drug_text(words, drug_of(line) or "")))
        text = "\n\n".join(part for part in (remark(sight, words), text) if part)
        open_date = button(record, words("line-stopped-unknown"), "undated")
        return Screen(text, ((open_date,), (button(record, words("line-back"), "list"),)))
    label, value = fact_label(words, line["fact"]), safe(clipped(shown, _LONGEST_ALONE))
    title = "line-title-patient" if is_patients(line) else "line-title"
    text = words(title, label=label, value=value, words=_said(sight, line, _LONGEST_ALONE, words))
    choices = []
    if line.get("drug") or (fact.drug_field and drug_of(line)):
        choices += [
            button(record, words("line-current"), "current"),
            button(record, words("line-stopped"), "stopped"),
        ]
    else:
        choices.append(button(record, words("line-keep"), "keep"))
    if fact.kind == "truth":
        choices += [button(record, words("button-yes"), "yes"), button(record, words("button-no"), "no")]
    choices += [button(record, words("line-remove"), "remove"), button(record, words("line-back"), "list")]
    return Screen("\n\n".join(part for part in (remark(sight, words), text) if part), rows(choices))
