"""The folder of a trial: what it adds to the shared facts and screens, and the digest of all it rests on."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

from criteria.drugs import DRUGS_FILE
from criteria.facts import FACTS_FILE, Catalogue, Fact, load_facts, read_facts
from criteria.instrument_file import SCORES_FOLDER
from criteria.located_yaml import Located, read_located
from criteria.screens import ScreenSpec, load_screens, read_screens

OWN_FACTS = "facts.yaml"
OWN_SCREENS = "screens.yaml"


def facts_of(folder: Path) -> Catalogue:
    """The shared catalogue and the facts a trial folder defines itself.

    Raises:
        DefinitionError: a fact that is no fact, or one that the shared catalogue has already.
    """
    file, shared = folder / OWN_FACTS, load_facts()
    if not file.is_file():
        return shared
    own = read_facts(file)
    _check_new(read_located(file), own)
    return {**shared, **own}


def _check_new(located: Located, own: dict[str, Fact]) -> None:
    twice = next((name for name in own if name in load_facts()), None)
    if twice is not None:
        shared = read_located(FACTS_FILE).line((twice,))
        problem = f"{twice} is already line {shared} of the shared {FACTS_FILE.name}"
        raise located.error((twice,), problem, "Use that fact, or give this one its own name")


def screens_of(folder: Path, facts: Catalogue) -> tuple[ScreenSpec, ...]:
    """The shared screens and those a trial folder brings itself: one with the id of a shared one stands in its place.

    Raises:
        DefinitionError: a screen of an unknown fact, of one that stands on another screen, or an id used twice.
    """
    file, shared = folder / OWN_SCREENS, load_screens()
    if not file.is_file():
        return shared
    own = {screen.id: screen for screen in read_screens(file)}
    kept = tuple(screen for screen in shared if screen.id not in own)
    _check_fits(read_located(file), read_screens(file), kept, facts)
    replaced = {screen.id for screen in shared}
    return (
        *(own.get(screen.id, screen) for screen in shared),
        *(own[name] for name in own if name not in replaced),
    )


def _check_fits(
    located: Located, own: tuple[ScreenSpec, ...], shared: tuple[ScreenSpec, ...], facts: Catalogue
) -> None:
    ids: set[str] = set()
    asked = {fact: screen.id for screen in shared for fact in screen.facts}
    for index, screen in enumerate(own):
        if screen.id in ids:
            raise located.error((index, "id"), f"{screen.id} is there twice", "Give it its own id")
        ids.add(screen.id)
        for fact in screen.facts:
            place: tuple[Any, ...] = (index, "facts")
            if fact not in facts:
                raise located.error(place, f"{fact} is no fact", f"Define it in {OWN_FACTS}")
            if fact in asked:
                raise located.error(
                    place, f"{fact} is on the shared screen {asked[fact]}", "Leave it out here"
                )


def digest_of(folder: Path) -> str:
    """A digest (SHA-256) of a trial's files and of the catalogues that its rules speak of."""
    content = sha256()
    scores = sorted(SCORES_FOLDER.glob("*.yaml"))
    for file in (folder / "trial.yaml", folder / "source.txt", FACTS_FILE, DRUGS_FILE, *scores):
        content.update(file.read_bytes())
    for name in (OWN_FACTS, OWN_SCREENS):
        if (folder / name).is_file():
            content.update(f"\0{name}\0".encode() + (folder / name).read_bytes())
    return content.hexdigest()
