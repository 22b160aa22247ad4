// The page as a whole: what it shows, and what its reader may choose.

const { title, key, texts } = JSON.parse(document.getElementById("data").textContent);
texts.forEach((text, number) => (text.number = number));
startReview();
const many = texts.length > 1;
const isFiltered = many || texts.some(({ events }) => events.length > 1);
let filters = null; // what the form asked for when it was last read

function draw() {
  translatePage();
  drawTheme();
  document.title = title ? `${title} – lvextract` : "lvextract";
  fill(document.getElementById("title"), title ?? "lvextract");
  const events = texts.reduce((sum, text) => sum + text.events.length, 0);
  const counts = [many && say("texts.count", { n: texts.length }), say("events.found", { n: events })];
  document.getElementById("counts").textContent = counts.filter(Boolean).join(" · ");
  drawFilters(texts);
  drawFound();
  drawProgress();
  document.getElementById("saved").textContent = "";
  if (shownText) drawReading(shownText);
}

function drawReading(text) {
  putOut();
  const isNew = text !== shownText;
  fill(document.getElementById("heading"), headingOf(text));
  fill(document.getElementById("about"), ...aboutText(text));
  const problem = document.getElementById("problem");
  problem.hidden = !text.error;
  fill(problem, text.error ? say("problem", { why: text.error }) : "");
  drawText(text);
  drawLegend();
  drawCards(text);
  showAsked();
  if (isNew) for (const pane of ["reading", "events"]) document.getElementById(pane).scrollTop = 0;
}

function aboutText(text) {
  const parts = [];
  if (isAddress(text.url)) parts.push(linkTo(text.url));
  if (text.id !== null && text.id !== text.url)
    parts.push(/^https?:\/\//.test(text.id) ? linkTo(text.id) : say("about.id", { id: String(text.id) }));
  if (text.published) parts.push(say("about.published", { day: sayDate(text.published) }));
  return parts.flatMap((part, number) => (number ? [" · ", part] : [part]));
}

function linkTo(address) {
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address);
}

// The list and the timeline, of what the filters leave, and of it what the text that is shown has.
function drawFound() {
  filters = readFilters();
  const matching = new Set();
  found = [];
  for (const text of texts) {
    if (!filters.text(text)) continue;
    const events = text.events.filter(filters.event);
    for (const event of events) matching.add(event);
    const timely = filters.telling(events.filter(filters.inTime));
    if (timely.length || !filters.ofEvents) found.push({ text, events: timely });
  }
  sortFound(filters.order);
  document.getElementById("active").textContent = filters.on ? say("filters.active", { n: filters.on }) : "";
  form.querySelector("[type=reset]").disabled = !filters.on;
  drawList();
  if (many)
    drawTimeline(
      texts.flatMap((text) => text.events),
      matching,
      filters,
    );
  if (many && shownText && !narrow.matches) showOneOfFound();
  if (shownText) showAsked();
}

// Of the text that is shown, the events that the filters leave, with their words alone marked, and the others behind a
// button; all of them where nothing is filtered.
function showAsked() {
  const asked = found.find(({ text }) => text === shownText)?.events ?? [];
  const isNarrowed = filters.ofEvents || (filters.words.length > 0 && asked.length < shownText.events.length);
  const others = isNarrowed ? shownText.events.filter((event) => !asked.includes(event)) : [];
  shownText.events.forEach((event, number) =>
    document.getElementById(`event-${number}`)?.classList.toggle("beside", others.includes(event)),
  );
  const button = document.getElementById("others");
  button.hidden = !others.length;
  button.textContent = say("others", { n: others.length });
  markAsked(shownText, isNarrowed ? asked : null);
  markFound(filters.words);
}

// A wide page shows one of the texts that are left; the focus stays where the filters are.
function showOneOfFound() {
  if (found.length && !found.some(({ text }) => text === shownText)) {
    drawReading(found[0].text);
    history.replaceState(null, "", `#${shownText.number}`);
  }
  drawSteps();
}

function sortFound(order) {
  if (order === "file") return;
  const rank = order === "date" ? (event) => daysOf(event.date)?.[0] ?? "9999" : (event) => event.confidence;
  for (const one of found) one.events.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  const first = ({ events }) => (events.length ? rank(events[0]) : order === "date" ? "9999" : 2);
  found.sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0));
}

function drawSteps() {
  const place = found.findIndex(({ text }) => text === shownText);
  const neighbours = { previous: found[place - 1], next: found[place < 0 ? 0 : place + 1] };
  for (const [name, neighbour] of Object.entries(neighbours)) {
    const button = document.getElementById(name);
    button.disabled = !neighbour;
    button.onclick = () => (location.hash = neighbour.text.number);
  }
  markListed(shownText.number);
}

// The address names the text, and maybe the event: #12, #12.3. Without it, a wide page shows the first text, a narrow
// one the list.
function followAddress() {
  const [text, event] = location.hash.slice(1).split(".");
  const named = texts[text === "" ? NaN : Number(text)];
  document.body.classList.toggle("in-text", !many || Boolean(named));
  const one = named ?? shownText ?? (many && narrow.matches ? null : (found[0]?.text ?? texts[0]));
  if (!one) return;
  if (one !== shownText) drawReading(one);
  if (many) drawSteps();
  if (!named) return;
  if (event === undefined) {
    if (narrow.matches) scrollTo(0, 0);
    if (many) document.getElementById("heading").focus({ preventScroll: true });
  } else showCard(Number(event));
}

function showCard(number) {
  for (const card of document.querySelectorAll(".card.current")) card.classList.remove("current");
  const card = document.getElementById(`event-${number}`);
  if (!card) return;
  card.classList.add("current");
  card.scrollIntoView({ block: "start" });
  card.querySelector(".filler").focus({ preventScroll: true });
  if (!narrow.matches) goToWords(fillers.find(({ element }) => card.contains(element)));
}

const dark = matchMedia("(prefers-color-scheme: dark)");
let theme = remembered("theme");

function drawTheme() {
  const isDark = theme ? theme === "dark" : dark.matches;
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  document.getElementById("theme").textContent = say(isDark ? "theme.light" : "theme.dark");
}

dark.addEventListener("change", drawTheme);
document.getElementById("theme").addEventListener("click", () => {
  theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  remember("theme", theme);
  drawTheme();
});
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    language = button.dataset.language;
    remember("language", language);
    draw();
  });
}
// Where there is no room to spare, the filters are behind a line that opens them.
const roomy = matchMedia("(min-width: 75.01rem)");

function foldFilters() {
  document.getElementById("filters").open = roomy.matches;
}

document.getElementById("skip").addEventListener("click", () => textElement.focus());
document.getElementById("others").addEventListener("click", (event) => {
  const areShown = document.body.classList.toggle("with-others");
  event.currentTarget.setAttribute("aria-expanded", areShown);
});
document.getElementById("overview").hidden = !isFiltered;
foldFilters();
roomy.addEventListener("change", foldFilters);
form.addEventListener("input", drawFound);
form.addEventListener("reset", () => requestAnimationFrame(drawFound));
form.addEventListener("submit", (event) => event.preventDefault());

if (many) {
  for (const element of document.querySelectorAll("[data-many]")) element.hidden = false;
  document.body.classList.add("many");
  document.getElementById("whole").addEventListener("click", () => {
    form.elements.from.value = form.elements.to.value = "";
    drawFound();
  });
  document.getElementById("back").addEventListener("click", () => {
    const number = shownText.number;
    location.hash = "";
    markListed(number)?.focus();
  });
  addEventListener("hashchange", followAddress);
  narrow.addEventListener("change", followAddress);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) drawFound();
    width = innerWidth;
  });
}
draw();
followAddress();
