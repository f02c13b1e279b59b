"""Widgets that agree with the URL: a copied link shows a colleague the same, and the browser's "back" works."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True, slots=True)
class UrlState:
    """Some parameters of the URL and the widgets that follow them; each widget's key is `<prefix>.<name>`.

    The session remembers what was last written into the URL: where the URL says something else, the reader has
    followed a link or gone back, and the URL counts; else the widgets count, and the URL is written after them.
    """

    prefix: str
    names: tuple[str, ...]

    def key(self, name: str) -> str:
        """The session's key of the widget of a parameter."""
        return f"{self.prefix}.{name}"

    def read(self) -> dict[str, str]:
        """What the URL says of these parameters now; one that is missing or empty is left out."""
        return {name: text for name in self.names if (text := st.query_params.get(name))}

    @property
    def was_written(self) -> bool:
        """Whether this session has written these parameters before."""
        return self._written in st.session_state

    def last(self) -> dict[str, str]:
        """What this session last wrote; nothing before."""
        return dict(st.session_state.get(self._written, {}))

    def has_changed(self) -> bool:
        """Whether the URL says something else than was last written."""
        return st.session_state.get(self._written) != self.read()

    def asked(self) -> dict[str, str] | None:
        """What the URL asks the widgets to show ("" for what it leaves out); None where the widgets count."""
        if not self.has_changed() and all(self.key(name) in st.session_state for name in self.names):
            return None
        return dict.fromkeys(self.names, "") | self.read()

    def write(self, texts: Mapping[str, str]) -> None:
        """Put `texts` into the URL, without those that are empty; all other parameters stay."""
        wanted = {name: texts[name] for name in self.names if texts.get(name)}
        if self.read() != wanted:
            others = {name: text for name, text in st.query_params.to_dict().items() if name not in self.names}
            st.query_params.from_dict({**wanted, **others})
        st.session_state[self._written] = wanted

    @property
    def _written(self) -> str:
        return f"{self.prefix}.written.{','.join(self.names)}"


# A window or a paper is opened by a link alone: one parameter, and no widget that follows it.


def asked(name: str) -> str:
    """What one parameter of the URL asks for; "" where it is not there."""
    return st.query_params.get(name, "")


def forget(name: str) -> None:
    """Take one parameter out of the URL: that of a window, when it is closed."""
    st.query_params.pop(name, None)
