// The list of texts with those of their events that are looked for. It grows as it is read.

const PAGE = 60; // texts added at a time
const EVENTS_SHOWN = 4; // events of a text, before "more"
const listElement = document.getElementById("list");
const moreButton = document.getElementById("more");

let found = []; // { text, events }, in the order of the list
let listed = 0; // how many of them are in the list

function drawList() {
  const events = found.reduce((sum, one) => sum + one.events.length, 0);
  const status = found.length
    ? `${say("texts.count", { n: found.length })} · ${say("events", { n: events })}`
    : say("none.found");
  document.getElementById("found").textContent = status;
  listElement.querySelector("ol").replaceChildren();
  listElement.scrollTop = 0;
  listed = 0;
  growList();
}

function growList(until = listed + PAGE) {
  const items = found.slice(listed, until).map(drawItem);
  listed += items.length;
  listElement.querySelector("ol").append(...items);
  const left = found.length - listed;
  moreButton.hidden = !left;
  moreButton.textContent = say("more", { n: left });
}

moreButton.addEventListener("click", () => growList());
new IntersectionObserver(
  (entries) => entries.some((entry) => entry.isIntersecting) && !moreButton.hidden && growList(),
  {
    rootMargin: "600px",
  },
).observe(moreButton);

function drawItem({ text, events }) {
  const about = [text.id === null ? null : String(text.id), text.published && sayShortDate(text.published)]
    .filter(Boolean)
    .join(" · ");
  const link = make(
    "a",
    { href: `#${text.number}`, class: "of-text" },
    make("b", { lang: "lv" }, headingOf(text)),
    about ? make("small", {}, about) : null,
  );
  const item = make("li", { "data-number": text.number }, link);
  if (text.error) item.append(make("p", { class: "failed" }, say("problem", { why: text.error })));
  if (events.length)
    item.append(
      make(
        "ul",
        {},
        events.slice(0, EVENTS_SHOWN).map((event) => make("li", {}, drawEventLink(text, event))),
      ),
    );
  if (events.length > EVENTS_SHOWN)
    item.append(make("small", { class: "rest" }, say("more.events", { n: events.length - EVENTS_SHOWN })));
  return item;
}

function drawEventLink(text, event) {
  const number = text.events.indexOf(event);
  const percent = Math.round(100 * event.confidence);
  return make(
    "a",
    { href: `#${text.number}.${number}`, class: text.verdicts[number] },
    make("span", { class: "day" }, event.date?.start ? sayShortDate(event.date.start) : "–"),
    make(
      "span",
      { class: "what", lang: "lv" },
      make("span", { class: "name" }, nameOf(event)),
      drawNotes(text, event, number),
    ),
    isLow(event.confidence)
      ? make("strong", { class: "confidence doubt" }, say("confidence.doubt", { percent }))
      : make("span", { class: "confidence" }, say("percent", { percent })),
  );
}

// What must be said of an event beside its name: that it was called off, and what the reader thinks of its record.
function drawNotes(text, event, number) {
  const verdict = text.verdicts[number];
  const notes = [drawStatus(event), verdict && make("small", {}, say(`verdict.${verdict}`))].filter(Boolean);
  for (const note of notes) note.lang = language;
  return notes.flatMap((note) => [" ", note]);
}

// The first line of a text, to know it by.
function headingOf(text) {
  const line = wholeOf(text)
    .trimStart()
    .split(/[\n\r]/, 1)[0]
    .trim();
  return line.length > 90 ? `${[...line].slice(0, 88).join("")}…` : line || "–";
}

function markListed(number) {
  for (const link of listElement.querySelectorAll("[aria-current]")) link.removeAttribute("aria-current");
  const place = found.findIndex(({ text }) => text.number === number);
  if (place >= listed) growList(place + 10);
  const link = listElement.querySelector(`li[data-number="${number}"] > a`);
  link?.setAttribute("aria-current", "true");
  return link;
}
