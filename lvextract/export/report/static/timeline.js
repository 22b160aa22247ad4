// The events in time: a bar for each year, month or day, as fine as there is room for. A bar, or a stretch of them,
// narrows the time that is looked at.

const barsElement = document.getElementById("bars");
const NARROWEST = 7; // pixels of a bar
const UNITS = [
  { length: 10, first: (iso) => iso, next: (iso) => nextDay(iso) },
  { length: 7, first: (iso) => `${iso.slice(0, 7)}-01`, next: (iso) => nextMonth(iso) },
  { length: 4, first: (iso) => `${iso.slice(0, 4)}-01-01`, next: (iso) => yearsOn(iso, 1) },
  { length: 4, years: 10, first: (iso) => `${iso.slice(0, 3)}0-01-01`, next: (iso) => yearsOn(iso, 10) },
  { length: 4, years: 100, first: (iso) => `${iso.slice(0, 2)}00-01-01`, next: (iso) => yearsOn(iso, 100) },
];

// `events` are all that there are, `matching` (a set) those that the other filters leave.
function drawTimeline(events, matching, { from, to }) {
  const dated = events.filter((event) => event.date?.days && isInTime(event, from, to));
  const bins = binsOf(dated, from, to);
  const unit = bins.unit;
  let coarse = 0;
  for (const event of dated) {
    if (event.date.start.split("T")[0].length < unit.length) coarse += matching.has(event);
    else {
      const bin = bins.get(unit.first(event.date.days[0]));
      if (bin) bin[matching.has(event) ? "found" : "others"] += 1;
    }
  }
  const list = [...bins.values()];
  const highest = Math.max(1, ...list.map((bin) => bin.found + bin.others));
  const bars = list.map((bin) => drawBar(bin, highest));
  barsElement.replaceChildren(...bars);
  roveFocus(barsElement, bars);
  drawAxis(list);
  const undated = [...matching].filter((event) => !event.date?.days).length;
  const notes = [undated && say("undated", { n: undated }), coarse && say("undated.coarse", { n: coarse })].filter(
    Boolean,
  );
  document.getElementById("undated").textContent = from || to ? "" : notes.join(" · ");
  document.getElementById("whole").hidden = !from && !to;
  document.getElementById("span").textContent = list.length ? sayBin({ ...list[0], last: list.at(-1).last }) : "";
}

// A bin for each unit of the time shown, the finest unit that leaves bars wide enough.
function binsOf(dated, from, to) {
  const first = dated.reduce((least, { date }) => (date.days[0] < least ? date.days[0] : least), "9999-12-31");
  const last = dated.reduce((most, { date }) => (date.days[1] > most ? date.days[1] : most), "0000");
  const bounds = [from && from > first ? from : first, to && to < last ? to : last];
  const room = Math.max(12, Math.floor(barsElement.clientWidth / NARROWEST));
  for (const unit of UNITS) {
    const bins = new Map();
    bins.unit = unit;
    if (!dated.length) return bins;
    let start = unit.first(bounds[0]);
    while (start && start <= bounds[1] && (bins.size <= room || unit === UNITS.at(-1))) {
      const next = unit.next(start);
      bins.set(start, { start, last: next ? dayBefore(next) : "9999-12-31", unit, found: 0, others: 0 });
      start = next;
    }
    if (bins.size <= room || unit === UNITS.at(-1)) return bins;
  }
}

function drawBar(bin, highest) {
  const label = `${sayBin(bin)}: ${say("events", { n: bin.found })}`;
  const bar = make("button", { type: "button", "aria-label": label, title: label });
  for (const part of ["others", "found"]) {
    const height = make("span", { class: part });
    height.style.height = `${(100 * bin[part]) / highest}%`;
    height.style.minHeight = bin[part] ? "2px" : "0";
    bar.append(height);
  }
  bar.bin = bin;
  bar.addEventListener("click", (event) => event.detail === 0 && narrowTo(bin, bin)); // by key; by hand see below
  return bar;
}

// A stretch of bars is chosen by dragging over them, or one by pressing it.
let dragged = null;
const barAt = (event) => document.elementsFromPoint(event.clientX, event.clientY).find((element) => element.bin);

barsElement.addEventListener("pointerdown", (event) => {
  dragged = event.button === 0 ? barAt(event) : null;
  if (dragged) markStretch(dragged, dragged);
});
addEventListener("pointermove", (event) => dragged && barAt(event) && markStretch(dragged, barAt(event)));
addEventListener("pointercancel", () => endDrag());
addEventListener("pointerup", (event) => {
  const [one, other] = [dragged, dragged && (barAt(event) ?? endOfStretch())];
  endDrag();
  if (!one || !other) return;
  const [first, last] = one.bin.start <= other.bin.start ? [one, other] : [other, one];
  narrowTo(first.bin, last.bin);
});

function markStretch(one, other) {
  const [first, last] = [one.bin.start, other.bin.start].sort();
  for (const bar of barsElement.children)
    bar.classList.toggle("chosen", first <= bar.bin.start && bar.bin.start <= last);
}

function endOfStretch() {
  const chosen = [...barsElement.querySelectorAll(".chosen")];
  return chosen[0] === dragged ? chosen.at(-1) : chosen[0];
}

function endDrag() {
  dragged = null;
  for (const bar of barsElement.children) bar.classList.remove("chosen");
}

function narrowTo(first, last) {
  form.elements.from.value = first.start;
  form.elements.to.value = last.last;
  form.dispatchEvent(new Event("input"));
}

// The names of some bins, as many as there is room for.
function drawAxis(bins) {
  const step = Math.ceil(bins.length / Math.max(1, Math.floor(barsElement.clientWidth / 76)));
  const labels = bins
    .filter((_, number) => number % step === 0)
    .map((bin, number) => {
      const label = make("span", {}, sayShortDate(bin.start.slice(0, bin.unit.length)));
      label.style.left = `${(100 * number * step) / bins.length}%`;
      return label;
    });
  document.getElementById("axis").replaceChildren(...labels);
}

function sayBin({ start, last, unit }) {
  const [from, to] = [start.slice(0, unit.length), last.slice(0, unit.length)];
  return from === to ? sayDate(from) : `${sayDate(from)} – ${sayDate(to)}`;
}

function nextDay(iso) {
  const next = new Date(dateOf(iso).getTime() + 86_400_000).toISOString();
  return next.startsWith("+") ? null : next.slice(0, 10);
}

function dayBefore(iso) {
  return new Date(dateOf(iso).getTime() - 86_400_000).toISOString().slice(0, 10);
}

function nextMonth(iso) {
  const month = Number(iso.slice(5, 7)) + 1;
  return month > 12 ? yearsOn(iso, 1) : `${iso.slice(0, 5)}${String(month).padStart(2, "0")}-01`;
}

function yearsOn(iso, years) {
  const year = Number(iso.slice(0, 4)) + years;
  return year > 9999 ? null : `${String(year).padStart(4, "0")}-01-01`;
}
