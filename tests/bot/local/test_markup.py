from __future__ import annotations

import pytest

from bot.local.markup import parse_html
from bot.local.refusals import Refusal


def test_tags_become_entities_counted_in_utf16() -> None:
    text, entities = parse_html("🎉 <b>no <i>obstacle</i></b>")
    assert text == "🎉 no obstacle"
    assert entities == [
        {"type": "bold", "offset": 3, "length": 11},
        {"type": "italic", "offset": 6, "length": 8},
    ]


def test_references_are_read_once_and_unknown_ones_left_alone() -> None:
    assert parse_html("&lt;b&gt; &amp;lt; &nbsp; AT&T &#916;") == ("<b> &lt; &nbsp; AT&T Δ", [])


def test_edges_are_trimmed_and_entities_moved_along() -> None:
    assert parse_html("\n <b> yes </b>\n") == ("yes", [{"type": "bold", "offset": 0, "length": 3}])


def test_links_and_quotes() -> None:
    text, entities = parse_html(
        '<a href="https://a.example/?x=1&amp;y=2">site</a><blockquote expandable>q</blockquote>'
    )
    assert text == "siteq"
    assert entities == [
        {"type": "text_link", "url": "https://a.example/?x=1&y=2", "offset": 0, "length": 4},
        {"type": "expandable_blockquote", "offset": 4, "length": 1},
    ]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("platelets <50", "Unclosed start tag at byte offset 10"),
        ("<b>bold", 'Can\'t find end tag corresponding to start tag "b"'),
        ("bold</b>", "Unexpected end tag at byte offset 4"),
        ("<b><i>x</b></i>", 'Unmatched end tag, expected "</i>", found "</b>" at byte offset 7'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("SLEDAI < 6 > 3", 'Unsupported start tag "" at byte offset 7'),
    ],
)
def test_broken_html_is_refused_with_the_place(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"
