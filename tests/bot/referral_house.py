"""The referral bot as it runs, with its real handlers, on the local chat and a clock that stands still."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from bot import handlers
from bot.app import build_application, build_services
from bot.conversation.paging import said_on, waiting_on
from bot.conversation.sight import Sight
from bot.conversation.step import wording
from bot.local.chat import LocalChat, LocalTelegram, shown_buttons
from bot.local.people import COORDINATOR, DOCTOR, PATIENT, Member
from bot.storage import open_storage
from bot.storage.records import Answer, AssessmentRecord
from criteria.assess import Assessment, assess
from criteria.interview import next_screen
from criteria.screens import Screen
from criteria.trial import Trial
from tests.bot.small_bot import Clock, House

LUPUS = """41-year-old woman with systemic lupus erythematosus, class III nephritis. ANA 1:1280, anti-dsDNA positive.
SLEDAI-2K 14. Weight 63 kg. Takes prednisolone 7.5 mg daily, hydroxychloroquine 200 mg bid since 2019 and
mycophenolate mofetil 1.5 g bid since March 2025. Rituximab last dose January 2025, relapse.
Plt 182, Hb 104 g/L, creatinine 0.9 mg/dL."""

VASCULITIS = """58-year-old man with granulomatosis with polyangiitis, PR3-ANCA positive, BVAS 17. Relapsing.
Rituximab was stopped, last dose January 2025. Prednisone 15 mg/day, azathioprine 150 mg daily since 2024. Weight 81 kg.
eGFR 54, Hb 118 g/L, Plt 260."""

STRANGER = Member(user_id=4001, chat_id=4001, name="Somebody else")

LONGEST = 60
"""More screens than any interview has."""


@dataclass
class ReferralHouse(House):
    """A running bot with what a test wants to know of it, and a doctor who knows what to press."""

    trial: Trial
    patient: LocalChat
    stranger: LocalChat

    async def record_of(self, chat: LocalChat) -> AssessmentRecord:
        """The assessment in front of somebody."""
        person = await self.services.persons.find(chat.member.user_id)
        assert person is not None
        record = await self.services.assessments.current(person)
        assert record is not None
        return record

    async def sight(self) -> Sight:
        return Sight(self.trial, await self.record(), self.clock.time.date())

    async def sight_of(self, chat: LocalChat) -> Sight:
        return Sight(self.trial, await self.record_of(chat), self.clock.time.date())

    async def asked(self) -> Screen:
        """The question on the screen."""
        sight = await self.sight()
        assert sight.record.stage == "interview"
        assert sight.screen is not None
        return sight.screen

    async def option(self, name: str, chat: LocalChat | None = None) -> None:
        """Press the button of the current screen that carries this option."""
        await (chat or self.doctor).press(self.payload(name, chat))

    def payload(self, name: str, chat: LocalChat | None = None) -> str:
        """What the button with this option carries."""
        data = [shown.data for shown in shown_buttons((chat or self.doctor).live) if shown.data]
        return next(payload for payload in data if payload.rsplit("|", 1)[1] == name)

    async def patient_begins(self) -> None:
        """A patient without signs of an emergency, as far as the first question."""
        await self.come_in(self.patient, "🙂 I am a patient")
        for name in ("yes", "ok", "q"):
            await self.option(name, self.patient)

    async def patient_to_result(self, illness: str = "SLE") -> list[Screen]:
        """A patient who answers every question as well as possible; the questions that were asked."""
        await self.patient_begins()
        return await self.patient_answers_all(illness)

    async def patient_answers_all(self, illness: str = "SLE") -> list[Screen]:
        """The questions of a patient who is at the first one, answered as well as possible."""
        asked: list[Screen] = []
        for _ in range(LONGEST):
            sight = Sight(self.trial, await self.record_of(self.patient), self.clock.time.date())
            if sight.screen is None:
                return asked
            asked.append(sight.screen)
            await self._patient_answers(sight, sight.screen, illness)
        raise AssertionError("the interview does not end")

    async def _patient_answers(self, sight: Sight, asked: Screen, illness: str) -> None:
        chosen = best_choice(self.trial, asked, sight.answers, sight.on)
        if asked.id == "diseases":
            chosen = [illness]
        await self._choose(asked, chosen, self.patient)
        if asked.id == "diseases":
            await self.option("by_rheumatologist", self.patient)

    async def come_in(self, chat: LocalChat | None = None, role: str = "🩺 I am a doctor") -> None:
        """As far as the question for consent."""
        chat = chat or self.doctor
        await chat.say("/start")
        await chat.press(role)

    async def begin(self, chat: LocalChat | None = None) -> None:
        """A doctor, as far as the place to paste a case."""
        await self.come_in(chat)
        await (chat or self.doctor).press("I agree")

    async def confirm(self) -> None:
        """Confirm what was understood, open lines or not; a biologic left open was stopped."""
        await self.option("ok")
        while (await self.record()).ui.get("line") is not None:
            for answer in ("stopped", "undated", "ok"):
                await self.option(answer)

    async def answer_well(self) -> None:
        """Answer the question so that as little as possible stands in the way."""
        asked, sight = await self.asked(), await self.sight()
        await self._choose(asked, best_choice(self.trial, asked, sight.answers, sight.on), self.doctor)

    async def _choose(self, asked: Screen, chosen: Sequence[str], chat: LocalChat) -> None:
        """Press these options; of a page those that it still waits for."""
        keys = [option.key for option in asked.options]
        if asked.form != "page":
            for key in chosen:
                await self.option(f"o{keys.index(key)}", chat)
            if asked.form == "ticks":
                await self.option("ok", chat)
            return
        while (key := next_on_page(await self.sight_of(chat), asked, chosen)) is not None:
            await self.option(f"o{keys.index(key)}", chat)
        if (await self.sight_of(chat)).screen == asked:  # after "Back" all of it stands there already
            await self.option("ok", chat)

    async def skip_to(self, wanted: str) -> None:
        """As if every question before this one, a screen or one fact, had been answered well, without the presses."""
        sight = await self.sight()
        answers, given = dict(sight.answers), list[Answer]()
        while (asked := next_screen(self.trial, answers, sight.on)) is not None:
            if wanted == asked.id or asked.facts == (wanted,):
                break
            chosen = asked.chosen(best_choice(self.trial, asked, answers, sight.on))
            chosen.pop(wanted, None)
            given += [Answer(fact, value, wording=wording(asked)) for fact, value in chosen.items()]
            answers |= chosen
        await self.services.assessments.step(sight.record.public_id, sight.record.rev, answers=given)
        await self.doctor.say("/start")

    async def to_verdict(self) -> list[int]:
        """Answer every question well; returns the percentages shown on the way."""
        shown = []
        for _ in range(LONGEST):
            sight = await self.sight()
            if sight.screen is None:
                return shown
            percent = re.search(r"\d+", self.doctor.screen.splitlines()[0])
            assert percent is not None
            shown.append(int(percent[0]))
            await self.answer_well()
        raise AssertionError("the interview does not end")

    async def to_referral(self, case: str = LUPUS) -> str:
        """The whole path; returns the referral's code."""
        await self.begin()
        await self.doctor.say(case)
        await self.confirm()
        await self.to_verdict()
        await self.option("refer")
        referral = (await self.record()).referral
        assert referral is not None
        return referral.code


def best_choice(trial: Trial, asked: Screen, answers: Mapping[str, Any], on: date) -> list[str]:
    """The options after which least stands in the way."""
    if asked.form != "page":
        choices: list[list[str]] = [[option.key] for option in asked.options]
        if asked.form == "ticks":
            choices = [[], *choices]
        return min(
            choices, key=lambda chosen: _troubles(assess(trial, {**answers, **asked.chosen(chosen)}, on))
        )
    best: list[str] = []
    for fact in asked.facts:
        pages = [[*best, option.key] for option in asked.options_of(fact)]
        best = min(
            pages, key=lambda chosen: _troubles(assess(trial, {**answers, **asked.chosen(chosen)}, on))
        )
    return best


def next_on_page(sight: Sight, asked: Screen, chosen: Sequence[str]) -> str | None:
    """The first of these options that a page still waits for; None where it waits for nothing, or is gone."""
    if sight.screen != asked:
        return None
    waiting = waiting_on(sight, asked, said_on(sight, asked))
    return next((o.key for o in asked.options if o.key in chosen and o.fact in waiting), None)


def _troubles(found: Assessment) -> tuple[bool, int, int]:
    return found.verdict == "not_eligible", len(found.blocking), len(found.missing)


async def build_referral_house(
    url: str, clock: Clock, resources: Mapping[str, Any], *, chats: AsyncEngine | None = None
) -> ReferralHouse:
    """With `chats` the chats, which are Telegram's and not ours, are kept in a database of their own."""
    storage = await open_storage(url, now=clock)
    local = await LocalTelegram.open(chats or storage.engine, clock)
    services = build_services(local.bot, storage, now=clock)
    app = build_application(services, handlers.routers(), handlers.courier(services, resources), resources)
    local.serve(app.dispatcher, settle=app.postman.drain, raises=True)
    await services.coordinators.add(COORDINATOR.chat_id)
    doctor, coordinators = local.chat(DOCTOR), local.chat(COORDINATOR)
    patient, stranger = local.chat(PATIENT), local.chat(STRANGER)
    return ReferralHouse(
        app, storage, local, doctor, coordinators, clock, resources["trial"], patient, stranger
    )
