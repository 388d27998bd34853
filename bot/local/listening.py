"""The listening socket of the local chat, open before anything heavy is imported."""

from __future__ import annotations

import socket


class PortTaken(Exception):
    """Another program listens on the port."""

    def __init__(self, port: int) -> None:
        super().__init__(f"port {port} is in use: choose another with --port, or --port 0 for any free one")


def listen(port: int) -> socket.socket:
    """Listen on this machine only; whoever connects is kept waiting until the page can be served."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
    except OSError:
        listener.close()
        raise PortTaken(port) from None
    listener.listen(64)
    return listener
