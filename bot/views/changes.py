"""What would have to be otherwise, as far as somebody can bring it about; what nobody can change is not proposed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.conversation.sight import Sight
from bot.views.fitting import clipped
from bot.views.values import criterion_text, drug_text, fact_label, option_text, typed_text
from bot.views.words import Words, safe
from criteria.counterfactual import Change
from criteria.other_answers import Step
from criteria.values import Records

_LONGEST_VALUE = 80


def possible_changes(sight: Sight, words: Words, most: int = 6) -> str:
    """A paragraph for a doctor; empty where nothing that is in the way is in anybody's hand but time's."""
    found = _in_hand(sight)
    if not found or not most:
        return ""
    ids: dict[str, list[str]] = {}
    for change in found:
        ids.setdefault(_what(sight, change, words), []).extend(change.lifts)
    lines = [words("changes-title"), *(_line(one, lifted, words) for one, lifted in list(ids.items())[:most])]
    if len(ids) > most:
        lines.append(words("verdict-more-points", count=len(ids) - most))
    if any(change.by == "treatment" for change in found):
        lines.append(f"<i>{words('changes-treatment')}</i>")
    return "\n".join(lines)


def changes_of(sight: Sight, criterion: str, words: Words) -> Iterator[str]:
    """The changes that would lift one criterion."""
    for change in _in_hand(sight):
        if criterion in change.lifts:
            yield words("changes-one", change=_what(sight, change, words))


def _in_hand(sight: Sight) -> list[Change]:
    return [change for change in sight.changes if change.in_hand and change.steps]


def _line(what: str, lifted: Iterable[str], words: Words) -> str:
    ids = words("separator-list").join(f"<b>{safe(one)}</b>" for one in dict.fromkeys(lifted))
    return words("changes-line", ids=ids, change=what)


def _what(sight: Sight, change: Change, words: Words) -> str:
    """The answers that would be other ones, and how long it takes after that."""
    steps = dict.fromkeys(_step(sight, step, words) for step in change.steps)
    text = words("separator-and").join(steps)
    return words("separator-then").join(filter(None, (text, _wait(change, words))))


def _wait(change: Change, words: Words) -> str:
    """The longest of the waits, which begin together; what is waited for is named where it is something else."""
    if not change.waits:
        return ""
    others = dict.fromkeys(
        wait.criterion for wait in change.waits if wait.criterion not in (change.criterion, *change.lifts)
    )
    text = words("separator-entries").join(criterion_text(words, name) for name in others)
    if change.days is None:
        return words("changes-wait-unknown")
    if not text:
        return words("changes-wait", days=change.days)
    return words("changes-wait-for", days=change.days, text=text)


def _step(sight: Sight, step: Step, words: Words) -> str:
    """One answer and what it would have to be; of what goes on, that it has ended."""
    if step.entry is not None:
        return words("changes-ended", name=safe(_name_of_entry(sight, step, words)))
    fact = sight.trial.facts[step.fact]
    if fact.kind == "date":
        return words("changes-ended", name=fact_label(words, step.fact))
    was, to = (
        safe(clipped(typed_text(words, step.fact, fact, value), _LONGEST_VALUE))
        for value in (step.was, step.to)
    )
    return words("changes-step", label=fact_label(words, step.fact), was=was, to=to)


def _name_of_entry(sight: Sight, step: Step, words: Words) -> str:
    fact, listed = sight.trial.facts[step.fact], sight.evidence.values.get(step.fact)
    if not isinstance(listed, Records) or step.entry is None:
        return fact_label(words, step.fact)
    entry = listed.entries[step.entry]
    drug = entry.get(fact.drug_field) if fact.drug_field else None
    if isinstance(drug, str):
        return drug_text(words, drug)
    kind = entry.get("type")
    return option_text(words, step.fact, kind) if isinstance(kind, str) else fact_label(words, step.fact)
