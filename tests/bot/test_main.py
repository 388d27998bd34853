"""The command line of the bot."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import main

ALLOWED_BEFORE_THE_PAGE = """
import sys
import bot.__main__, bot.local.listening, bot.local.running
print(*sorted({"aiogram", "sqlalchemy", "spacy"} & sys.modules.keys()))
"""


def test_nothing_heavy_is_loaded_before_the_page_is_served() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", ALLOWED_BEFORE_THE_PAGE], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.split() == []


def test_a_wrong_setting_ends_with_what_to_write(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOCAL_PORT", "eighty")
    assert main([]) == 2
    assert capsys.readouterr().err == "LOCAL_PORT: expected a port from 0 (any free one) to 65535\n"


def test_a_port_in_use_ends_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert main(["--port", str(port)]) == 2
    assert f"port {port} is in use" in capsys.readouterr().err


def test_a_trial_that_is_not_there_ends_with_those_that_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TRIALS", "NCT99999999")
    assert main(["--terminal"]) == 2
    message = "TRIALS: NCT99999999: there is no such trial. Write one of: EXAMPLE, NCT07301164\n"
    assert capsys.readouterr().err == message
