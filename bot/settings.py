"""Settings, read once from the environment."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    DirectoryPath,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import ErrorDetails

HINTS = {
    "BOT_TOKEN": "the token from @BotFather, such as 123456:ABC...; leave it out for the local chat",
    "TELEGRAM_API_BASE": "the address of another Bot API server, such as http://127.0.0.1:8081",
    "WEBHOOK_BASE": "the public https address of this bot, such as https://bot.example.org; leave it out to poll",
    "PORT": "the port on which the webhook is served, from 1 to 65535",
    "COORDINATOR_CHAT_ID": "the number of a coordinators' chat, such as -1001234567890; leave it out and invite them",
    "DATABASE_URL": "sqlite+aiosqlite:///path or postgresql+asyncpg://user:password@host/name",
    "DATA_DIR": "a folder the bot may write to",
    "LOCAL_PORT": "a port from 0 (any free one) to 65535",
    "TRIALS": "ids of trials, such as NCT07301164, the one to begin with first, with commas between them",
    "TRIALS_PATH": "a folder of trial folders of your own; leave it out for the trials that come with the bot",
    "LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR",
}


class SettingsRefused(Exception):
    """A setting cannot be used; the text names the variable and says what to write."""


class Settings(BaseModel):
    """All there is to set; each field is the environment variable of the same name in capitals."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    bot_token: Annotated[SecretStr, Field(min_length=3)] | None = None
    telegram_api_base: Annotated[str, Field(pattern=r"^https?://")] | None = None
    webhook_base: Annotated[str, Field(pattern=r"^https?://[^/?#]+(/[^?#]*)?$")] | None = None
    port: Annotated[int, Field(ge=1, le=65535)] = 8080
    coordinator_chat_id: int | None = None
    data_dir: Path = Path("data")
    database_url: Annotated[str, Field(pattern=r"^(sqlite\+aiosqlite|postgresql\+asyncpg)://")] = ""
    local_port: Annotated[int, Field(ge=0, le=65535)] = 8080
    trials: Annotated[tuple[Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+$")], ...], Field(min_length=1)] = (
        "NCT07301164",
    )
    trials_path: DirectoryPath | None = None
    log_level: Annotated[str, Field(pattern=r"^(DEBUG|INFO|WARNING|ERROR)$")] = "INFO"

    @model_validator(mode="before")
    @classmethod
    def _database_in_data_dir(cls, given: dict[str, str]) -> dict[str, str]:
        folder = Path(given.get("data_dir", "data"))
        return {"database_url": f"sqlite+aiosqlite:///{folder / 'bot.sqlite'}", **given}

    @field_validator("trials", mode="before")
    @classmethod
    def _with_commas_between(cls, given: object) -> object:
        return tuple(filter(None, map(str.strip, given.split(",")))) if isinstance(given, str) else given

    @model_validator(mode="after")
    def _telegram_calls_by_https(self) -> Self:
        own_server = self.telegram_api_base is not None
        if self.webhook_base is not None and not (own_server or self.webhook_base.startswith("https://")):
            raise ValueError("WEBHOOK_BASE")
        return self


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Settings from environment variables, empty ones counting as unset; raises SettingsRefused."""
    given = {
        name: environment[name.upper()] for name in Settings.model_fields if environment.get(name.upper())
    }
    try:
        return Settings.model_validate(given)
    except ValidationError as invalid:
        wrong = [_variable(error) for error in invalid.errors(include_input=False)]
    lines = [f"{name}: expected {HINTS[name]}" for name in dict.fromkeys(wrong)]
    raise SettingsRefused("\n".join(lines))


def _variable(error: ErrorDetails) -> str:
    # A model validator has no location; it raises ValueError with the name of the variable.
    return str(error["loc"][0] if error["loc"] else error["ctx"]["error"]).upper()
