"""A trial folder may bring facts and screens of its own beside the shared ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from criteria.askable import check_askable
from criteria.facts import load_facts
from criteria.located_yaml import DefinitionError
from criteria.priors import load_priors
from criteria.screens import load_screens
from criteria.trial import TRIALS_FOLDER, load_trial, read_trial

SHIPPED = TRIALS_FOLDER / "NCT07301164"
OWN_FACT = "nailfold_giant_capillaries: {kind: truth, who: doctor, seconds: 5}\n"
OWN_SCREEN = "- {id: nailfold, topic: disease, facts: [nailfold_giant_capillaries]}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED, tmp_path / "trial")
    return tmp_path / "trial"


def test_a_trial_without_files_of_its_own_has_the_shared_facts_and_screens() -> None:
    trial = load_trial("NCT07301164")
    assert trial.facts == load_facts()
    assert trial.screens == load_screens()
    assert trial.folder == SHIPPED


def test_a_folder_adds_facts_and_screens(folder: Path) -> None:
    (folder / "facts.yaml").write_text(OWN_FACT)
    (folder / "screens.yaml").write_text(OWN_SCREEN)
    rules = (folder / "trial.yaml").read_text(encoding="utf-8")
    changed = rules.replace("requires: weight_kg >= 40", "requires: nailfold_giant_capillaries", 1)
    (folder / "trial.yaml").write_text(changed, encoding="utf-8")
    trial = read_trial(folder)
    assert trial.criterion("I2.weight").rule.facts == {"nailfold_giant_capillaries"}  # type: ignore[union-attr]
    assert [screen.id for screen in trial.screens] == [*(spec.id for spec in load_screens()), "nailfold"]
    assert "nailfold_giant_capillaries" not in load_facts()


@pytest.mark.parametrize(
    ("facts", "screens", "message"),
    [
        (
            OWN_FACT + "plt: {kind: truth, who: doctor, seconds: 5}\n",
            "",
            r"^facts\.yaml:2: plt is already line \d+ of the shared facts\.yaml",
        ),
        (OWN_FACT + OWN_FACT, "", r"^facts\.yaml:2: the key 'nailfold_giant_capillaries' is written twice"),
        (
            "x: {kind: quantity, who: doctor, seconds: 5}\n",
            "",
            r"^facts\.yaml:1: x is a quantity without a unit",
        ),
        ("x: {kind: truth, who: nurse, seconds: 5}\n", "", r"^facts\.yaml:1: x\.who: "),
        (OWN_FACT, "\n" + OWN_SCREEN.replace("[", "[nonsense, "), r"^screens\.yaml:2: nonsense is no fact"),
        (OWN_FACT, OWN_SCREEN.replace("[", "[plt, "), r"^screens\.yaml:1: plt is on the shared screen "),
        (
            OWN_FACT,
            OWN_SCREEN + OWN_SCREEN.replace("[nailfold_giant_capillaries]", "[]"),
            r"nailfold is there twice",
        ),
        (
            OWN_FACT,
            OWN_SCREEN + OWN_SCREEN.replace("nailfold,", "twice,"),
            r"^screens\.yaml:2: .* two screens",
        ),
    ],
)
def test_a_mistake_in_them_is_named_with_its_line(
    folder: Path, facts: str, screens: str, message: str
) -> None:
    (folder / "facts.yaml").write_text(facts)
    if screens:
        (folder / "screens.yaml").write_text(screens)
    with pytest.raises(DefinitionError, match=message):
        read_trial(folder)


@pytest.mark.parametrize(("name", "content"), [("facts.yaml", OWN_FACT), ("screens.yaml", "[]\n")])
def test_the_digest_covers_them(folder: Path, name: str, content: str) -> None:
    before = read_trial(folder).digest
    (folder / name).write_text(content)
    with_it = read_trial(folder).digest
    (folder / name).write_text("# another word\n" + content)
    assert len({before, with_it, read_trial(folder).digest}) == 3


def test_a_screen_may_stand_instead_of_a_shared_one(folder: Path) -> None:
    (folder / "screens.yaml").write_text("- {id: sle, topic: disease, facts: [sledai_2k], form: page}\n")
    screens = {screen.id: screen for screen in read_trial(folder).screens}
    assert screens["sle"].facts == ("sledai_2k",)
    assert list(screens) == [screen.id for screen in load_screens()]


def test_a_fact_that_nobody_is_asked_for_is_named(folder: Path) -> None:
    (folder / "screens.yaml").write_text("- {id: sle, topic: disease, facts: [sledai_2k], form: page}\n")
    with pytest.raises(DefinitionError, match="sle_classification_2019 of SLE-1 is asked nowhere"):
        check_askable(read_trial(folder))


def test_a_list_that_asks_for_too_short_a_time_is_named(folder: Path) -> None:
    rules = (folder / "trial.yaml").read_text(encoding="utf-8")
    longer = rules.replace('"mi" and within(e.date, months(6))', '"mi" and within(e.date, months(9))', 1)
    (folder / "trial.yaml").write_text(longer, encoding="utf-8")
    with pytest.raises(DefinitionError, match=r"E7\.mi looks further back than the screen events asks"):
        check_askable(read_trial(folder))


def test_its_own_priors_go_before_the_shared_ones(folder: Path) -> None:
    assert read_trial(folder).priors == load_priors()
    (folder / "priors.yaml").write_text(
        "costs: {screen: 4, line: 0.5}\nfacts:\n  sex: {options: {male: 1}}\n"
    )
    priors = read_trial(folder).priors
    assert priors.of("sex").options == {"male": 1}
    assert priors.of("weight_kg") == load_priors().of("weight_kg")
