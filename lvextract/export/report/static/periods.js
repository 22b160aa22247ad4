// The days and hours of a record on the calendar of Latvia, as lvextract/export/period.py reads them.

// The day, and the hour if there is one, that an ISO date names; null if it names a month or a year, or is no day.
function momentOf(iso) {
  const parts = partsOf(iso);
  const day = parts?.day && firstDay(parts);
  if (!day || !isDay(day)) return null;
  if (!parts.time?.startsWith("24")) return { day, time: parts.time };
  const next = nextDay(day); // the 24th hour of a day is the first of the next one
  return next ? { day: next, time: `00:${parts.time.slice(3)}` } : { day };
}

// From when to when: two days, both included, or two hours, on `days` days if they are those of each of several. Null
// where not even the first day is known; the end of a time with an hour is null if the text names none.
function periodOf(date) {
  const start = momentOf(date?.start);
  if (!start) return null;
  const end = date.end ? (momentOf(date.end) ?? endOfMonth(date.end)) : null;
  if (start.time) return hoursOf(start, end, date.hours);
  // What ends at midnight is over by then: it has no part in the day that begins.
  const last = end?.time === "00:00" ? dayBefore(end.day) : end?.day;
  return { start, end: { day: last > start.day ? last : start.day } };
}

function hoursOf(start, end, ofEachDay) {
  if (end && !end.time) {
    const midnight = nextDay(end.day);
    end = midnight && { day: midnight, time: "00:00" };
  }
  const isAfter = end && (end.day > start.day || (end.day === start.day && end.time > start.time));
  if (!isAfter) return { start, end: null };
  const days = (dateOf(end.day) - dateOf(start.day)) / 86_400_000 + 1;
  if (!ofEachDay || days === 1 || end.time <= start.time) return { start, end };
  return { start, end: { day: start.day, time: end.time }, days };
}

// The last day of the month or year that an ISO date names; null if it names neither.
function endOfMonth(iso) {
  const parts = partsOf(iso);
  return parts && !parts.day ? { day: lastDay(parts) } : null;
}
