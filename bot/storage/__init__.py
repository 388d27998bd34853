"""The database: the only state of the bot.

`open_storage(url, now=...)` migrates the database and gives the stores; everything they return is a
frozen record of `bot.storage.records`.
"""

from __future__ import annotations

from bot.storage.opening import Storage, open_storage

__all__ = ["Storage", "open_storage"]
