"""A patient, a doctor and a coordinator at one page: each step of their way as presses and typed texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from bot.local.chat import LocalChat
from tests.bot.referral_house import LONGEST, best_choice, next_on_page
from tests.e2e.open_house import OpenHouse
from tests.e2e.running_bot import Pane


def nothing(station: str) -> None:
    """For whoever does not look."""


@dataclass
class ThreePeople:
    """The three panes of one page in one language; `look` is told each station the way comes to."""

    home: OpenHouse
    page: Chrome
    language: str
    look: Callable[[str], None] = nothing

    def __post_init__(self) -> None:
        self.patient, self.doctor = Pane(self.page, "patient"), Pane(self.page, "you")
        self.coordinators = Pane(self.page, "coordinators")

    def coordinators_choose_language(self) -> None:
        self.coordinators.say("/language")
        self.coordinators.press_payload(f"r||language|{self.language}")

    def patient_answers(self, illness: str = "SLE") -> None:
        """From START to the patient's result, answering as well as possible."""
        chat = self.home.house.patient
        self._come_in(self.patient, "patient")
        self.look("patient-consent")
        self._option(self.patient, chat, "yes")
        self.look("patient-safety")
        self._option(self.patient, chat, "ok")
        self.look("patient-intake")
        self._option(self.patient, chat, "q")
        for number in range(LONGEST):
            self.look(f"patient-question-{number:02}")
            if not self._answer(self.patient, chat, illness):
                self.look("patient-result")
                return
        raise AssertionError("the interview does not end")

    def patient_gets_code(self) -> str:
        """The link the patient reads, and the picture of it that they see."""
        result = self.home.record(self.home.house.patient)
        self.patient.press_payload(f"a|{result.public_id}|{result.rev:x}|code")
        link = self.patient.wait(self._link)
        self.patient.wait(self._picture_is_there)
        self.look("patient-code")
        return link

    def doctor_takes_over(self, link: str) -> None:
        """Paste the link, come in, agree, open the answers and confirm each of them."""
        chat = self.home.house.doctor
        self._come_in(self.doctor, "doctor", link)
        self.look("doctor-consent")
        self._option(self.doctor, chat, "yes")
        self.look("doctor-offer")
        self.doctor.press_payload(f"h|{link.split('start=h_')[1]}|open")
        self.doctor.wait(lambda: self.home.record(chat).stage == "review")
        self.look("doctor-review")
        self._option(self.doctor, chat, "ok")
        self.look("patient-sees-who-opened")

    def doctor_answers_the_rest(self) -> None:
        chat = self.home.house.doctor
        for number in range(LONGEST):
            self.look(f"doctor-question-{number:02}")
            if not self._answer(self.doctor, chat):
                self.look("doctor-result")
                return
        raise AssertionError("the interview does not end")

    def doctor_refers(self) -> str:
        """The code of the referral."""
        chat = self.home.house.doctor
        self._option(self.doctor, chat, "refer")
        referral = self.home.record(chat).referral
        assert referral is not None
        self.coordinators.shows(referral.code)
        self.look("referred")
        return referral.code

    def site_asks(self, code: str, question: str) -> None:
        self.coordinators.press_payload(f"r|{code}|needs_info")
        self.coordinators.wait(lambda: self._replies(self.coordinators))
        self.look("site-is-to-ask")
        self.coordinators.say(question)
        self.doctor.wait(lambda: question in self.doctor.text)
        self.look("site-asks")

    def doctor_replies(self, code: str, answer: str) -> None:
        self.doctor.press_payload(f"q|{code}|answer|1")
        self.doctor.wait(lambda: self._replies(self.doctor))
        self.look("doctor-is-to-reply")
        self.doctor.say(answer)
        self.doctor.shows(answer)
        self.look("doctor-confirms-reply")
        self.doctor.press_payload(f"q|{code}|send|1")
        self.coordinators.wait(lambda: answer in self.coordinators.text)
        self.look("doctor-has-replied")

    def site_accepts(self, code: str) -> None:
        self.coordinators.press_payload(f"r|{code}|accepted")
        status = self.home.house.services.referrals.load
        self.coordinators.wait(lambda: self.home.ask(status(code)).status == "accepted")

    def _come_in(self, pane: Pane, role: str, link: str = "") -> None:
        """Say /start, or paste a link; choose the language below the roles, then the role."""
        if link:
            pane.say(link)
        else:
            pane.start()
        payload = link.split("start=")[1] if link else ""
        if self.language != "en":
            pane.press_payload(f"g|{self.language}|{payload}".rstrip("|"))
        self.look(f"{role}-who")
        pane.press_payload(f"w|{role}|{payload}")
        chat = self.home.house.patient if role == "patient" else self.home.house.doctor
        pane.wait(lambda: self._began(chat))

    def _began(self, chat: LocalChat) -> bool:
        try:
            return bool(self.home.record(chat).live_message_id)
        except AssertionError:
            return False

    def _option(self, pane: Pane, chat: LocalChat, name: str) -> None:
        """Press the button of the current screen with this option, and wait until the step is taken."""
        before = self.home.record(chat)
        pane.press_payload(f"a|{before.public_id}|{before.rev:x}|{name}")
        pane.wait(lambda: self.home.record(chat).rev != before.rev)

    def _answer(self, pane: Pane, chat: LocalChat, illness: str = "SLE") -> bool:
        """Answer a question as well as possible; False if there is none left."""
        sight = self.home.sight(chat)
        asked = sight.screen
        if asked is None:
            return False
        chosen = best_choice(self.home.house.trial, asked, sight.answers, sight.on)
        if asked.id == "diseases":
            chosen = [illness]
        keys = [option.key for option in asked.options]
        if asked.form == "page":
            while (key := next_on_page(self.home.sight(chat), asked, chosen)) is not None:
                self._option(pane, chat, f"o{keys.index(key)}")
        else:
            for key in chosen:
                self._option(pane, chat, f"o{keys.index(key)}")
        if asked.form == "ticks":
            self._option(pane, chat, "ok")
        if asked.id == "diseases" and self.home.record(chat).respondent == "patient":
            self.look("patient-diagnosed-by")
            self._option(pane, chat, "by_rheumatologist")
        return True

    def _link(self) -> str | None:
        links = self.page.find_elements(By.CSS_SELECTOR, ".pane.patient .bubble a[href*='start=h_']")
        return links[-1].get_attribute("href") if links else None

    def _picture_is_there(self) -> bool:
        shown = "return [...document.querySelectorAll('.pane.patient .picture')].some((img) => img.naturalWidth > 0)"
        return bool(self.page.execute_script(shown))

    def _replies(self, pane: Pane) -> bool:
        return self.page.find_element(By.CSS_SELECTOR, f".pane.{pane.name} .quoting").is_displayed()
