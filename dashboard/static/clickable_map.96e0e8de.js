// Draws what charts/map.py describes: areas as SVG, over each a link with its mark and name, which frame/start.js follows.
// Words come in as text and attributes only. What is as it was is not touched; another place's map comes in as one change.
const SVG = "http://www.w3.org/2000/svg";
const TOWARDS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const kept = new WeakMap();

export default function ({ data, parentElement }) {
  const figure = parentElement.querySelector(".upazila-map");
  const outlines = JSON.stringify([data.silent, data.districts, data.places.map((place) => [place.code, place.path])]);
  const before = kept.get(figure);
  const map = before?.outlines === outlines ? before : build(data);
  Object.assign(map, { data, outlines });
  put(figure, "aria-label", data.alt);
  describe(map);
  if (map !== before) figure.replaceChildren(map.plane, map.legend);
  kept.set(figure, map);
}

function build(data) {
  const areas = data.places.map((place) => svg("path", { d: place.path }));
  const links = data.places.map((place) => html("a", { style: `left: ${place.x}%; top: ${place.y}%` }));
  const map = { areas, links, ring: svg("path", { class: "ring" }), tip: html("div", { class: "tip", "aria-hidden": "true" }) };
  const drawing = svg("svg", {
    viewBox: `0 0 ${data.width} ${data.height}`, preserveAspectRatio: "none", "aria-hidden": "true",
  });
  const silent = data.silent.map((area) => svg("path", { d: area.path, style: `fill: ${area.fill}; stroke: ${area.line}` }));
  const borders = data.districts.map((district) => svg("path", { d: district.path, class: "border" }));
  const names = data.districts.map((district) => {
    const name = html("span", { class: "district", style: `left: ${district.x}%; top: ${district.y}%`, "aria-hidden": "true" });
    say(name, district.name);
    return name;
  });
  drawing.append(...silent, ...areas, ...borders, map.ring);
  map.plane = html("div", { class: "plane", style: `--ratio: ${data.width / data.height}` });
  map.legend = html("ul", { class: "legend" });
  map.mark = html("div", { class: "mark", "aria-hidden": "true" });
  map.plane.append(drawing, ...names, ...links, map.mark, map.tip);
  // One stop for the Tab key, as on a row of radio buttons: within the map the arrows move.
  links.forEach((link, no) => put(link, "tabindex", no ? "-1" : "0"));
  listen(map);
  return map;
}

function describe(map) {
  const { areas, data, legend, links, mark, plane } = map;
  put(plane, "class", data.named ? "plane named" : "plane");
  data.places.forEach((place, no) => {
    const status = data.statuses[place.status];
    put(areas[no], "style", `fill: ${status.fill}`);
    put(areas[no], "class", status.dashed ? "area dashed" : "area");
    put(links[no], "href", data.link.replace("CODE", place.code));
    put(links[no], "aria-label", `${place.name}: ${place.told ?? status.word}`);
    say(links[no], data.named ? `${status.mark}\n${place.name.replace(" ", "\n")}` : status.mark);
  });
  say(mark, data.mark);
  const entries = [...Object.values(data.statuses), ...data.others];
  while (legend.children.length > entries.length) legend.lastChild.remove();
  entries.forEach(({ fill, dashed, mark, word }, no) => {
    if (!legend.children[no]) legend.append(legendEntry());
    const [swatch, words] = legend.children[no].children;
    put(swatch, "class", dashed ? "swatch dashed" : mark ? "swatch" : "swatch silent");
    put(swatch, "style", `background: ${fill}`);
    say(words, mark ? `${mark} ${word}` : word);
  });
}

function legendEntry() {
  const entry = html("li");
  entry.append(html("span"), html("span"));
  return entry;
}

function listen(map) {
  const { areas, links, plane, ring, tip } = map;
  const numbers = new Map([...areas, ...links].map((element, no) => [element, no % links.length]));
  const numberOf = (event) => numbers.get(event.target);
  const point = (no) => {
    const { name, status, told, x, y } = map.data.places[no];
    say(tip, `${name}\n${told ?? map.data.statuses[status].word}`);
    // Its own width to the left by the same share: it never stands outside the map.
    put(tip, "style", `left: ${x}%; top: ${y}%; --x: -${x}%`);
    put(tip, "class", y < 25 ? "tip below" : "tip");
    put(ring, "d", map.data.places[no].path);
  };
  const leave = () => {
    ring.removeAttribute("d");
    say(tip, "");
  };
  plane.addEventListener("pointerover", (event) => (numberOf(event) === undefined ? leave() : point(numberOf(event))));
  plane.addEventListener("pointerleave", leave);
  plane.addEventListener("focusout", leave);
  plane.addEventListener("focusin", (event) => {
    links.forEach((link) => put(link, "tabindex", link === event.target ? "0" : "-1"));
    if (event.target.matches(":focus-visible")) point(numberOf(event));
  });
  plane.addEventListener("click", (event) => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = links[areas.indexOf(event.target)];
    link?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey, altKey }));
  });
  plane.addEventListener("keydown", (event) => {
    const towards = TOWARDS[event.key];
    if (event.key === " ") event.target.click();
    else if (towards) links[nearest(map.data, numberOf(event), towards)]?.focus();
    else return;
    event.preventDefault();
  });
}

// The next place that way, no more aside than ahead: so every place can be reached by some arrows.
function nearest(data, from, [right, down]) {
  const here = data.places[from];
  let best = { far: Infinity };
  data.places.forEach((place, no) => {
    const across = (place.x - here.x) * data.width, along = (place.y - here.y) * data.height;
    const ahead = across * right + along * down, aside = Math.abs(across * down) + Math.abs(along * right);
    if (ahead > 0 && aside <= ahead && ahead + aside < best.far) best = { no, far: ahead + aside };
  });
  return best.no;
}

function svg(name, attributes) {
  return dressed(document.createElementNS(SVG, name), attributes);
}

function html(name, attributes = {}) {
  return dressed(document.createElement(name), attributes);
}

function dressed(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function put(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function say(element, words) {
  if (element.textContent !== words) element.textContent = words;
}
