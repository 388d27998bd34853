"""Mutants of a trial: every small mistake a person could make in trial.yaml, and whether a vector notices it.

`python -m tests.criteria.mutants` prints how many mutants of each kind were made and which of them no vector kills.
A mutant changes one place of one criterion under the chosen readings; it is killed when a vector decides otherwise,
or when the trial would not load. Vectors that only name a dropped criterion do not count as noticing that it is gone.
"""

from __future__ import annotations

import argparse
import ast
import copy
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

from criteria.expression import CompiledRule, RuleError, compile_rule
from criteria.facts import Catalogue, Field
from criteria.tree import Cohort, Criterion
from criteria.trial import DEFAULT_TRIAL, TRIALS_FOLDER, Trial, read_trial
from criteria.vectors import Vector, decide, read_vectors

_Edit: TypeAlias = tuple[str, Callable[[Any], None]]

_OTHERS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt, ast.LtE),
}
_TARGETS = ("CD19", "BCMA", "CD20")  # the targets of drugs are an open list
_TWINS = {"any": "all", "all": "any", "within": "within_forward"}


@dataclass(frozen=True)
class Mutant:
    """One mistake: the criterion it is in, its kind, what it changes, and the trial (None: it would not load)."""

    criterion: str
    kind: str
    change: str
    trial: Trial | None


# --- mistakes in a rule


def rule_mistakes(source: str, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """(kind, rule) for every rule one mistake away from this one."""
    tree = ast.parse(source.strip(), mode="eval")
    for place, node in enumerate(ast.walk(tree)):
        for kind, edit in _edits(node, catalogue, _loops(tree)):
            changed = copy.deepcopy(tree)
            edit(list(ast.walk(changed))[place])
            yield kind, ast.unparse(_Tidy().visit(changed))


class _Tidy(ast.NodeTransformer):
    """Put what a dropped `not` denied in its place, and the only part left in the place of its `and`."""

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.UnaryOp) and getattr(node, "dropped", False):
            return self.visit(node.operand)
        if isinstance(node, ast.BoolOp) and len(node.values) == 1:
            return self.visit(node.values[0])
        return self.generic_visit(node)


def _loops(tree: ast.AST) -> dict[str, str]:
    return {
        node.target.id: node.iter.id
        for node in ast.walk(tree)
        if isinstance(node, ast.comprehension)
        and isinstance(node.target, ast.Name)
        and isinstance(node.iter, ast.Name)
    }


def _with(name: str, value: Any) -> Callable[[Any], None]:
    return lambda node: setattr(node, name, value)


def _without(index: int) -> Callable[[Any], None]:
    return lambda node: node.values.pop(index)


def _edits(node: ast.AST, catalogue: Catalogue, loops: dict[str, str]) -> Iterator[_Edit]:
    match node:
        case ast.Compare(ops=[op]) if type(op) in _OTHERS:
            yield from (("comparison", _with("ops", [other()])) for other in _OTHERS[type(op)])
        case ast.Compare(left=left, comparators=[right]):
            for side, written in _other_options(left, right, catalogue, loops):
                yield "option", _with(side, written)
        case ast.UnaryOp(op=ast.Not()):
            yield "not dropped", _with("dropped", True)
        case ast.BoolOp(op=op, values=values):
            yield "and/or", _with("op", ast.Or() if isinstance(op, ast.And) else ast.And())
            yield from (("part dropped", _without(index)) for index in range(len(values)))
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            step = 1 if isinstance(number, int) else Decimal("0.01")
            for moved in (Decimal(str(number)) - step, Decimal(str(number)) + step):
                yield "number", _with("value", int(moved) if isinstance(number, int) else float(moved))
        case ast.Call(func=ast.Name(id=name)) if name in _TWINS:
            yield "any/all/within", _with("func", ast.Name(_TWINS[name], ast.Load()))
        case ast.Name(id=name) if name in catalogue:
            yield from (("other fact", _with("id", sibling)) for sibling in _siblings(name, catalogue))
        case ast.Attribute(value=ast.Name(id=variable), attr=name) if variable in loops:
            fields = catalogue[loops[variable]].fields
            yield from (("other fact", _with("attr", sibling)) for sibling in _siblings(name, fields))


def _other_options(
    left: ast.expr, right: ast.expr, catalogue: Catalogue, loops: dict[str, str]
) -> Iterator[tuple[str, Any]]:
    """Another option, another member, an option fewer or more."""
    member = isinstance(left, ast.Constant)
    written = [left] if member else _elements(right)
    used = [part.value for part in written if isinstance(part, ast.Constant)]
    options = _field(right if member else left, catalogue, loops).options or _TARGETS
    for option in (option for option in options if option not in used):
        if member:
            yield "left", ast.Constant(option)
        elif isinstance(right, ast.Tuple):
            yield "comparators", [ast.Tuple([*written, ast.Constant(option)], ast.Load())]
        else:
            yield "comparators", [ast.Constant(option)]
    for index in range(len(written) if isinstance(right, ast.Tuple) else 0):
        yield "comparators", [ast.Tuple(written[:index] + written[index + 1 :], ast.Load())]


def _elements(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else [node]


def _field(node: ast.expr, catalogue: Catalogue, loops: dict[str, str]) -> Field:
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return catalogue[loops[node.value.id]].fields[node.attr]
    assert isinstance(node, ast.Name)
    return catalogue[node.id]


def _siblings(name: str, fields: Mapping[str, Field]) -> Iterator[str]:
    """The neighbours of a fact in the catalogue that have its type and unit."""
    kind = (fields[name].kind, fields[name].unit)
    alike = [other for other, field in fields.items() if (field.kind, field.unit) == kind]
    place = alike.index(name)
    yield from alike[max(place - 1, 0) : place]
    yield from alike[place + 1 : place + 2]


# --- mistakes in a criterion


def mutants(trial: Trial) -> Iterator[Mutant]:
    """Every mutant of a trial."""
    for cohort in trial.cohorts:
        for kind, source in rule_mistakes(cohort.applies_if.source, trial.facts):
            changed = _compiled(source, trial.facts)
            swapped = (
                None if changed is None else _with_cohort(trial, cohort, replace(cohort, applies_if=changed))
            )
            yield Mutant(cohort.id, kind, f"applies_if: {source}", swapped)
    for section in trial.sections():
        for criterion in section.walk():
            yield from _mutants_of(trial, criterion)


def _mutants_of(trial: Trial, criterion: Criterion) -> Iterator[Mutant]:
    for kind, source, changed in _changed_rules(trial, criterion):
        swapped = None if changed is None else substitute(trial, criterion.id, changed)
        yield Mutant(criterion.id, kind, source, swapped)
    for kind, change, other in _changed(criterion):
        yield Mutant(criterion.id, kind, change, substitute(trial, criterion.id, other))


def _changed_rules(trial: Trial, criterion: Criterion) -> Iterator[tuple[str, str, Criterion | None]]:
    if criterion.rule is not None:
        for kind, source in rule_mistakes(criterion.rule.source, trial.facts):
            rule = _compiled(source, trial.facts)
            yield kind, source, None if rule is None else replace(criterion, rule=rule)
    if criterion.refuted is not None:
        for kind, source in rule_mistakes(criterion.refuted.source, trial.facts):
            rule = _compiled(source, trial.facts)
            yield kind, f"refuted_by {source}", None if rule is None else replace(criterion, refuted=rule)


def _changed(criterion: Criterion) -> Iterator[tuple[str, str, Criterion | None]]:
    yield "criterion dropped", "dropped", None
    if criterion.refuted is not None:
        yield "refuted_by dropped", "a false rule fails", replace(criterion, refuted=None)
    for exception in criterion.unless:
        left = tuple(other for other in criterion.unless if other is not exception)
        yield "exception dropped", f"without unless {exception.id}", replace(criterion, unless=left)
    count = len(criterion.children)
    for needed in {1, criterion.needed - 1, criterion.needed + 1, count} & set(range(1, count + 1)):
        if needed == criterion.needed:
            continue
        yield "any/all/at least", f"{needed} of {count}", replace(criterion, needed=needed)
    if criterion.for_site:
        yield "who", "no longer only for the site", replace(criterion, who="doctor")


def _compiled(source: str, catalogue: Catalogue) -> CompiledRule | None:
    try:
        return compile_rule(source, catalogue)
    except RuleError:
        return None


def _with_cohort(trial: Trial, cohort: Cohort, other: Cohort) -> Trial:
    return replace(trial, cohorts=tuple(other if each is cohort else each for each in trial.cohorts))


def substitute(trial: Trial, criterion_id: str, other: Criterion | None) -> Trial:
    """The trial with another criterion in the place of one, or with none."""
    rebuild = _Rebuild(criterion_id, other)
    cohorts = ((cohort, rebuild.one(cohort.criterion)) for cohort in trial.cohorts)
    return replace(
        trial,
        inclusion=rebuild.all(trial.inclusion),
        cohorts=tuple(replace(cohort, criterion=changed) for cohort, changed in cohorts if changed),
        exclusion=rebuild.all(trial.exclusion),
    )


@dataclass(frozen=True)
class _Rebuild:
    criterion_id: str
    other: Criterion | None

    def all(self, criteria: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
        return tuple(changed for each in criteria if (changed := self.one(each)) is not None)

    def one(self, criterion: Criterion) -> Criterion | None:
        if criterion.id == self.criterion_id:
            return self.other
        if not (criterion.children or criterion.unless or criterion.parts):
            return criterion
        children = self.all(criterion.children)
        every = criterion.needed == len(criterion.children)
        needed = len(children) if every and criterion.children else criterion.needed
        unless, parts = self.all(criterion.unless), self.all(criterion.parts)
        return replace(criterion, children=children, needed=needed, unless=unless, parts=parts)


# --- killing them


@dataclass(frozen=True)
class Court:
    """The vectors of a trial, and which criteria a change in another can reach."""

    vectors: tuple[Vector, ...]
    reached: dict[str, frozenset[str]]

    @classmethod
    def of(cls, trial: Trial, vectors: tuple[Vector, ...]) -> Court:
        """The court for a trial."""
        reached: dict[str, set[str]] = {}
        for section in trial.sections():
            for criterion in section.walk():
                for part in _depends_on(criterion):
                    reached.setdefault(part.id, set()).add(criterion.id)
        return cls(vectors, {name: frozenset({*names, "verdict"}) for name, names in reached.items()})

    def killer(self, mutant: Mutant) -> Vector | None:
        """The first vector that a mutant decides otherwise; those of its own criterion are asked first."""
        assert mutant.trial is not None
        own = [vector for vector in self.vectors if vector.criterion == mutant.criterion]
        reached = self.reached[mutant.criterion] - {mutant.criterion}
        others = [vector for vector in self.vectors if vector.criterion in reached]
        others.sort(key=lambda vector: vector.criterion == "verdict")
        return next((vector for vector in (*own, *others) if _differs(mutant.trial, vector)), None)

    def survivors(self, every: list[Mutant]) -> list[Mutant]:
        """The mutants that load and that no vector kills."""
        return [mutant for mutant in every if mutant.trial is not None and self.killer(mutant) is None]


def _depends_on(criterion: Criterion) -> Iterator[Criterion]:
    yield criterion
    for part in (*criterion.children, *criterion.unless, *criterion.parts):
        yield from _depends_on(part)


def _differs(trial: Trial, vector: Vector) -> bool:
    try:
        return decide(trial, vector) != vector.expected
    except KeyError:
        return False


def trial_and_court(trial_id: str, trials: Path = TRIALS_FOLDER) -> tuple[Trial, Court]:
    """A trial, read without running its vectors, and the court they make."""
    folder = trials / trial_id
    trial = read_trial(folder)
    return trial, Court.of(trial, tuple(read_vectors(folder / "vectors.csv")))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.criteria.mutants")
    parser.add_argument(
        "trial", nargs="?", default=DEFAULT_TRIAL, help="id of the trial (default: %(default)s)"
    )
    parser.add_argument("--trials", type=Path, default=TRIALS_FOLDER, help="a folder of trial folders")
    options = parser.parse_args()
    trial, court = trial_and_court(options.trial, options.trials)
    every = list(mutants(trial))
    left = court.survivors(every)
    made, alive = Counter(mutant.kind for mutant in every), Counter(mutant.kind for mutant in left)
    print(f"{'kind':22}{'made':>6}{'killed':>8}")
    for kind, count in sorted(made.items()):
        print(f"{kind:22}{count:6}{count - alive[kind]:8}")
    print(f"{'all':22}{len(every):6}{len(every) - len(left):8}   {1 - len(left) / len(every):.1%}")
    for mutant in left:
        print(f"survives: {mutant.criterion}: {mutant.kind}: {mutant.change}")


if __name__ == "__main__":
    main()
