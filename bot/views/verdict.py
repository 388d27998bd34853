"""The result: one line, then what stands in the way with the trial's words, what is open, and what the site decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.conversation.answers_given import OPEN
from bot.conversation.sight import Sight
from bot.conversation.stopping import may_go_on, offers_to_stop
from bot.screen import Button, Screen
from bot.views.changes import possible_changes
from bot.views.dates import dates
from bot.views.derivation import readings
from bot.views.fitting import clipped, fits
from bot.views.keyboard import button
from bot.views.matching import match_buttons, matches
from bot.views.reasons import patient_text, still_open
from bot.views.remark import remark
from bot.views.standing import offer
from bot.views.values import criterion_text, drug_text
from bot.views.washout import washouts
from bot.views.words import Words, safe
from criteria.assess import NO_COHORT, CriterionResult
from criteria.values import Records

_LONGEST_VALUE = 300


@dataclass(frozen=True)
class _Depth:
    """How many criteria, washouts, things that go on, changes, open points and points for the site are shown."""

    blocking: int
    washouts: int
    ongoing: int
    changes: int
    missing: int
    site: int


_DEPTHS = (
    _Depth(5, 4, 8, 6, 40, 40),
    _Depth(4, 2, 4, 4, 15, 15),
    _Depth(2, 1, 2, 2, 8, 6),
    _Depth(1, 0, 0, 0, 3, 2),
)


def verdict(sight: Sight, words: Words) -> Screen:
    """The result of an assessment that has no more questions, as deep as one message can hold."""
    texts = (_text(sight, depth, words) for depth in _DEPTHS)
    return Screen(next(text for text in texts if fits(text)), tuple(_buttons(sight, words)))


def _text(sight: Sight, depth: _Depth, words: Words) -> str:
    parts = [
        remark(sight, words),
        _headline(sight, words),
        words("standing-offer") if offers_to_stop(sight) and may_go_on(sight) else "",
        _cohorts(sight, words),
        _blocking(sight, depth, words),
        dates(sight, words, depth.ongoing),
        possible_changes(sight, words, depth.changes),
        _missing(sight, depth, words),
        _site(sight, depth, words),
        registry(sight, words),
        matches(sight, words),
    ]
    return "\n\n".join(part for part in parts if part)


def headline(sight: Sight, words: Words) -> str:
    """The result in one line."""
    return _headline(sight, words)


def _headline(sight: Sight, words: Words) -> str:
    found = sight.assessment
    if found.verdict == "not_yet" and found.earliest:
        text = "verdict-not_yet-open" if found.gaps else "verdict-not_yet"
        return words(text, day=words.day(found.earliest))
    if found.verdict == "no_obstacle":
        return words("verdict-no_obstacle", site=len(found.for_site))
    return words(f"verdict-{found.verdict}")


def _cohorts(sight: Sight, words: Words) -> str:
    lines = [
        words(f"verdict-cohort-{word}", disease=words(f"disease-{cohort}"))
        for cohort, word in sight.assessment.cohorts.items()
        if word != "not_applicable"
    ]
    return words("verdict-cohorts") + "\n" + "\n".join(f"• {line}" for line in lines) if lines else ""


def _blocking(sight: Sight, depth: _Depth, words: Words) -> str:
    blocking = sight.assessment.blocking
    if not blocking:
        return ""
    shown, read = [], set[str]()
    for name in blocking[: depth.blocking]:
        if name == NO_COHORT:
            shown.append(words("verdict-no-cohort"))
            continue
        result = sight.assessment.result(name)
        new = set(result.criterion.readings) - read
        shown.append(_criterion(sight, result, new, depth, words))
        read.update(result.criterion.readings)
    rest = len(blocking) - len(shown)
    parts = [words("verdict-blocking"), *shown, *([words("verdict-more", count=rest)] if rest else [])]
    return "\n".join(parts)


def _criterion(sight: Sight, result: CriterionResult, new: set[str], depth: _Depth, words: Words) -> str:
    text = words(
        "verdict-criterion",
        id=result.id,
        text=criterion_text(words, result.id),
        quote=safe(result.criterion.quote or ""),
        why=safe(clipped(patient_text(sight, result, words), _LONGEST_VALUE)),
    )
    told_before = result.criterion.readings and not new
    lines = [text] if told_before else [text, *readings(sight, result, sorted(new), words)]
    if result.criterion.rule is not None and "half_life_days" in result.criterion.rule.source:
        lines += washouts(sight, depth.washouts, words)
    return "\n".join(lines)


def _missing(sight: Sight, depth: _Depth, words: Words) -> str:
    if not sight.assessment.missing:
        return ""
    labels = [still_open(sight, fact, words) for fact in sight.assessment.missing]
    labels += _unknown_half_lives(sight, words)
    return "\n".join([words("verdict-missing"), *_listed(labels, depth.missing, words)])


def _listed(labels: list[str], shown: int, words: Words) -> Iterator[str]:
    """A line each; of a long list the first ones and how many follow."""
    for label in labels[:shown]:
        yield words("verdict-missing-line", label=label)
    if len(labels) > shown:
        yield words("verdict-more-points", count=len(labels) - shown)


def _unknown_half_lives(sight: Sight, words: Words) -> Iterator[str]:
    listed = sight.evidence.values.get("biologics")
    for gap in sight.assessment.gaps:
        if gap.field == "half_life_days" and gap.entry is not None and isinstance(listed, Records):
            name = str(listed.entries[gap.entry].get("name"))
            yield words("verdict-halflife-unknown", drug=safe(drug_text(words, name)))


def _site(sight: Sight, depth: _Depth, words: Words) -> str:
    names = sight.assessment.for_site
    shown = "\n".join(_listed([criterion_text(words, name) for name in names], depth.site, words))
    parts = [words("verdict-site", list=shown, count=len(names))] if names else []
    listed = sight.evidence.values.get("other_treatments")
    entries = listed.entries if isinstance(listed, Records) else ()
    drugs = [drug_text(words, str(entry.get("name"))) for entry in entries]
    if drugs:
        parts.append(
            words(
                "verdict-site-open-drugs",
                drugs=safe(clipped(words("separator-list").join(drugs), _LONGEST_VALUE)),
            )
        )
    return "\n".join(parts)


def registry(sight: Sight, words: Words) -> str:
    """The status of the trial itself, with its age: it is the first thing that may have changed."""
    found = sight.trial.registry
    months = _months_between(found.last_updated, sight.on)
    status = words(f"registry-{found.status}")
    return words("verdict-registry", status=status, updated=words.day(found.last_updated), age=months)


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def _buttons(sight: Sight, words: Words) -> Iterator[tuple[Button, ...]]:
    record, found = sight.record, sight.assessment
    if found.verdict != "not_eligible":
        label = "button-refer-open" if found.verdict == "undetermined" or found.gaps else "button-refer"
        yield (button(record, words(label), "refer"),)
    yield from offer(sight, words)
    yield from match_buttons(sight, words)
    yield button(record, words("button-details"), "d0"), button(record, words("button-answers"), OPEN)
    yield button(record, words("button-back"), "bk"), button(record, words("button-new"), "new")
