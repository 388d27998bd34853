"""How fast cases are read on one core, beside spaCy's PhraseMatcher alone in the same run.

Limits: 1,000 texts a second and p99 of 5 ms up to 300 characters, 60 ms for 4,096 characters, 250 MB, ready in 4 s.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from statistics import median, quantiles
from time import perf_counter

import pytest

from nlp.matcher import names
from nlp.normalise import normalise
from nlp.reading import LONGEST, extract
from tests.nlp.cases import LUPUS, VASCULITIS

ON = date(2026, 11, 22)
CHINESE = (
    "患者女，35岁，系统性红斑狼疮8年，狼疮肾炎IV型。目前泼尼松10mg/d，羟氯喹200mg bid，"
    "吗替麦考酚酯1g bid（2026年3月起）。2024年用过贝利尤单抗，因无效停用。"
    "ANA 1:640，抗dsDNA阳性，抗Sm阴性。血小板45，肌酐 130。否认结核。"
)
RUSSIAN = (
    "Женщина 29 лет, СКВ с 2015 г., волчаночный нефрит IV класса. Преднизолон 10 мг/сут с марта 2026, плаквенил 400 мг."
    " Ранее циклофосфан, отменён в 2024 из-за неэффективности. Ритуксимаб не получала. АНФ 1:1280, антитела к дсДНК+."
)
SENTENCES = [
    piece.strip()
    for text in (LUPUS, VASCULITIS, CHINESE, RUSSIAN)
    for piece in text.replace("。", ".\n").replace(". ", ".\n").split("\n")
    if piece.strip()
]
SHORT = [
    " ".join((SENTENCES * 2)[place : place + size])[:300]
    for place in range(len(SENTENCES))
    for size in (1, 2, 3)
]

# The peak of this process alone: getrusage would count that of the process it was started from too.
READY = """
import re, time
from pathlib import Path
start = time.perf_counter()
from datetime import date
from nlp.reading import extract
extract("SLE on prednisone 10 mg", "en", date(2026, 11, 22))
ready = time.perf_counter() - start
extract("lupus " * 600, "en", date(2026, 11, 22))
print(ready, int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
"""

pytestmark = pytest.mark.bench


def _milliseconds(text: str) -> float:
    start = perf_counter()
    extract(text, None, ON)
    return (perf_counter() - start) * 1000


def _matching(text: str) -> float:
    known = names()
    start = perf_counter()
    with known.turn, known.language.memory_zone():
        known.matcher(known.language.make_doc(normalise(text).text))
    return (perf_counter() - start) * 1000


def test_short_messages() -> None:
    for text in SHORT:
        _milliseconds(text)
    # A word spaced in makes every message new, as messages are.
    fresh = [f"{text[:290]} w{turn}q{place}" for turn in range(20) for place, text in enumerate(SHORT)]
    reading = [_milliseconds(text) for text in fresh]
    matching = [_matching(text) for text in fresh]
    p99 = quantiles(reading, n=100)[98]
    speed = 1000 * len(reading) / sum(reading)
    print(f"{len(reading)} texts, median {median(map(len, fresh)):.0f} characters")
    print(f"reading: {speed:.0f} texts/s (limit 1000), p99 {p99:.2f} ms (limit 5)")
    print(f"PhraseMatcher alone: {1000 * len(matching) / sum(matching):.0f} texts/s")
    assert speed >= 1000
    assert p99 <= 5


def test_the_longest_message() -> None:
    whole = " ".join([LUPUS, CHINESE, VASCULITIS, RUSSIAN])
    text = (whole * (LONGEST // len(whole) + 1))[:LONGEST]
    took = median(_milliseconds(text) for _ in range(7))
    alone = median(_matching(text) for _ in range(7))
    print(f"{LONGEST} characters: {took:.1f} ms (limit 60); PhraseMatcher alone {alone:.1f} ms")
    assert took <= 60


def test_ready_soon_and_small() -> None:
    done = subprocess.run([sys.executable, "-c", READY], capture_output=True, text=True, check=True)
    ready, memory = map(float, done.stdout.split())
    print(f"ready in {ready:.1f} s (limit 4), {memory:.0f} MB (limit 250)")
    assert ready <= 4
    assert memory <= 250
