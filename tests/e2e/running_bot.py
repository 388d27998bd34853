"""`python -m bot` as a process of its own, and the page it serves as a person uses it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from selenium.common.exceptions import ElementClickInterceptedException, StaleElementReferenceException
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 90
"""Seconds; a busy machine takes long to load the reader of texts."""
Seen = TypeVar("Seen")


class RunningBot:
    """The bot over a folder; `kill` and `start` it again as often as needed, on the same port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self.first_line_after = 0.0
        self.first_line = ""
        self._process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def start(self) -> None:
        """Start, and wait for the first line, which names the page."""
        started = time.monotonic()
        with (self.folder / "errors.txt").open("a") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "--port", str(self.port)],
                env=_environment(self.folder),
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        assert self._process.stdout is not None
        self.first_line = self._process.stdout.readline()
        self.first_line_after = time.monotonic() - started
        self.port = int(self.first_line.split("127.0.0.1:")[1].split("/")[0])

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """End it as Ctrl+C does; the exit code."""
        return self._end(signal.SIGINT)

    def _end(self, number: int) -> int:
        if self._process is None:
            return 0
        self._process.send_signal(number)
        code = self._process.wait(timeout=PATIENCE)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process = None
        return code

    @property
    def errors(self) -> str:
        """What it has written to stderr."""
        return (self.folder / "errors.txt").read_text()


def _environment(folder: Path) -> Mapping[str, str]:
    foreign = ("BOT_TOKEN", "DATABASE_URL", "LOCAL_PORT", "COORDINATOR_CHAT_ID")
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    return {**kept, "DATA_DIR": str(folder), "PYTHONUNBUFFERED": "1"}


_LAST = """
const said = [...document.querySelectorAll(`.pane.${arguments[0]} .message.bot`)];
const last = said.filter((message) => message.querySelector(".keys")).pop() || said.pop();
"""
_BOTTOM = _LAST + "return last ? last.innerText : '';"
_BUTTONS = (
    _LAST + "return last ? [...last.querySelectorAll('.keys button')].map((key) => key.innerText) : [];"
)
_KEY = """
const keys = [...document.querySelectorAll(`.pane.${arguments[0]} .keys button`)];
const key = keys.filter((key) => key.innerText === arguments[1]).pop();
key?.scrollIntoView({block: "nearest"});
return key;
"""
_PRESSED = """
const keys = [...document.querySelectorAll(`.pane.${arguments[0]} .keys button`)];
const key = keys.filter((key) => key.dataset.press === arguments[1]).pop();
key?.scrollIntoView({block: "nearest"});
return key;
"""
"""One call to the browser each: a journey looks at the page some hundred times."""

_WATCH = """
const key = arguments[0];
window.reached = false;
document.addEventListener("click", (click) => { window.reached = key.contains(click.target); },
  {once: true, capture: true});
"""
_REACHED = "return window.reached;"


class Pane:
    """One of the three chats on the page."""

    def __init__(self, page: Chrome, name: str) -> None:
        self._page = page
        self.name = name

    def say(self, text: str) -> None:
        """Type a text and send it; a new line in it is typed as Shift+Enter."""
        field = self._root().find_element(By.TAG_NAME, "textarea")
        for number, line in enumerate(text.split("\n")):
            if number:
                field.send_keys(Keys.SHIFT, Keys.ENTER)
            field.send_keys(line)
        field.send_keys(Keys.ENTER)

    def press(self, button: str) -> None:
        """Press the lowest button with this text, and wait until something has changed."""
        before = self.bottom
        self.wait(lambda: self._click(_KEY, button))
        self.wait(lambda: self.bottom != before)

    def press_payload(self, data: str) -> None:
        """Press the lowest button that sends this, in whatever language."""
        self.wait(lambda: self._click(_PRESSED, data))

    def _click(self, finding: str, wanted: str) -> bool:
        """Whether the button was there and the click reached it, not what a new message put in its place."""
        key = self._page.execute_script(finding, self.name, wanted)
        if key is None:
            return False
        self._page.execute_script(_WATCH, key)
        try:
            key.click()
        except ElementClickInterceptedException:
            return False
        return bool(self._page.execute_script(_REACHED))

    def start(self) -> None:
        """The big button of an empty chat."""
        button = self._root().find_element(By.CLASS_NAME, "start")
        self.wait(lambda: button.is_displayed() and button.is_enabled())
        button.click()

    @property
    def buttons(self) -> list[str]:
        """The buttons of the lowest message that has any."""
        return list(self._page.execute_script(_BUTTONS, self.name))

    @property
    def bottom(self) -> str:
        """The text of the last message that has buttons, with them; or of the last message."""
        return str(self._page.execute_script(_BOTTOM, self.name))

    @property
    def text(self) -> str:
        return str(self._root().find_element(By.CLASS_NAME, "log").text)

    def shows(self, text: str) -> str:
        """Wait until the text stands in the last screen; returns that screen."""
        return self.wait(lambda: screen if text in (screen := self.bottom) else None)

    def wait(self, look: Callable[[], Seen | None]) -> Seen:
        waiting = WebDriverWait(self._page, PATIENCE, 0.02, [StaleElementReferenceException])
        return waiting.until(lambda _: look())  # type: ignore[return-value]

    def _root(self) -> WebElement:
        return self._page.find_element(By.CSS_SELECTOR, f".pane.{self.name}")
