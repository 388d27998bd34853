"""What a page shows while it is being answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.conversation.paging import gone_on, waiting_on
from bot.conversation.sight import Sight
from bot.screen import Screen as Shown
from bot.views.fitting import shown_width
from bot.views.question import question
from bot.views.words import load_words
from criteria.asking import fact_screen
from criteria.screens import Screen
from criteria.trial import Trial
from tests.bot.views.test_laws import ON, check, record_of, seen

LUPUS = {"diseases": ["SLE"]}
SAID_YES = {"ana_positive": {"value": True}}
SAID_NO = {"ana_positive": {"value": False}}


def page(trial: Trial, *facts: str) -> Screen:
    spec = next(spec for spec in trial.screens if facts[0] in spec.facts)
    return fact_screen(trial, spec, facts, {}, ON, "doctor")


def antibodies(trial: Trial) -> Screen:
    return page(trial, "ana_positive", "anti_dsdna_positive", "anti_sm_positive", "sledai_2k")


def lupus(trial: Trial, said: Mapping[str, Any]) -> Sight:
    return seen(trial, record_of(LUPUS, ui={"said": dict(said)}))


def shown(trial: Trial, asked: Screen, said: Mapping[str, Any], language: str = "en") -> Shown:
    return question(lupus(trial, said), asked, load_words(language))


def test_what_one_answer_makes_needless_is_waited_for_no_more(trial: Trial) -> None:
    asked, sight = antibodies(trial), lupus(trial, {})
    assert waiting_on(sight, asked, {}) == asked.facts
    assert waiting_on(sight, asked, SAID_YES) == ("sledai_2k",)
    assert waiting_on(sight, asked, SAID_NO) == ("anti_dsdna_positive", "anti_sm_positive", "sledai_2k")


def test_a_page_is_done_with_the_last_answer_that_matters(trial: Trial) -> None:
    asked, sight = antibodies(trial), lupus(trial, SAID_YES)
    assert gone_on(sight, asked, SAID_YES, "en").answers == ()
    step = gone_on(sight, asked, {**SAID_YES, "sledai_2k": {"value": 14, "words": "14"}}, "en")
    assert [(one.fact, one.value, one.words) for one in step.answers] == [
        ("ana_positive", True, None),
        ("sledai_2k", 14, "14"),
    ]


def test_a_needless_question_says_so_and_has_no_buttons(trial: Trial) -> None:
    asked = antibodies(trial)
    text = check(shown(trial, asked, SAID_YES))
    assert "2. Anti-dsDNA positive: no longer needed" in text
    assert "1. Is ANA positive?" in text
    labels = [button.text for row in shown(trial, asked, SAID_YES).keyboard for button in row]
    assert "1 ● Yes" in labels
    assert "1 ○ No" in labels
    assert not [label for label in labels if label.startswith(("2 ", "3 "))]


def test_a_button_keeps_its_number_whatever_is_hidden(trial: Trial) -> None:
    asked = antibodies(trial)
    by_label = {button.text: button.data for row in shown(trial, asked, SAID_YES).keyboard for button in row}
    number = [option.key for option in asked.options].index("sledai_2k.band1")
    assert by_label["4 ○ > 6"].endswith(f"|o{number}")


def test_the_options_of_a_question_share_a_row_where_they_can_be_read(trial: Trial) -> None:
    for language in ("en", "zh", "ru"):
        for facts in (("age_years", "weight_kg", "sex"), ("sle_response", "sledai_2k")):
            for row in shown(trial, page(trial, *facts), {}, language).keyboard:
                numbers = {button.text[0] for button in row if button.text[1:2] == " "}
                assert len(numbers) <= 1
                assert len(row) == 1 or all(shown_width(button.text) <= 18 for button in row)
    english = shown(trial, page(trial, "age_years", "weight_kg", "sex"), {})
    assert [len(row) for row in english.keyboard[:4]] == [2, 1, 2, 2]


def test_one_question_of_a_page_is_put_in_its_own_words(trial: Trial) -> None:
    asked = page(trial, "weight_kg")
    assert asked.form == "one"
    assert "What is the patient’s weight?" in check(shown(trial, asked, {}))


def test_one_fact_of_a_list_is_named_when_it_is_asked_alone(trial: Trial) -> None:
    spec = next(spec for spec in trial.screens if "hiv" in spec.facts)
    asked = fact_screen(trial, spec.model_copy(update={"form": "one"}), ("hiv",), {}, ON, "doctor")
    text = check(shown(trial, asked, {}))
    assert "HIV infection" in text
    assert "Does any of this apply" not in text
