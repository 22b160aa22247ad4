// What the form of a record says: whether it may stand, and the record that it makes. What the reader left as it was
// stays as it was; the rest carries the rule `reader.corrected`, and no confidence.

function validate(editor, text) {
  const whole = wholeOf(text);
  for (const input of editor.querySelectorAll("input")) {
    const value = input.value.trim();
    let complaint = "";
    if (input.dataset.words && !whole.includes(value)) complaint = say("edit.not-in-text");
    if (input.dataset.iso && value && !isMoment(value)) complaint = say("edit.no-day");
    if (input.dataset.name && QUOTATION.test(value)) complaint = say("edit.no-quotes");
    input.setCustomValidity(complaint);
  }
  const { start, end, date } = editor.elements;
  if (start.value && !date.value) date.setCustomValidity(say("edit.words-needed"));
  if (end.value && end.value <= start.value) end.setCustomValidity(say("edit.not-after"));
}

function isMoment(iso) {
  return partsOf(iso) !== null && isDay(iso.split("T")[0]);
}

function readEditor(editor, text, event) {
  const value = (name) => editor.elements[name].value.trim();
  const trigger =
    value("trigger") === event.trigger.text ? event.trigger : mentionOf(text, value("trigger"), event.trigger);
  const read = (slot, make) =>
    [...editor.querySelectorAll(`[data-slot=${slot}] .row`)].map((row) => make(row, text, trigger)).filter(Boolean);
  const [title = null] = read("title", readFiller);
  const parties = { organizers: read("organizers", readParty), participants: read("participants", readParty) };
  const known = [...parties.participants, ...parties.organizers];
  const awards = read("awards", (row) => readAward(row, text, trigger, known));
  const type = value("type");
  // A name that the reader left alone follows the title that it was.
  const isTitle = value("name") === event.name && event.title?.name === event.name;
  const name = (isTitle ? title?.name : value("name")) || title?.name || type;
  const mentions = name === event.name ? event.mentions : name === title?.name ? title.mentions : [];
  const date = readDate(value("start"), value("end"), value("date"), text, event.date, trigger);
  return {
    ...event,
    type,
    name,
    mentions,
    title,
    trigger,
    date,
    location: read("location", readPlace),
    ...parties,
    awards,
  };
}

function readDate(start, end, words, text, before, near) {
  if (!words) return null;
  const mention = words === before?.mention.text ? before.mention : mentionOf(text, words, near);
  const isSame = mention === before?.mention && start === (before.start ?? "") && end === (before.end ?? "");
  if (isSame) return before;
  const value = [start, end].filter(Boolean).join("/");
  return {
    mention,
    value,
    start: start || null,
    end: end || null,
    hours: null,
    resolved_against: null,
    rule: BY_READER,
    confidence: null,
  };
}

// What fills a row, null if it was emptied.
function readFiller(row, text, near) {
  const [name, words] = ["filler", "words"].map((one) => row.querySelector(`[name=${one}]`).value.trim());
  const before = row.value;
  if (!name) return null;
  const isSameWords = before && words === (nearest(before.mentions, near)?.text ?? "");
  if (isSameWords && name === before.name) return before;
  const mentions = isSameWords ? before.mentions : [mentionOf(text, words, near)].filter(Boolean);
  return { ...before, name: name.replace(/\s+/g, " "), mentions, rule: BY_READER };
}

function readPlace(row, text, near) {
  const place = readFiller(row, text, near);
  return place && place !== row.value ? { ...place, confidence: null } : place;
}

function readParty(row, text, near) {
  const party = readFiller(row, text, near);
  const kind = row.querySelector("[name=kind]").value;
  if (!party || (party === row.value && party.kind === kind)) return party;
  return { ...BLANK_PARTY, ...party, kind, rule: BY_READER, confidence: null };
}

function readAward(row, text, near, known) {
  const award = readFiller(row, text, near);
  if (!award) return null;
  const names = row
    .querySelector("[name=recipients]")
    .value.split(";")
    .map((name) => name.trim())
    .filter(Boolean);
  const before = row.value?.recipients ?? [];
  const isSame = award === row.value && names.join("\n") === before.map(({ name }) => name).join("\n");
  if (isSame) return award;
  const recipients = names.map((name) => {
    const party = [...before, ...known].find((one) => one.name === name);
    return party ?? newParty(text, name, near);
  });
  const place = award.name === row.value?.name ? award.place : Number(/^\d+(?=\.)/.exec(award.name)) || null;
  return { ...BLANK_AWARD, ...award, place, recipients, rule: BY_READER, confidence: null };
}

function newParty(text, name, near) {
  const { words, kind } = markOf(text, name);
  const mentions = [mentionOf(text, words, near)].filter(Boolean);
  const isParty = PARTY_KINDS.includes(kind);
  return { name, kind: isParty ? kind : "person", ...BLANK_PARTY, mentions, rule: BY_READER, confidence: null };
}

// Words of the text with their offsets in code points: where they stand nearest to others; null if they are none.
function mentionOf(text, words, near) {
  if (!words) return null;
  const whole = wholeOf(text);
  const mentions = [];
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
    const start = [...whole.slice(0, at)].length;
    mentions.push({ start, end: start + [...words].length, text: words });
  }
  return nearest(mentions, near);
}
