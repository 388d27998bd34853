"""The rule language: a closed part of Python's expression grammar, checked against the fact catalogue.

Allowed are `and`, `or`, `not`; comparisons of two numbers; `fact == "option"` and `fact in ("a", "b")`, and so the
drug of a course, `b.name == "rituximab"`;
`"member" in set_fact`; `since(date)` in days; `within(date, weeks(24))` and `within(date, months(6))`;
`at_least(2, a, b, c)`; `stated(fact)`; `any(… for e in list_fact)` and `all(… for e in list_fact)`; a positive
number times a number. Everything else is refused when the trial is loaded. Nothing is ever evaluated as Python.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from typing import NoReturn

from criteria.comparisons import Comparison, Operator, Within
from criteria.derivation import TIMED_FACTS
from criteria.drugs import load_drugs
from criteria.facts import Catalogue, Fact, Field
from criteria.interval import point
from criteria.rules import (
    AtLeast,
    Both,
    Either,
    HasMember,
    Holds,
    IsDrug,
    IsOption,
    Negation,
    Quantified,
    Rule,
    Stated,
)
from criteria.terms import Constant, Number, Reference, Scaled, Since, Term

_OPERATORS: dict[type[ast.cmpop], Operator] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
}
_GRAMMAR = "Allowed: and, or, not, comparisons, in, since, within, at_least, stated, any, all"


class RuleError(ValueError):
    """A rule that does not compile: what is wrong, and what to write instead."""

    def __init__(self, problem: str, advice: str) -> None:
        super().__init__(f"{problem}. {advice}")
        self.problem, self.advice = problem, advice


@dataclass(frozen=True)
class Cut:
    """A limit at which a rule compares a quantity, or the age of a date in days."""

    fact: str
    operator: Operator
    limit: Decimal
    elapsed: bool


@dataclass(frozen=True)
class CompiledRule:
    """A rule ready to evaluate, the facts it speaks of, and the limits it compares them with.

    A rule that is not `timed` says the same of the same answers on every day.
    """

    source: str
    rule: Rule
    facts: frozenset[str]
    cuts: tuple[Cut, ...]
    timed: bool = True


def compile_rule(source: str, catalogue: Catalogue) -> CompiledRule:
    """Compile one rule.

    Raises:
        RuleError: not in the grammar, an unknown fact, field or option, or types or units that do not fit.
    """
    try:
        tree = ast.parse(source.strip(), mode="eval")
    except SyntaxError as error:
        raise RuleError(f"{source!r} is not an expression: {error.msg}", _GRAMMAR) from error
    compiler = _Compiler(catalogue)
    rule = compiler.statement(tree.body)
    timed = compiler.timed or not compiler.facts.isdisjoint(TIMED_FACTS)
    return CompiledRule(source, rule, frozenset(compiler.facts), tuple(compiler.cuts), timed)


@dataclass
class _Compiler:
    catalogue: Catalogue
    facts: set[str] = field(default_factory=set)
    cuts: list[Cut] = field(default_factory=list)
    loops: dict[str, str] = field(default_factory=dict)
    timed: bool = False

    # --- statements

    def statement(self, node: ast.expr) -> Rule:
        match node:
            case ast.BoolOp(op=op, values=values):
                parts = tuple(self.statement(value) for value in values)
                return Both(parts) if isinstance(op, ast.And) else Either(parts)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return Negation(self.statement(operand))
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return self._comparison(left, op, right)
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return self._call(node, name, args)
            case ast.Name() | ast.Attribute():
                return Holds(self._reference(node, "truth"))
        _refuse(node)

    def _call(self, node: ast.expr, name: str, args: Sequence[ast.expr]) -> Rule:
        match name, args:
            case "at_least", [ast.Constant(value=int(count)), *parts] if 0 < count <= len(parts):
                return AtLeast(tuple(self.statement(part) for part in parts), count)
            case "stated", [target]:
                return Stated(self._reference(target))
            case "within" | "within_forward", [target, duration]:
                self.timed = True
                reference = self._reference(target, "date")
                days, months = _duration(duration)
                if days is not None and reference.variable is None:
                    self.cuts.append(Cut(reference.fact, "<=", Decimal(days), elapsed=True))
                return Within(reference, days, months, name == "within_forward")
            case "any" | "all", [ast.GeneratorExp(elt=part, generators=[loop])]:
                return self._quantified(name == "all", part, loop)
        _refuse(node)

    def _quantified(self, every: bool, part: ast.expr, loop: ast.comprehension) -> Rule:
        match loop:
            case ast.comprehension(target=ast.Name(id=variable), iter=ast.Name(id=fact), ifs=[], is_async=0):
                if self._fact(fact).kind != "records":
                    raise RuleError(f"{fact} is not a list of records", "Name a fact of kind records")
            case _:
                _refuse(part)
        self.facts.add(fact)
        self.loops[variable] = fact
        quantified = Quantified(every, variable, fact, self.statement(part))
        del self.loops[variable]
        return quantified

    def _comparison(self, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Rule:
        match left, op, right:
            case ast.Constant(value=str(member)), ast.In(), _:
                return self._member(member, right)
            case _, ast.In(), ast.Tuple(elts=options):
                return self._option(left, [_text(option) for option in options])
            case _, ast.Eq(), ast.Constant(value=str(option)):
                return self._option(left, [option])
        operator = _OPERATORS.get(type(op))
        if operator is None:
            _refuse(left)
        return self._numbers(left, operator, right)

    def _member(self, member: str, right: ast.expr) -> Rule:
        reference = self._reference(right, "set")
        self._check_options(reference, [member])
        return HasMember(member, reference)

    def _option(self, left: ast.expr, options: list[str]) -> Rule:
        reference = self._reference(left)
        if reference.field and reference.field == self._fact(reference.fact).drug_field:
            return self._drug(reference, options)
        self._reference(left, "choice")
        self._check_options(reference, options)
        return IsOption(reference, tuple(options))

    def _drug(self, reference: Reference, options: list[str]) -> Rule:
        known = load_drugs()
        for option in options:
            if option not in known:
                near = _nearest(option, list(known))
                raise RuleError(f"{option!r} is no drug", f"Did you mean {near}? See drugs.yaml")
        return IsDrug(reference, tuple(options))

    def _check_options(self, reference: Reference, options: list[str]) -> None:
        known = self._field(reference).options
        for option in options:
            if known and option not in known:
                raise RuleError(
                    f"{option!r} is no option of {reference}", f"Write one of: {', '.join(known)}"
                )

    def _numbers(self, left: ast.expr, operator: Operator, right: ast.expr) -> Rule:
        first, unit = self._term(left)
        second, other = self._term(right)
        if unit is not None and other is not None and unit != other:
            raise RuleError(f"a comparison of {unit} with {other}", "Compare values of one unit")
        if unit is None and other is None:
            raise RuleError("a comparison of two numbers", "Compare a fact with a number")
        if isinstance(first, Number) and isinstance(second, Constant) and first.reference.variable is None:
            limit = second.number.low
            self.cuts.append(Cut(first.reference.fact, operator, limit, isinstance(first, Since)))
        return Comparison(first, operator, second)

    # --- terms

    def _term(self, node: ast.expr) -> tuple[Term, str | None]:
        match node:
            case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
                return Constant(point(Decimal(str(number)))), None
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)):
                return Constant(point(-Decimal(str(number)))), None
            case ast.BinOp(left=ast.Constant(value=int() | float() as number), op=ast.Mult(), right=right):
                if number <= 0:
                    raise RuleError(f"the factor {number} is not positive", "Turn the comparison round")
                term, unit = self._term(right)
                return Scaled(Decimal(str(number)), term), unit
            case ast.Call(func=ast.Name(id="since"), args=[target], keywords=[]):
                self.timed = True
                return Since(self._reference(target, "date")), "day"
            case ast.Call(func=ast.Name(id="weeks" | "days"), args=[_], keywords=[]):
                days, _months = _duration(node)
                assert days is not None
                return Constant(point(days)), "day"
            case ast.Name() | ast.Attribute():
                reference = self._reference(node, "quantity")
                return Number(reference), self._field(reference).unit
        _refuse(node)

    # --- references

    def _reference(self, node: ast.expr, kind: str | None = None) -> Reference:
        match node:
            case ast.Name(id=name):
                reference = Reference(name)
                self.facts.add(name)
            case ast.Attribute(value=ast.Name(id=variable), attr=attribute) if variable in self.loops:
                reference = Reference(self.loops[variable], variable, attribute)
            case _:
                _refuse(node)
        found = self._field(reference).kind
        if kind is not None and found != kind:
            raise RuleError(f"{reference} is a {found}, not a {kind}", f"Name a fact of kind {kind}")
        return reference

    def _fact(self, name: str) -> Fact:
        fact = self.catalogue.get(name)
        if fact is None:
            near = _nearest(name, list(self.catalogue))
            raise RuleError(f"{name} is no fact of the catalogue", f"Did you mean {near}? See facts.yaml")
        return fact

    def _field(self, reference: Reference) -> Field:
        fact = self._fact(reference.fact)
        if reference.field is None:
            return fact
        if reference.field not in fact.fields:
            raise RuleError(f"{reference} does not exist", f"Write one of: {', '.join(fact.fields)}")
        return fact.fields[reference.field]


def _duration(node: ast.expr) -> tuple[int | None, int | None]:
    """Days and months of `days(7)`, `weeks(12)` or `months(6)`."""
    match node:
        case ast.Call(func=ast.Name(id="days"), args=[ast.Constant(value=int(count))], keywords=[]):
            return count, None
        case ast.Call(func=ast.Name(id="weeks"), args=[ast.Constant(value=int(count))], keywords=[]):
            return 7 * count, None
        case ast.Call(func=ast.Name(id="months"), args=[ast.Constant(value=int(count))], keywords=[]):
            return None, count
    raise RuleError(f"{ast.unparse(node)} is not a length of time", "Write days(7), weeks(12) or months(6)")


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    _refuse(node)


def _nearest(name: str, names: list[str]) -> str:
    return next(iter(get_close_matches(name, names, n=1, cutoff=0.0)), "another")


def _refuse(node: ast.AST) -> NoReturn:
    raise RuleError(f"{ast.unparse(node)} is not part of the rule language", _GRAMMAR)
