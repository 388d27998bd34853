"""The trial as data and the engine that decides: pure, no clock, no network, no chat."""
