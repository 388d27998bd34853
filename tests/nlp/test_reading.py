"""Whole cases, and what holds of every reading."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.findings import Reading
from nlp.reading import LONGEST, MessageTooLong
from tests.nlp.cases import LUPUS, TODAY, VASCULITIS, only, read

_PIECES = st.sampled_from(
    ["SLE", "prednisone 5 mg qd", "since March 2025", "not", "ANA 1:80", "rituximabb", "MPA", "03/04/2025", "Plt 45",
     "，", "美罗华", "без", "Sjögren’s", "x2", "a@b.org", " ", "\n", ".", "×10⁹", "🙂", "ё"]
)  # fmt: skip
_MESSAGES = st.one_of(
    st.text(max_size=60), st.lists(_PIECES, max_size=12).map(" ".join), st.lists(_PIECES).map("".join)
)


def _pieces(reading: Reading) -> list[tuple[int, int]]:
    spans = [(q.start, q.end) for q in reading.questions] + [(u.start, u.end) for u in reading.unparsed]
    for finding in reading.findings:
        spans += [(finding.start, finding.end), *((span.start, span.end) for span in finding.details)]
    return sorted(spans)


@settings(deadline=None)
@given(_MESSAGES)
def test_every_character_is_in_exactly_one_piece(text: str) -> None:
    reading = read(text[:LONGEST])
    place = 0
    for start, end in _pieces(reading):
        assert start == place
        assert end > start
        place = end
    assert place == len(text[:LONGEST])


@settings(deadline=None)
@given(_MESSAGES)
def test_what_is_shown_is_what_was_written(text: str) -> None:
    for item in [*read(text).findings, *read(text).questions]:
        assert text[item.start : item.end] == item.surface


@settings(deadline=None)
@given(_MESSAGES)
def test_no_finding_rests_on_a_guessed_spelling(text: str) -> None:
    for finding in read(text).findings:
        assert finding.rules
        assert "spelling" not in finding.rules


@settings(deadline=None)
@given(_MESSAGES)
def test_reading_twice_reads_the_same(text: str) -> None:
    assert read(text) == read(text)


def test_the_longest_message_is_read_and_a_longer_one_refused() -> None:
    assert read("a" * LONGEST).unparsed
    with pytest.raises(MessageTooLong, match="4097"):
        read("a" * (LONGEST + 1))


def test_a_lupus_case() -> None:
    found = {finding.concept: finding for finding in read(LUPUS).findings if finding.experiencer == "patient"}
    assert {concept for concept, f in found.items() if f.kind == "diagnosis"} == {"sle", "lupus_nephritis"}
    assert (found["ana"].result, found["anti_dsdna"].result, found["anti_sm"].result) == (
        "positive",
        "positive",
        "negative",
    )
    prednisone = found["prednisone"]
    assert prednisone.status == "current"
    assert prednisone.dose is not None
    assert (prednisone.dose.value, prednisone.dose.unit, prednisone.dose.per) == (12.5, "mg", "day")
    assert prednisone.dose_since is not None
    assert prednisone.dose_since.iso == "2026-09"
    assert found["mycophenolate"].status == "current"
    assert found["azathioprine"].status == "past"
    assert found["azathioprine"].stopped_reason == "inefficacy"
    belimumab = found["belimumab"]
    assert (belimumab.status, belimumab.stopped_reason) == ("past", "inefficacy")
    assert belimumab.last_dose is not None
    assert belimumab.last_dose.iso == "2026-01"
    assert found["rituximab"].negated
    assert found["sledai_2k"].value == 11
    assert only(LUPUS, "ra").experiencer == "family"


def test_a_vasculitis_case() -> None:
    found = {finding.concept: finding for finding in read(VASCULITIS).findings}
    assert found["mpa"].status == "current"
    assert not found["mpa"].negated
    assert found["gpa"].negated
    assert found["anca_mpo"].result == "positive"
    rituximab = found["rituximab"]
    assert rituximab.last_dose is not None
    assert rituximab.last_dose.iso == "2026-05-14"
    assert found["cyclophosphamide"].status == "past"
    assert found["azathioprine"].start_date is not None
    assert found["azathioprine"].start_date.iso == "2026-07"
    assert (found["egfr"].value, found["spo2_pct"].value, found["bvas"].value) == (38, 95, 17)


def test_a_date_with_two_readings_asks_beside_its_drug() -> None:
    reading = read("belimumab stopped 03/04/2025")
    (question,) = [q for q in reading.questions if q.kind == "date"]
    assert question.about == "belimumab"
    assert [option.date.iso for option in question.options if option.date] == ["2025-04-03", "2025-03-04"]
    assert only("belimumab stopped 03/04/2025", "belimumab").last_dose is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("on HCQ 0.2 bid", 0.4, "g"),
        ("on prednisone 5", 5, "mg"),
        ("MMF 1 g bid", 2, "g"),
        ("20 mg of prednisone daily", 20, "mg"),
        ("prednisone was reduced to 7.5 mg/day", 7.5, "mg"),
        ("on prednisone 40 mg, then 20, now 10 mg", 10, "mg"),
        ("azathioprine increased from 50 to 100 mg/day", 100, "mg"),
        ("prednisone tapered from 60 mg to 10 mg daily", 10, "mg"),
        ("azathioprine 2 x 50 mg", 100, "mg"),
    ],
)
def test_which_dose_a_drug_has(text: str, value: float, unit: str) -> None:
    (finding,) = [finding for finding in read(text).findings if finding.kind == "drug"]
    assert finding.dose is not None
    assert (finding.dose.value, finding.dose.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "concept", "status", "start", "last"),
    [
        ("MTX 2012-2014", "methotrexate", "past", "2012", "2014"),
        ("HCQ 2011-present", "hydroxychloroquine", "current", "2011", None),
        ("azathioprine from March 2020 to May 2021", "azathioprine", "past", "2020-03", "2021-05"),
        ("RTX in Jan & July 2024", "rituximab", "past", "2024-01", "2024-07"),
        ("off rituximab since June 2025", "rituximab", "past", None, "2025-06"),
        ("rituximab; last dose 2 March 2025", "rituximab", "unspecified", None, "2025-03-02"),
        ("on HCQ since 2016", "hydroxychloroquine", "current", "2016", None),
        ("tocilizumab started 3/2024 and stopped 11/2024", "tocilizumab", "past", "2024-03", "2024-11"),
    ],
)
def test_from_when_to_when(text: str, concept: str, status: str, start: str | None, last: str | None) -> None:
    finding = only(text, concept)
    assert finding.status == status
    assert (finding.start_date.iso if finding.start_date else None) == start
    assert (finding.last_dose.iso if finding.last_dose else None) == last


def test_a_dose_goes_to_its_own_drug() -> None:
    doses = {
        f.concept: f.dose.value for f in read("MTX 15 mg weekly, HCQ 400 mg, pred 5 mg").findings if f.dose
    }
    assert doses == {"methotrexate": 15, "hydroxychloroquine": 400, "prednisone": 5}


@pytest.mark.parametrize(
    ("text", "kind", "hidden"),
    [
        ("SLE, call +7 916 123-45-67", "phone", "916"),
        ("write to anna@example.org about SLE", "email", "anna"),
        ("MRN 00123456, SLE", "number", "00123456"),
        ("Mrs Oakwood has SLE", "name", "Oakwood"),
    ],
)
def test_identifiers_are_masked(text: str, kind: str, hidden: str) -> None:
    reading = read(text)
    assert [redaction.kind for redaction in reading.redacted] == [kind]
    assert not [piece for piece in reading.unparsed if hidden in piece.text]
    assert [finding.concept for finding in reading.findings] == ["sle"]


@pytest.mark.parametrize(
    "text", ["patient Wegener's granulomatosis", "Churg-Strauss", "platelets 450000", "ANA 1:1280"]
)
def test_eponyms_and_values_identify_nobody(text: str) -> None:
    assert not read(text).redacted


def test_nothing_a_doctor_typed_stays_in_the_process() -> None:
    from nlp.matcher import names

    read("Zyxwvutsrqp has SLE")
    assert "zyxwvutsrqp" not in names().language.vocab.strings


def test_messages_may_be_read_in_several_threads() -> None:
    with ThreadPoolExecutor(4) as pool:
        readings = list(pool.map(read, [LUPUS, VASCULITIS] * 8))
    assert readings == [read(LUPUS), read(VASCULITIS)] * 8


def test_the_day_is_the_day_of_the_message() -> None:
    start = only("on MMF since last month", "mycophenolate").start_date
    assert start is not None
    assert (start.lo.month, start.relative) == (TODAY.month - 1, True)
