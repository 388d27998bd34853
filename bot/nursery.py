"""The one place that may start a background task (a lint rule bans `asyncio.create_task` elsewhere)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from types import TracebackType
from typing import Self

logger = logging.getLogger(__name__)


class Nursery:
    """Holds its tasks until they end, logs those that fail, cancels the rest when it is left.

    The event loop keeps only weak references to tasks, and a failed one is silent until it is collected;
    hence this class. Failures are logged by type, never with their text, which may quote a person.
    """

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def spawn(self, work: Coroutine[object, object, None], name: str) -> None:
        """Run `work` in the background; `name` is what the log calls it."""
        task = asyncio.create_task(_watched(work, name), name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        # Cancelled before it has begun, a task never reaches `work`, which Python would warn about.
        task.add_done_callback(lambda _: work.close())

    async def close(self) -> None:
        """Cancel what still runs and wait until it has ended."""
        running = list(self._tasks)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


async def _watched(work: Coroutine[object, object, None], name: str) -> None:
    try:
        await work
    except Exception as error:
        logger.error("background task %s failed: %s", name, type(error).__name__)
