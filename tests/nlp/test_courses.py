"""What became of a drug, as doctors and patients tell it: stopped and why, changed for another, refused, planned."""

from __future__ import annotations

import pytest

from tests.nlp.cases import only, read


@pytest.mark.parametrize(
    ("text", "concept", "status", "reason"),
    [
        (
            "put me on Imuran but it wrecked my liver so we switched to cellcept",
            "azathioprine",
            "past",
            "intolerance",
        ),
        (
            "put me on Imuran but it wrecked my liver so we switched to cellcept",
            "mycophenolate",
            "current",
            None,
        ),
        ("Benlysta was substituted for Cellcept", "belimumab", "current", None),
        ("Benlysta was substituted for Cellcept", "mycophenolate", "past", None),
        ("Cellcept -> Benlysta", "mycophenolate", "past", None),
        ("changed from Imuran to Cellcept due to leukopenia", "azathioprine", "past", "intolerance"),
        ("Humira worked for a year then quit working", "adalimumab", "past", "inefficacy"),
        ("off Arava since 2023 because of hair loss", "leflunomide", "past", "intolerance"),
        ("MTX-refractory RA", "methotrexate", "past", "inefficacy"),
        ("Imuran d/c'd 3/2024 - pancytopenia", "azathioprine", "past", "intolerance"),
        ("methotrexate caused mouth ulcers", "methotrexate", "past", "intolerance"),
        ("My rheumatologist wants to try Saphnelo next", "anifrolumab", "planned", None),
        ("既往使用环磷酰胺无效，2024年3月停用贝利尤单抗", "cyclophosphamide", "past", "inefficacy"),
        ("2023年6月因肝功能异常停用来氟米特，改用甲氨蝶呤", "leflunomide", "past", "intolerance"),
        ("2023年6月因肝功能异常停用来氟米特，改用甲氨蝶呤", "methotrexate", "current", None),
        ("医生建议换贝利尤单抗，还没开始用", "belimumab", "planned", None),
        ("目前泼尼松10mg qd，吗替麦考酚酯0.75g bid", "mycophenolate", "current", None),
        ("метотрексат отменен из-за неэффективности", "methotrexate", "past", "inefficacy"),
        (
            "микофенолат заменили на азатиоприн из-за планирования беременности",
            "mycophenolate",
            "past",
            "pregnancy",
        ),
        ("Арава не пошла – посыпались волосы", "leflunomide", "past", "intolerance"),
        ("Планируется назначение белимумаба", "belimumab", "planned", None),
    ],
)
def test_what_became_of_it(text: str, concept: str, status: str, reason: str | None) -> None:
    finding = only(text, concept)
    assert (finding.status, finding.stopped_reason) == (status, reason)
    assert not finding.negated


@pytest.mark.parametrize(
    ("text", "concept", "reason"),
    [
        ("Allergies: Plaquenil, sulfa", "hydroxychloroquine", "intolerance"),
        ("she turned down Cytoxan", "cyclophosphamide", "patient_choice"),
        ("I can't afford Benlysta", "belimumab", "cost"),
        ("Cyclophosphamide is contraindicated", "cyclophosphamide", None),
        ("从未用过利妥昔单抗", "rituximab", None),
        ("患者拒绝环磷酰胺", "cyclophosphamide", "patient_choice"),
        ("ритуксимаб не получала", "rituximab", None),
        ("от ритуксимаба отказалась", "rituximab", "patient_choice"),
        ("аллергия на метотрексат", "methotrexate", "intolerance"),
    ],
)
def test_never_taken(text: str, concept: str, reason: str | None) -> None:
    finding = only(text, concept)
    assert finding.negated
    assert finding.stopped_reason == reason


@pytest.mark.parametrize(
    ("text", "concept", "last"),
    [
        ("既往使用环磷酰胺无效，2024年3月停用贝利尤单抗", "belimumab", "2024-03"),
        ("Last cyclophosphamide 1 g given 23 October 2026", "cyclophosphamide", "2026-10-23"),
        ("Ритуксимаб 1000 мг №2, последнее введение 10.05.2025", "rituximab", "2025-05-10"),
        ("тоцилизумаб прерван в мае 2026", "tocilizumab", "2026-05"),
        ("利妥昔单抗500mg，末次2025年10月8日", "rituximab", "2025-10-08"),
    ],
)
def test_the_last_dose(text: str, concept: str, last: str) -> None:
    interval = only(text, concept).last_dose
    assert interval is not None
    assert interval.iso == last


def test_a_reason_is_not_borrowed_from_the_drug_before() -> None:
    assert only("既往使用环磷酰胺无效，2024年3月停用贝利尤单抗", "belimumab").stopped_reason is None


def test_a_denied_antibody_does_not_take_the_result_of_the_next() -> None:
    found = {finding.concept: finding.result for finding in read("没有抗Sm，抗SSA阳性").findings}
    assert found == {"anti_sm": "negative", "anti_ssa": "positive"}


@pytest.mark.parametrize(
    ("text", "value"), [("他克莫司早2mg晚1mg", 3), ("tacrolimus 2 mg in the morning and 1 mg at night", 3)]
)
def test_halves_of_a_day_are_added(text: str, value: float) -> None:
    dose = only(text, "tacrolimus").dose
    assert dose is not None
    assert (dose.value, dose.per) == (value, "day")
