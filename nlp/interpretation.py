"""What a typed answer comes to: a value, or why there is none."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

Reason = Literal[
    "not_understood",
    "no_number",
    "several_numbers",
    "unknown_unit",
    "no_date",
    "ambiguous_date",
    "in_future",
    "no_such_choice",
]


class Interpretation(BaseModel):
    """`value` in the shape of the fact; where it is None, `reason` says why and `options` what it might have been."""

    model_config = ConfigDict(frozen=True)

    value: Any = None
    reason: Reason | None = None
    options: tuple[Any, ...] = ()
