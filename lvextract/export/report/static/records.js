// The records, which are those of `extract`, and the words of the text that they stand on.

const SLOTS = ["title", "date", "location", "organizers", "participants", "awards"];
const LOW = 0.6; // a confidence below it is shown as low

function valuesOf(event, slot) {
  return [event[slot] ?? []].flat();
}

function mentionsOf(value) {
  return value.mentions ?? [value.mention];
}

function isLow(confidence) {
  return confidence !== null && confidence < LOW;
}

// All the words of the text that a record stands on.
function mentionsOfEvent(event) {
  const parties = event.awards.flatMap(({ recipients, grantor }) => (grantor ? [...recipients, grantor] : recipients));
  const values = [...SLOTS.flatMap((slot) => valuesOf(event, slot)), ...parties];
  return [event.trigger, ...event.mentions, ...values.flatMap(mentionsOf)];
}

// Every name in a record: of the event, and of all that fills its slots.
function namesOf(event) {
  const parties = event.awards.flatMap(({ recipients, grantor }) => (grantor ? [...recipients, grantor] : recipients));
  const named = SLOTS.filter((slot) => slot !== "date").flatMap((slot) => valuesOf(event, slot));
  const words = mentionsOfEvent(event).map(({ text }) => text);
  return [event.type, event.name, ...[...named, ...parties].map(({ name }) => name), ...words];
}

// What an event is called: its name, behind its type where a title does not tell that.
function headingOfEvent(event) {
  const isTold = !event.title || event.name.toLowerCase().includes(event.type.toLowerCase());
  return isTold ? event.name : `${event.type} «${event.name}»`;
}

// The whole of a text, as it was given.
function wholeOf(text) {
  return text.pieces.join("");
}

// The pieces that mentions stand on: of each the first, and the one after the last. Words of a correction that are
// marked nowhere stand on none.
function piecesOf(text, mentions) {
  text.numbers ??= new Map(text.bounds.map((bound, number) => [bound, number]));
  return mentions
    .map(({ start, end }) => [text.numbers.get(start), text.numbers.get(end)])
    .filter(([first, end]) => first !== undefined && end !== undefined);
}

// Letters without diacritics, for searching and comparing.
function fold(string) {
  return string
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
