"""The doctor's path through the page: from a pasted case to a referral in the coordinators' pane."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from tests.bot.referral_house import LUPUS, VASCULITIS
from tests.e2e.running_bot import Pane, RunningBot

pytestmark = pytest.mark.e2e
LONGEST = 120


@pytest.fixture
def running(tmp_path: Path) -> Iterator[RunningBot]:
    bot = RunningBot(tmp_path)
    bot.start()
    yield bot
    bot.kill()


@pytest.fixture
def you(browser: Chrome, running: RunningBot) -> Pane:
    browser.set_window_size(1280, 800)
    browser.get(running.url)
    return Pane(browser, "you")


@pytest.fixture
def coordinators(browser: Chrome, you: Pane) -> Pane:
    return Pane(browser, "coordinators")


# The better answer to a question is its first button, or none of a list; here it is another one.
BETTER = {
    "Which conventional therapy has the patient had": ("☐ Full or pulse-dose glucocorticoid", "✓ Done"),
    "dose last changed": ("ago or longer",),
    "last dose of": ("ago or longer",),
    "What is the sex": ("Female",),
    "Is she of childbearing potential": ("No",),
    "Is the patient pregnant": ("No",),
    "Is the patient breastfeeding": ("No",),
    "Is the patient planning a pregnancy": ("No",),
    "severe psychiatric disorder": ("No",),
    "significant cognitive impairment": ("No",),
    "abuse, if ever": ("Never",),
    "Which of these diseases": ("☐ Systemic lupus erythematosus", "✓ Done"),
}


def answer(you: Pane) -> None:
    """Answer the question, or the first line of a page that has no answer yet."""
    line, question = "", you.bottom
    if any("● " in button for button in you.buttons):
        line, question = "Continue", ""
    if number := open_line(you):
        line = f"{number} "
        question = next(said for said in you.bottom.splitlines() if said.startswith(f"{number}. "))
    wanted = next((better for known, better in BETTER.items() if known in question), None)
    if wanted is None:
        wanted = ("None of these",) if "None of these" in you.buttons else ("",)
    for part in wanted:
        you.press(next(button for button in you.buttons if button.startswith(line) and part in button))


def open_line(you: Pane) -> str | None:
    """The number of the first line of a page that has no answer yet."""
    answered = {button.split()[0] for button in you.buttons if "● " in button}
    numbers = [button.split()[0] for button in you.buttons if "○ " in button]
    return next((number for number in numbers if number not in answered), None)


def finish(you: Pane) -> None:
    """Answer until the result stands there."""
    for _ in range(LONGEST):
        if "New patient" in you.buttons:
            return
        answer(you)
    raise AssertionError("the interview does not end")


def paste(you: Pane, case: str) -> None:
    you.start()
    you.shows("Who are you?")
    you.press("🩺 I am a doctor")
    you.shows("By going on you agree")
    you.press("I agree")
    you.say(case)
    you.shows("This is what I understood.")


def referred(you: Pane, coordinators: Pane, running: RunningBot, disease: str) -> None:
    """From the result to the coordinators' yes, and a bot that ends in peace."""
    assert "Registry: not yet recruiting" in you.bottom
    you.press(next(button for button in you.buttons if button.startswith("Refer")))
    code = you.shows("Referred. Code").split("Code ")[1].split()[0]
    card = coordinators.shows(f"Referral {code}")
    assert disease in card
    assert coordinators.text.count("Status: new") == 1
    coordinators.press("Accept")
    you.shows("accepted: the site wants to screen the patient")
    assert running.stop() == 0
    assert "ERROR" not in running.errors
    assert "Traceback" not in running.errors


def test_from_a_pasted_case_to_the_coordinators_card(
    you: Pane, coordinators: Pane, running: RunningBot
) -> None:
    paste(you, VASCULITIS)
    assert "vasculitis" in you.bottom
    you.press(next(button for button in you.buttons if button.startswith("✓")))
    finish(you)
    referred(you, coordinators, running, "vasculitis")


def test_killed_in_the_middle_it_goes_on_from_the_same_screen(
    you: Pane, coordinators: Pane, running: RunningBot
) -> None:
    paste(you, LUPUS)
    assert "lupus" in you.bottom
    you.press(next(button for button in you.buttons if button.startswith("✓")))
    for _ in range(3):
        answer(you)
    screen = you.bottom
    running.kill()
    you.wait(lambda: "Waiting for the bot" in state(you))
    running.start()
    you.wait(lambda: state(you) == "Ready")
    assert you.shows(screen) == screen
    finish(you)
    referred(you, coordinators, running, "lupus")


def test_from_not_knowing_a_score_to_an_answer_in_three_screens(you: Pane) -> None:
    paste(you, "SLE, lupus nephritis")
    you.press(next(button for button in you.buttons if button.startswith("✓")))
    you.shows("What is the current SLEDAI-2K?")
    you.press("🧮 Work out: SLEDAI-2K")
    you.shows("So far: at least 0, at most 105")
    for finding in ("☐ +4 Arthritis, ≥ 2 joints", "☐ +4 Proteinuria > 0.5 g/24 h"):
        you.press(finding)
        you.shows(finding.split(" ", 2)[2])
    you.shows("That is enough")
    you.press("✅ Take: at least 8, at most 105")
    assert "Arthritis, ≥ 2 joints 4" in you.shows("About the lupus")


def state(you: Pane) -> str:
    return str(you._page.find_element("css selector", ".state").text)


def test_the_first_line_comes_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bot = RunningBot(tmp_path)
    bot.start()
    bot.kill()
    with capsys.disabled():
        print(f"\nfirst line of python -m bot after {bot.first_line_after:.2f} s")
    assert bot.first_line.startswith("Local chat: http://127.0.0.1:")
    assert bot.first_line_after < 2
