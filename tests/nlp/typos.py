"""Misspelt names as fingers and ears make them: seeded, so that a set of typos is the same on every machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from random import Random

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_SOUNDS = (
    ("ph", "f"), ("f", "ph"), ("c", "k"), ("k", "c"), ("y", "i"), ("i", "y"), ("ae", "e"), ("th", "t"), ("t", "th"),
    ("x", "ks"), ("z", "s"), ("s", "z"), ("oe", "e"), ("ch", "k"), ("a", "e"), ("e", "a"), ("u", "o"), ("ll", "l"),
    ("mm", "m"), ("nn", "n"), ("ss", "s"), ("c", "s"), ("qu", "kw"), ("ei", "ie"),
    ("о", "а"), ("а", "о"), ("е", "и"), ("и", "е"), ("т", "д"), ("д", "т"), ("з", "с"), ("с", "з"), ("б", "п"),
    ("п", "б"), ("в", "ф"), ("ф", "в"), ("ы", "и"), ("э", "е"), ("сс", "с"), ("лл", "л"), ("нн", "н"),
    ("ц", "с"), ("кс", "х"),
)  # fmt: skip


def _neighbours(letter: str) -> str:
    """The letters beside a key and in the rows above and below it."""
    for index, row in enumerate(_ROWS):
        place = row.find(letter)
        if place >= 0:
            first = index - index % 3
            near = [row[place - 1] if place else "", row[place + 1 : place + 2]]
            near += [
                _ROWS[other][place : place + 1]
                for other in (index - 1, index + 1)
                if first <= other < first + 3
            ]
            return "".join(near)
    return ""


def keyboard(word: str, place: int, random: Random) -> str:
    near = _neighbours(word[place])
    return word[:place] + random.choice(near) + word[place + 1 :] if near else word


def deletion(word: str, place: int, random: Random) -> str:
    return word[:place] + word[place + 1 :]


def doubling(word: str, place: int, random: Random) -> str:
    return word[:place] + word[place] + word[place:]


def transposition(word: str, place: int, random: Random) -> str:
    return word[:place] + word[place : place + 2][::-1] + word[place + 2 :]


def phonetic(word: str, place: int, random: Random) -> str:
    fitting = [(heard, written) for heard, written in _SOUNDS if word.startswith(heard, place)]
    if not fitting:
        return word
    heard, written = random.choice(fitting)
    return word[:place] + written + word[place + len(heard) :]


SLIPS: tuple[Callable[[str, int, Random], str], ...] = (keyboard, deletion, transposition, doubling, phonetic)


def typo(name: str, slips: int, random: Random) -> str:
    """`name` with so many slips, each of a kind and at a place drawn anew; never the name itself."""
    word = name
    made = 0
    while made < slips or word == name:
        changed = random.choice(SLIPS)(word, random.randrange(len(word)), random)
        made += changed != word
        word = changed
    return word


def typos(names: Iterable[str], number: int, seed: int) -> Iterator[tuple[str, str]]:
    """Pairs of name and typo, every third with two slips, no typo twice and none that is a name itself."""
    random = Random(seed)
    listed = sorted(names)
    seen = set(listed)
    for index in range(number):
        while True:
            name = random.choice(listed)
            wrong = typo(name, 2 if index % 3 == 2 and len(name) >= 8 else 1, random)
            if wrong not in seen:
                break
        seen.add(wrong)
        yield name, wrong
