"""What is to be minded beside a score, and when; what counts of several; what holds whichever column is right."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from criteria.evidence import read_answers
from criteria.instrument_file import instruments, load_instrument
from criteria.interval import Interval, point
from criteria.score_items import read_items
from criteria.scored import Scored
from criteria.scoring import score
from criteria.trial import Trial
from criteria.truth import Truth

ON = date(2026, 11, 23)
NO_SKIN = {"heliotrope": False, "gottron_papules": False, "gottron_sign": False}
BODIES = {**NO_SKIN, "onset_40": True, "anti_jo1": True, "rimmed_vacuoles": True, "better_explanation": False}
ONE_SIDE = {"deltoid_right": 8, "quadriceps_right": 9}

CAUTIONS: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    (
        "aps_2006",
        "primary",
        {
            "vascular_thrombosis": True,
            "anticardiolipin": True,
            "persistent": True,
            "event_within_5_years": True,
        },
        {
            "vascular_thrombosis": True,
            "anticardiolipin": True,
            "persistent": True,
            "event_within_5_years": False,
        },
    ),
    ("bvas_v3", "never_persistent", {"persistent": True, "lung_nodules": True}, {"persistent": True}),
    (
        "bvas_v3",
        "first_is_new",
        {"persistent": True, "first_assessment": True},
        {"persistent": False, "first_assessment": True},
    ),
    (
        "bvas_v3",
        "band_not_first",
        {"first_assessment": False, "creatinine_250": True},
        {"first_assessment": True, "creatinine_250": True},
    ),
    ("caps", "day_seven", {"caps_onset_days": 7}, {"caps_onset_days": 6}),
    (
        "caps",
        "six_weeks",
        {"days_between_tests": 83, "aps_known": False},
        {"days_between_tests": 84, "aps_known": False},
    ),
    (
        "caps",
        "first_episode",
        {"aps_known": False, "three_organs": True, "under_a_week": True, "apl_confirmed": True},
        {"aps_known": True, "three_organs": True, "under_a_week": True, "apl_confirmed": True},
    ),
    (
        "iim_2017",
        "no_skin_no_biopsy",
        {**NO_SKIN, "biopsy_available": False},
        {**NO_SKIN, "rimmed_vacuoles": True},
    ),
    ("iim_2017", "ibm_not_named", BODIES, {**BODIES, "heliotrope": True}),
    (
        "iim_2017",
        "juvenile_onset",
        {"onset_18_40": False, "onset_40": False},
        {"onset_18_40": True},
    ),
    (
        "mmt8",
        "one_side_only",
        ONE_SIDE,
        {**ONE_SIDE, "deltoid_left": 8},
    ),
    ("sjogren_2016", "ro52_only", {"ro52_only": True}, {"ro52_only": False}),
    (
        "sjogren_2016",
        "anticholinergic",
        {"anticholinergic_drug": True, "schirmer": True},
        {"anticholinergic_drug": True, "schirmer": False},
    ),
    ("sle_2019", "dsdna_assay", {"anti_dsdna_positive": True}, {"anti_dsdna_positive": False}),
    ("sle_2019", "low_titre", {"ana_titre": 40}, {"ana_titre": 80}),
    (
        "ssc_2013",
        "fingers_contradict",
        {"spares_fingers": True, "sclerodactyly": True},
        {"spares_fingers": False, "sclerodactyly": True},
    ),
]


def scored(instrument: str, **items: Any) -> Scored:
    opened = load_instrument(instrument)
    read = read_items(opened, items, ON)
    assert not read.warnings
    return score(opened, read.values)


@pytest.mark.parametrize(("instrument", "caution", "where", "not_where"), CAUTIONS)
def test_a_caution_is_there_where_it_applies_and_nowhere_else(
    instrument: str, caution: str, where: dict[str, Any], not_where: dict[str, Any]
) -> None:
    assert caution in scored(instrument, **where).cautions
    assert caution not in scored(instrument, **not_where).cautions


def test_every_caution_is_in_this_table() -> None:
    known = {(name, one.id) for name in instruments() for one in load_instrument(name).spec.cautions}
    assert known == {(instrument, caution) for instrument, caution, _, _ in CAUTIONS}


def test_what_leaves_a_set_open_in_one_column_leaves_it_open_while_the_column_is_not_known() -> None:
    items = {**NO_SKIN, "onset_40": True, "anti_jo1": True, "neck_flexors": True, "raised_enzymes": True}
    found = scored("iim_2017", **items, better_explanation=False)
    assert len(found.columns) == 2
    assert found.classified is Truth.TRUE
    assert found.leaves_open


def test_of_a_domain_that_takes_the_highest_only_that_item_counts() -> None:
    found = scored("sle_2019", proteinuria=True, ln_iii_iv=True, fever=True)
    assert dict(found.counted) == {"ln_iii_iv": 10, "fever": 2}


def test_while_the_column_is_not_known_an_item_counts_with_the_lesser_weight() -> None:
    assert scored("iim_2017", onset_40=True, neck_flexors=True).counted == {
        "onset_40": Decimal("2.1"),
        "neck_flexors": Decimal("1.6"),
    }


def test_a_clearance_without_an_age_is_not_computed() -> None:
    said = {"creatinine_mg_dl": 1, "weight_kg": 70, "sex": "female"}
    assert scored("cockcroft_gault", **said).points is None
    found = scored("cockcroft_gault", **said, age_years={"at_least": 40}).points
    assert found == Interval(Decimal("16.53"), Decimal("82.64"))
    assert scored("cockcroft_gault", **said, age_years=40).points == point(Decimal("82.64"))


def test_only_a_plain_number_may_be_of_another_scale(trial: Trial) -> None:
    assert "mmt8" not in read_answers(trial.facts, {"mmt8": 80}, ON).values
    assert read_answers(trial.facts, {"mmt8": 81}, ON).values["mmt8"] == point(81)
    assert read_answers(trial.facts, {"mmt8": {"at_most": 80}}, ON).values["mmt8"] == Interval(
        Decimal(0), Decimal(80)
    )
