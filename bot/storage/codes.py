"""Random ids that people and buttons carry; they say nothing about the patient."""

from __future__ import annotations

import secrets

BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"
CLEAR_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""No 0/O, 1/I/L: a code is read out over the telephone."""

REFERRAL_PREFIX = "BCT"


def public_id() -> str:
    """The id of an assessment in callback data: 8 characters of base 36."""
    return "".join(secrets.choice(BASE36) for _ in range(8))


def referral_code() -> str:
    """A code such as BCT-7K3M9Q."""
    return f"{REFERRAL_PREFIX}-{_clear(6)}"


def hand_over_code() -> str:
    """The code under which a patient's answers are opened: 12 clear letters, beyond guessing."""
    return _clear(12)


def invitation_code() -> str:
    """The code that makes a chat a coordinators' chat."""
    return _clear(20)


def _clear(length: int) -> str:
    return "".join(secrets.choice(CLEAR_LETTERS) for _ in range(length))
