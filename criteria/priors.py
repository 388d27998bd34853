"""What is to be expected of a patient nobody has asked yet: shares among those who are referred, as data.

Priors only order the questions. No verdict rests on them: a wrong prior costs a question, never a patient.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from criteria.facts import Catalogue
from criteria.located_yaml import DefinitionError, Located, read_located

PRIORS_FILE = Path(__file__).with_name("priors.yaml")
_FORM = "shares by fact, as in facts: {hiv: {holds: 0.01}}; criteria/priors.yaml is one"

Share: TypeAlias = Annotated[float, Field(ge=0, le=1)]


class Prior(BaseModel):
    """What is expected of one fact; which part counts follows from the kind of the fact.

    `holds`: the share in whom it is true. `options`: the share of each option of a choice, or of each member of a set.
    `at_most`: of a number, the share up to each value. `days`: of a date, the share no longer ago than so many days;
    `never` and `ongoing` the shares of these words. Of a list: `some` the share that has an entry at all, `matching`
    the share of those whose entries are what a criterion looks for, and `lasting` how many of these time does not cure.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    holds: Share = 0.5
    options: Mapping[str, Share] = {}
    at_most: Mapping[float, Share] = {}
    days: Mapping[float, Share] = {}
    never: Share = 0.0
    ongoing: Share = 0.0
    some: Share = 0.5
    matching: Share = 0.5
    lasting: Share = 0.5

    def share_up_to(self, limit: float) -> float:
        """The share of numbers up to a limit, along straight lines between the values given; half where none is."""
        return _share(self.at_most, limit)

    def share_within(self, days: float) -> float:
        """The share of days that lie no further back than so many days, among those that are days."""
        return _share(self.days, days)


def _share(known: Mapping[float, float], limit: float) -> float:
    if not known:
        return 0.5
    points = sorted(known.items())
    if limit <= points[0][0]:
        return points[0][1] if limit == points[0][0] else 0.0
    for (low, below), (high, above) in pairwise(points):
        if limit <= high:
            return below + (above - below) * (limit - low) / (high - low)
    return 1.0


IGNORANCE = Prior()


class Costs(BaseModel):
    """What the time of the person asked is reckoned as.

    `screen`: seconds of a screen by itself; `line`: what a line to tick costs, as a share of the same answer by itself.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    screen: float
    line: float


@dataclass(frozen=True)
class Priors:
    """The priors of every fact that has one, and the costs."""

    costs: Costs
    facts: Mapping[str, Prior]

    def of(self, fact: str) -> Prior:
        """What is expected of a fact; of one that is not listed nothing is known."""
        return self.facts.get(fact, IGNORANCE)

    def over(self, other: Priors) -> Priors:
        """These priors where they say something, the others elsewhere."""
        return Priors(self.costs, {**other.facts, **self.facts})


@lru_cache(maxsize=1)
def load_priors() -> Priors:
    """The priors shipped with the package."""
    from criteria.facts import load_facts

    return read_priors(PRIORS_FILE, load_facts())


def read_priors(path: Path, catalogue: Catalogue) -> Priors:
    """Read and check a file of priors; one without `costs` has those of the package.

    Raises:
        DefinitionError: no such file, no such fact, a share beyond 0 to 1, or shares that fall as the values rise.
    """
    located = _located(path)
    costs = located.parse(Costs, ("costs",)) if "costs" in located.data else load_priors().costs
    facts: dict[str, Prior] = {}
    for name, written in located.data.get("facts", {}).items():
        place = ("facts", name)
        if name not in catalogue:
            raise located.error(place, f"{name} is no fact", "`python -m criteria facts` lists them")
        if not isinstance(written, dict):
            problem = f"{name}: {written!r} does not say what it is the share of"
            raise located.error(place, problem, f"Write what is expected, as in {name}: {{holds: 0.3}}")
        facts[name] = located.parse(Prior, place)
        _check_rising(located, name, facts[name])
    return Priors(costs, facts)


def _located(path: Path) -> Located:
    """The file, with nothing in it but the parts that a file of priors has."""
    try:
        located = read_located(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DefinitionError(
            str(path), None, f"cannot be read: {reason}", f"Write a file of {_FORM}"
        ) from error
    except UnicodeDecodeError as error:
        raise DefinitionError(str(path), None, "is no text in UTF-8", f"Write a file of {_FORM}") from error
    if not isinstance(located.data, dict):
        raise located.error((), "has no parts", f"Write {_FORM}")
    for part, written in located.data.items():
        if part not in ("costs", "facts"):
            raise located.error((part,), f"{part} is no part of it", f"Write {_FORM}")
        if not isinstance(written, dict):
            raise located.error((part,), f"{part} has no entries", f"Write {_FORM}")
    return located


def _check_rising(located: Located, name: str, prior: Prior) -> None:
    for part in (prior.at_most, prior.days):
        shares = [share for _, share in sorted(part.items())]
        if any(low > high for low, high in pairwise(shares)):
            raise located.error(("facts", name), f"{name}: the shares fall", "Write shares that rise with it")
