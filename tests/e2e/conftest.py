"""A headless Chromium for the tests that look at the page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

SWITCHES = (
    "--headless=new",
    "--no-sandbox",  # root in a container has no other way
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--no-first-run",
    # Without these the browser looks up hosts of its own at every start.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--window-size=1400,900",
)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """Chromium under Selenium with a profile of its own; skips where it is not installed."""
    binary, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if binary is None or driver is None:
        pytest.skip(
            "no Chromium here: install the packages chromium and chromium-driver to run the e2e tests"
        )
    options = ChromeOptions()
    options.binary_location = binary
    for switch in (*SWITCHES, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(switch)
    chrome = Chrome(options=options, service=Service(driver))
    yield chrome
    chrome.quit()
