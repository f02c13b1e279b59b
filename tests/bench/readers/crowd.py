"""A crowd of readers: each chooses another place or month every few seconds."""

import asyncio
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

from tests.bench.readers.session import Session, opened

# Keys of the select boxes, of the dashboard and of the naive page.
PLACES, MONTHS = ("filter.area", "area"), "filter.month"
OPENING = 4


@dataclass(frozen=True, slots=True)
class Page:
    """What readers open: the address, its query, who is signed in (a cookie for each), labels of places to choose."""

    url: str
    query: str
    cookies: Sequence[str]
    places: Sequence[str]


class Crowd:
    """Readers with the page open."""

    def __init__(self, page: Page, seed: int = 2016) -> None:
        self._page = page
        self._choice = random.Random(seed)
        self._cookies: Iterator[str] = cycle(page.cookies)
        self.sessions: list[Session] = []

    async def grow(self, size: int) -> None:
        """Open sessions until there are so many, a few at a time."""
        while len(self.sessions) < size:
            some = min(OPENING, size - len(self.sessions))
            opening = (opened(self._page.url, self._page.query, next(self._cookies)) for _ in range(some))
            self.sessions += await asyncio.gather(*opening)

    async def read(self, seconds: float, every: float) -> list[float]:
        """Seconds of each change; each reader makes one every so many seconds, the first `every` are not counted."""
        begun = time.perf_counter()
        taken = await asyncio.gather(*(self._reads(each, begun, seconds, every) for each in self.sessions))
        return [second for some in taken for second in some]

    async def change(self, session: Session) -> float:
        """One change: as often of the month as of the place, where the page has months."""
        key = next(key for key in PLACES if key in session.choices)
        options: Sequence[str] = self._page.places
        if MONTHS in session.choices and self._choice.random() < 0.5:
            key, options = MONTHS, session.choices[MONTHS][1]
        return await session.choose(key, self._choice.choice(options))

    async def leave(self) -> None:
        await asyncio.gather(*(session.socket.close() for session in self.sessions))
        self.sessions.clear()

    async def _reads(self, session: Session, begun: float, seconds: float, every: float) -> list[float]:
        taken = []
        due = begun + self._choice.uniform(0, every)
        while due < begun + every + seconds:
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            second = await self.change(session)
            if due >= begun + every:
                taken.append(second)
            # Who had to wait longer asks for the next at once.
            due = max(due + every, time.perf_counter())
        return taken
