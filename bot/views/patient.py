"""What only a patient sees: signs of an emergency, who found the illness, and the page for the doctor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.conversation.answers_given import OPEN
from bot.conversation.patient import DIAGNOSED_BY, advising, alerts, picked
from bot.conversation.sight import Sight
from bot.conversation.stopping import GO_ON, may_go_on
from bot.screen import Button, Screen
from bot.views.dates import between
from bot.views.fitting import clipped, fits
from bot.views.keyboard import button, rows
from bot.views.reasons import patient_text
from bot.views.remark import remark
from bot.views.values import criterion_text, fact_label
from bot.views.words import Words, safe
from criteria.assess import NO_COHORT
from criteria.values import Members
from nlp.red_flags import red_flags, signs

_TICKED, _NOT_TICKED = "☑ ", "☐ "
_ANSWERS = ("cared", "gone", "mistake")
_LONGEST_VALUE = 200


@dataclass(frozen=True)
class _Depth:
    """How many points to clear up and how many examples for the doctor a page shows."""

    blocking: int
    examples: int


_DEPTHS = (_Depth(8, 5), _Depth(5, 4), _Depth(3, 3), _Depth(1, 1))


def safety(sight: Sight, words: Words) -> Screen:
    """The list of signs of an emergency, or what to do about those that were named."""
    return _advice(sight, words) if advising(sight) else _list(sight, words)


def _list(sight: Sight, words: Words) -> Screen:
    chosen = picked(sight)
    buttons = [
        button(
            sight.record, (_TICKED if sign in chosen else _NOT_TICKED) + words(f"sign-{sign}"), f"o{index}"
        )
        for index, sign in enumerate(signs())
    ]
    done = button(sight.record, words("button-done" if chosen else "button-none"), "ok")
    return Screen(_joined(remark(sight, words), words("safety")), (*rows(buttons), (done,)))


def _advice(sight: Sight, words: Words) -> Screen:
    buttons = (button(sight.record, words(f"safety-{answer}"), answer) for answer in _ANSWERS)
    return Screen(_joined(_advised(advising(sight), words), words("safety-go-on")), rows(buttons))


def advice_on(text: str, words: Words) -> Screen | None:
    """The advice a text calls for where there is nothing yet to keep it in: before consent, or after the end."""
    named = red_flags(text)
    return Screen(_advised(named, words)) if named else None


def _advised(named: tuple[str, ...], words: Words) -> str:
    not_alone = words("safety-not-alone") if "self_harm" in named else ""
    return _joined(words("safety-advice", signs=_bullets(named, words)), not_alone)


def _bullets(named: tuple[str, ...], words: Words) -> str:
    return "\n".join(words("result-point", text=words(f"sign-{sign}")) for sign in named)


def diagnosed(sight: Sight, words: Words) -> Screen:
    """Who told the patient of the illness."""
    buttons = [button(sight.record, words(f"diagnosed-{who}"), f"by_{who}") for who in DIAGNOSED_BY]
    back = (
        button(sight.record, words("button-back"), "bk"),
        button(sight.record, words("button-cancel"), "cx"),
    )
    return Screen(_joined(remark(sight, words), words("diagnosed")), (*rows(buttons), back))


def result(sight: Sight, words: Words) -> Screen:
    """What the patient can take to the doctor, as deep as one message can hold; never a verdict."""
    texts = (_text(sight, depth, words) for depth in _DEPTHS)
    return Screen(next(text for text in texts if fits(text)), tuple(_buttons(sight, words)))


def _text(sight: Sight, depth: _Depth, words: Words) -> str:
    status = words(f"result-study-{sight.trial.registry.status}")
    named = alerts(sight)
    return _joined(
        remark(sight, words),
        words("result-alerts", signs=_bullets(named, words)) if named else "",
        words(_headline(sight)),
        words("result-self") if sight.record.background.get("diagnosed_by") == "self" else "",
        _blocking(sight, depth, words),
        words("result-not-asked", count=len(sight.assessment.blocking)) if may_go_on(sight) else "",
        _for_doctor(sight, depth, words),
        words("result-study", status=status, updated=words.day(sight.trial.registry.last_updated)),
        words("result-emergency"),
    )


def _headline(sight: Sight) -> str:
    """What the page says first; whose illness is not known is not told that nothing stands in the way."""
    if sight.assessment.blocking:
        return "result-clear-first"
    named = sight.evidence.values.get("diseases")
    known = isinstance(named, Members) and bool(named.present)
    return "result-worth-raising" if known else "result-too-little"


def _blocking(sight: Sight, depth: _Depth, words: Words) -> str:
    found = sight.assessment
    if not found.blocking:
        return ""
    shown = [_point(sight, name, words) for name in found.blocking[: depth.blocking]]
    rest = len(found.blocking) - len(shown)
    if rest:
        shown.append(words("result-more", count=rest))
    if found.verdict == "not_yet" and found.earliest:
        shown.append(words("result-time-helps", day=words.day(found.earliest)))
        shown += [line for line in (between(sight, words),) if line]
    if any(_hangs_on_treatment(sight, name) for name in found.blocking):
        shown.append(words("result-own-medicine"))
    return "\n".join([words("result-points"), *shown])


def _hangs_on_treatment(sight: Sight, name: str) -> bool:
    """Whether a patient could think that another treatment would open the way."""
    facts = () if name == NO_COHORT else sight.assessment.result(name).facts()
    return any(sight.trial.facts[fact].changes == "treatment" for fact in facts)


def _point(sight: Sight, name: str, words: Words) -> str:
    """One point in the way: what the study asks for, and what the patient said."""
    if name == NO_COHORT:
        return words("result-point", text=words("result-no-illness"))
    said = patient_text(sight, sight.assessment.result(name), words)
    text = words("result-point", text=criterion_text(words, name))
    return f"{text}\n{words('result-said', value=safe(clipped(said, _LONGEST_VALUE)))}"


def _for_doctor(sight: Sight, depth: _Depth, words: Words) -> str:
    """What is still to be known: counted, with a few examples, first what only a doctor can tell."""
    facts = sight.trial.facts
    missing = sorted(sight.assessment.missing, key=lambda name: facts[name].is_asked_of("patient"))
    if not missing:
        return words("result-doctor-looks")
    examples = [words("result-point", text=fact_label(words, name)) for name in missing[: depth.examples]]
    return "\n".join([words("result-for-doctor", count=len(missing)), *examples])


def _buttons(sight: Sight, words: Words) -> Iterator[tuple[Button, ...]]:
    yield (button(sight.record, words("result-code"), "code"),)
    if may_go_on(sight):
        yield (button(sight.record, words("result-ask-rest"), GO_ON),)
    yield (button(sight.record, words("result-change"), OPEN),)
    yield button(sight.record, words("button-back"), "bk"), button(sight.record, words("button-new"), "new")


def _joined(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
