"""Writes nlp/lexicon/hanzi.yaml. Needs opencc and pypinyin, which neither the bot nor its tests do.

python -m pip install opencc pypinyin && python tools/han_tables.py
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from opencc import OpenCC
from pypinyin import lazy_pinyin

OUT = Path(__file__).parents[1] / "nlp" / "lexicon" / "hanzi.yaml"
HEAD = """\
# Made by tools/han_tables.py (OpenCC's characters, pypinyin's readings); not edited by hand.
# traditional: a traditional character and the simplified one. pinyin: characters by their usual toneless reading.
"""
# Simplified writing has these too, but in the names we read they stand for another.
ALSO_SIMPLIFIED = "乾徵醯後於"


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def traditional() -> list[str]:
    general, taiwan = OpenCC("t2s"), OpenCC("tw2sp")
    pairs = []
    for char in map(chr, range(0x4E00, 0xA000)):
        if _in_gb2312(char) and char not in ALSO_SIMPLIFIED:
            continue
        simple = general.convert(char)
        simple = taiwan.convert(char) if simple == char else simple
        if len(simple) == 1 and simple != char and ord(simple) < 0xA000:
            pairs.append(char + simple)
    return pairs


def pinyin() -> dict[str, str]:
    rows: defaultdict[str, str] = defaultdict(str)
    for char in map(chr, range(0x4E00, 0xA000)):
        if _in_gb2312(char):
            rows[lazy_pinyin(char)[0]] += char
    return dict(sorted(rows.items()))


def main() -> None:
    pairs = traditional()
    lines = [HEAD, "traditional:\n"]
    lines += [f"  - {' '.join(pairs[start : start + 30])}\n" for start in range(0, len(pairs), 30)]
    lines.append("pinyin:\n")
    lines += [f"  {syllable}: {chars}\n" for syllable, chars in pinyin().items()]
    OUT.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
