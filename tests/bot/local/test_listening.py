from __future__ import annotations

import pytest

from bot.local.listening import PortTaken, listen


def test_only_this_machine_can_connect_and_the_port_is_ours_alone() -> None:
    with listen(0) as listener:
        host, port = listener.getsockname()
        assert host == "127.0.0.1"
        with pytest.raises(PortTaken, match=f"port {port} is in use: choose another with --port"):
            listen(port)
