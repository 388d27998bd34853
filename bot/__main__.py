"""`python -m bot`: the local chat, or with BOT_TOKEN the service behind Telegram; `invite`: for a coordinator.

Free of heavy imports on purpose: the first line is printed before aiogram, which takes seconds, is loaded.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.settings import Settings, SettingsRefused, read_settings


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    try:
        settings = read_settings(os.environ)
    except SettingsRefused as refused:
        print(refused, file=sys.stderr)
        return 2
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    # What the drivers and readers of files say in detail would hold what people wrote.
    for chatty in ("aiogram.event", "aiohttp.access", "aiosqlite", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    with contextlib.suppress(KeyboardInterrupt):
        try:
            return run(settings, options)
        except SettingsRefused as refused:
            print(refused, file=sys.stderr)
            return 2
    return 0


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Trial referral bot. Without BOT_TOKEN it opens a local chat in your browser.",
    )
    parser.add_argument(
        "command", nargs="?", choices=["invite"], help="invite: print one-time links for a coordinator"
    )
    parser.add_argument("--terminal", action="store_true", help="the local chat in this terminal")
    parser.add_argument("--port", type=int, help="port of the local chat (default: LOCAL_PORT or 8080)")
    return parser


def run(settings: Settings, options: argparse.Namespace) -> int:
    if options.command == "invite":
        from bot.invitation import invite

        print(asyncio.run(invite(settings)))
    elif settings.bot_token is not None:
        print("Starting the bot for Telegram ...", flush=True)
        from bot.service import serve

        asyncio.run(serve(settings))
    elif options.terminal:
        print("Starting the local chat ...", flush=True)
        from bot.local.running import run_terminal

        asyncio.run(run_terminal(settings))
    else:
        from bot.local.listening import PortTaken, listen

        try:
            listener = listen(settings.local_port if options.port is None else options.port)
        except PortTaken as taken:
            print(taken, file=sys.stderr)
            return 2
        print(f"Local chat: http://127.0.0.1:{listener.getsockname()[1]}/  (Ctrl+C ends it)", flush=True)
        print(f"Chats and answers are kept in {Path(settings.data_dir).resolve()}", flush=True)
        from bot.local.running import run_web

        asyncio.run(run_web(settings, listener))
    return 0


if __name__ == "__main__":
    sys.exit(main())
