// A record as a form: names in their normal form, and beside each the words of the text that it stands on.

const PARTY_KINDS = ["person", "organization", "place", "group"];
const BY_READER = "reader.corrected"; // the rule of what the reader wrote
const QUOTATION = /["“”„«»]/;
const BLANK_PARTY = { count: null, position: null, affiliation: null, aliases: [] };
const BLANK_AWARD = { place: null, result: null, work: null, category: null, amount: null, grantor: null };

function openEditor(text, number) {
  const event = text.events[number];
  const editor = make(
    "form",
    { class: "editor", autocomplete: "off", "aria-label": say("edit") },
    fieldsOf(text, event),
  );
  const card = document.getElementById(`event-${number}`);
  card.replaceChildren(drawCardHeading(event, number), editor);
  const cancel = () => {
    drawCards(text);
    showAsked();
    document.querySelector(`#event-${number} [data-verdict="edit"]`)?.focus();
  };
  editor.querySelector("[data-cancel]").addEventListener("click", cancel);
  editor.addEventListener("keydown", (key) => key.key === "Escape" && cancel());
  editor.addEventListener("submit", (submit) => {
    submit.preventDefault();
    validate(editor, text);
    if (editor.reportValidity()) correct(text, number, readEditor(editor, text, event));
  });
  editor.elements[0].focus();
}

// A new event, on the words that are selected in the text or on none yet.
function addEvent(text) {
  const selection = getSelection();
  const words = textElement.contains(selection.anchorNode) ? selection.toString().trim() : "";
  const number = text.events.length;
  const [start, end] = [0, 0];
  text.events.push({
    ...{ type: "", name: "", mentions: [], status: "scheduled", title: null, trigger: { start, end, text: words } },
    ...{ date: null, location: [], organizers: [], participants: [], awards: [], rule: BY_READER, confidence: 1 },
  });
  drawCards(text);
  openEditor(text, number);
  text.events.pop(); // it is none before it is filled in
}

function fieldsOf(text, event) {
  const names = text.marks.filter((mark) => mark[KIND] !== "timex").map((mark) => mark[NAME]);
  const date = event.date ?? { start: null, end: null, mention: null };
  return [
    make(
      "datalist",
      { id: "names" },
      [...new Set(names)].map((name) => make("option", { value: name })),
    ),
    field("type", say("type"), event.type, { required: true }),
    field("trigger", say("edit.trigger"), event.trigger.text, { required: true, "data-words": true }),
    field("name", say("edit.full-name"), event.name),
    make("fieldset", { "data-slot": "title" }, make("legend", {}, say("title")), drawRow("title", event.title, event)),
    make(
      "fieldset",
      { class: "date" },
      make("legend", {}, say("date")),
      field("start", say("edit.start"), date.start, { "data-iso": true, placeholder: "2025-03-26T18:00" }),
      field("end", say("edit.end"), date.end, { "data-iso": true, placeholder: "2025-03-28" }),
      field("date", say("edit.words"), date.mention?.text, { "data-words": true }),
    ),
    ["location", "organizers", "participants", "awards"].map((slot) => drawRows(slot, event)),
    make(
      "p",
      { class: "verdict" },
      make("button", { type: "submit" }, say("edit.done")),
      make("button", { type: "button", "data-cancel": true }, say("edit.cancel")),
    ),
  ];
}

function field(name, label, value, attributes = {}) {
  const input = make("input", { name, spellcheck: "false", lang: "lv", ...attributes });
  input.value = value ?? "";
  return make("label", {}, make("span", {}, label), input);
}

function drawRows(slot, event) {
  const add = make("button", { type: "button" }, say("edit.add"));
  add.setAttribute("aria-label", `${say("edit.add")}: ${say(slot)}`);
  add.addEventListener("click", () => {
    const row = drawRow(slot, null, event);
    add.before(row);
    row.querySelector("input").focus();
  });
  const rows = event[slot].map((value) => drawRow(slot, value, event));
  return make("fieldset", { "data-slot": slot }, make("legend", {}, say(slot)), rows, add);
}

// One filler: its name, its words, and what else its slot has.
function drawRow(slot, value, event) {
  const words = value && nearest(value.mentions, event.trigger)?.text;
  const row = make(
    "div",
    { class: "row", role: "group", "aria-label": say(slot) },
    field("filler", say("edit.name"), value?.name, { list: "names", "data-name": true }),
    field("words", say("edit.words"), words, { "data-words": true }),
  );
  if (slot === "organizers" || slot === "participants") {
    const options = PARTY_KINDS.map((kind) => make("option", { value: kind }, say(kind)));
    const kind = make("select", { name: "kind" }, options);
    kind.value = value?.kind ?? "organization";
    row.append(make("label", {}, make("span", {}, say("type")), kind));
  }
  if (slot === "awards")
    row.append(field("recipients", say("edit.recipients"), value?.recipients.map(({ name }) => name).join("; ")));
  row.value = value;
  if (slot !== "title") {
    const remove = make("button", { type: "button", "aria-label": `${say("edit.remove")}: ${value?.name ?? ""}` }, "✕");
    remove.addEventListener("click", () => {
      (row.nextElementSibling ?? row.previousElementSibling).querySelector("input, button")?.focus();
      row.remove();
    });
    row.append(remove);
  }
  row.querySelector("[data-name]").addEventListener("change", () => fillIn(row));
  return row;
}

// What the text tells of a name that was put in: the words that it stands on, and its kind.
function fillIn(row) {
  const [name, words] = ["filler", "words"].map((one) => row.querySelector(`[name=${one}]`));
  const kind = row.querySelector("[name=kind]");
  const known = markOf(shownText, name.value.trim());
  if (!words.value) words.value = known.words;
  if (kind && !row.value && PARTY_KINDS.includes(known.kind)) kind.value = known.kind;
}

function markOf(text, name) {
  const mark = text.marks.find((one) => one[NAME] === name && one[KIND] !== "timex");
  if (mark) return { words: text.pieces.slice(mark[FIRST], mark[END]).join(""), kind: mark[KIND] };
  const asWords = new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`, "u");
  return { words: asWords.test(wholeOf(text)) ? name : "", kind: null };
}
