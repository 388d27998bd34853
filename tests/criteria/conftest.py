"""What the tests of deciding share: the shipped trial, loaded once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import settings

from criteria.trial import Trial, load_trial

ON = date(2026, 11, 22)

# A busy machine is no failure.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def trial() -> Trial:
    return load_trial("NCT07301164")


@pytest.fixture
def on() -> date:
    return ON
