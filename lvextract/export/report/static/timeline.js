// The events in time: a bar for each year, month or day, as fine as there is room for. A bar, or a stretch of them,
// narrows the time that is looked at.

const barsElement = document.getElementById("bars");
const NARROWEST = 7; // pixels of a bar
const LABEL = 80; // pixels from a label to the next
const LETTER = 7; // pixels of a letter in it
// `events` are all that there are, `matching` (a set) those that the other filters leave.
function drawTimeline(events, matching, { from, to }) {
  const dated = events.filter((event) => daysOf(event.date) && isInTime(event, from, to));
  const room = Math.max(12, Math.floor(barsElement.clientWidth / NARROWEST));
  const { unit, bins } = binsOf(
    dated.map(({ date }) => date),
    room,
    from,
    to,
  );
  const byStart = new Map(bins.map((bin) => [bin.start, bin]));
  let coarse = 0;
  for (const event of dated) {
    if (!isAsFineAs(unit, event.date)) coarse += matching.has(event);
    else {
      const bin = byStart.get(unit.first(daysOf(event.date)[0]));
      if (bin) bin[matching.has(event) ? "found" : "others"] += 1;
    }
  }
  const highest = Math.max(1, ...bins.map((bin) => bin.found + bin.others));
  const bars = bins.map((bin) => (bin.isGap ? drawGap(bin) : drawBar(bin, highest)));
  barsElement.replaceChildren(...bars);
  roveFocus(
    barsElement,
    bars.filter(({ bin }) => bin),
  );
  drawAxis(bins);
  const undated = [...matching].filter((event) => !daysOf(event.date)).length;
  const notes = [undated && say("undated", { n: undated }), coarse && say("undated.coarse", { n: coarse })].filter(
    Boolean,
  );
  document.getElementById("undated").textContent = from || to ? "" : notes.join(" · ");
  document.getElementById("whole").hidden = !from && !to;
  document.getElementById("span").textContent = bins.length ? sayBin({ ...bins[0], last: bins.at(-1).last }) : "";
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

// Time without events that is left out.
function drawGap(gap) {
  return make("span", { class: "gap", title: say("timeline.gap", { time: sayBin(gap) }) });
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
    bar.classList.toggle("chosen", Boolean(bar.bin) && first <= bar.bin.start && bar.bin.start <= last);
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
  setDay(form.elements.from, first.start);
  setDay(form.elements.to, last.last);
  form.dispatchEvent(new Event("input"));
}

// The names of some bins, as many as there is room for: first of those at the borders of what is left out.
function drawAxis(bins) {
  const left = (place) => barsElement.children[place].offsetLeft;
  const places = bins.flatMap((bin, place) => (bin.isGap ? [] : [place]));
  const isBorder = (place) => place === 0 || bins[place - 1].isGap;
  const labelOf = (place) => sayShortDate(bins[place].start.slice(0, bins[place].unit.length));
  const named = [];
  for (const place of [...places.filter(isBorder), ...places]) {
    const fits = left(place) + LETTER * labelOf(place).length <= barsElement.clientWidth;
    if (fits && named.every((other) => Math.abs(left(other) - left(place)) >= LABEL)) named.push(place);
  }
  const labels = named.map((place) => {
    const label = make("span", {}, labelOf(place));
    label.style.left = `${left(place)}px`;
    return label;
  });
  document.getElementById("axis").replaceChildren(...labels);
}

function sayBin({ start, last, unit }) {
  const [from, to] = [start.slice(0, unit.length), last.slice(0, unit.length)];
  return from === to ? sayDate(from) : sayPeriod(partsOf(from), partsOf(to));
}
