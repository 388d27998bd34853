"""Numbers and days that may be known only between two bounds.

A comparison of intervals is true or false only when every pair of values inside them agrees. Days are counted as
proleptic ordinals (`date.toordinal`), so that the same arithmetic serves doses and dates; "never" is a day at minus
infinity and "ongoing" a day at plus infinity.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from criteria.truth import Truth

INFINITY: Final = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`; a bound may itself be left out (open). Both bounds may be infinite."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        """Refuse an interval that holds no value.

        Raises:
            ValueError: the lower bound lies above the upper one, or the only value is left out.
        """
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(f"no value lies between {self.low} and {self.high}")

    @property
    def exact(self) -> bool:
        """Whether one value is left."""
        return self.low == self.high

    def lies_in(self, other: Interval) -> bool:
        """Whether every value of it is one of the other's."""
        above = self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open))
        below = self.high < other.high or (
            self.high == other.high and (self.high_open or not other.high_open)
        )
        return above and below

    def taken_from(self, number: Decimal) -> Interval:
        """What is left of a number when a value of the interval is taken away."""
        return Interval(number - self.high, number - self.low, self.high_open, self.low_open)

    def times(self, factor: Decimal) -> Interval:
        """The interval scaled by a positive factor."""
        return Interval(self.low * factor, self.high * factor, self.low_open, self.high_open)


UNBOUNDED: Final = Interval(-INFINITY, INFINITY)


def point(value: Decimal | int) -> Interval:
    """The interval that holds one value."""
    exact = Decimal(value)
    return Interval(exact, exact)


def _surely_below(left: Interval, right: Interval) -> bool:
    if left.high != right.low:
        return left.high < right.low
    return left.high_open or right.low_open


def less(left: Interval, right: Interval) -> Truth:
    """Whether left < right for every pair of values (true), for none (false), or it depends (unknown)."""
    if _surely_below(left, right):
        return Truth.TRUE
    return Truth.FALSE if left.low >= right.high else Truth.UNKNOWN


def less_equal(left: Interval, right: Interval) -> Truth:
    """Whether left <= right, in the same sense as `less`."""
    if _surely_below(right, left):
        return Truth.FALSE
    return Truth.TRUE if left.high <= right.low else Truth.UNKNOWN


def equal(left: Interval, right: Interval) -> Truth:
    """Whether left == right: true only of two equal exact values, false of disjoint intervals."""
    if left.exact and right.exact and left.low == right.low:
        return Truth.TRUE
    if _surely_below(left, right) or _surely_below(right, left):
        return Truth.FALSE
    return Truth.UNKNOWN
