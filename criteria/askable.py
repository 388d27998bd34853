"""What a trial needs of a person can be asked: every fact stands on a screen, and lists ask far enough back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from criteria.asking import fact_screen
from criteria.evidence import read_answers
from criteria.located_yaml import DefinitionError
from criteria.terms import Context
from criteria.tree import Criterion

if TYPE_CHECKING:
    from criteria.trial import Trial

_SOME_DAY = date(2026, 1, 1)


def check_askable(trial: Trial) -> None:
    """Check that no referral hangs on what nobody is asked.

    Raises:
        DefinitionError: a fact that stands on no screen, or a list whose screen asks for a shorter time than a rule
            looks back: it would be asked for ever.
    """
    askable = {fact for screen in trial.screens if screen.form != "entry" for fact in screen.facts}
    for leaf in _asked_leaves(trial):
        assert leaf.rule is not None
        for fact in sorted(leaf.rule.facts - askable):
            advice = "Add it to a screen in screens.yaml"
            raise DefinitionError("screens.yaml", None, f"{fact} of {leaf.id} is asked nowhere", advice)
    _check_spans(trial)


def _asked_leaves(trial: Trial) -> Iterator[Criterion]:
    for section in trial.sections():
        for leaf in section.deciding_leaves():
            if leaf.rule is not None and not leaf.for_site:
                yield leaf


def _check_spans(trial: Trial) -> None:
    for spec in trial.screens:
        for fact in spec.ticks:
            none = fact_screen(trial, spec, (fact,), {}, _SOME_DAY, "doctor").chosen([])
            evidence = read_answers(trial.facts, none, _SOME_DAY)
            for leaf in _asked_leaves(trial):
                assert leaf.rule is not None
                gaps = leaf.rule.rule.gaps(Context(evidence.values, _SOME_DAY, frozenset()))
                if any(gap.fact == fact and gap.entry is None for gap in gaps):
                    problem = f"{leaf.id} looks further back than the screen {spec.id} asks about {fact}"
                    advice = f"Write a screen {spec.id} with longer `months` in the trial's own screens.yaml"
                    raise DefinitionError("screens.yaml", None, problem, advice)
