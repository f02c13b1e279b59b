// Words that Streamlit says in English alone (STREAMLIT_WORDS, written by frame/streamlit_words.py) in the page's language, for
// eyes and screen readers. What Streamlit wrote is kept, so that another language finds it again.
{
  const ATTRIBUTES = ["aria-label", "aria-valuetext", "placeholder", "title"];
  // Of a paper's or a person's own words nothing is changed.
  const OURS = "[data-testid='stHtml'], svg, .upazila-map, style, script, textarea";
  const written = new WeakMap();
  const rules = Object.fromEntries(Object.entries(STREAMLIT_WORDS).map(([language, rows]) => [language, rows.map(rule)]));

  function rule([where, theirs, ours]) {
    const names = [];
    const pattern = theirs.split(/\{(\w+)\}/).map((part, no) => {
      if (no % 2) names.push(part);
      // Of numbers alone: a name may be anything.
      return no % 2 ? (["number", "count", "most", "day", "year", "no"].includes(part) ? "([0-9]+)" : "(.+)") : part.replace(/[.+?()]/g, "\\$&");
    });
    return { where, begins: theirs.split("{")[0], pattern: new RegExp(`^${pattern.join("")}$`), names, ours };
  }

  // "" where nothing is to be said otherwise.
  function translated(element, said) {
    const language = document.documentElement.lang;
    for (const { where, begins, pattern, names, ours } of rules[language] ?? []) {
      const found = said.startsWith(begins) && pattern.exec(said);
      if (!found || !element.matches(where)) continue;
      return ours.replace(/\{(\w+)\}/g, (gap, name) => digits(found[names.indexOf(name) + 1] ?? gap, language));
    }
    return "";
  }

  function digits(text, language) {
    return language === "bn" ? text.replace(/^\d+$/, (number) => [...number].map((digit) => String.fromCodePoint(0x9e6 + Number(digit))).join("")) : text;
  }

  function mend(node, name, element, read, write) {
    const kept = written.get(node)?.[name];
    const now = read();
    // Ours from before: Streamlit has written nothing since.
    const theirs = kept?.ours === now ? kept.theirs : now;
    const ours = theirs && translated(element, theirs.trim());
    if (!ours && kept?.ours !== now) return;
    if ((ours || theirs) !== now) write(ours || theirs);
    written.set(node, { ...written.get(node), [name]: { theirs, ours: ours || theirs } });
  }

  function mendText(node) {
    const parent = node.parentElement;
    if (parent && /\S/.test(node.data)) mend(node, "text", parent, () => node.data, (words) => { node.data = words; });
  }

  function mendElement(element) {
    // Streamlit names the box for files, and says that it is nothing to be named: it is the group of its button and its words.
    if (element.matches("[data-testid='stFileUploaderDropzone'][role='presentation']")) element.setAttribute("role", "group");
    for (const name of ATTRIBUTES) {
      if (element.hasAttribute(name)) mend(element, name, element, () => element.getAttribute(name), (words) => element.setAttribute(name, words));
    }
  }

  const accept = (node) => (node.nodeType === Node.ELEMENT_NODE && node.matches(OURS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  function mendAll(root) {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept);
    for (let node = nodes.currentNode; node; node = nodes.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) mendText(node);
      else if (node.nodeType === Node.ELEMENT_NODE) mendElement(node);
    }
  }

  const isOurs = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(OURS);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (isOurs(target)) continue;
      if (type === "attributes") mendElement(target);
      else if (type === "characterData") mendText(target);
      else for (const node of addedNodes) if (!isOurs(node)) mendAll(node);
    }
  }).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [...ATTRIBUTES, "lang"] });
  // The page is now in another language.
  new MutationObserver(() => mendAll(document.body)).observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
}
