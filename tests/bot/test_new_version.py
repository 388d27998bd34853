"""A trial's file is revised while assessments run: nothing changes behind anybody's back, and the old result stays."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from bot import handlers
from criteria.decision import read_decision
from criteria.patient_lines import replay_lines
from criteria.trial import TRIALS_FOLDER, Trial, load_trial, read_trial
from tests.bot.journey import press, said
from tests.bot.referral_house import LUPUS, ReferralHouse, build_referral_house
from tests.bot.small_bot import Clock

NOTICE = "The trial file has been revised"


def revised_trial(folder: Path, was: str, now: str) -> Trial:
    copy = folder / "NCT07301164"
    shutil.copytree(TRIALS_FOLDER / "NCT07301164", copy)
    file = copy / "trial.yaml"
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, now), encoding="utf-8")
    return read_trial(copy)


@pytest.fixture
def stricter(tmp_path: Path) -> Trial:
    """The trial with another limit for the weight, above that of the case."""
    return revised_trial(tmp_path, "weight_kg >= 40", "weight_kg >= 70")


@pytest.fixture
def reworded(tmp_path: Path) -> Trial:
    """The trial with a file that says the same otherwise."""
    return revised_trial(tmp_path, "weight_kg >= 40", "weight_kg >= 40.0")


def deploy(house: ReferralHouse, trial: Trial) -> None:
    """The bot as it is after a restart with another file."""
    house.app.dispatcher["trial"] = trial
    house.trial = trial


async def to_result(house: ReferralHouse) -> None:
    await house.begin()
    await house.doctor.say(LUPUS)
    await house.confirm()
    await house.to_verdict()
    assert "No obstacle found" in house.doctor.screen


async def open_case(house: ReferralHouse, public_id: str) -> None:
    await house.doctor.say("/cases")
    await press(house.doctor, f"show|{public_id}")
    await press(house.doctor, f"resume|{public_id}")


async def decisions(house: ReferralHouse) -> list[dict[str, Any]]:
    person = await house.services.persons.find(house.doctor.member.user_id)
    assert person is not None
    known: Any = await house.services.persons.everything(person)
    lines: list[dict[str, Any]] = known["assessments"][-1]["decisions"]
    return lines


async def test_a_result_that_was_shown_can_be_replayed_from_the_export(referral_house: ReferralHouse) -> None:
    house = referral_house
    await to_result(house)
    (line,) = await decisions(house)
    assert line["decision"]["verdict"] == "no_obstacle"
    (found,) = replay_lines([json.dumps(line)], lambda _: house.trial)
    assert found["replayed"] == "same"


async def test_each_result_is_kept_with_its_own_answers(referral_house: ReferralHouse) -> None:
    house = referral_house
    await to_result(house)
    await house.option("bk")
    await house.to_verdict()
    house.clock.pass_by(days=30)
    await house.doctor.say("/start")
    lines = await decisions(house)
    assert [line["on"] for line in lines] == ["2026-11-22", "2026-12-22"]
    found = replay_lines([json.dumps(line) for line in lines], lambda _: house.trial)
    assert [line["replayed"] for line in found] == ["same", "same"]


async def test_a_referral_carries_its_decision(referral_house: ReferralHouse) -> None:
    house = referral_house
    await house.to_referral()
    record = await house.record()
    assert record.referral is not None
    assert record.decided is not None
    decision = read_decision(record.decided.content)
    assert (record.referral.decision_id, decision.trial_digest) == (decision.id, house.trial.digest)
    await press(house.coordinators, f"|{record.referral.code}|h|0")
    assert f"Decision {decision.id} · trial file {house.trial.digest[:16]}" in house.coordinators.screen


@pytest.mark.parametrize("act", ["/start", "d0", "refer", "weight 61 kg"])
async def test_whatever_comes_next_meets_the_notice(
    referral_house: ReferralHouse, stricter: Trial, act: str
) -> None:
    house = referral_house
    await to_result(house)
    before = await house.record()
    house.clock.pass_by(days=2)
    deploy(house, stricter)
    await (house.doctor.say(act) if " " in act or act[0] == "/" else house.option(act))
    screen = house.doctor.screen
    assert screen.startswith(NOTICE)
    assert "Result of 22 November 2026, by the version of that time: no obstacle found" in screen
    assert "By the new version, with the same answers on the same day: not eligible" in screen
    assert "• I2.weight: ✓ → ✗ Body weight at least 40 kg" in screen
    assert house.doctor.buttons == ("Go on with the new version", "New patient")
    after = await house.record()
    assert (after.rev, after.trial_digest, after.log) == (before.rev, before.trial_digest, before.log)
    assert after.referral is None
    assert "✅ No obstacle found." in said(house.doctor)


async def test_after_a_press_the_new_version_holds_and_the_old_result_stays(
    referral_house: ReferralHouse, stricter: Trial
) -> None:
    house = referral_house
    await to_result(house)
    answers = (await house.record()).answers
    deploy(house, stricter)
    await house.option("d0")
    await house.doctor.press("Go on with the new version")
    record = await house.record()
    assert (record.trial_digest, record.answers) == (stricter.digest, answers)
    assert house.doctor.screen.startswith("You have gone on with the new version.")
    assert "⛔ Not eligible as things stand." in house.doctor.screen
    assert "by the version of that time: no obstacle found" in said(house.doctor)
    was, now = await decisions(house)
    assert (was["decision"]["verdict"], now["decision"]["verdict"]) == ("no_obstacle", "not_eligible")
    (found,) = replay_lines([json.dumps(was)], lambda _: stricter)
    assert [item["what"] for item in found["differences"]] == ["trial", "verdict", "criterion"]


async def test_a_revision_that_changes_nothing_says_so(
    referral_house: ReferralHouse, reworded: Trial
) -> None:
    house = referral_house
    await to_result(house)
    deploy(house, reworded)
    await house.option("d0")
    assert "The new version gives the same result for the same answers." in house.doctor.screen
    assert "→" not in house.doctor.screen


async def test_questions_stop_too_though_no_result_was_shown(
    referral_house: ReferralHouse, stricter: Trial
) -> None:
    house = referral_house
    await house.begin()
    await house.doctor.say(LUPUS.replace("Weight 63 kg. ", ""))
    await house.confirm()
    before = await house.record()
    deploy(house, stricter)
    await house.doctor.say("not known")
    assert "What you have just sent was not read." in said(house.doctor)
    assert "No result had been shown yet." in house.doctor.screen
    assert (await house.record()).log == before.log
    await house.option("nv")
    assert (await house.sight()).screen is not None
    assert NOTICE not in house.doctor.screen


async def test_where_nothing_was_said_yet_the_new_version_is_simply_taken(
    referral_house: ReferralHouse, stricter: Trial
) -> None:
    house = referral_house
    await house.begin()
    deploy(house, stricter)
    await house.doctor.say(LUPUS)
    assert (await house.record()).trial_digest == stricter.digest
    assert NOTICE not in said(house.doctor)


async def test_a_patient_hears_of_the_questions_and_of_no_result(
    referral_house: ReferralHouse, stricter: Trial
) -> None:
    house = referral_house
    await house.patient_to_result()
    deploy(house, stricter)
    await house.patient.say("/start")
    assert house.patient.screen.startswith("The questions have been revised")
    assert "esult" not in house.patient.screen
    assert house.patient.buttons == ("Go on",)
    await house.patient.press("Go on")
    assert "We go on with the revised questions." in house.patient.screen


async def test_a_signs_of_an_emergency_is_heard_at_the_notice_too(
    referral_house: ReferralHouse, stricter: Trial
) -> None:
    house = referral_house
    await house.patient_to_result()
    deploy(house, stricter)
    await house.patient.say("I have chest pain and cannot breathe")
    assert "112" in said(house.patient)
    assert house.patient.screen.startswith("The questions have been revised")


async def test_a_referral_keeps_the_result_that_was_sent(
    referral_house: ReferralHouse, stricter: Trial
) -> None:
    house = referral_house
    code = await house.to_referral()
    record = await house.record()
    house.clock.pass_by(days=3)
    await open_case(house, record.public_id)
    assert [line["on"] for line in await decisions(house)] == ["2026-11-22", "2026-11-25"]
    deploy(house, stricter)
    await open_case(house, record.public_id)
    await press(house.coordinators, f"|{code}|c|0")
    await press(house.coordinators, f"|{code}|s")
    for chat in (house.doctor, house.coordinators):
        assert "Result of 22 November 2026, by the version of that time: no obstacle found" in chat.screen
        assert "the result above is the one that was sent" in chat.screen
        assert "⛔" not in chat.screen
    assert len(await decisions(house)) == 2


async def test_of_several_trials_each_result_that_is_shown_can_be_replayed(
    database: str, clock: Clock
) -> None:
    resources = handlers.resources(("NCT07301164", "EXAMPLE"))
    house = await build_referral_house(database, clock, resources)
    await to_result(house)
    await house.option("t0")
    house.trial = resources["others"][0]
    await house.to_verdict()
    lines = await decisions(house)
    assert {line["decision"]["trial"] for line in lines} == {"NCT07301164", "EXAMPLE"}
    found = list(replay_lines([json.dumps(line) for line in lines], load_trial))
    assert [line["replayed"] for line in found] == ["same"] * len(lines)
    await house.storage.close()
