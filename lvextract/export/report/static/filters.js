// What the reader looks for among many texts.

const form = document.querySelector("#filters form");
const TEXT_KINDS = ["all", "with", "empty", "failed"];
const ORDERS = ["file", "date", "confidence"];

function drawFilters(texts) {
  const counts = new Map();
  for (const field of [form.elements.from, form.elements.to]) setDay(field, readDay(field));
  for (const text of texts) for (const event of text.events) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  const types = [...counts].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0], "lv"));
  drawOptions("type", [
    ["", say("type.any")],
    ...types.map(([type, count]) => [type, `${type} (${sayNumber(count)})`]),
  ]);
  const slots = (mark, key) => SLOTS.map((slot) => [`${mark}${slot}`, say(key, { slot: say(`missing.${slot}`) })]);
  drawOptions("slot", [["", say("slot.any")], ...slots("-", "slot.lacks"), ...slots("+", "slot.has")]);
  drawOptions(
    "texts",
    TEXT_KINDS.map((kind) => [kind === "all" ? "" : kind, say(`texts.${kind}`)]),
  );
  drawOptions(
    "order",
    ORDERS.map((order) => [order, say(`order.${order}`)]),
  );
}

// The options of a select, each a value and its name; what was chosen stays so.
function drawOptions(name, options) {
  const select = form.elements[name];
  const chosen = select.value;
  select.replaceChildren(...options.map(([value, label]) => make("option", { value }, label)));
  select.value = chosen;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
}

// What the form asks for: tests for a text and for an event, and how many of the filters are on.
function readFilters() {
  const asked = Object.fromEntries(new FormData(form));
  for (const name of ["from", "to"]) asked[name] = readDay(form.elements[name]);
  const words = fold(asked.search).split(/\s+/).filter(Boolean);
  const [least, most] = [asked.least === "" ? 0 : asked.least / 100, asked.most === "" ? 1 : asked.most / 100];
  const ofEvents = Boolean(asked.type || asked.slot || asked.from || asked.to || asked.least || asked.most);
  return {
    ...asked,
    words,
    ofEvents,
    on:
      ["search", "from", "to", "type", "slot", "texts"].filter((name) => asked[name]).length +
      (asked.least || asked.most ? 1 : 0),
    text: (text) => isOfKind(text, asked.texts) && words.every((word) => searchable(text).includes(word)),
    event: (event) =>
      (!asked.type || event.type === asked.type) &&
      (!asked.slot || Boolean(valuesOf(event, asked.slot.slice(1)).length) === (asked.slot[0] === "+")) &&
      least <= event.confidence &&
      event.confidence <= most,
    inTime: (event) => isInTime(event, asked.from, asked.to),
    telling: (events) => telling(events, words),
  };
}

// Of the events of a text that has the words, those whose own words they are, or all of them if that is none.
function telling(events, words) {
  if (!words.length) return events;
  const own = events.filter((event) => {
    const names = fold(namesOf(event).join("\n"));
    return words.every((word) => names.includes(word));
  });
  return own.length ? own : events;
}

function isOfKind(text, kind) {
  if (kind === "failed") return Boolean(text.error);
  if (kind === "empty") return !text.error && !text.events.length;
  return kind !== "with" || text.events.length > 0;
}

// Whether some day of an event lies between the two, either of which may be left open.
function isInTime(event, from, to) {
  if (!from && !to) return true;
  const days = daysOf(event.date);
  return Boolean(days) && (!from || from <= days[1]) && (!to || days[0] <= to);
}

// All that a search looks in: the text, and the names as the records have them.
function searchable(text) {
  text.folded ??= fold([wholeOf(text), text.id, ...text.events.flatMap(namesOf)].join("\n"));
  return text.folded;
}
