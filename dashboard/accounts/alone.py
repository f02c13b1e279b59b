"""What "this machine only" means, where there is no account: where the server may listen, and whom it answers."""

from collections.abc import Iterable
from ipaddress import ip_address

# What a proxy adds: a request that has one comes from somewhere else.
_PROXY_HEADERS = frozenset({b"forwarded", b"x-real-ip", b"via"})
_PROXY_PREFIX = b"x-forwarded-"


def is_this_machine(name: str | None) -> bool:
    """Whether an address or a host's name is the loopback; no name (all interfaces) is not."""
    if not name:
        return False
    if name.casefold().rstrip(".") == "localhost":
        return True
    try:
        address = ip_address(name)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def came_through_proxy(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    """Whether a request's headers (names in lower case) say that a proxy handed it on."""
    return any(name in _PROXY_HEADERS or name.startswith(_PROXY_PREFIX) for name, _ in headers)
