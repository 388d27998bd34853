"""The trial, for views."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from criteria.trial import Trial


@pytest.fixture(scope="session")
def trial(resources: Mapping[str, Any]) -> Trial:
    loaded: Trial = resources["trial"]
    return loaded
