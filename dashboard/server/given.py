"""What each sign-in was given over its websockets: Streamlit's sessions, and the files whose addresses it was sent.

Streamlit itself gives both to whoever knows their names.
"""

import re
from collections import OrderedDict
from collections.abc import Iterable

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_MEDIA = re.compile(rb"/media/([0-9A-Za-z_-]+)")
_PROTOCOLS = b"sec-websocket-protocol"
MOST_KEPT = 5000


class Given:
    """Kept in memory, as Streamlit keeps its sessions and files."""

    def __init__(self) -> None:
        # Keys: the sign-in, and the name of what it was given; the oldest go first.
        self._sessions: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._media: OrderedDict[tuple[str, str], None] = OrderedDict()

    def has_session(self, digest: str, session: str) -> bool:
        return (digest, session) in self._sessions

    def has_media(self, digest: str, file_id: str) -> bool:
        return (digest, file_id) in self._media

    def note(self, digest: str, message: bytes) -> None:
        """Look through a message to the browser of a sign-in."""
        for file_id in _MEDIA.findall(message):
            _keep(self._media, (digest, file_id.decode("ascii")))

    def note_session(self, digest: str, message: bytes) -> bool:
        """Whether a message says which Streamlit session was begun; it is then the sign-in's."""
        parsed = ForwardMsg.FromString(message)
        if parsed.WhichOneof("type") != "new_session":
            return False
        _keep(self._sessions, (digest, parsed.new_session.initialize.session_id))
        return True

    def only_own_session(self, digest: str, headers: Iterable[tuple[bytes, bytes]]) -> Iterable[tuple[bytes, bytes]]:
        """The headers of a websocket, without a Streamlit session to be resumed that is not the sign-in's own."""
        for name, value in headers:
            if name.lower() == _PROTOCOLS:
                entries = [entry.strip() for entry in value.decode("latin-1").split(",")]
                if len(entries) > 2 and not self.has_session(digest, entries[2]):
                    entries = entries[:2]
                yield name, ", ".join(entries).encode("latin-1")
            else:
                yield name, value


def _keep(kept: OrderedDict[tuple[str, str], None], key: tuple[str, str]) -> None:
    kept[key] = None
    kept.move_to_end(key)
    if len(kept) > MOST_KEPT:
        kept.popitem(last=False)
