"""A patient, a doctor and the coordinators meet in one referral, in the browser, in each language."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome

from bot import handlers
from tests.e2e.open_house import OpenHouse, open_house
from tests.e2e.three_people import ThreePeople

pytestmark = pytest.mark.e2e

SPOKEN = {
    "en": ("Since when is the dose stable?", "Since the spring.", "accepted: the site wants to screen"),
    "zh": ("剂量从什么时候起稳定？", "从今年春天起。", "已接收"),
    "ru": ("С какого времени доза стабильна?", "С весны.", "принято"),
}
"""The site's question, the doctor's answer, and what the doctor reads in the end."""

TOO_WIDE = """
return [...document.querySelectorAll('.keys button, .keys a, .bubble, .log')]
  .filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.innerText);
"""


@pytest.fixture(scope="module")
def resources() -> Mapping[str, Any]:
    return handlers.resources()


@pytest.fixture
async def home(tmp_path: Path, resources: Mapping[str, Any]) -> AsyncIterator[OpenHouse]:
    async with open_house(tmp_path, resources) as home:
        yield home


@pytest.mark.parametrize("language", SPOKEN)
async def test_from_the_patients_answers_to_the_sites_yes(
    home: OpenHouse, browser: Chrome, language: str
) -> None:
    await asyncio.to_thread(all_the_way, home, browser, language)


def all_the_way(home: OpenHouse, page: Chrome, language: str) -> None:
    def look(station: str) -> None:
        assert page.execute_script(TOO_WIDE) == [], station

    question, answer, accepted = SPOKEN[language]
    page.set_window_size(1400, 900)
    page.get(home.url)
    people = ThreePeople(home, page, language, look)
    people.coordinators_choose_language()
    people.patient_answers()
    people.doctor_takes_over(people.patient_gets_code())
    people.doctor_answers_the_rest()
    code = people.doctor_refers()
    people.site_asks(code, question)
    people.doctor_replies(code, answer)
    people.site_accepts(code)
    people.doctor.wait(lambda: accepted in people.doctor.text.lower())
