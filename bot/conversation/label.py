"""The doctor's own label of a patient: short, and naming nobody."""

from __future__ import annotations

from datetime import date

from bot.intake import without_identifiers
from bot.views.words import Words

LONGEST = 40

# A label stands alone, without the words that betray a name in a sentence: so it is read behind each of them.
_BEFORE_A_NAME = ("", "Patient ", "Name: ", "Пациент ", "姓名：")


def names_somebody(label: str, words: Words, today: date) -> bool:
    """Whether a label holds what identifies a person: a name, a birth date, a record or telephone number."""
    return any(
        without_identifiers(before + label, words, today) != before + label for before in _BEFORE_A_NAME
    )
