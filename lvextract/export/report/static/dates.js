// Dates as a reader writes them, in the language of the page, and the days that they stand for.

const ISO = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-4]):([0-5]\d)(?::\d\d)?)?)?)?$/;
const SEASON = /^(\d{4})-(SP|SU|FA|WI)$/;

// An ISO date in its parts, as precise as it is: 2024, 2024-05, 2024-05-17, 2024-05-17T18:00. Null if it is none.
function partsOf(iso) {
  const [, year, month, day, hour, minute] = ISO.exec(iso ?? "") ?? [];
  return year ? { year, month, day, time: hour && `${hour}:${minute}` } : null;
}

function sayDate(iso) {
  const parts = partsOf(iso);
  return parts ? sayParts(parts) : iso;
}

function sayParts({ year, month, day, time }) {
  const date = day ? "date.day" : month ? "date.month" : "date.year";
  const words = say(date, {
    year: String(Number(year)),
    month: month && sayMonth(month),
    day: day && String(Number(day)),
  });
  return time ? say("date.with-time", { date: words, time: sayTime(time) }) : words;
}

function sayMonth(month, length = "long") {
  return new Intl.DateTimeFormat(LOCALES[language], { month: length, timeZone: "UTC" }).format(
    new Date(Date.UTC(2024, month - 1, 15)),
  );
}

function sayTime(time) {
  return language === "lv" ? time.replace(":", ".") : time;
}

// A day as short as it can be told in a list.
function sayShortDate(iso) {
  const [year, month, day] = iso.split("T")[0].split("-");
  if (language === "lv" || !month) return [day, month, year].filter(Boolean).join(".");
  return [day && String(Number(day)), sayMonth(month, "short"), year].filter(Boolean).join(" ");
}

// When an event is, from its first to its last day or hour; what both have in common is said once.
function sayWhen(date) {
  if (!date.start) return say("date.unknown-year", { words: date.mention.text });
  const [, year, season] = SEASON.exec(date.value) ?? [];
  if (season) return say(`date.season.${season}`, { year });
  const [start, end] = [partsOf(date.start), partsOf(date.end)];
  if (!start || !date.end) return sayDate(date.start);
  if (!end) return `${sayDate(date.start)} – ${date.end}`;
  return sayPeriod(start, end, date.hours !== null);
}

function sayPeriod(start, end, isEachDay) {
  const [first, last] = [start, end].map(({ time, ...day }) => day);
  if (start.time && end.time) {
    const time = `${sayTime(start.time)}–${sayTime(end.time)}`;
    if (sayParts(first) === sayParts(last)) return say("date.with-time", { date: sayParts(first), time });
    if (isEachDay) return say("date.each-day", { date: sayPeriod(first, last), time });
  }
  if (start.time || end.time || Boolean(start.day) !== Boolean(end.day) || Boolean(start.month) !== Boolean(end.month))
    return `${sayParts(start)} – ${sayParts(end)}`;
  if (!start.month) return say("date.years", { first: String(Number(start.year)), last: String(Number(end.year)) });
  if (start.year !== end.year) return `${sayParts(start)} – ${sayParts(end)}`;
  const names = { year: start.year, month: sayMonth(start.month), last_month: sayMonth(end.month) };
  if (!start.day) return say("date.months", names);
  const days = { first: String(Number(start.day)), last: String(Number(end.day)) };
  return say(start.month === end.month ? "date.days-of-month" : "date.days-of-months", { ...names, ...days });
}

// The first and the last day of an event, as ISO dates; null if the calendar does not know them.
function daysOf(date) {
  const start = partsOf(date?.start);
  return start && [firstDay(start), lastDay(partsOf(date.end) ?? start)];
}

function firstDay({ year, month = "01", day = "01" }) {
  return `${year}-${month}-${day}`;
}

function lastDay({ year, month = "12", day }) {
  if (day) return firstDay({ year, month, day });
  const last = dateOf(firstDay({ year, month }));
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return last.toISOString().slice(0, 10);
}

function dateOf(iso) {
  return new Date(`${iso.split("T")[0].padEnd(10, "-01")}T00:00:00Z`);
}

function isDay(iso) {
  const day = dateOf(iso);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

function nextDay(iso) {
  const next = new Date(dateOf(iso).getTime() + 86_400_000).toISOString();
  return next.startsWith("+") ? null : next.slice(0, 10);
}

function dayBefore(iso) {
  return new Date(dateOf(iso).getTime() - 86_400_000).toISOString().slice(0, 10);
}
