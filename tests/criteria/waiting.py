"""Invented patients for whom time does something: recent doses, recent events, birthdays, tests that run out.

Most dates are exact; some are known to a month or to a few weeks, some lists may have further entries, some answers
are missing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any, TypeAlias

from tests.criteria.complications import BIOLOGICS, Answers
from tests.criteria.patients import complete, with_holes

Obstacle: TypeAlias = Callable[[Random, date, Answers], None]


def waiting(seed: int, on: date) -> Answers:
    """A patient with one to three things that a day will end, seldom with one that ends what was well."""
    random = Random(f"waiting-{seed}")
    answers = complete(random.randrange(10_000), on)
    for obstacle in random.sample(OBSTACLES, random.choice((1, 1, 1, 2, 2, 3))):
        obstacle(random, on, answers)
    if random.random() < 0.12:
        answers = with_holes(seed, answers, share=0.05)
    return answers


def _day(random: Random, on: date, most: int) -> Any:
    """A day in the past: exact, to a month, or between two."""
    day = on - timedelta(random.randint(0, most))
    kind = random.random()
    if kind < 0.8:
        return str(day)
    if kind < 0.9:
        return str(day)[:7]
    return {"from": str(day - timedelta(random.randint(0, 60))), "to": str(min(on, day + timedelta(20)))}


def _steroid(random: Random, on: date, answers: Answers) -> None:
    answers |= {
        "on_glucocorticoid": True,
        "gc_prednisone_eq_mg": 20,
        "gc_dose_stable_since": _day(random, on, 9),
    }


def _conventional(random: Random, on: date, answers: Answers) -> None:
    short = random.choice(("antimalarial", "immunosuppressant"))
    answers |= {f"on_{short}": True, f"{short}_start_date": _day(random, on, 100)}
    answers[f"{short}_stable_since"] = _day(random, on, 70)


def _biologic(random: Random, on: date, answers: Answers) -> None:
    names = random.sample(BIOLOGICS, random.choice((1, 1, 2)))
    courses = [
        {"name": name, "last_dose_date": _day(random, on, 220), "ongoing": random.random() < 0.04}
        for name in names
    ]
    complete_list = random.random() < 0.9
    answers["biologics"] = courses if complete_list else {"entries": courses, "complete": False}


def _habit(random: Random, on: date, answers: Answers) -> None:
    fact = random.choice(("alcohol_abuse_last", "substance_abuse_last"))
    answers[fact] = "ongoing" if random.random() < 0.1 else _day(random, on, 180)


def _heart(random: Random, on: date, answers: Answers) -> None:
    kind = random.choice(("mi", "arrhythmia", "other_cardiac"))
    answers["cardiac_events"] = [
        {"type": kind, "date": _day(random, on, 200), "clinically_significant": True}
        for _ in range(random.choice((1, 2)))
    ]


def _clot(random: Random, on: date, answers: Answers) -> None:
    kind = random.choice(("dvt", "pe"))
    answers["vte_events"] = [{"type": kind, "date": _day(random, on, 200), "symptomatic": True}]


def _young(random: Random, on: date, answers: Answers) -> None:
    born = on - timedelta(round(365.25 * 18) - random.randint(1, 700))
    answers["birth_date"] = random.choice((str(born), str(born)[:7], str(born)[:4]))


def _old(random: Random, on: date, answers: Answers) -> None:
    born = on - timedelta(round(365.25 * 81) - random.randint(1, 400))
    answers["birth_date"] = random.choice((str(born), str(born)[:7], str(born)[:4]))


def _pregnancy_test(random: Random, on: date, answers: Answers) -> None:
    answers |= {"sex": "female", "childbearing_potential": True, "hcg_specimen": "serum"}
    answers |= {
        "contraception_agreed": True,
        "breastfeeding": False,
        "pregnant": False,
        "planning_pregnancy": False,
    }
    answers |= {"hcg_result": random.choice(("negative", "positive")), "hcg_date": _day(random, on, 7)}


OBSTACLES: tuple[Obstacle, ...] = (
    _steroid,
    _conventional,
    _biologic,
    _biologic,
    _habit,
    _heart,
    _clot,
    _young,
    _old,
    _pregnancy_test,
)
