// Events as a calendar (iCalendar, RFC 5545), the same one that `lvextract export` makes (lvextract/export/ical.py).

const ZONE = "Europe/Riga";
// Summer time as it has been since 2001, for programs that do not know the zone by its name.
const ZONE_RULES = `BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:STANDARD
DTSTART:19961027T040000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:EET
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20010325T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:EEST
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
END:DAYLIGHT
END:VTIMEZONE`.split("\n");
const EVENT_STATUS = { cancelled: "CANCELLED", postponed: "TENTATIVE" }; // what is moved stands at its new time

// The file, and how many events stand in it. `entries` are { text, event, uid }; those without a day are left out.
function calendarOf(entries, now = new Date()) {
  const stamp = now.toISOString().replace(/\.\d+|[-:]/g, "");
  const dated = entries.map((entry) => ({ ...entry, when: periodOf(entry.event.date) })).filter(({ when }) => when);
  const zone = dated.some(({ when }) => when.start.time) ? ZONE_RULES : [];
  const lines = dated.flatMap((entry) => linesOfEntry(entry, stamp));
  const all = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//lvextract//records//LV",
    ...zone,
    ...lines,
    "END:VCALENDAR",
  ];
  return { data: all.map((line) => `${folded(line)}\r\n`).join(""), written: dated.length };
}

function linesOfEntry({ text, event, uid, when }, stamp) {
  const heading = headingOfEvent(event);
  const [organizer] = event.organizers;
  const values = [
    ["SUMMARY", escaped(heading.charAt(0).toUpperCase() + heading.slice(1))],
    ["LOCATION", escaped(event.location.map(({ name }) => name).join(", "))],
    ["DESCRIPTION", escaped([described(event), wordsRead(event)].filter(Boolean).join("\n"))],
    ["CATEGORIES", escaped(event.type)],
    ["STATUS", EVENT_STATUS[event.status]],
    ["TRANSP", "TRANSPARENT"], // its reader is not busy at every event that he reads of
    // A parameter can hold neither quotation marks nor line breaks.
    [`ORGANIZER;CN="${organizer?.name.replace(/"/g, "'").replace(/\s+/g, " ")}"`, organizer && "invalid:nomail"],
    ["URL", [text.url, text.id].find(isAddress)],
  ];
  const said = values.filter(([, value]) => value).map(([name, value]) => `${name}:${value}`);
  return ["BEGIN:VEVENT", `UID:${uid}`, `DTSTAMP:${stamp}`, ...linesOfPeriod(when), ...said, "END:VEVENT"];
}

function linesOfPeriod({ start, end, days }) {
  const value = ({ day, time }) => day.replaceAll("-", "") + (time ? `T${time.replace(":", "")}00` : "");
  if (!start.time) {
    const next = nextDay(end.day); // the first day that no longer belongs to it
    const length = (dateOf(end.day) - dateOf(start.day)) / 86_400_000 + 1;
    const until = next ? `DTEND;VALUE=DATE:${value({ day: next })}` : `DURATION:P${length}D`;
    return [`DTSTART;VALUE=DATE:${value(start)}`, until];
  }
  const lines = [`DTSTART;TZID=${ZONE}:${value(start)}`];
  if (end) lines.push(`DTEND;TZID=${ZONE}:${value(end)}`);
  if (days) lines.push(`RRULE:FREQ=DAILY;COUNT=${days}`);
  return lines;
}

// Who held the event, who took part, who won what, in Latvian, as the names are; a line each.
function described(event) {
  const party = ({ name, position, affiliation }) => {
    const post = [position, affiliation].filter(Boolean).join(", ");
    return post ? `${name} (${post})` : name;
  };
  const award = ({ name, amount, category, recipients, work, result }) => {
    const prize = [name, amount].filter(Boolean).join(", ") + (category ? ` (${category})` : "");
    const winner = recipients.map((one) => one.name).join(", ");
    const by = [winner, work && `«${work}»`, result].filter(Boolean).join(", ");
    return by ? `${prize}: ${by}` : prize;
  };
  const lines = [
    ["Rīko", event.organizers.map(party)],
    ["Piedalās", event.participants.map(party)],
    ["Balvas", event.awards.map(award)],
  ];
  return lines
    .filter(([, names]) => names.length)
    .map(([label, names]) => `${label}: ${names.join("; ")}`)
    .join("\n");
}

// The words of the text that show the event and when it is, in the order of the text.
function wordsRead({ trigger, date }) {
  const shown = [trigger, date?.mention].filter(Boolean).sort((one, other) => one.start - other.start);
  const words = shown.map(({ text }) => text.trim().replace(/[\s\x1c-\x1f\x85]+/g, " "));
  return `Tekstā: ${words.map((one) => `«${one}»`).join(", ")}`;
}

function isAddress(id) {
  return /^https?:\/\/[^\s\p{C}"<>\\^`{|}]+$/u.test(id);
}

function escaped(words) {
  return words
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, " ");
}

// A line in parts of 75 bytes at most, each but the first with a space before it.
function folded(line) {
  const encoder = new TextEncoder();
  let [parts, length] = ["", 0];
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (length + bytes > 75) [parts, length] = [`${parts}\r\n `, 1];
    parts += character;
    length += bytes;
  }
  return parts;
}
