"""Screens about the person and not about a patient: who they are, settings, deleting everything."""

from __future__ import annotations

from bot.screen import Button, Screen
from bot.storage.records import Person, Respondent
from bot.views.keyboard import rows
from bot.views.opening import CONSENT_VERSION, language_choice
from bot.views.words import Words

ROLE, PERSON = "w", "p"
ROLES: tuple[Respondent, ...] = ("doctor", "patient")
_SETTINGS = ("language", "role", "privacy", "export", "forget")


def consent_version(role: str) -> str:
    """Which text a doctor or a patient has to have agreed to."""
    return f"{role}-{CONSENT_VERSION}"


def has_agreed(person: Person) -> bool:
    """Whether somebody has agreed to the text of today, in the role they have now."""
    return person.consent_version == consent_version(person.role)


def role_choice(words: Words, link: str = "") -> Screen:
    """Who somebody is, with the languages below for those who cannot read this; `link` is opened afterwards."""
    roles = [Button(words(f"role-{role}"), f"{ROLE}|{role}|{link}") for role in ROLES]
    return Screen(
        words("role-choose"),
        (*rows(roles), tuple(button for row in language_choice(words, link).keyboard for button in row)),
    )


def settings(person: Person, words: Words) -> Screen:
    """What can be set, and what is set now."""
    text = words("settings", role=words(f"role-{person.role or 'none'}"), language=words("language-name"))
    buttons = [Button(words(f"settings-{name}"), f"{PERSON}|{name}") for name in _SETTINGS]
    return Screen(text, rows(buttons))


def forget(words: Words) -> Screen:
    """Whether really everything is to be deleted."""
    yes = Button(words("forget-yes"), f"{PERSON}|forget!")
    return Screen(words("forget"), ((yes,), (Button(words("forget-no"), f"{PERSON}|keep"),)))
