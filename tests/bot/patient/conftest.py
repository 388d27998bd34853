"""The trial, for patients."""

from __future__ import annotations

import pytest

from criteria.trial import Trial, load_trial


@pytest.fixture(scope="session")
def trial() -> Trial:
    return load_trial("NCT07301164")
