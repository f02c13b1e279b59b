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
    const moves = address.pathname !== window.location.pathname;
    window.history.pushState({}, "", address);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (moves || link.matches(".to-top")) document.querySelector("[data-testid='stMain']")?.scrollTo(0, 0);
  });
}
