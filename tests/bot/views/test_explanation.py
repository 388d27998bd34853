"""One criterion explained: to the doctor from the table of all criteria, to the coordinator with who objected."""

from __future__ import annotations

import pytest

from bot.conversation.criteria_shown import LINES_A_PAGE, applying, press
from bot.conversation.step import UnknownPress
from bot.views import render
from bot.views.explanation import explained
from bot.views.sheet import point
from bot.views.words import load_words
from criteria.trial import Trial
from tests.bot.views.coordinators_screens import dossier
from tests.bot.views.invented import BLOCKED, LUPUS, WAITING, look
from tests.bot.views.test_changes import HIGH_DOSE

WORDS = load_words("en")


def number_of(trial: Trial, answers: dict[str, object], criterion: str) -> int:
    return [result.id for result in applying(look(trial, answers))].index(criterion)


def test_the_table_leads_to_every_criterion(trial: Trial) -> None:
    number = number_of(trial, BLOCKED, "E2a.plt")
    page = number // LINES_A_PAGE
    table = render(look(trial, BLOCKED, ui={"details": page}), WORDS)
    opened = [
        str(one.data).rsplit("|", 1)[1] for row in table.keyboard for one in row if "E2a.plt" in one.text
    ]
    assert opened == [f"k{number}"]
    step = press(look(trial, BLOCKED, ui={"details": page}), opened[0])
    assert step is not None
    shown = render(look(trial, BLOCKED, ui=step.ui), WORDS)
    assert "platelet count &lt;50×10⁹/L" in shown.text
    assert "Platelets: 24 ×10⁹/L" in shown.text
    assert "this exclusion applies" in shown.text
    assert str(shown.keyboard[0][0].data).endswith(f"|d{page}")


def test_every_criterion_of_every_patient_can_be_opened(trial: Trial) -> None:
    for answers in (LUPUS, BLOCKED, WAITING):
        for number, result in enumerate(applying(look(trial, answers))):
            shown = render(look(trial, answers, ui={"details": 0, "criterion": number}), WORDS)
            assert result.id in shown.text


def test_it_says_when_it_is_over(trial: Trial) -> None:
    sight = look(trial, WAITING)
    text = "\n".join(explained(sight, sight.assessment.result("I4.3"), 400, WORDS))
    assert "Over on 27 February 2027." in text


def test_it_says_what_would_lift_it(trial: Trial) -> None:
    sight = look(trial, HIGH_DOSE)
    text = "\n".join(explained(sight, sight.assessment.result("I4.1a"), 400, WORDS))
    assert "Would be lifted by: Prednisone-equivalent dose: 40 mg/day → ≤ 30 mg/day" in text
    other = "\n".join(explained(sight, sight.assessment.result("SLE-2"), 400, WORDS))
    assert "Would be lifted" not in other


def test_the_coordinator_reads_the_same_and_the_objections(trial: Trial) -> None:
    about = dossier(trial, "new", BLOCKED)
    result = about.sight.assessment.result("I2.weight")
    text = point(about, result, WORDS).text
    for paragraph in explained(about.sight, result, 400, WORDS):
        assert paragraph in text
    assert "Weight without oedema counts." in text


@pytest.mark.parametrize("option", ["k999", "k"])
def test_only_what_is_in_the_table_opens(trial: Trial, option: str) -> None:
    sight = look(trial, LUPUS, ui={"details": 0})
    if option == "k":
        assert press(sight, option) is None
        return
    with pytest.raises(UnknownPress):
        press(sight, option)


def test_a_patient_has_no_table(trial: Trial) -> None:
    with pytest.raises(UnknownPress):
        press(look(trial, LUPUS, ui={"details": 0}, respondent="patient"), "k0")
