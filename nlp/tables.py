"""The YAML tables under `nlp/lexicon/`: read once, each error naming its file."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

LEXICON = Path(__file__).parent / "lexicon"


class TableError(ValueError):
    """A table of the lexicon cannot be used; the message names the file, the row and what is wrong with it."""


@cache
def table(name: str) -> Any:
    """The parsed content of `nlp/lexicon/<name>.yaml`; TableError where it cannot be read."""
    path = LEXICON / f"{name}.yaml"
    try:
        with path.open(encoding="utf-8") as stream:
            return yaml.load(stream, Loader=yaml.CSafeLoader)
    except (OSError, yaml.YAMLError) as error:
        raise TableError(f"{path.name}: {error}") from error
