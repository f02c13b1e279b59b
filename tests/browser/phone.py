"""A page on a phone: it opens, has no error and is no wider than the screen."""

from playwright.sync_api import Page, ViewportSize, expect

PHONE: ViewportSize = {"width": 390, "height": 844}
# As dashboard/frame/start.js moves: the program is not loaded again. What is shown so far is marked as left.
MOVE = """url => {
    document.querySelector(".page-head")?.setAttribute("data-left", "");
    window.history.pushState({}, "", url);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}"""
# The script has ended, nothing is old or still to be drawn, and nothing has changed for a while.
DRAWN = """async quiet => {
    let changed = performance.now();
    const observer = new MutationObserver(() => { changed = performance.now(); });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const drawn = () => document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]')
        && !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]');
    while (!drawn() || performance.now() - changed < quiet) await new Promise(done => setTimeout(done, 50));
    observer.disconnect();
    await document.fonts.ready;
}"""
QUIET_MS = 400
# After a change of theme, size or medium, which asks the server for nothing.
SOON_MS = 100


def wait_until_drawn(page: Page) -> None:
    """Until the page stands still, however fast the machine is."""
    page.evaluate(DRAWN, QUIET_MS)


def go(page: Page, url: str) -> None:
    """To `url`: the first time as a browser does, then as a link of ours does."""
    if page.url.startswith("http"):
        page.evaluate(MOVE, url)
    else:
        page.goto(url)


def open_page(page: Page, url: str) -> None:
    """To `url`, until its head is there and it stands still."""
    go(page, url)
    expect(page.locator(".page-head")).to_be_visible()
    wait_until_drawn(page)


def assert_fits(phone: Page, url: str, title: str, shown: str = "h1") -> None:
    """The page at `url` bears `title`, has the element `shown`, no error, and is no wider than the screen."""
    go(phone, url)
    expect(phone.locator(".page-head:not([data-left])")).to_contain_text(title)
    expect(phone.locator(shown)).to_be_visible()
    wait_until_drawn(phone)
    assert phone.locator("[data-testid=stException], [data-testid=stAlertContentError]").count() == 0
    # Of the window, and of the box in it that Streamlit scrolls.
    main = "document.querySelector('[data-testid=\"stMain\"]').scrollWidth"
    assert phone.evaluate(f"Math.max(document.scrollingElement.scrollWidth, {main})") <= PHONE["width"]


def close_window(page: Page) -> None:
    """By the key, as a person does."""
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
