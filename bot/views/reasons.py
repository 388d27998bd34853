"""The patient's values behind a criterion, in the reader's words."""

from __future__ import annotations

from bot.conversation.sight import Sight
from bot.views.values import answer_text, fact_label, unit_text
from bot.views.words import Words
from bot.views.worked_out import points_text
from criteria.assess import CriterionResult
from criteria.interval import Interval


def patient_text(sight: Sight, result: CriterionResult, words: Words) -> str:
    """The facts a result rests on with the patient's values, one after the other."""
    texts = []
    for name in result.facts():
        texts.append(
            words("labelled", label=fact_label(words, name), value=patient_value(sight, name, words))
        )
    return words("separator-entries").join(texts)


def still_open(sight: Sight, name: str, words: Words) -> str:
    """A fact that is still to be known; of a score that is half filled, how far it is known."""
    label, value = fact_label(words, name), sight.evidence.values.get(name)
    if name not in sight.evidence.scored or not isinstance(value, Interval):
        return label
    return words("labelled", label=label, value=points_text(words, value))


def patient_value(sight: Sight, name: str, words: Words) -> str:
    """The patient's value of one fact: as answered, else as computed from other answers."""
    fact = sight.trial.facts[name]
    raw = sight.answers.get(name)
    derived = sight.evidence.values.get(name)
    if raw is None and fact.kind == "quantity" and isinstance(derived, Interval) and derived.exact:
        return words.number(round(derived.low, 2)) + unit_text(words, fact.unit)
    return answer_text(sight, name, raw, words)
