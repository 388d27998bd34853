"""What is shown to a person: a text, buttons, files. Views make it, `bot.delivery` shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: either `data` for the bot (1 to 64 bytes) or a `url` to open."""

    text: str
    data: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if (self.data is None) == (self.url is None):
            raise ValueError(f"button {self.text!r} needs either data or url")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file sent before the screen, one called .png as a picture; the name must say nothing about the patient."""

    name: str
    content: bytes
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """A message to be: `text` is Telegram HTML, at most 4,096 characters once the tags are gone."""

    text: str
    keyboard: tuple[tuple[Button, ...], ...] = ()
    files: tuple[Attachment, ...] = ()
