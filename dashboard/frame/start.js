// Loaded by the page once, before Streamlit begins (dashboard/server/shell.py).
{
  // Where the server is: Streamlit would first ask whether it is below this page's path, then whether it lives, before it connects.
  window.__streamlit = {
    BACKEND_BASE_URL: `${window.location.origin}/`,
    HOST_CONFIG: { allowedOrigins: [window.location.origin], useExternalAuthToken: false },
  };
  // The view's language stands in its address, unless it is the first; a bare address is about to be filled in.
  const languages = ["bn", "en"];
  const setLanguage = () => {
    const asked = new URLSearchParams(window.location.search).get("lang");
    const language = languages.includes(asked) ? asked : languages[0];
    if (document.documentElement.lang === language && navigator.languages[0].startsWith(language)) return;
    document.documentElement.lang = language;
    // Streamlit's calendar speaks the browser's language: here it is the page's.
    const locale = language === "bn" ? "bn-BD" : "en-GB";
    Object.defineProperty(navigator, "language", { value: locale, configurable: true });
    Object.defineProperty(navigator, "languages", { value: [locale], configurable: true });
    window.dispatchEvent(new Event("languagechange"));
  };
  setLanguage();
  window.addEventListener("popstate", setLanguage);
  // Streamlit makes a new entry of the history for every address that it writes: "back" would lead to the same place twice.
  const push = window.history.pushState;
  const replace = window.history.replaceState;
  window.history.replaceState = function (state, ...address) {
    replace.call(this, { ...state, over: this.state?.over }, ...address);
  };
  let touched = false;
  for (const act of ["pointerdown", "keydown"]) window.addEventListener(act, () => (touched = true), { capture: true, once: true });
  const written = (address) => {
    const { pathname, searchParams } = new URL(address, window.location.href);
    return pathname + [...searchParams].map(([name, text]) => `${name}=${text}`).sort().join("&");
  };
  let closing = false;
  window.addEventListener("popstate", (event) => {
    if (closing) event.stopImmediatePropagation();
    closing = false;
  }, { capture: true });
  window.history.pushState = function (state, title, address) {
    if (closing) return;
    if (!touched || written(address) === written(window.location.href)) {
      // Nobody did anything yet, and the page fills in its own address; or it says the same in another order.
      this.replaceState(state, title, address);
    } else if (this.state?.over && written(address) === written(this.state.over)) {
      // A window that a link opened is closed: back to the page that it stood over, which is drawn already.
      closing = true;
      this.back();
    } else {
      push.call(this, state, title, address);
    }
    if (window.location.search) setLanguage();
  };
  // The gate alone answers 401: the sign-in is over. Loaded again, the page leads to where one signs in, and back.
  new PerformanceObserver((list) => {
    if (list.getEntries().some((entry) => entry.responseStatus === 401)) window.location.reload();
  }).observe({ type: "resource" });
  // Streamlit's main part begins with our bar of pages: what is skipped to is what stands below it.
  document.addEventListener("click", (event) => {
    const head = event.target.closest?.("[data-testid='stSkipToContent']") && document.querySelector(".page-head");
    if (!head) return;
    event.preventDefault();
    event.stopPropagation();
    head.tabIndex = -1;
    head.focus();
  }, true);
  // A window takes keys from where the focus is; while it opens, or where the page was drawn anew behind it, that is outside.
  document.addEventListener("keydown", (event) => {
    const opened = event.key === "Escape" && document.querySelector("[role='dialog']");
    if (!opened || opened.contains(event.target)) return;
    opened.focus();
    opened.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", code: "Escape", keyCode: 27, bubbles: true, cancelable: true }));
  });
  // A box that a window asks for first (theme.css names it) takes the keys as soon as it is there.
  document.addEventListener("animationstart", (event) => {
    if (event.animationName === "takes-keys") event.target.focus();
  });
  // Links of our tables and cards lead to other views of this app. Streamlit would load itself anew for each (seconds, and the
  // scroll position is lost): here the address changes in place, as Streamlit's own "back" does. Without this script they still work.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(":is([data-testid='stHtml'], .upazila-map) :is(a[href^='?'], a[href^='./'])");
    const withKeys = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
    if (!link || withKeys || event.defaultPrevented) return;
    const address = new URL(link.getAttribute("href"), window.location.href);
    if (link.matches(".language, .save-view")) {
      // The same view in another language, or with a window over it, also what the page wrote into its address after the link was drawn.
      const name = link.dataset.adds ?? "lang";
      const value = address.searchParams.get(name) ?? link.hreflang;
      address.search = window.location.search;
      address.searchParams.set(name, value);
    }
    if (address.origin !== window.location.origin || address.hash) return;
    event.preventDefault();
    goTo(address, link.matches(".to-top"));
  });
  const goTo = (address, toTop) => {
    const moves = address.pathname !== window.location.pathname;
    push.call(window.history, { over: window.location.href }, "", address);
    setLanguage();
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (moves || toTop) document.querySelector("[data-testid='stMain']")?.scrollTo(0, 0);
  };
  // The search leads to its page in the same way: its form's address is that page in this view, and what was typed is added.
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.("form.search-box");
    if (!form) return;
    event.preventDefault();
    const address = new URL(form.getAttribute("action"), window.location.href);
    for (const [name, typed] of new FormData(form)) address.searchParams.set(name, typed);
    goTo(address, true);
  });
  // Copies of the page: its address as it is now, with the day of knowledge, so that it shows the same figures tomorrow; a message.
  const addressOf = (button) => {
    const address = new URL(window.location.href);
    if (!address.searchParams.has("as_of")) address.searchParams.set("as_of", button.closest(".share").dataset.asOf);
    return address.href;
  };
  const messageOf = (button) => `${button.closest(".share").querySelector(".share-text").textContent}\n${addressOf(button)}`;
  const copy = async (text) => {
    // Where the page did not come by https the browser has no clipboard for it.
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const box = document.body.appendChild(document.createElement("textarea"));
    box.value = text;
    box.select();
    document.execCommand("copy");
    box.remove();
  };
  // A browser that is here for the first time is offered three steps, until it is told not to or follows one.
  const seen = "innovation.seen";
  const wasHere = () => { try { return window.localStorage.getItem(seen); } catch { return true; } };
  if (!wasHere()) document.documentElement.classList.add("is-first-visit");
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.(".first-visit :is(a, button)")) return;
    document.documentElement.classList.remove("is-first-visit");
    try { window.localStorage.setItem(seen, "yes"); } catch { /* nothing may be kept in this browser */ }
  });
  if (navigator.share) document.documentElement.classList.add("can-send");
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.(".share button");
    for (const menu of document.querySelectorAll("details.head-menu[open]")) if (!menu.contains(event.target)) menu.open = false;
    if (!button) return;
    if (button.matches(".share-send")) return void navigator.share({ text: messageOf(button) }).catch(() => {});
    await copy(button.matches(".share-link") ? addressOf(button) : messageOf(button));
    const words = button.textContent, { done } = button.closest(".share").dataset;
    if (words === done) return;
    button.textContent = done;
    setTimeout(() => { button.textContent = words; }, 1600);
  });
}
