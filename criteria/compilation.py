"""From the entries of a trial file to criteria with compiled rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from criteria.expression import CompiledRule, RuleError, compile_rule
from criteria.facts import Catalogue
from criteria.located_yaml import Located
from criteria.tree import Cohort, Criterion, Polarity
from criteria.trial_file import CriterionSpec, TrialSpec, walk_spec

_Path: TypeAlias = tuple[str | int, ...]
_RULE_KEYS = ("requires", "excludes", "holds")
_GROUP_KEYS = ("all_of", "any_of", "of")


def compile_sections(
    located: Located, spec: TrialSpec, facts: Catalogue, reading: tuple[str, str] | None
) -> tuple[tuple[Criterion, ...], tuple[Cohort, ...], tuple[Criterion, ...]]:
    """Inclusion, cohorts and exclusion, compiled under the readings the trial file chose or under one alternative.

    Raises:
        DefinitionError: the file, the line and what to write instead.
    """
    _check_alternatives(located, spec, facts)
    compiler = _Compiler(located, facts, _overrides(spec, reading))
    compiler.index(spec)
    inclusion = [
        compiler.criterion(entry, ("inclusion", i), "inclusion") for i, entry in enumerate(spec.inclusion)
    ]
    cohorts = [compiler.cohort(entry, ("cohorts", i)) for i, entry in enumerate(spec.cohorts)]
    exclusion = [
        compiler.criterion(entry, ("exclusion", i), "exclusion") for i, entry in enumerate(spec.exclusion)
    ]
    return tuple(inclusion), tuple(cohorts), tuple(exclusion)


def _overrides(spec: TrialSpec, reading: tuple[str, str] | None) -> Mapping[str, CriterionSpec | None]:
    if reading is None:
        return {}
    name, alternative = reading
    return spec.readings[name].alternatives[alternative].criteria


def _check_alternatives(located: Located, spec: TrialSpec, facts: Catalogue) -> None:
    """Every reading named by a criterion exists, and the rules of every alternative compile."""
    ids = {entry.id for section in ("inclusion", "cohorts", "exclusion") for _, entry in _walk(spec, section)}
    for section in ("inclusion", "cohorts", "exclusion"):
        for path, entry in _walk(spec, section):
            for name in entry.reading:
                if name not in spec.readings:
                    raise located.error(
                        (*path, "reading"), f"{name} is no reading", "Add it under `readings:`"
                    )
    for name, reading in spec.readings.items():
        for key, alternative in reading.alternatives.items():
            place: _Path = ("readings", name, "alternatives", key, "criteria")
            for criterion, changed in alternative.criteria.items():
                if criterion not in ids:
                    raise located.error(
                        (*place, criterion), f"{criterion} is no criterion", "Write an id of this file"
                    )
                for rule in _rules(changed):
                    _compiled(located, (*place, criterion), rule, facts)


def _walk(spec: TrialSpec, section: str) -> list[tuple[_Path, CriterionSpec]]:
    return list(walk_spec(getattr(spec, section), (section,)))


def _rules(entry: CriterionSpec | None) -> list[str]:
    if entry is None:
        return []
    everything = [entry, *(below for _, below in walk_spec((*entry.all_of, *entry.any_of, *entry.of), ()))]
    return [rule for item in everything for key in _RULE_KEYS if (rule := getattr(item, key))]


def _compiled(located: Located, path: _Path, source: str, facts: Catalogue) -> CompiledRule:
    try:
        return compile_rule(source, facts)
    except RuleError as error:
        raise located.error(path, error.problem, error.advice) from error


@dataclass
class _Compiler:
    located: Located
    facts: Catalogue
    overrides: Mapping[str, CriterionSpec | None]
    entries: dict[str, tuple[CriterionSpec, _Path, Polarity]] = field(default_factory=dict)
    done: dict[str, Criterion] = field(default_factory=dict)

    def index(self, spec: TrialSpec) -> None:
        """Note where every id stands, so that entries can refer to one another."""
        for section in ("inclusion", "cohorts", "exclusion"):
            polarity: Polarity = "exclusion" if section == "exclusion" else "inclusion"
            for path, entry in _walk(spec, section):
                if entry.id is None:
                    raise self.located.error(path, "a criterion without id", "Write its id: …")
                if entry.id in self.entries:
                    raise self.located.error(
                        (*path, "id"), f"{entry.id} stands twice", "Give each its own id"
                    )
                self.entries[entry.id] = (entry, path, polarity)

    def cohort(self, entry: CriterionSpec, path: _Path) -> Cohort:
        if entry.applies_if is None:
            raise self.located.error(
                path, f"{entry.id}: a cohort without applies_if", 'Write applies_if: "X" in diseases'
            )
        applies = _compiled(self.located, (*path, "applies_if"), entry.applies_if, self.facts)
        return Cohort(applies, self.criterion(entry, path, "inclusion"))

    def criterion(self, entry: CriterionSpec | str, path: _Path, polarity: Polarity) -> Criterion:
        """The criterion of an entry, or of the entry whose id is written in its place."""
        if isinstance(entry, str):
            if entry not in self.entries:
                raise self.located.error(
                    path, f"{entry} is no criterion of this file", "Write an id of this file"
                )
            entry, path, polarity = self.entries[entry]
        if entry.id is not None and entry.id in self.done:
            return self.done[entry.id]
        criterion = self._build(entry, path, polarity)
        if entry.id is not None:
            self.done[entry.id] = criterion
        return criterion

    def _build(self, entry: CriterionSpec, path: _Path, polarity: Polarity) -> Criterion:
        body = self.overrides.get(entry.id, entry) if entry.id is not None else entry
        if body is None:
            return self._not_binding(entry, polarity)
        rule, polarity = self._rule(body, path, polarity)
        children, needed = self._children(body, path, polarity)
        if (rule is None) == (not children):
            advice = "Write one of requires, excludes, holds, all_of, any_of, at_least with of"
            raise self.located.error(path, f"{entry.id}: a criterion has one rule or children", advice)
        if rule is not None and entry.id is not None and entry.quote is not None and entry.who is None:
            raise self.located.error(
                path, f"{entry.id}: nobody to answer", "Write who: patient, doctor or site"
            )
        refuted = body.refuted_by and _compiled(
            self.located, (*path, "refuted_by"), body.refuted_by, self.facts
        )
        return Criterion(
            entry.id or "",
            entry.quote,
            polarity,
            rule,
            refuted or None,
            children,
            needed,
            unless=tuple(self.criterion(name, path, polarity) for name in body.unless),
            parts=tuple(
                self.criterion(part, (*path, "parts", i), "part") for i, part in enumerate(entry.parts)
            ),
            who=entry.who or "doctor",
            unknown=entry.unknown,
            readings=entry.reading,
            note=entry.note,
        )

    def _not_binding(self, entry: CriterionSpec, polarity: Polarity) -> Criterion:
        """A criterion that another reading lets fall: an inclusion always met, an exclusion never."""
        needed = 0 if polarity == "inclusion" else 1
        return Criterion(entry.id or "", entry.quote, polarity, needed=needed, who=entry.who or "doctor")

    def _rule(
        self, entry: CriterionSpec, path: _Path, polarity: Polarity
    ) -> tuple[CompiledRule | None, Polarity]:
        written = [key for key in _RULE_KEYS if getattr(entry, key) is not None]
        if not written:
            return None, polarity
        key = written[0]
        allowed = "requires" if polarity == "inclusion" else "excludes"
        if len(written) > 1 or key not in (allowed, "holds"):
            advice = f"Write {allowed}, or holds for a part or an exception"
            raise self.located.error(
                (*path, key), f"{entry.id}: {' and '.join(written)} in this section", advice
            )
        rule = _compiled(self.located, (*path, key), getattr(entry, key), self.facts)
        return rule, "part" if key == "holds" else polarity

    def _children(
        self, entry: CriterionSpec, path: _Path, polarity: Polarity
    ) -> tuple[tuple[Criterion, ...], int]:
        written = [key for key in _GROUP_KEYS if getattr(entry, key)]
        if not written:
            return (), 0
        if len(written) > 1:
            raise self.located.error(
                path, f"{entry.id}: {' and '.join(written)} together", "Write one of them"
            )
        key = written[0]
        listed = getattr(entry, key)
        children = tuple(self.criterion(child, (*path, key, i), polarity) for i, child in enumerate(listed))
        if key == "of" and entry.at_least is None:
            raise self.located.error(path, f"{entry.id}: of without at_least", "Write at_least: 2 beside it")
        needed = {"all_of": len(children), "any_of": 1, "of": entry.at_least or 0}[key]
        return children, needed
