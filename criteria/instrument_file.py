"""The files of `criteria/scores`, read and checked: ids, sources, rules, and that the points are what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from criteria.expression import CompiledRule, RuleError, compile_rule
from criteria.facts import Fact, load_facts
from criteria.instrument import OTHERWISE, POINTS, Instrument, InstrumentSpec, Item, Measure
from criteria.located_yaml import Located, read_located
from criteria.scoring import score

SCORES_FOLDER = Path(__file__).with_name("scores")

_Path = tuple[str | int, ...]


def instruments() -> tuple[str, ...]:
    """The ids of the instruments there are, in the order of their names."""
    return tuple(sorted(path.stem for path in SCORES_FOLDER.glob("*.yaml")))


@lru_cache(maxsize=64)
def load_instrument(name: str) -> Instrument:
    """An instrument shipped with the package.

    Raises:
        LookupError: there is no such instrument.
        DefinitionError: its file does not load.
    """
    if name not in instruments():
        raise LookupError(f"{name} is no instrument; write one of: {', '.join(instruments())}")
    return read_instrument(SCORES_FOLDER / f"{name}.yaml")


def read_instrument(path: Path) -> Instrument:
    """Read and check the file of an instrument.

    Raises:
        DefinitionError: the file, the line and what to write instead.
    """
    located = read_located(path)
    spec = located.parse(InstrumentSpec)
    if spec.id != path.stem:
        raise located.error(("id",), f"{spec.id} stands in {path.name}", f"Write id: {path.stem}")
    _check_names(located, spec)
    _check_sources(located, spec)
    names = _names(located, spec)
    rules = dict(_compiled(located, spec, names))
    instrument = Instrument(spec, names, rules)
    _check_points(located, instrument)
    return instrument


def _check_names(located: Located, spec: InstrumentSpec) -> None:
    seen: set[str] = set()
    for path, name in _ids(spec):
        if name in seen:
            raise located.error(path, f"{name} is there twice", "Give it its own id")
        if name == POINTS or name.endswith(f"_{POINTS}"):
            raise located.error(path, f"{name} would be read as points", "Give it another id")
        seen.add(name)
    for index, domain in enumerate(spec.domains):
        if domain.lifted_by is not None and domain.lifted_by not in seen:
            raise located.error(
                ("domains", index), f"{domain.lifted_by} is nothing here", "Name a condition of this file"
            )


def _ids(spec: InstrumentSpec) -> Iterator[tuple[_Path, str]]:
    for path, item in items_with_paths(spec):
        yield path, item.id
    for index, measure in enumerate(spec.measures):
        yield ("measures", index), measure.id


def items_with_paths(spec: InstrumentSpec) -> Iterator[tuple[_Path, Item]]:
    """Every item with its place in the file."""
    for number, domain in enumerate(spec.domains):
        for index, item in enumerate(domain.items):
            yield ("domains", number, "items", index), item
    for index, item in enumerate(spec.conditions):
        yield ("conditions", index), item


def _check_sources(located: Located, spec: InstrumentSpec) -> None:
    of_domain = {item.id: domain for domain in spec.domains for item in domain.items}
    for path, item in items_with_paths(spec):
        around = of_domain.get(item.id)
        source = item.source or (around.source if around else ())
        if not source or (item.mark or (around.mark if around else None)) is None:
            raise located.error(
                path, f"{item.id} has no source or no mark", "Write both, here or on its domain"
            )
        for key in source:
            if key not in spec.sources:
                raise located.error(path, f"{key} is no source of this file", "Add it under sources")


def _names(located: Located, spec: InstrumentSpec) -> dict[str, Fact]:
    """What rules may name, as if it were a catalogue of facts."""
    names = {item.id: _as_fact(item) for item in spec.items}
    for index, measure in enumerate(spec.measures):
        names[measure.id] = _measured(located, index, measure)
    totals = [POINTS, *(f"{domain.id}_{POINTS}" for domain in spec.domains)]
    return names | {name: Fact(kind="quantity", unit="1", who="doctor", seconds=1) for name in totals}


def _as_fact(item: Item) -> Fact:
    if item.levels:
        return Fact(kind="choice", options=tuple(item.levels), who="doctor", seconds=3)
    if item.grades is not None:
        low, high = item.grades
        return Fact(
            kind="quantity", unit="1", hard=(Decimal(low), Decimal(high)), whole=True, who="doctor", seconds=3
        )
    return Fact(kind="truth", who="doctor", seconds=3)


def _measured(located: Located, index: int, measure: Measure) -> Fact:
    known = load_facts().get(measure.id)
    if known is not None:
        return known
    if measure.unit is None:
        problem = f"{measure.id} is neither a fact of the catalogue nor has it a unit"
        raise located.error(("measures", index), problem, "Write its unit, or name a fact")
    return Fact(
        kind="quantity",
        unit=measure.unit,
        units=measure.units,
        hard=measure.hard,
        whole=measure.whole,
        who="doctor",
        seconds=4,
    )


def _compiled(
    located: Located, spec: InstrumentSpec, names: Mapping[str, Fact]
) -> Iterator[tuple[str, CompiledRule]]:
    for path, source in _sources_of_rules(spec):
        try:
            yield source, compile_rule(source, names)
        except RuleError as error:
            raise located.error(path, error.problem, error.advice) from error


def _sources_of_rules(spec: InstrumentSpec) -> Iterator[tuple[_Path, str]]:
    for name in ("entry", "excluded", "also"):
        if (source := getattr(spec, name)) is not None:
            yield (name,), source
    for column, rule in spec.columns.items():
        if rule != OTHERWISE:
            yield ("columns", column), rule
    for path, item in items_with_paths(spec):
        rules = (item.follows, item.shown_by, *(level.follows for level in item.levels.values()))
        yield from ((path, rule) for rule in rules if rule is not None)
    for outcome, values in spec.outcomes.items():
        for index, value in enumerate(values):
            yield ("outcomes", outcome, index), value.holds
    for index, caution in enumerate(spec.cautions):
        yield ("cautions", index), caution.holds


def _check_points(located: Located, instrument: Instrument) -> None:
    """That the points the items can give, and the number of those that score, are what the file says."""
    spec, points = instrument.spec, score(instrument, {}).points
    if spec.range is not None and (points is None or spec.range != (points.low, points.high)):
        found = "nothing" if points is None else f"{points.low} to {points.high}"
        raise located.error(("range",), f"the items give {found}", "Correct an item, or the range")
    count = sum(item.scores for item in spec.items)
    if spec.count is not None and spec.count != count:
        raise located.error(
            ("count",), f"there are {count} items that score", "Correct the items, or the count"
        )
