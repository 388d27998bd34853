"""The day from which nothing fails any more, against a scan of every day of five years that knows no change days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import pytest

from criteria import truth as kleene
from criteria.assess import assess_evidence
from criteria.evidence import Evidence, read_answers
from criteria.forecast import Forecast, forecast
from criteria.outcome import failures
from criteria.tree import Criterion, Evaluation
from criteria.trial import Trial, load_trial
from criteria.truth import Truth
from tests.criteria.conftest import ON
from tests.criteria.patients import complete, with_doubts, with_holes
from tests.criteria.realistic import realistic
from tests.criteria.waiting import waiting

HORIZON = 5 * 365 + 1
CASES = 1_000


@dataclass
class Scan:
    """A patient looked at day by day, from the answers alone: no truth is carried from one day to another."""

    trial: Trial
    evidence: Evidence

    def __post_init__(self) -> None:
        cohort: tuple[Criterion | None, ...] = (None,) if self.trial.cohorts else ()
        self.parts = (*self.trial.inclusion, *cohort, *self.trial.exclusion)
        today = self.seen(0)
        self.today = {part: self.standing(part, today) for part in self.parts}
        self.hurdle = self.parts[0]

    def seen(self, ahead: int) -> Evaluation:
        return Evaluation(self.evidence.moved_to(ON + timedelta(ahead)))

    def standing(self, part: Criterion | None, then: Evaluation) -> Truth:
        if part is None:
            return kleene.any_of(then.cohort(cohort) for cohort in self.trial.cohorts)
        return ~then.truth(part) if part in self.trial.exclusion else then.truth(part)

    def fails(self, then: Evaluation) -> bool:
        """Whether something fails; what failed the day before is looked at first."""
        for part in (self.hurdle, *self.parts):
            if self.standing(part, then) is Truth.FALSE:
                self.hurdle = part
                return True
        return False

    def first(self) -> int | None:
        return next((ahead for ahead in range(HORIZON) if not self.fails(self.seen(ahead))), None)

    def wanted(self) -> list[Criterion | None]:
        """What must be well on a sure day: what fails today, what is well today, what time decides of the open."""
        return [part for part in self.parts if self._is_wanted(part)]

    def _is_wanted(self, part: Criterion | None) -> bool:
        if self.today[part] is Truth.FALSE:
            return True
        if part is not None and part.for_site:
            return False
        return self.today[part] is Truth.TRUE or self._is_decided_one_day(part)

    def _is_decided_one_day(self, part: Criterion | None) -> bool:
        tops = [cohort.criterion for cohort in self.trial.cohorts] if part is None else [part]
        if not any(top.timed for top in tops):
            return False
        return any(self.standing(part, self.seen(ahead)) is Truth.TRUE for ahead in range(HORIZON))

    def sure(self, since: int) -> int | None:
        wanted = self.wanted()
        for ahead in range(since, HORIZON):
            then = self.seen(ahead)
            unwell = (i for i, part in enumerate(wanted) if self.standing(part, then) is not Truth.TRUE)
            index = next(unwell, None)
            if index is not None:
                wanted.insert(0, wanted.pop(index))
            elif not self.fails(then):
                return ahead
        return None


def day(ahead: int | None) -> date | None:
    return None if ahead is None else ON + timedelta(ahead)


def within_five_years(found: date | None) -> date | None:
    return found if found is not None and found < ON + timedelta(HORIZON) else None


@lru_cache(maxsize=1)
def cases() -> tuple[Evidence, ...]:
    """Patients who fail today, and only on what a day can change."""
    trial = load_trial("NCT07301164")
    found = []
    for evidence in _generated(trial):
        failing = tuple(failures(trial, Evaluation(evidence)))
        if failing and all(part is not None and part.timed for part in failing):
            found.append(evidence)
        if len(found) == CASES:
            break
    return tuple(found)


@lru_cache(maxsize=1)
def forecasts() -> tuple[tuple[Evidence, Forecast], ...]:
    trial = load_trial("NCT07301164")
    return tuple((evidence, forecast(trial, evidence)) for evidence in cases())


def _generated(trial: Trial) -> Iterator[Evidence]:
    for seed in range(20_000):
        kinds = [waiting(seed, ON)]
        if seed % 4 == 0:
            doubtful = with_doubts(seed, complete(seed, ON))
            kinds += [realistic(seed, ON), doubtful, with_holes(seed, complete(seed, ON), share=0.05)]
        for answers in kinds:
            yield read_answers(trial.facts, answers, ON)


@pytest.mark.parametrize("share", range(4))
def test_law_no_earlier_day_and_this_one_indeed(trial: Trial, share: int) -> None:
    """On each of 1,000 patients the forecast and the scan name the same two days."""
    assert len(cases()) == CASES
    for evidence, found in forecasts()[share::4]:
        scan = Scan(trial, evidence)
        first = scan.first()
        assert within_five_years(found.first) == day(first), evidence.values
        if first is None:
            continue
        sure = scan.sure(first)
        assert within_five_years(found.sure) == day(sure), evidence.values


def test_law_the_assessment_names_a_day_between_the_two(trial: Trial) -> None:
    exact = 0
    for evidence, found in forecasts():
        earliest = assess_evidence(trial, evidence).earliest
        assert (found.first is None) is (earliest is None)
        if found.first is None or earliest is None:
            continue
        assert found.first <= earliest
        assert not any(True for _ in failures(trial, Evaluation(evidence.moved_to(earliest))))
        if found.sure is not None:
            assert earliest <= found.sure
            exact += earliest == found.sure
    assert exact > CASES / 2


def test_law_what_binds_stands_in_the_way_until_the_day(trial: Trial) -> None:
    """The day before, the binding criterion is not well; on the day it is. No other one is later."""
    for evidence, found in forecasts():
        if found.first is None or found.binding is None:
            continue
        last = found.obstacles[0][1]
        assert last <= (found.sure or found.first)
        leaf = trial.criterion(found.binding)
        eve, then = (Evaluation(evidence.moved_to(last - timedelta(days))).truth(leaf) for days in (1, 0))
        assert eve is not then
        assert [when for _, when in found.obstacles] == sorted(
            (when for _, when in found.obstacles), reverse=True
        )


def test_law_nothing_but_time_is_needed_for_a_day(trial: Trial) -> None:
    """A patient who fails on something that no day changes has no day: scanned on some of them."""
    scanned = 0
    for seed in range(200):
        evidence = read_answers(trial.facts, realistic(seed, ON), ON)
        failing = tuple(failures(trial, Evaluation(evidence)))
        if any(part is not None and not part.timed for part in failing):
            assert forecast(trial, evidence).first is None
            if scanned < 20:
                assert Scan(trial, evidence).first() is None
            scanned += 1
    assert scanned >= 20


def test_law_the_days_of_another_trial() -> None:
    other, compared = load_trial("EXAMPLE"), 0
    for seed in range(300):
        vaccine = {"last_live_vaccine": str(ON - timedelta(seed % 60))}
        evidence = read_answers(other.facts, waiting(seed, ON) | vaccine, ON)
        failing = tuple(failures(other, Evaluation(evidence)))
        if failing and all(part is not None and part.timed for part in failing):
            found, scan = forecast(other, evidence), Scan(other, evidence)
            first = scan.first()
            assert within_five_years(found.first) == day(first)
            if first is not None:
                assert within_five_years(found.sure) == day(scan.sure(first))
            compared += 1
    assert compared >= 30


def test_the_generated_patients_cover_what_can_happen() -> None:
    found = [one for _, one in forecasts()]
    assert sum(one.first is None for one in found) >= 20
    assert sum(one.first is not None and one.sure is None for one in found) >= 10
    assert sum(one.first != one.sure for one in found) >= 50
    assert sum(one.runner_up is not None for one in found) >= 100
    assert {one.binding for one in found} >= {
        "I2.age_min", "I4.1b", "I4.2a-am", "I4.2a-is", "I4.2b-am", "I4.2b-is", "I4.3",
        "E3.alcohol", "E3.substance", "E7.mi", "E7.arrhythmia", "E7.other", "E8.dvt", "E8.pe",
    }  # fmt: skip
