"""Screens: what is asked together, what can be pressed, and what a press answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from criteria.bands import Band
from criteria.located_yaml import Located, read_located

SCREENS_FILE = Path(__file__).with_name("screens.yaml")
Form: TypeAlias = Literal["one", "ticks", "entry"]

DONT_KNOW: Mapping[str, str] = {"unknown": "dont_know"}


class ScreenSpec(BaseModel):
    """A screen as written in the screens file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    topic: str
    facts: tuple[str, ...]
    form: Form = "one"
    ticks: Mapping[str, Mapping[str, Any]] = {}


@dataclass(frozen=True)
class Option:
    """Something to press. `id` names it for the reader; `answers` is what it says when chosen, `otherwise` when not."""

    id: str
    fact: str
    answers: Any
    otherwise: Any = None
    band: Band | None = None


@dataclass(frozen=True)
class Screen:
    """One question, or one list to tick.

    A question about one course of a list names its drug (`entry`) and its place (`index`). `kept` is what is already
    known of a list, or the answer of a person who does not know the course.
    """

    id: str
    topic: str
    form: Form
    facts: tuple[str, ...]
    options: tuple[Option, ...]
    entry: str | None = None
    index: int | None = None
    kept: Any = None

    def chosen(self, ids: Iterable[str], not_known: Iterable[str] = ()) -> dict[str, Any]:
        """The answers given by choosing these options: all facts of the screen, ticked or not.

        Facts of options in `not_known` are answered with "don't know" instead.
        """
        picked, open_ = set(ids), set(not_known)
        answers: dict[str, Any] = {}
        for option in self.options:
            if option.id in open_:
                continue
            value = option.answers if option.id in picked else option.otherwise
            if self.form == "ticks" and option.otherwise is None:
                answers.setdefault(option.fact, []).extend([option.answers] if option.id in picked else [])
            elif value is not None:
                answers[option.fact] = value
        if self.form == "ticks" and self.kept is not None:
            fact = self.facts[0]
            answers[fact] = [*self.kept, *answers.get(fact, [])]
        for option in self.options:
            if option.id in open_:
                listed = answers.get(option.fact)
                left_open = (
                    {"entries": listed, "complete": False, "asked": True} if listed else dict(DONT_KNOW)
                )
                answers[option.fact] = left_open if not isinstance(listed, Mapping) else listed
        return answers

    def dont_know(self) -> dict[str, Any]:
        """The answers of a person who was asked and cannot tell."""
        if self.form == "entry":
            return {self.facts[0]: self.kept}
        if self.kept:
            return {self.facts[0]: {"entries": self.kept, "complete": False, "asked": True}}
        return {fact: dict(DONT_KNOW) for fact in self.facts}


@lru_cache(maxsize=1)
def load_screens() -> tuple[ScreenSpec, ...]:
    """The screens shipped with the package, in their order."""
    return read_screens(SCREENS_FILE)


def read_screens(path: Path) -> tuple[ScreenSpec, ...]:
    """Read a screens file.

    Raises:
        DefinitionError: a screen without the form of one, or a fact on two screens.
    """
    located = read_located(path)
    screens = tuple(located.parse(ScreenSpec, (index,)) for index in range(len(located.data)))
    _check_once(located, screens)
    return screens


def _check_once(located: Located, screens: tuple[ScreenSpec, ...]) -> None:
    asked: set[str] = set()
    for index, screen in enumerate(screens):
        for fact in screen.facts:
            if fact in asked and screen.form != "entry":
                raise located.error(
                    (index, "facts"), f"{fact} is on two screens", "Ask every fact on one screen"
                )
            asked.add(fact)
