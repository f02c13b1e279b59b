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
    document.documentElement.lang = languages.includes(asked) ? asked : languages[0];
  };
  setLanguage();
  window.addEventListener("popstate", setLanguage);
  const push = window.history.pushState;
  window.history.pushState = function (...state) {
    push.apply(this, state);
    if (window.location.search) setLanguage();
  };
  // The gate alone answers 401: the sign-in is over. Loaded again, the page leads to where one signs in, and back.
  new PerformanceObserver((list) => {
    if (list.getEntries().some((entry) => entry.responseStatus === 401)) window.location.reload();
  }).observe({ type: "resource" });
  // Links of our tables and cards lead to other views of this app. Streamlit would load itself anew for each (seconds, and the
  // scroll position is lost): here the address changes in place, as Streamlit's own "back" does. Without this script they still work.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(":is([data-testid='stHtml'], .upazila-map) :is(a[href^='?'], a[href^='./'])");
    const withKeys = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
    if (!link || withKeys || event.defaultPrevented) return;
    const address = new URL(link.getAttribute("href"), window.location.href);
    if (link.matches(".language")) {
      // The same view in another language, also what the page wrote into its address after the link was drawn.
      address.search = window.location.search;
      address.searchParams.set("lang", link.hreflang);
    }
    if (address.origin !== window.location.origin || address.hash) return;
    event.preventDefault();
    goTo(address, link.matches(".to-top"));
  });
  const goTo = (address, toTop) => {
    const moves = address.pathname !== window.location.pathname;
    window.history.pushState({}, "", address);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (moves || toTop) document.querySelector("[data-testid='stMain']")?.scrollTo(0, 0);
  };
  // The search leads to its page in the same way: its form's address is that page in this view, and what was typed is added.
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.("form.search-box");
    if (!form) return;
    event.preventDefault();
    const address = new URL(form.getAttribute("action"), window.location.href);
    address.searchParams.set("q", form.elements.q.value);
    goTo(address, true);
  });
}
