"""Concepts and the names they are known by, built from the tables; refuses a name that two concepts own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from nlp.expansion import expand
from nlp.normalise import normalise
from nlp.tables import TableError, table
from nlp.tokenizer import words_of

Kind = Literal["diagnosis", "drug", "antibody"]
KINDS: Mapping[str, Kind] = {"diagnoses": "diagnosis", "drugs": "drug", "antibodies": "antibody"}
_LANGUAGES = ("en", "zh", "ru", "short")


@dataclass(frozen=True)
class Concept:
    """A disease, drug or autoantibody. `usual_mg` is the range in which a bare number is milligrams.

    `fact` is what its result answers, `also` what only scores speak of ("PR3-ANCA" beside "ANCA").
    `unasked`: nothing depends on whether the drug is still taken, so its bare name is no question.
    """

    id: str
    kind: Kind
    parents: tuple[str, ...] = ()
    cohort: str | None = None
    fact: str | None = None
    also: str | None = None
    positive_only: bool = False
    episodic: bool = False
    is_class: bool = False
    weekly: bool = False
    unasked: bool = False
    usual_mg: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """One name of one concept. `doubtful` names (unverified, misspelt) count, but the bot still asks."""

    concept: str
    name: str
    language: str
    doubtful: bool

    @property
    def rule(self) -> str:
        """How a finding says by which name it was read."""
        return f"name:{self.concept}:{self.name}"


@dataclass(frozen=True)
class Reading:
    """One meaning of an ambiguous form with the cues that speak for it; `concept` None = not ours.

    `company`: the concepts, kinds and parents of other names in the message that speak for it.
    """

    concept: str | None
    kind: Kind | None
    meaning: str
    words: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    near: frozenset[str]
    company: frozenset[str]
    before_pattern: str | None
    after_pattern: str | None


@dataclass(frozen=True)
class Ambiguous:
    """A written form of several meanings; `otherwise` is `ask`, `nothing` or the concept taken without a cue."""

    written: frozenset[str]
    readings: tuple[Reading, ...]
    otherwise: str
    rule: str = field(default="")


@dataclass(frozen=True)
class Lexicon:
    """`aliases` and `ambiguous` are keyed by the tokens of the normalised form, joined by blanks."""

    concepts: Mapping[str, Concept]
    aliases: Mapping[str, Alias]
    ambiguous: Mapping[str, tuple[Ambiguous, ...]]


def key_of(name: str) -> str:
    """The form under which a normalised name is looked up."""
    return " ".join(words_of(name))


def _concept(row: Mapping[str, Any], kind: Kind) -> Concept:
    usual = row.get("usual_mg")
    return Concept(
        id=row["id"],
        kind=kind,
        parents=tuple(row.get("parents", ())),
        cohort=row.get("cohort"),
        fact=row.get("fact"),
        also=row.get("also"),
        positive_only=bool(row.get("positive_only", False)),
        episodic=row.get("use") == "episodic",
        is_class=bool(row.get("class", False)),
        weekly=row.get("use") == "weekly",
        unasked=bool(row.get("unasked", False)),
        usual_mg=(float(usual[0]), float(usual[1])) if usual else None,
    )


def _antibody_names(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for column, templates in table("antibody_names").items():
        for antigen in row.get(column, ()):
            for template in templates:
                # "анти-" goes before one word, not before an antigen that is described.
                if not (template.startswith("анти") and re.search("[а-я] ", antigen)):
                    yield template.format(antigen), column.removeprefix("antigen_")


def _names(row: Mapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    doubtful = set(row.get("unverified", ())) | set(row.get("misspelt", ()))
    for column in _LANGUAGES:
        for name in row.get(column, ()):
            yield str(name), column, name in doubtful
    for name in row.get("misspelt", ()):
        yield str(name), _language_of(str(name)), True
    for name, language in _antibody_names(row):
        yield name, language, False


def decoy_keys() -> frozenset[str]:
    """The keys of the phrases that hide a name of ours inside them, in all their forms."""
    phrases = [(str(phrase), _language_of(str(phrase))) for phrase in table("decoys")["phrases"]]
    return frozenset(key_of(form) for phrase, language in phrases for form in expand(phrase, language))


def _language_of(phrase: str) -> str:
    if re.search("[\u3400-\u9fff]", phrase):
        return "zh"
    return "ru" if re.search("[а-я]", phrase) else "en"


def _company(names: Iterable[str]) -> frozenset[str]:
    groups = table("company")
    return frozenset(concept for name in names for concept in groups.get(name, (name,)))


def _reading(row: Mapping[str, Any]) -> Reading:
    settings = table("settings")
    if unknown := set(row.get("setting", ())) - set(settings):
        raise TableError(f"abbreviations.yaml: no setting {sorted(unknown)}")
    words = [word for name in row.get("setting", ()) for word in settings[name]]

    def lower(column: str, *more: object) -> frozenset[str]:
        return frozenset(normalise(str(word)).text for word in (*row.get(column, ()), *more))

    return Reading(
        concept=row.get("concept"),
        kind=row.get("kind"),
        meaning=row.get("meaning", ""),
        words=lower("words", *words),
        before=lower("before"),
        after=lower("after"),
        near=lower("near"),
        company=_company(row.get("with", ())),
        before_pattern=row.get("before_pattern"),
        after_pattern=row.get("after_pattern"),
    )


def _ambiguous(concepts: Mapping[str, Concept]) -> dict[str, tuple[Ambiguous, ...]]:
    entries: dict[str, tuple[Ambiguous, ...]] = {}
    for row in table("abbreviations"):
        written = frozenset(str(form) for form in row["written"])
        entry = Ambiguous(
            written,
            tuple(_reading(r) for r in row["readings"]),
            row["otherwise"],
            f"abbreviation:{row['written'][0]}",
        )
        named = {r.concept for r in entry.readings if r.concept} | ({entry.otherwise} - {"ask", "nothing"})
        named |= {name for r in entry.readings for name in r.company} - set(KINDS.values())
        if unknown := named - set(concepts):
            raise TableError(f"abbreviations.yaml: {row['written'][0]}: no concept {sorted(unknown)}")
        for key in {key_of(normalise(form).text) for form in written}:
            entries[key] = (*entries.get(key, ()), entry)
    return entries


def _claim(aliases: dict[str, Alias], alias: Alias, key: str, ambiguous: Mapping[str, object]) -> None:
    owner = aliases.get(key)
    if key in ambiguous and (alias.doubtful or owner):
        return
    if owner is None or (owner.concept == alias.concept and owner.doubtful and not alias.doubtful):
        aliases[key] = alias
    elif owner.concept != alias.concept:
        raise TableError(
            f"lexicon: '{key}' is a name of {owner.concept} and of {alias.concept}; "
            "write it in abbreviations.yaml with the cues that decide"
        )


def build(tables: Mapping[str, list[dict[str, Any]]]) -> Lexicon:
    """The lexicon of these tables (diagnoses, drugs, antibodies); TableError where a name or an id is owned twice."""
    concepts: dict[str, Concept] = {}
    for name, kind in KINDS.items():
        for row in tables[name]:
            if row["id"] in concepts:
                raise TableError(f"{name}.yaml: {row['id']} is there twice")
            concepts[row["id"]] = _concept(row, kind)
    ambiguous = _ambiguous(concepts)
    aliases: dict[str, Alias] = {}
    # Names as listed are claimed before their expanded forms, so that a made-up form never takes a real name.
    rows = [Alias(row["id"], *name) for column in KINDS for row in tables[column] for name in _names(row)]
    for alias in rows:
        _claim(aliases, alias, key_of(normalise(alias.name).text), ambiguous)
    made: dict[str, Alias] = {}
    listed = {*aliases, *ambiguous}
    for alias in rows:
        for key in {key_of(form) for form in expand(alias.name, alias.language)} - listed:
            _claim(made, alias, key, ambiguous)
    aliases |= made
    return Lexicon(concepts, aliases, ambiguous)


@cache
def lexicon() -> Lexicon:
    """The lexicon shipped with the package."""
    return build({name: table(name) for name in KINDS})
