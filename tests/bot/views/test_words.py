"""Which words an audience is told."""

from __future__ import annotations

import pytest
from fluent.runtime import FluentBundle, FluentResource

from bot.views.words import Audience, MissingText, Words, load_words

TEXTS = """\
dose = Glucocorticoid dose of the patient
    .hint = As prednisone.
    .review = Glucocorticoid dose, today
    .patient = Your dose of steroids
    .patient-hint = Add up the whole day.
platelets = Low platelets
    .review = Low platelets due to the disease
    .patient = Few platelets
    .patient-review = Few platelets because of the illness
onset = Antimalarial started
    .hint = On the day of screening.
    .patient = Malaria medicine started
age = Age
    .hint = In years.
sex = Sex
    .hint = The trial takes both.
    .patient-hint = The study takes both.
"""


def words_for(audience: Audience) -> Words:
    bundle = FluentBundle(["en"], use_isolating=False)
    bundle.add_resource(FluentResource(TEXTS))
    return Words("en", bundle, audience)


@pytest.mark.parametrize(
    ("text", "doctor", "patient"),
    [
        ("dose", "Glucocorticoid dose of the patient", "Your dose of steroids"),
        ("dose.hint", "As prednisone.", "Add up the whole day."),
        ("dose.review", "Glucocorticoid dose, today", "Your dose of steroids"),
        ("platelets.review", "Low platelets due to the disease", "Few platelets because of the illness"),
        ("onset.hint", "On the day of screening.", None),
        ("onset.review", None, "Malaria medicine started"),
        ("age", "Age", "Age"),
        ("age.hint", "In years.", "In years."),
        ("age.review", None, None),
        ("sex", "Sex", "Sex"),
        ("sex.hint", "The trial takes both.", "The study takes both."),
        ("unheard-of", None, None),
    ],
)
def test_each_audience_is_told_its_own_words(text: str, doctor: str | None, patient: str | None) -> None:
    assert words_for("doctor").find(text) == doctor
    assert words_for("patient").find(text) == patient


def test_a_text_that_is_needed_and_missing_is_named() -> None:
    with pytest.raises(MissingText, match=r"en: onset\.hint"):
        words_for("patient")("onset.hint")


def test_texts_are_to_a_doctor_unless_asked_otherwise() -> None:
    assert load_words("en").audience == "doctor"
    assert load_words("ru", "patient").audience == "patient"
    assert load_words("zh", "patient") is load_words("zh", "patient")
    assert load_words("en")("topic-disease") != load_words("en", "patient")("topic-disease")


def test_a_language_nobody_wrote_is_named() -> None:
    with pytest.raises(MissingText, match="tlh"):
        load_words("tlh", "patient")
