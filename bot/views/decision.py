"""How a referral ends at the site: which criterion decides, and whether there is a reason to tell."""

from __future__ import annotations

from collections.abc import Iterator

from bot.conversation.dossier import Dossier
from bot.screen import Button, Screen
from bot.views import acts
from bot.views.acts import OTHER, act, back, turns
from bot.views.keyboard import rows
from bot.views.marks import mark
from bot.views.referral import ending
from bot.views.values import criterion_text
from bot.views.words import Words

_LINES_A_PAGE, _COLUMNS = 10, 2
ENDINGS = (acts.DECLINED, acts.SCREEN_FAILED)


def choice(dossier: Dossier, status: str, page: int, words: Words) -> Screen:
    """The criteria to choose the deciding one from, what stands in the way first."""
    results = list(dossier.deciding())
    pages = (len(results) - 1) // _LINES_A_PAGE + 1
    page = max(0, min(page, pages - 1))
    shown = results[page * _LINES_A_PAGE : (page + 1) * _LINES_A_PAGE]
    lines = [words(f"choice-{status}", code=dossier.code, page=page + 1, pages=pages), ""]
    lines += (
        words("sheet-line", mark=mark(found), id=found.id, text=criterion_text(words, found.id))
        for found in shown
    )
    buttons = [
        Button(f"{mark(found)} {found.id}", act(dossier.code, acts.BECAUSE, status, found.id))
        for found in shown
    ]
    other = Button(words("choice-other"), act(dossier.code, acts.BECAUSE, status, OTHER))
    keyboard = (
        *rows(buttons, _COLUMNS),
        *turns(page, pages, words, dossier.code, status),
        (other,),
        back(dossier.code, words),
    )
    return Screen("\n".join(lines), keyboard)


def reason(dossier: Dossier, status: str, criterion: str, words: Words) -> Screen:
    """The criterion is chosen: is there a reason to tell the referring doctor?"""
    parts = [words(f"reason-{status}", code=dossier.code), *_criterion(criterion, words)]
    keyboard = tuple(
        (Button(words(label), act(dossier.code, name, *arguments)),)
        for label, name, *arguments in (
            ("reason-write", acts.WRITE, status, criterion),
            ("reason-none", acts.SILENT, status, criterion),
            ("reason-back", status, 0),
        )
    )
    return Screen("\n".join([*parts, "", words("reason-hint")]), keyboard)


def _criterion(criterion: str, words: Words) -> Iterator[str]:
    return ending(None if criterion == OTHER else criterion, None, "card", 0, words)
