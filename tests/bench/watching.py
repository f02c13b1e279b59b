"""A page in a browser: when it was drawn, what came over the line, how much of it changed."""

import base64
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

# Notes, by the page's own clock, when the first words stood in the main part and when anything in it last changed; a
# component without a frame draws under a shadow root, into which an observer of the document does not look.
WATCH = """
window.__last = 0; window.__words = 0; window.__t0 = 0; window.__mutations = 0; window.__roots = [];
const outermost = (node) => { let root; while ((root = node.getRootNode()).host) node = root.host; return node; };
const watch = new MutationObserver((records) => {
  const main = document.querySelector('[data-testid="stMain"]');
  const inside = main ? records.filter((record) => main.contains(outermost(record.target))).length : 0;
  if (!inside) return;
  window.__last = performance.now();
  window.__mutations += inside;
  if (!window.__words && main.innerText.trim().length > 20) window.__words = window.__last;
});
const everything = {subtree: true, childList: true, attributes: true, characterData: true};
watch.observe(document, everything);
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (how) {
  const root = attach.call(this, how);
  watch.observe(root, everything);
  window.__roots.push(root);
  return root;
};
document.addEventListener('keydown', (e) => {
  if (e.key === 'Enter') { window.__t0 = performance.now(); window.__mutations = 0; }
}, true);
"""
QUIET_MS = 900
SETTLED = f"""() => window.__last > window.__t0 && performance.now() - window.__last > {QUIET_MS}
  && !document.querySelector('[data-stale="true"], [data-testid="stStatusWidget"], [data-testid="stSkeleton"]')
  && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every((c) => c.querySelector('.main-svg'))"""
NODES = """() => [document, ...window.__roots.filter((root) => root.host.isConnected)]
  .reduce((count, root) => count + root.querySelectorAll('*').length, 0)"""
HEIGHT = """() => document.querySelector('[data-testid="stMain"]').scrollHeight"""
# An office's line: 10 Mbit/s, 150 ms there and back.
SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}
LONGEST_MS = 120_000


@dataclass(frozen=True, slots=True)
class Opened:
    """A visit with nothing cached: milliseconds, bytes over the line, elements of the document, pixels."""

    first_words: float
    all_drawn: float
    wire: int
    nodes: int
    height: int


@dataclass(frozen=True, slots=True)
class Changed:
    """A filter change: milliseconds to the last thing redrawn; messages, their bytes; mutations of the DOM."""

    ms: float
    messages: int
    wire: int
    mutations: int


class Line:
    """What a page's line brought so far: bytes of answers, sizes of messages, runs of the script that ended well."""

    def __init__(self, page: Page, slow: bool) -> None:
        self.answers, self.messages, self.runs = 0, list[int](), 0
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        if slow:
            session.send("Network.emulateNetworkConditions", SLOW_LINE)
        session.on("Network.loadingFinished", self._take_answer)
        session.on("Network.webSocketFrameReceived", self._take_message)

    def _take_answer(self, event: dict[str, Any]) -> None:
        self.answers += int(event["encodedDataLength"])

    def _take_message(self, event: dict[str, Any]) -> None:
        frame = event["response"]
        if frame["opcode"] != 2:
            return
        message = base64.b64decode(frame["payloadData"])
        self.messages.append(len(message))
        self.runs += ended_well(message)


def ended_well(message: bytes) -> bool:
    """Whether a message of Streamlit says that a run of the whole script ended; one that asks for another did not."""
    # Nothing so long says it: long ones are not worth parsing.
    if len(message) > 1000:
        return False
    parsed = ForwardMsg.FromString(message)
    ends: bool = parsed.WhichOneof("type") == "script_finished"
    return ends and bool(parsed.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY)


class Watched:
    """A page opened in a browser context of its own."""

    def __init__(self, browser: Browser, url: str, *, slow: bool = False) -> None:
        # The dashboard's policy forbids what Playwright waits with.
        self._context = browser.new_context(viewport={"width": 1440, "height": 900}, bypass_csp=True)
        self._page = self._context.new_page()
        self._page.add_init_script(WATCH)
        self._line = Line(self._page, slow)
        self._page.goto(url, timeout=LONGEST_MS)
        self._settle(0)
        self.opened = Opened(
            self._page.evaluate("window.__words"),
            self._page.evaluate("window.__last"),
            self._line.answers + sum(self._line.messages),
            self._page.evaluate(NODES),
            self._page.evaluate(HEIGHT),
        )

    def choose(self, label: str, option: str) -> Changed:
        """Choose an option in the select box of this label. Raises ValueError where another one was chosen."""
        box = self._page.get_by_label(label).first
        box.click()
        box.fill(option)
        self._page.get_by_role("option", name=option).first.wait_for()
        self._page.wait_for_timeout(300)
        runs, messages = self._line.runs, len(self._line.messages)
        self._page.keyboard.press("Enter")
        self._settle(runs)
        if box.input_value() != option:
            raise ValueError(f"{option} was not chosen, but {box.input_value()!r}")
        wire = self._line.messages[messages:]
        ms, mutations = self._page.evaluate("[window.__last - window.__t0, window.__mutations]")
        return Changed(ms, len(wire), sum(wire), mutations)

    def close(self) -> None:
        self._context.close()

    def _settle(self, runs: int) -> None:
        """Wait until another run of the script has ended than the `runs` before, and the page is quiet."""
        waited = 0
        while self._line.runs <= runs:
            if (waited := waited + 50) > LONGEST_MS:
                raise TimeoutError("the script's run did not end")
            self._page.wait_for_timeout(50)
        self._page.wait_for_function(SETTLED, timeout=LONGEST_MS, polling=100)
