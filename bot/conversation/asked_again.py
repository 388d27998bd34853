"""A question put once more about what is answered already, with the present answer as its starting point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from criteria.asking import course_screen, entries_of, fact_screen
from criteria.evidence import Evidence
from criteria.facts import Respondent
from criteria.screens import Option, Screen, ScreenSpec
from criteria.terms import Gap
from criteria.trial import Trial
from criteria.values import Records, listed

TICKED = 1
_LISTS = ("set", "records")


def asked_again(
    trial: Trial,
    answers: Mapping[str, Any],
    evidence: Evidence,
    respondent: Respondent,
    fact: str,
    entry: int | None = None,
) -> Screen | None:
    """The question about one fact, or about one course of a list; None where nothing asks for it.

    A fact of a list to tick is asked by itself, so that only it is answered anew. What a list of records holds stands
    among its options with all that is known of it: what stays ticked stays as it is.
    """
    spec = spec_of(trial, fact, course=entry is not None)
    if spec is None or trial.facts[fact].kind == "text":
        return None
    if entry is not None:
        known = evidence.values.get(fact)
        if not isinstance(known, Records) or entry >= len(known.entries):
            return None
        return course_screen(spec, Gap(fact, entry, "last_dose_date"), answers, evidence)
    kind = trial.facts[fact].kind
    single = spec.model_copy(update={"form": "ticks" if kind in _LISTS else "one"})
    asked = fact_screen(trial, single, (fact,), {}, evidence.on, respondent)
    if kind != "records":
        # By itself a fact of a list to tick is no longer the question of that list.
        return replace(asked, id=fact) if spec.form == "ticks" and kind != "set" else asked
    options = tuple(_with_entries(asked.options, entries_of(answers.get(fact))))
    return Screen(asked.id, asked.topic, asked.form, asked.facts, options)


def spec_of(trial: Trial, fact: str, *, course: bool = False) -> ScreenSpec | None:
    """The screen that asks for a fact, or for a course of a list."""
    return next(
        (spec for spec in trial.screens if fact in spec.facts and (spec.form == "entry") is course), None
    )


def ticks_at_first(asked: Screen, raw: Any) -> dict[str, int]:
    """The ticks that stand for the present answer to a list; none where it is not known."""
    if asked.form != "ticks" or (isinstance(raw, Mapping) and "unknown" in raw):
        return {}
    members = listed(raw)[0] or ()
    return {
        option.key: TICKED
        for option in asked.options
        if option.answers in members or option.answers in entries_of(raw)
    }


def _with_entries(options: Iterable[Option], entries: Iterable[Mapping[str, Any]]) -> Iterator[Option]:
    """The ticks of a list of records, where an entry that the list has takes the place of its tick."""
    left = list(entries)
    fact = ""
    for option in options:
        fact = option.fact
        same = next((entry for entry in left if _stands_for(option, entry)), None)
        if same is not None:
            left.remove(same)
        yield Option(option.id, option.fact, same or option.answers)
    for number, entry in enumerate(left):
        yield Option(_name(entry), fact, entry, key=f"{_name(entry)}.{number}")


def _stands_for(option: Option, entry: Mapping[str, Any]) -> bool:
    kinds = {key: value for key, value in option.answers.items() if isinstance(value, str)}
    return all(entry.get(key) == value for key, value in kinds.items())


def _name(entry: Mapping[str, Any]) -> str:
    return str(entry.get("name") or entry.get("type") or "")
