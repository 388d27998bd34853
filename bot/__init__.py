"""The service: Telegram (or the local chat) in, answers stored, messages out."""
