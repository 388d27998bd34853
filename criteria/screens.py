"""Screens: what is asked together, what can be pressed, and what a press answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from criteria.bands import Band
from criteria.located_yaml import Located, read_located

SCREENS_FILE = Path(__file__).with_name("screens.yaml")
Form: TypeAlias = Literal["one", "page", "ticks", "entry"]

DONT_KNOW: Mapping[str, str] = {"unknown": "dont_know"}


class ScreenSpec(BaseModel):
    """A screen as written in the screens file.

    `one`: a question. `page`: several questions, each with its own choice. `ticks`: a list of which all that applies is
    ticked. `entry`: a question about one course of a list.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    topic: str
    facts: tuple[str, ...]
    form: Form = "one"
    ticks: Mapping[str, Mapping[str, Mapping[str, Any]]] = {}

    def ticks_of(self, fact: str) -> Mapping[str, Mapping[str, Any]]:
        """What each tick of a list fact stands for."""
        return self.ticks.get(fact, {})

    @property
    def tick_names(self) -> tuple[str, ...]:
        """The ticks that the screen brings itself; texts name them."""
        return tuple(tick for ticks in self.ticks.values() for tick in ticks)


@dataclass(frozen=True)
class Option:
    """Something to press. `id` names it for the reader; `answers` is what it says when chosen, `otherwise` when not.

    `key` tells it from every other option of its screen: on a page two questions may both have a "yes".
    """

    id: str
    fact: str
    answers: Any
    otherwise: Any = None
    band: Band | None = None
    key: str = ""

    def __post_init__(self) -> None:
        """An option that says no more is known on its screen by its id."""
        object.__setattr__(self, "key", self.key or self.id)


@dataclass(frozen=True)
class Screen:
    """One question, one page of questions, or one list to tick.

    A question about one course of a list names its drug (`entry`) and its place (`index`), and holds in `left_open` the
    list as it stays where the person does not know the course. `kept` are the entries of a list that are known already.
    `since`: the day from which on a list asks for events; of earlier ones the answer says nothing.
    `again`: asked before and not known; asked once more, because nothing else is left that could decide.
    """

    id: str
    topic: str
    form: Form
    facts: tuple[str, ...]
    options: tuple[Option, ...]
    entry: str | None = None
    index: int | None = None
    left_open: Any = None
    kept: Mapping[str, list[Any]] = field(default_factory=dict)
    since: Mapping[str, str] = field(default_factory=dict)
    again: bool = False

    def options_of(self, fact: str) -> tuple[Option, ...]:
        """The options that answer one fact of the screen."""
        return tuple(option for option in self.options if option.fact == fact)

    def unanswered(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The questions of a page that these choices leave open."""
        picked = set(keys)
        answered = {option.fact for option in self.options if option.key in picked}
        return tuple(fact for fact in self.facts if fact not in answered)

    def chosen(self, keys: Iterable[str], not_known: Iterable[str] = ()) -> dict[str, Any]:
        """The answers given by choosing these options.

        Of a list to tick these are all its facts, ticked or not; facts of options in `not_known` are answered with
        "don't know" instead. A question of a page for which nothing is chosen has no answer.
        """
        picked, open_ = set(keys), set(not_known)
        if self.form != "ticks":
            return {option.fact: option.answers for option in self.options if option.key in picked}
        answers: dict[str, Any] = {fact: list(entries) for fact, entries in self.kept.items()}
        for option in self.options:
            if option.key in open_:
                continue
            if option.otherwise is None:
                answers.setdefault(option.fact, []).extend([option.answers] if option.key in picked else [])
            else:
                answers[option.fact] = option.answers if option.key in picked else option.otherwise
        for option in self.options:
            if option.key in open_ and not isinstance(answers.get(option.fact), Mapping):
                answers[option.fact] = self._open(answers.get(option.fact))
        for fact, day in self.since.items():
            if isinstance(entries := answers.get(fact), list):
                answers[fact] = {"entries": entries, "since": day}
        return answers

    def dont_know(self) -> dict[str, Any]:
        """The answers of a person who was asked and cannot tell."""
        if self.form == "entry":
            return {self.facts[0]: self.left_open}
        return {fact: self._open(self.kept.get(fact)) for fact in self.facts}

    def _open(self, entries: Any) -> dict[str, Any]:
        if entries:
            return {"entries": list(entries), "complete": False, "asked": True}
        return {**DONT_KNOW, "again": True} if self.again else dict(DONT_KNOW)


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
