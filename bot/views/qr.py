"""A link as a picture that a telephone reads."""

from __future__ import annotations

from io import BytesIO

import segno

_PIXELS, _MARGIN = 10, 4


def qr_png(link: str) -> bytes:
    """A QR code as PNG: black on white, wide enough to be read off a screen."""
    picture = BytesIO()
    segno.make(link, error="m", micro=False).save(picture, kind="png", scale=_PIXELS, border=_MARGIN)
    return picture.getvalue()
