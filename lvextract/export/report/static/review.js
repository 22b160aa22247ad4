// What the reader thinks of the records: each is right, wrong, or corrected, which is right from then on. The browser
// remembers it for this page, if it may; a file of it is made by save.js.

// A text has its events as they are now, and `given`, as they were extracted; verdicts stand at the same places.
function startReview() {
  const kept = JSON.parse(remembered(`review.${key}`) ?? "{}");
  for (const text of texts) {
    const { verdicts = [], corrected = {}, isChecked = false } = kept[text.number] ?? {};
    text.given = text.events;
    text.events = [...text.given];
    for (const [number, event] of Object.entries(corrected)) text.events[number] = event;
    text.verdicts = verdicts;
    text.isChecked = isChecked;
  }
}

function keepReview() {
  const kept = {};
  for (const { number, events, given, verdicts, isChecked } of texts) {
    const corrected = Object.fromEntries(Object.entries(events).filter(([place, event]) => event !== given[place]));
    const isTouched = isChecked || verdicts.some(Boolean) || Object.keys(corrected).length;
    if (isTouched) kept[number] = { verdicts, corrected, isChecked };
  }
  remember(`review.${key}`, JSON.stringify(kept));
}

// A text whose every event has been judged; of one without events, that it has none.
function isReviewed(text) {
  if (text.error) return false;
  return text.events.length ? text.events.every((_, number) => text.verdicts[number]) : text.isChecked;
}

function isBegun(text) {
  return text.verdicts.some(Boolean) && !isReviewed(text);
}

function isCorrected(text, number) {
  return text.events[number] !== text.given[number];
}

// The events that are not wrong, with what a calendar calls them.
function standing(text, events = text.events) {
  return events
    .map((event) => ({ text, event, number: text.events.indexOf(event) }))
    .filter(({ number }) => text.verdicts[number] !== "wrong")
    .map((one) => ({ ...one, uid: text.uids[one.number] ?? `${key}-${text.number}-${one.number}@lvextract` }));
}

function judge(text, number, verdict) {
  text.verdicts[number] = text.verdicts[number] === verdict ? null : verdict;
  showReview(text, `#event-${number} [data-verdict="${verdict}"]`);
}

function judgeAll(text) {
  text.isChecked = !isReviewed(text);
  text.events.forEach((_, number) => {
    if (text.isChecked) text.verdicts[number] ??= "right";
    else text.verdicts[number] = null;
  });
  showReview(text, "#judging button");
}

function correct(text, number, event) {
  text.events[number] = event;
  text.verdicts[number] = "right";
  showReview(text, `#event-${number} [data-verdict="edit"]`);
}

// The record as it was extracted; of one that the reader added, none.
function revert(text, number) {
  const before = text.given[number];
  if (before) text.events[number] = before;
  else text.events.splice(number, 1);
  text.verdicts.splice(number, 1, ...(before ? [null] : []));
  showReview(text, before ? `#event-${number} [data-verdict="edit"]` : "#judging button");
}

// Show and keep what has changed; the focus stays where it was.
function showReview(text, focused) {
  text.folded = null;
  keepReview();
  drawCards(text);
  drawFound();
  drawProgress();
  document.querySelector(focused)?.focus();
}

function drawVerdict(text, number) {
  const verdict = text.verdicts[number];
  const buttons = ["right", "wrong"].map((name) => {
    const button = make(
      "button",
      { type: "button", "data-verdict": name, "aria-pressed": verdict === name },
      say(`verdict.mark.${name}`),
    );
    button.addEventListener("click", () => judge(text, number, name));
    return button;
  });
  const edit = make("button", { type: "button", "data-verdict": "edit" }, say("edit"));
  edit.addEventListener("click", () => openEditor(text, number));
  buttons.push(edit);
  if (isCorrected(text, number)) {
    const undo = make("button", { type: "button" }, say(text.given[number] ? "edit.revert" : "edit.remove"));
    undo.addEventListener("click", () => revert(text, number));
    buttons.push(undo, make("strong", { class: "state" }, say("verdict.corrected")));
  } else if (verdict) buttons.push(make("strong", { class: "state" }, say(`verdict.${verdict}`)));
  return make("div", { class: "verdict", role: "group", "aria-label": say("verdict") }, buttons);
}

// What may be said of a text as a whole: that all of it is right, or that an event is missing.
function drawJudging(text) {
  if (text.error) return [];
  const all = make(
    "button",
    { type: "button", "aria-pressed": isReviewed(text) },
    say(text.events.length ? "verdict.all" : "verdict.none"),
  );
  all.addEventListener("click", () => judgeAll(text));
  const add = make("button", { type: "button" }, say("edit.add-event"));
  add.addEventListener("click", () => addEvent(text));
  return [all, add];
}
