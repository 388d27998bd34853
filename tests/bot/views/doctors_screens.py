"""Every kind of screen a doctor sees, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any, TypeAlias, get_args

from bot.conversation.criteria_shown import OPENED, applying
from bot.conversation.hand_over import draft_of
from bot.conversation.score_sheet import KEY
from bot.conversation.sight import Sight
from bot.conversation.step import note
from bot.intake import last_dose_lines, read_case
from bot.screen import Screen
from bot.storage.records import HandOver, Inquiry, Person, ReferralStatus, ReferralStep
from bot.storage.taking_back import Outcome, TakenBack
from bot.views import inquiry as relay
from bot.views import render
from bot.views.cases import case, cases
from bot.views.offered import lost, offered
from bot.views.opening import language_choice
from bot.views.personal import forget, role_choice, settings
from bot.views.words import Words
from criteria.instrument_file import instruments
from criteria.trial import Trial
from tests.bot.views.invented import BLOCKED, DISPUTED, HALF_KNOWN, LUPUS, WAITING, look, without
from tests.bot.views.test_laws import NOW, ON

Kind: TypeAlias = Callable[[Trial, Words], Screen]

CODE = "BCT-ABCDEF"
NOTES = {
    "en": "Woman, 41 years, SLE since 2015, SLEDAI-2K 14, anti-dsDNA positive. Prednisolone 7.5 mg daily, "
    "mycophenolate 1.5 g bid, rituximab. Platelets 182. Creatinine 95.",
    "ru": "Женщина 41 года, СКВ с 2015 года, SLEDAI-2K 14, антитела к дсДНК положительные. Преднизолон 7,5 мг в сутки, "
    "микофенолат 1,5 г 2 раза в день, ритуксимаб. Тромбоциты 182. Креатинин 95.",
    "zh": "女，41岁，2015年诊断SLE，SLEDAI-2K 14分，抗dsDNA抗体阳性。泼尼松龙7.5mg/日，"
    "吗替麦考酚酯1.5g 每日两次，利妥昔单抗。血小板182。肌酐95。",
}
UNCLEAR = {
    "en": " Belimumab, last dose 03/04/2025.",
    "ru": " Белимумаб, последняя доза 03/04/2025.",
    "zh": "贝利尤单抗末次 03/04/2025。",
}
ASKED = Inquiry(1, CODE, "When was the last dose of rituximab?", NOW - timedelta(2), None, None)
TOLD = replace(ASKED, answer="In January 2025.", answered_at=NOW)
PERSON = Person(1, 1001, 1001, "doctor", "en", "doctor-2026-11", NOW, None, None)
GIVEN = HandOver("H-ABCDEFGH", "a", 2, NOW, None, None, None, None, None)


def _shown(answers: Mapping[str, Any], trial: Trial, words: Words, **changed: Any) -> Screen:
    return render(look(trial, answers, **changed), words)


def _kind(answers: Mapping[str, Any], **changed: Any) -> Kind:
    return partial(_shown, answers, **changed)


def _review(trial: Trial, words: Words, *, unclear: bool = False, **ui: Any) -> Screen:
    text = NOTES[words.language] + (UNCLEAR[words.language] if unclear else "")
    return _shown({}, trial, words, stage="review", draft=read_case(text, words, ON), ui=ui)


def _stopped_when(trial: Trial, words: Words) -> Screen:
    lines = last_dose_lines("rituximab", {"unknown": "dont_know"}, "rituximab")
    draft = {"lines": lines, "questions": [], "unread": [], "masked": False}
    ui = {"line": 0, "ask": "last_dose"}
    return _shown({}, trial, words, stage="review", draft=draft, ui=ui)


def _of_patient(trial: Trial, words: Words, **ui: Any) -> Screen:
    told = without(LUPUS, *(fact for fact in LUPUS if not trial.facts[fact].is_asked_of("patient")))
    draft = draft_of(look(trial, told).record, trial)
    return _shown({}, trial, words, stage="review", draft=draft, ui=ui, background={"diagnosed_by": "doctor"})


def referred_as(
    trial: Trial, status: ReferralStatus, answers: Mapping[str, Any] = LUPUS, **changed: Any
) -> Sight:
    """A referral with this status."""
    sight = look(trial, answers, "referred", ui=changed.pop("ui", {}))
    assert sight.record.referral is not None
    referral = replace(sight.record.referral, status=status, **changed)
    return replace(sight, record=replace(sight.record, referral=referral))


def _referred(status: ReferralStatus, trial: Trial, words: Words, **changed: Any) -> Screen:
    return render(referred_as(trial, status, **changed), words)


def past(*statuses: ReferralStatus) -> tuple[ReferralStep, ...]:
    """A history with a step a day, the last one yesterday."""
    return tuple(
        ReferralStep(status, NOW - timedelta(len(statuses) - number), None, None)
        for number, status in enumerate(statuses)
    )


def _cases(trial: Trial, words: Words, *, page: int = 0, pages: int = 1) -> Screen:
    listed = [
        referred_as(trial, "needs_info"),
        look(trial, WAITING, label="Tuesday, nephritis"),
        look(trial, {}, "review"),
        look(trial, BLOCKED, "closed"),
        look(trial, HALF_KNOWN),
    ]
    named = [
        replace(sight, record=replace(sight.record, public_id=f"case{number}"))
        for number, sight in enumerate(listed)
    ]
    return cases(named, page, pages, words)


def _questions() -> Iterator[tuple[str, Kind]]:
    yield "question-first", _kind({}, progress=0)
    yield "question-one", _kind(without(LUPUS, "sle_classification_2019"))
    yield "question-choice", _kind(without(LUPUS, "sle_response"))
    yield "question-ticks", _kind(without(LUPUS, "hiv", "syphilis"), ui={"ticks": {"hiv": 1, "syphilis": 2}})
    yield "question-numbers", _kind(without(LUPUS, "plt", "hb_g_l", "spo2_pct"))
    yield "question-page", _kind(without(LUPUS, "birth_date", "weight_kg", "sex"))
    said = {"ana_positive": {"value": True}, "sledai_2k": {"value": 14, "words": "14"}}
    antibodies = ("sle_classification_2019", "ana_positive", "sle_response", "sledai_2k")
    yield "question-page-begun", _kind(without(LUPUS, *antibodies, "anti_dsdna_positive"), ui={"said": said})
    yield "question-number", _kind(without(LUPUS, "sledai_2k"))
    yield "question-date", _kind(without(LUPUS, "gc_dose_stable_since"))
    yield "question-biologics", _kind(without(LUPUS, "biologics"))
    entry = {"entries": [{"name": "rituximab", "ongoing": False}], "complete": True}
    yield "question-entry", _kind({**LUPUS, "biologics": entry})
    yield "question-known", _kind({**LUPUS, "sledai_2k": {"at_least": 6, "at_most": 15}})
    yield "question-estimate", _kind({**without(LUPUS, "crcl_ml_min"), "creatinine_mg_dl": 2.1})
    yield "question-remark", _kind(without(LUPUS, "sledai_2k"), ui=note("typed-ambiguous-date"))


def _results() -> Iterator[tuple[str, Kind]]:
    yield "verdict-no-obstacle", _kind(LUPUS)
    yield "verdict-not-eligible", _kind(BLOCKED)
    yield "verdict-not-yet", _kind(WAITING)
    yield "verdict-undetermined", _kind(HALF_KNOWN)
    yield "details", _kind(BLOCKED, ui={"details": 1})
    yield "details-criterion", _kind(WAITING, ui={"details": 1, "criterion": 17})
    rough = [{"name": "rituximab", "last_dose_date": "2026-10", "ongoing": False}]
    yield "verdict-between", _kind({**LUPUS, "biologics": rough, "alcohol_abuse_last": "2026-07-01"})
    going_on = [{"name": "belimumab", "ongoing": True}]
    yield "verdict-changes", _kind({**LUPUS, "biologics": going_on, "gc_prednisone_eq_mg": 40})


def _answers() -> Iterator[tuple[str, Kind]]:
    yield "answers", _kind(LUPUS, ui={"answers": 0})
    yield "answers-last-page", _kind(DISPUTED, ui={"answers": 9})
    yield "answers-none", _kind({}, ui={"answers": 0})
    yield "answer-number", _kind(LUPUS, ui=_changing("sledai_2k"))
    yield "answer-of-checklist", _kind(LUPUS, ui=_changing("plt"))
    yield "answer-list", _kind(LUPUS, ui={**_changing("biologics"), "ticks": {"rituximab": 1}})
    yield "answer-course", _kind(LUPUS, ui=_changing("biologics", 0))
    yield "answer-two-sources", _kind(DISPUTED, ui=_changing("sledai_2k"))
    then = {"verdict": "not_yet", "earliest": "2027-02-27", "blocking": ["I4.3"], "told": True}
    yield "changed", _kind(BLOCKED, ui={"before": then})
    yield "changed-nothing", _kind(LUPUS, ui={"before": {**then, "verdict": "no_obstacle", "blocking": []}})
    yield "stopped", _kind(without(BLOCKED, "age_years"), background={"stopped_at": "not_eligible"})
    light = {"diseases": ["SLE"], "weight_kg": 38}
    yield "stop-or-everything", _kind(light)
    yield "everything", _kind(light, background={"everything": True})
    yield "stop-or-wait", _kind(without(WAITING, "hiv", "syphilis"))


def _changing(fact: str, entry: int | None = None) -> Mapping[str, Any]:
    return {"edit": {"fact": fact, "entry": entry, "page": 0}}


def _referrals() -> Iterator[tuple[str, Kind]]:
    for status in get_args(ReferralStatus):
        yield f"referred-{status}", partial(_referred, status)
    yield (
        "referred-history",
        partial(_referred, "accepted", history=past("new", "needs_info", "new", "accepted")),
    )
    yield "referred-question", partial(_referred, "needs_info", inquiries=(TOLD, ASKED))
    ended = {"answers": BLOCKED, "criterion": "I2.weight", "reason": "38 kg."}
    yield "referred-criterion", partial(_referred, "declined", **ended)
    yield "referred-withdraw", partial(_referred, "new", ui={"withdraw": True})
    yield "inquiry-letter", lambda trial, words: relay.asked(ASKED, words)
    yield "inquiry-prompt", lambda trial, words: Screen(relay.prompt(ASKED, words))
    yield "inquiry-confirm", lambda trial, words: relay.confirm(ASKED, str(TOLD.answer), words)
    yield "inquiry-sent", lambda trial, words: relay.sent(TOLD, words)


def _lost() -> Iterator[tuple[str, Kind]]:
    became: tuple[tuple[str, Outcome, str | None], ...] = (
        ("revoked", "kept", None),
        ("revoked", "emptied", None),
        ("revoked", "referred", CODE),
        ("forgotten", "kept", CODE),
        ("forgotten", "emptied", None),
        ("forgotten", "accepted", CODE),
    )
    for why, outcome, referral in became:
        taken = TakenBack(GIVEN.code, "case1", 7, outcome, referral)
        yield f"hand-over-{why}-{outcome}", partial(_told, taken, why)


def _told(taken: TakenBack, why: str, trial: Trial, words: Words) -> Screen:
    return lost(taken, why, words)


def _calculators() -> Iterator[tuple[str, Kind]]:
    for name in instruments():
        yield f"score-{name}", calculator_kind(name)
    items = {"arthritis": True, "proteinuria": True, "myositis": False, "wbc": 2.5}
    yield "score-enough", calculator_kind("sledai_2k", items, fact="sledai_2k", explains=True)
    yield "score-asks-a-number", calculator_kind("egfr_ckdepi_2021", asks="creatinine_mg_dl")
    absent = dict.fromkeys(("thrombocytopenia", "dsdna_or_sm", "acute_cutaneous"), False)
    yield "score-not-met", calculator_kind("caps", {"three_organs": False, "under_a_week": False})
    yield "score-not-admitted", calculator_kind("sle_2019", {"ana_titre_ever": False, **absent})
    yield (
        "score-hangs-on-entry",
        calculator_kind("gpa_2022", {"canca_pr3": True, "vasculitis_diagnosed": True}),
    )
    yield "score-excluded", calculator_kind("sjogren_2016", {"hepatitis_c_active": True, "anti_ssa": True})
    yield "score-capped", calculator_kind("bvas_v3", {"myalgia": True, "fever": True, "weight_loss": True})
    yield "score-menu", _kind({}, ui={KEY: {"behind": {}}})
    yield "score-choose", _kind({}, ui={KEY: {"fact": "aav_classification_2022", "behind": {}}})
    worked_out = {"scores": {"sledai_2k": {"arthritis": True, "proteinuria": True, "fever": False}}}
    conflict = {"unknown": "conflict", "values": [2, worked_out]}
    bodies = dict.fromkeys(("onset_40", "anti_jo1", "proximal_legs", "rimmed_vacuoles"), True)
    skin = dict.fromkeys(("heliotrope", "gottron_papules", "gottron_sign", "better_explanation"), False)
    caution = {"scores": {"iim_2017": {**bodies, **skin}}, "said": True}
    yield (
        "score-with-a-caution",
        partial(_criterion, "IM-1", {"diseases": ["IM"], "im_classification_2017": caution}),
    )
    yield "score-in-a-criterion", partial(_criterion, "SLE-2", {**LUPUS, "sledai_2k": worked_out})
    yield "score-against-a-number", _kind({**without(LUPUS, "sledai_2k"), "sledai_2k": conflict})


def _criterion(name: str, answers: Mapping[str, Any], trial: Trial, words: Words) -> Screen:
    """A criterion opened from the table of all."""
    place = [result.id for result in applying(look(trial, answers))].index(name)
    return _shown(answers, trial, words, ui={"details": 0, OPENED: place})


def calculator_kind(name: str, items: Mapping[str, Any] | None = None, **changed: Any) -> Kind:
    """The calculator of an instrument over a question, with what was said on it."""
    sheet = {"id": name, "items": dict(items or {}), "behind": {}, **changed}
    return _kind({"diseases": ["SLE"], "plt": 80, "anti_dsdna_positive": True}, ui={KEY: sheet})


SCREENS: dict[str, Kind] = {
    "role-choice": lambda trial, words: role_choice(words),
    "language-choice": lambda trial, words: language_choice(words),
    "consent": _kind({}, stage="consent"),
    "consent-declined": _kind({}, stage="declined"),
    "intake": _kind({}, stage="intake"),
    "closed": _kind({}, stage="closed"),
    "review-unclear": partial(_review, unclear=True),
    "review-list": _review,
    "review-line": partial(_review, line=0),
    "review-stopped-when": _stopped_when,
    "review-of-patient": _of_patient,
    "review-line-of-patient": partial(_of_patient, line=0),
    **dict(_questions()),
    **dict(_results()),
    **dict(_answers()),
    **dict(_referrals()),
    "cases": _cases,
    "cases-none": lambda trial, words: cases([], 0, 1, words),
    "cases-second-page": partial(_cases, page=1, pages=3),
    "case": lambda trial, words: case(look(trial, WAITING, label="Tuesday, nephritis"), words),
    "case-referred": lambda trial, words: case(referred_as(trial, "accepted"), words),
    "settings": lambda trial, words: settings(PERSON, words),
    "forget": lambda trial, words: forget(words),
    **dict(_lost()),
    **dict(_calculators()),
    "hand-over-offer": lambda trial, words: offered(GIVEN, "Dr Vera Example", words),
}
