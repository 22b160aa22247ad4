// The bins of the timeline: years, months or days, as fine as there is room for. Long times without events are left out,
// so that one "pērn" or one old year does not press all the rest together.

const LONG = 12; // units without an event that are more than a pause
const EVENTS_OF_GAP = 10; // one more gap for so many events; where more would be needed, coarser bins tell time better
const UNITS = [
  { length: 10, first: (iso) => iso, next: (iso) => nextDay(iso) },
  { length: 7, first: (iso) => `${iso.slice(0, 7)}-01`, next: (iso) => nextMonth(iso) },
  { length: 4, first: (iso) => `${iso.slice(0, 4)}-01-01`, next: (iso) => yearsOn(iso, 1) },
  { length: 4, first: (iso) => `${iso.slice(0, 3)}0-01-01`, next: (iso) => yearsOn(iso, 10) },
  { length: 4, first: (iso) => `${iso.slice(0, 2)}00-01-01`, next: (iso) => yearsOn(iso, 100) },
];

// The finest unit that tells most of the dates and whose bins there is `room` for, and those bins.
function binsOf(dates, room, from, to) {
  for (const unit of UNITS) {
    const told = dates.filter((date) => isAsFineAs(unit, date));
    if (dates.length && 2 * told.length <= dates.length) continue;
    const bins = binsOfUnit(unit, stretches(told.map(daysOf), from, to), unit === UNITS.at(-1) ? Infinity : room);
    const gaps = bins.filter(({ isGap }) => isGap).length;
    if (unit === UNITS.at(-1) || (bins.length <= room && gaps <= 1 + told.length / EVENTS_OF_GAP))
      return { unit, bins };
  }
}

function isAsFineAs(unit, date) {
  return date.start.split("T")[0].length >= unit.length;
}

// The bins from the first to the last period; if there are more than `room`, only some of them.
function binsOfUnit(unit, periods, room) {
  const bins = [];
  for (const [start, end] of periods) {
    const first = unit.first(start);
    const next = bins.length ? unit.next(bins.at(-1).start) : first;
    if (next === null || bins.length > room) break;
    const pause = binsBetween(unit, next, first, LONG + 1);
    if (pause.length > LONG) bins.push({ ...pause[0], last: dayBefore(first), isGap: true });
    else bins.push(...pause);
    bins.push(...binsBetween(unit, next > first ? next : first, unit.next(unit.first(end)), room + 1));
  }
  return bins;
}

// The periods within from and to, those that overlap taken together, in the order of time.
function stretches(periods, from, to) {
  const merged = [];
  const inside = periods.map(([start, end]) => [from > start ? from : start, to && to < end ? to : end]);
  for (const [start, end] of inside.sort((one, other) => (one[0] < other[0] ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = end > last[1] ? end : last[1];
    else merged.push([start, end]);
  }
  return merged;
}

// A bin for each unit from `start` to before `end`, or to the end of time if that is null; not more than `most`.
function binsBetween(unit, start, end, most) {
  const bins = [];
  while (start && bins.length < most && (end === null || start < end)) {
    const next = unit.next(start);
    bins.push({ start, last: next ? dayBefore(next) : "9999-12-31", unit, found: 0, others: 0 });
    start = next;
  }
  return bins;
}

function nextMonth(iso) {
  const month = Number(iso.slice(5, 7)) + 1;
  return month > 12 ? yearsOn(iso, 1) : `${iso.slice(0, 5)}${String(month).padStart(2, "0")}-01`;
}

function yearsOn(iso, years) {
  const year = Number(iso.slice(0, 4)) + years;
  return year > 9999 ? null : `${String(year).padStart(4, "0")}-01-01`;
}
