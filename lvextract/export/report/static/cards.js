// A card for each event: its slots, and in each what fills it.

const SLOTS = ["title", "date", "location", "organizers", "participants", "awards"];
const AT_FIRST = 8; // fillers of a slot that a card shows before it is asked for more

function drawCards(text) {
  fillers = [];
  const cards = text.events.map(drawCard);
  if (!cards.length && !text.error) cards.push(make("p", { class: "empty" }, say("none.events")));
  document.getElementById("events-heading").textContent = say("events", { n: text.events.length });
  document.getElementById("cards").replaceChildren(...cards);
}

function drawCard(event, number) {
  const card = make("article", {
    class: "card",
    id: `event-${number}`,
    "aria-labelledby": `event-name-${number}`,
    tabindex: -1,
  });
  const name = drawFiller(event.trigger, { slot: say("trigger"), event: event.type, label: nameOf(event) });
  const percent = Math.round(100 * event.confidence);
  const confidence = make("span", { class: "confidence" }, say("confidence.value", { percent }));
  const status = event.status ? [make("strong", { class: "status" }, say(`status.${event.status}`))] : [];
  card.append(make("header", {}, make("h3", { id: `event-name-${number}` }, name), ...status, confidence));
  const slots = make("dl");
  for (const slot of SLOTS.slice(1)) {
    const values = [event[slot] ?? []].flat();
    if (values.length) slots.append(make("div", {}, make("dt", {}, say(slot)), drawSlot(slot, values, event)));
  }
  card.append(slots);
  const missing = SLOTS.filter((slot) => !event[slot]).map((slot) => say(`missing.${slot}`));
  if (missing.length) card.append(make("p", { class: "missing" }, say("missing", { slots: missing.join(", ") })));
  return card;
}

function nameOf(event) {
  if (!event.title || event.name.toLowerCase().includes(event.type.toLowerCase())) return [event.name];
  return [`${event.type} `, make("cite", {}, `«${event.name}»`)];
}

function drawSlot(slot, values, event) {
  const draw = { date: drawDate, awards: drawAward }[slot] ?? drawParty;
  const about = { slot: say(slot), event: event.type };
  const rows = values.map((value) => make("dd", {}, draw(value, about)));
  const rest = rows.slice(AT_FIRST + 1).length ? rows.slice(AT_FIRST) : [];
  if (rest.length) {
    for (const row of rest) row.hidden = true;
    const button = make("button", { type: "button", class: "more" }, say("more.fillers", { n: rest.length }));
    button.addEventListener("click", () => {
      for (const row of rest) row.hidden = false;
      rest[0].querySelector("button").focus();
      button.parentElement.remove();
    });
    rows.push(make("dd", {}, button));
  }
  return rows;
}

function drawDate(date, about) {
  return drawFiller(date, { ...about, label: [make("span", { class: "timex", lang: language }, sayWhen(date))] });
}

function drawParty(party, about) {
  const label = [make("span", { class: party.kind ?? "place" }, party.name)];
  if (party.post) label.push(" ", make("small", {}, party.post));
  return drawFiller(party, { ...about, label });
}

function drawAward(award, about) {
  const more = [award.result, award.amount, award.category].filter(Boolean).join(", ");
  const label = [make("span", { class: "award" }, award.name)];
  if (more) label.push(" ", make("small", {}, more));
  const parts = [drawFiller(award, { ...about, label })];
  for (const party of award.recipients ?? []) parts.push(drawParty(party, { ...about, slot: say("award.recipients") }));
  if (award.work) parts.push(make("span", { lang: "lv" }, make("span", { class: "work" }, award.work)));
  if (award.grantor) {
    parts.push(
      make(
        "span",
        {},
        make("small", {}, say("award.grantor")),
        " ",
        drawParty(award.grantor, { ...about, slot: say("award.grantor") }),
      ),
    );
  }
  return make("div", { class: "won" }, parts);
}

// A button that lights up the words of a filler. `lines` of its bubble tell what the card has no room for.
function drawFiller(value, { slot, event, label }) {
  const element = make("button", { type: "button", class: "filler", lang: "lv", "aria-describedby": "why" }, label);
  const filler = { element, slot, event, words: value.words, rule: value.rule, lines: () => linesOf(value) };
  fillers.push(filler);
  element.addEventListener("mouseenter", () => lightFiller(filler));
  element.addEventListener("focus", () => lightFiller(filler));
  element.addEventListener("mouseleave", lightFocused);
  element.addEventListener("blur", putOut);
  element.addEventListener("click", () => {
    element.focus(); // which Safari leaves undone
    if (!narrow.matches && filler.words.length) goToWords(filler);
  });
  return element;
}

function linesOf(value) {
  const lines = [];
  if (value.value) lines.push(make("code", {}, value.value));
  if (value.against) lines.push(say("against", { day: sayDate(value.against) }));
  if (value.aliases) lines.push(say("aliases", { names: value.aliases.join(", ") }));
  if (value.count) lines.push(say("count", { n: value.count }));
  return lines.map((line) => make("p", {}, line));
}
