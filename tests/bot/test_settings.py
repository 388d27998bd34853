from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import SettingsRefused, read_settings

TOKEN = "123456:AAsecret"


def test_nothing_set_is_the_local_chat_with_a_file_in_the_data_folder() -> None:
    settings = read_settings({"PATH": "/bin", "BOT_TOKEN": ""})
    assert settings.bot_token is None
    assert settings.database_url == "sqlite+aiosqlite:///data/bot.sqlite"
    assert settings.local_port == 8080


def test_the_data_folder_moves_the_database_unless_one_is_named() -> None:
    assert read_settings({"DATA_DIR": "/srv"}).database_url == "sqlite+aiosqlite:////srv/bot.sqlite"
    named = read_settings({"DATA_DIR": "/srv", "DATABASE_URL": "postgresql+asyncpg://db/bot"})
    assert (named.data_dir, named.database_url) == (Path("/srv"), "postgresql+asyncpg://db/bot")


def test_the_token_is_not_shown() -> None:
    settings = read_settings({"BOT_TOKEN": TOKEN, "COORDINATOR_CHAT_ID": "-100"})
    assert settings.coordinator_chat_id == -100
    assert "secret" not in repr(settings)


@pytest.mark.parametrize(
    ("environment", "variable"),
    [
        ({"COORDINATOR_CHAT_ID": "ward"}, "COORDINATOR_CHAT_ID"),
        ({"LOCAL_PORT": "eighty"}, "LOCAL_PORT"),
        ({"LOCAL_PORT": "65536"}, "LOCAL_PORT"),
        ({"DATABASE_URL": "sqlite:///secret.db"}, "DATABASE_URL"),
        ({"TELEGRAM_API_BASE": "127.0.0.1:8081"}, "TELEGRAM_API_BASE"),
        ({"LOG_LEVEL": "loud"}, "LOG_LEVEL"),
        ({"WEBHOOK_BASE": "bot.example.org"}, "WEBHOOK_BASE"),
        ({"WEBHOOK_BASE": "http://bot.example.org"}, "WEBHOOK_BASE"),
        ({"WEBHOOK_BASE": "https://bot.example.org/?secret"}, "WEBHOOK_BASE"),
        ({"PORT": "0"}, "PORT"),
        ({"TRIALS": "../secret"}, "TRIALS"),
        ({"TRIALS": ","}, "TRIALS"),
        ({"TRIALS_PATH": "/no/such/secret/folder"}, "TRIALS_PATH"),
    ],
)
def test_a_wrong_setting_is_named_with_what_to_write(environment: dict[str, str], variable: str) -> None:
    with pytest.raises(SettingsRefused, match=rf"^{variable}: expected ") as refused:
        read_settings(environment)
    assert "secret" not in str(refused.value)


def test_a_webhook_needs_https_unless_the_server_is_ones_own() -> None:
    public = read_settings({"WEBHOOK_BASE": "https://bot.example.org/trial", "PORT": "8443"})
    assert (public.webhook_base, public.port) == ("https://bot.example.org/trial", 8443)
    own = {"WEBHOOK_BASE": "http://127.0.0.1:9000", "TELEGRAM_API_BASE": "http://127.0.0.1:8081"}
    assert read_settings(own).webhook_base == "http://127.0.0.1:9000"


def test_trials_are_named_with_commas_between_them(tmp_path: Path) -> None:
    assert read_settings({}).trials == ("NCT07301164",)
    named = read_settings({"TRIALS": "MINE, NCT07301164,", "TRIALS_PATH": str(tmp_path)})
    assert (named.trials, named.trials_path) == (("MINE", "NCT07301164"), tmp_path)
