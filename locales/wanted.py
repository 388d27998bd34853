"""The texts that the fact catalogue, the screens, the drugs and the trial files call for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from criteria.drugs import load_drugs
from criteria.facts import Fact, load_facts
from criteria.instrument_file import instruments, load_instrument
from criteria.located_yaml import read_located
from criteria.trial import DEFAULT_TRIAL, TRIALS_FOLDER
from criteria.trial_folder import facts_of, screens_of

_DEFAULT = TRIALS_FOLDER / DEFAULT_TRIAL

_UNITS_IN_WORDS = {"1": "none", "%": "percent"}
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_RULES = frozenset({"quote", "requires", "excludes", "holds", "any_of", "all_of", "of"})

_PLAIN_OPTIONS = frozenset(
    {"female", "male", "never", "negative", "positive", "signed", "refused", "not_yet", "urine"}
)
_UNITS_TO_EXPLAIN = frozenset({"xULN", "mg/day"})
_NOT_REWORDED = ("drug-", "reading-", "score-")

_ON_BUTTONS = ("button-", "concept-", "disease-", "drug-", "fact-", "topic-", "unit-")


def wanted_texts(trial: Path = _DEFAULT) -> Iterator[tuple[str, str]]:
    """Keys of texts with what needs them: facts with options and units, screens with ticks, drugs, a trial folder.

    Raises:
        DefinitionError: a file of the trial does not load.
    """
    for name, fact in facts_of(trial).items():
        yield from _wanted_by_fact(name, fact)
    yield from _wanted_by_screens(trial)
    for drug in load_drugs():
        yield f"drug-{drug}", f"the drug {drug}"
    yield from _wanted_by_scores()
    yield from wanted_by_trial(trial.name, read_located(trial / "trial.yaml").data)


def _wanted_by_fact(name: str, fact: Fact) -> Iterator[tuple[str, str]]:
    yield f"fact-{name}", f"the fact {name}"
    for option in (*fact.options, *fact.states):
        yield f"fact-{name}-{option}", f"the answer {option} of {name}"
    if fact.unit is not None:
        yield unit_key(fact.unit), f"the unit {fact.unit} of {name}"
    if name == "diseases":
        for disease in fact.options:
            yield f"disease-{disease}", f"the disease {disease}"


def _wanted_by_screens(trial: Path) -> Iterator[tuple[str, str]]:
    facts = facts_of(trial)
    for screen in screens_of(trial, facts):
        yield f"topic-{screen.topic}", f"the topic {screen.topic}"
        yield f"screen-{screen.id}", f"the screen {screen.id}"
        for fact, ticks in screen.ticks.items():
            named = "drug" if facts[fact].drug_field else f"fact-{fact}"
            for tick in ticks:
                yield f"{named}-{tick}", f"the tick {tick} of {screen.id}"
        for fact in screen.facts if screen.form == "page" else ():
            yield f"ask-{fact}", f"the question for {fact} on {screen.id}"


def _wanted_by_scores() -> Iterator[tuple[str, str]]:
    for name in instruments():
        spec = load_instrument(name).spec
        yield f"score-{name}", f"the instrument {name}"
        for domain in spec.domains:
            yield f"score-{name}-domain-{domain.id}", f"the domain {domain.id} of {name}"
        for item in spec.items:
            yield f"score-{name}-{item.id}", f"the item {item.id} of {name}"
        for measure in spec.measures:
            if measure.id not in load_facts():
                yield f"score-{name}-{measure.id}", f"the measure {measure.id} of {name}"
                yield unit_key(measure.unit or ""), f"the unit of {measure.id} of {name}"
        for outcome, values in spec.outcomes.items():
            yield from (
                (f"score-{name}-{outcome}-{one.id}", f"the {outcome} {one.id} of {name}") for one in values
            )
        for caution in spec.cautions:
            yield f"score-{name}-caution-{caution.id}", f"the caution {caution.id} of {name}"


def wanted_by_trial(trial: str, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The texts of one trial: its title, every condition and group, every reading and alternative."""
    yield f"trial-{trial}", f"the trial {trial}"
    for criterion in criterion_ids(data):
        yield criterion_key(criterion), f"the criterion {criterion} of {trial}"
    for reading, words in data.get("readings", {}).items():
        yield f"reading-{reading}", f"the reading {reading} of {trial}"
        for alternative in words.get("alternatives", {}):
            yield f"reading-{reading}-{alternative}", f"the alternative {alternative} of {reading} of {trial}"


def wanted_for_patients(trial: Path = _DEFAULT) -> Iterator[tuple[str, str]]:
    """Those of the wanted texts that need a `.patient` wording beside the doctor's, with what needs them.

    A patient answers, or finds among the points for the doctor, every fact and every criterion. The same for both are
    the names of drugs, the units on laboratory sheets and boxes of tablets, and options in plain words; only doctors
    meet the readings of a trial and the screens without a fact that a patient can know.
    """
    same = set(_same_for_both(trial))
    for key, what in wanted_texts(trial):
        if key not in same and not key.startswith(_NOT_REWORDED):
            yield key, what


def _same_for_both(trial: Path) -> Iterator[str]:
    facts = facts_of(trial)
    for name, fact in facts.items():
        for option in {*fact.options, *fact.states} & (_PLAIN_OPTIONS | load_drugs().keys()):
            yield f"fact-{name}-{option}"
        if fact.unit is not None and fact.unit not in _UNITS_TO_EXPLAIN:
            yield unit_key(fact.unit)
    asked_for = {unit_key(fact.unit) for fact in facts.values() if fact.unit is not None}
    of_scores = {key for key, _ in _wanted_by_scores() if key.startswith("unit-")}
    yield from of_scores - asked_for
    for screen in screens_of(trial, facts):
        if not any(facts[fact].is_asked_of("patient") for fact in screen.facts):
            yield f"screen-{screen.id}"
        yield from (f"ask-{name}" for name in screen.facts if not facts[name].is_asked_of("patient"))


def stands_on_button(key: str) -> bool:
    """Whether a text is a label: of a fact, an option, a drug, a disease, a unit or a tick."""
    return key.partition(".")[0].startswith(_ON_BUTTONS)


def unit_key(unit: str) -> str:
    """The key of a unit's text: lower case, everything but letters and digits as one underscore."""
    return "unit-" + (_UNITS_IN_WORDS.get(unit) or _NO_LETTERS.sub("_", unit.lower()).strip("_"))


def criterion_key(criterion: str) -> str:
    """The key of a criterion's text: Fluent names hold no full stop."""
    return "criterion-" + criterion.replace(".", "-")


def criterion_ids(data: Any) -> Iterator[str]:
    """The ids of all conditions and groups of conditions, at any depth of a trial file."""
    if isinstance(data, dict):
        if "id" in data and not _RULES.isdisjoint(data):
            yield str(data["id"])
        for value in data.values():
            yield from criterion_ids(value)
    elif isinstance(data, list):
        for value in data:
            yield from criterion_ids(value)
