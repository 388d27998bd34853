"""How soon the local chat says where it is, beside a bare interpreter in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

pytestmark = pytest.mark.bench

RUNS = 5


def test_the_address_is_printed_within_a_second(tmp_path: Path) -> None:
    settings = {**os.environ, "DATA_DIR": str(tmp_path), "PYTHONUNBUFFERED": "1"}
    settings.pop("BOT_TOKEN", None)
    chat = median(_first_line(["-m", "bot", "--port", "0"], settings, "Local chat: ") for _ in range(RUNS))
    bare = median(_first_line(["-c", "print('here')"], settings, "here") for _ in range(RUNS))
    print(
        f"first line of the local chat: {chat:.2f} s (limit 1), {chat / bare:.1f} × a bare interpreter ({bare:.2f} s)"
    )
    assert chat <= 1


def _first_line(arguments: list[str], settings: dict[str, str], begins: str) -> float:
    start = perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments],
        env=settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = perf_counter() - start
        process.kill()
    assert line.startswith(begins)
    return seconds
