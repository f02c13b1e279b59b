// Links of our tables and cards lead to other views of this app. Streamlit would load itself anew for each (seconds, and the
// scroll position is lost): here the address changes in place, as Streamlit's own "back" does. Without this script they still work.
if (!window.innovationLinks) {
  window.innovationLinks = true;
  // The gate alone answers 401: the sign-in is over. Loaded again, the page leads to where one signs in, and back.
  new PerformanceObserver((list) => {
    if (list.getEntries().some((entry) => entry.responseStatus === 401)) window.location.reload();
  }).observe({ type: "resource" });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(":is([data-testid='stHtml'], .upazila-map) :is(a[href^='?'], a[href^='./'])");
    const withKeys = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
    if (!link || withKeys || event.defaultPrevented) return;
    const address = new URL(link.getAttribute("href"), window.location.href);
    if (address.origin !== window.location.origin || address.hash) return;
    event.preventDefault();
    const moves = address.pathname !== window.location.pathname;
    window.history.pushState({}, "", address);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (moves) document.querySelector("[data-testid='stMain']")?.scrollTo(0, 0);
  });
}
