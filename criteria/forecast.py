"""When a patient's obstacles are over: the day, the criterion it hangs on, and what has no day.

Nothing here knows a criterion: the days are found by evaluating the trial on the days on which time can change it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from criteria.after_stop import AfterStop, after_stop, depletes_b_cells
from criteria.assess import NO_COHORT
from criteria.evidence import Evidence
from criteria.timeline import Part, Span, Timeline, standing_within
from criteria.tree import Criterion, Evaluation
from criteria.truth import Truth
from criteria.values import Records

if TYPE_CHECKING:
    from criteria.trial import Trial

B_CELLS_MUST_BE_BACK = "b_cells_must_be_back"
"""Note: a drug that depletes B cells was given. Its washout is necessary, not sufficient: CD19 must be seen again."""


@dataclass(frozen=True)
class Forecast:
    """What time does for a patient.

    `first` is the first day on which nothing that is known fails, `sure` the first on which, moreover, all that is
    decided today and all that time decides is surely well: with dates known to intervals the day lies between them.
    Both are None where nothing waits for time, and where time does not help; `sure` alone where something stays open.

    `obstacles` are the atomic criteria in the way, each with the day on which it is over, the latest first. `cures`
    has the span of every part of the trial that fails today (`COHORT`: no disease section holds), None of one that
    time does not cure. `after_stop` is what still goes on and therefore has no day. `lapsing` are criteria for the
    site that hold today and on the day no longer (a pregnancy test has to be repeated). `notes` are ids of remarks.
    """

    first: date | None
    sure: date | None
    obstacles: tuple[tuple[str, date], ...]
    cures: Mapping[str, Span | None]
    after_stop: tuple[AfterStop, ...]
    lapsing: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def binding(self) -> str | None:
        """The atomic criterion in the way for longest."""
        return self.obstacles[0][0] if self.obstacles else None

    @property
    def runner_up(self) -> tuple[str, date] | None:
        """The criterion in the way for next longest, and the day on which it is over."""
        return self.obstacles[1] if len(self.obstacles) > 1 else None


def forecast(trial: Trial, evidence: Evidence) -> Forecast:
    """Look ahead from the day of the evidence."""
    timeline = Timeline(trial, Evaluation(evidence))
    failing = tuple(part for part in timeline.parts if timeline.standing(part)(timeline.now) is Truth.FALSE)
    cures = {_id(part): timeline.span(timeline.standing(part)) for part in failing}
    waiting = tuple(_waiting(timeline))
    span = _whole(timeline, waiting) if None not in cures.values() else None
    return Forecast(
        span.first if span else None,
        span.sure if span else None,
        _obstacles(timeline, waiting, span.latest) if span else (),
        cures,
        after_stop(timeline, failing),
        tuple(_lapsing(timeline, span.latest)) if span else (),
        tuple(_notes(trial, evidence)),
    )


def looks_for_b_cells(trial: Trial) -> bool:
    """Whether a trial wants to see B cells with CD19."""
    return any(leaf.rule and "cd19_positive_b_cells" in leaf.rule.facts for leaf in trial.leaves())


def _notes(trial: Trial, evidence: Evidence) -> Iterator[str]:
    given = evidence.values.get("biologics")
    depleted = isinstance(given, Records) and any(map(depletes_b_cells, given.entries))
    if depleted and looks_for_b_cells(trial):
        yield B_CELLS_MUST_BE_BACK


def _id(part: Part) -> str:
    return NO_COHORT if part is None else part.id


def _waiting(timeline: Timeline) -> Iterator[Part]:
    """The parts a patient can wait for: those that fail, and those that are open today and time decides."""
    for part in timeline.parts:
        today = timeline.standing(part)(timeline.now)
        open_for_site = part is not None and part.for_site
        if today is Truth.FALSE or (
            today is Truth.UNKNOWN and not open_for_site and _is_decided_by_time(timeline, part)
        ):
            yield part


def _is_decided_by_time(timeline: Timeline, part: Part) -> bool:
    span = timeline.span(timeline.standing(part))
    return span is not None and span.sure is not None


def _whole(timeline: Timeline, waiting: tuple[Part, ...]) -> Span | None:
    """When no part fails, and when those waited for and those that are well today surely are well."""
    if not waiting:
        return None
    every = [timeline.standing(part) for part in timeline.parts]
    wanted = [
        timeline.standing(part) for part in timeline.parts if part in waiting or _is_well(timeline, part)
    ]

    def passes(then: Evaluation) -> bool:
        return all(standing(then) is not Truth.FALSE for standing in every)

    first = timeline.first(passes)
    if first is None:
        return None
    return Span(
        first,
        timeline.first(
            lambda then: all(standing(then) is Truth.TRUE for standing in wanted) and passes(then), first
        ),
    )


def _is_well(timeline: Timeline, part: Part) -> bool:
    """Whether a part is well today that a referral has to see well; the site looks for itself on the day."""
    open_for_site = part is not None and part.for_site
    return not open_for_site and timeline.standing(part)(timeline.now) is Truth.TRUE


def _obstacles(timeline: Timeline, waiting: tuple[Part, ...], day: date) -> tuple[tuple[str, date], ...]:
    """The atomic criteria in the way until a day, each with its own day; what was in the way last binds."""
    over: dict[str, date] = {}
    for part in waiting:
        over |= _own_days(timeline, part, min(day, _latest(timeline, part) or day))
    eve = timeline.at(day - timedelta(days=1))
    for part in timeline.parts:
        if timeline.standing(part)(eve) is Truth.FALSE:
            over |= {leaf.id: day for leaf in timeline.deciding(part, eve)}
    return tuple(sorted(over.items(), key=lambda item: item[1], reverse=True))


def _latest(timeline: Timeline, part: Part) -> date | None:
    span = timeline.span(timeline.standing(part))
    return span.latest if span else None


def _own_days(timeline: Timeline, part: Part, until: date) -> Iterator[tuple[str, date]]:
    """The atomic criteria that keep a part from being well, as far as time lifts them."""
    for leaf in _in_the_way(timeline, part):
        span = timeline.span(standing_within(leaf, part))
        if span is not None and timeline.on < span.latest <= until:
            yield leaf.id, span.latest


def _in_the_way(timeline: Timeline, part: Part) -> Iterator[Criterion]:
    if timeline.standing(part)(timeline.now) is Truth.FALSE:
        return timeline.deciding(part, timeline.now)
    return (leaf for leaf in timeline.leaves(part) if timeline.now.truth(leaf) is Truth.UNKNOWN)


def _lapsing(timeline: Timeline, day: date) -> Iterator[str]:
    """The criteria for the site that hold today and no longer on a day."""
    for part in timeline.parts:
        if part is not None and part.for_site:
            standing = timeline.standing(part)
            if standing(timeline.now) is Truth.TRUE and standing(timeline.at(day)) is not Truth.TRUE:
                yield part.id
