// A card for each event: its slots, and in each what fills it.

const AT_FIRST = 8; // fillers of a slot that a card shows before it is asked for more

function drawCards(text) {
  fillers = [];
  const cards = text.events.map((event, number) => drawCard(text, event, number));
  if (!cards.length && !text.error) cards.push(make("p", { class: "empty" }, say("none.events")));
  document.getElementById("events-heading").textContent = say("events", { n: text.events.length });
  document.getElementById("cards").replaceChildren(...cards);
  document.getElementById("judging").replaceChildren(...drawJudging(text));
}

function drawCard(text, event, number) {
  const verdict = text.verdicts[number];
  const card = make("article", {
    class: ["card", isLow(event.confidence) && "low", verdict].filter(Boolean).join(" "),
    id: `event-${number}`,
    "aria-labelledby": `event-name-${number}`,
    tabindex: -1,
  });
  const slots = make("dl");
  for (const [slot, label, rows] of rowsOf(event))
    slots.append(make("div", {}, make("dt", {}, label), drawLong(rows.map((row) => make("dd", { class: slot }, row)))));
  const missing = SLOTS.filter((slot) => !valuesOf(event, slot).length).map((slot) => say(`missing.${slot}`));
  card.append(
    drawCardHeading(event, number),
    slots,
    missing.length ? make("p", { class: "missing" }, say("missing", { slots: missing.join(", ") })) : "",
    drawVerdict(text, number),
  );
  return card;
}

function drawCardHeading(event, number) {
  const about = { slot: say("trigger"), event: event.type, mentions: [event.trigger, ...event.mentions] };
  const name = drawFiller(event, { ...about, label: nameOf(event), isEvent: true });
  const notes = make("p", { class: "notes" }, drawStatus(event), drawConfidence(event.confidence));
  return make("header", {}, make("h3", { id: `event-name-${number}` }, name), notes);
}

function drawStatus(event) {
  return event.status === "scheduled" ? null : make("strong", { class: "status" }, say(`status.${event.status}`));
}

function drawConfidence(confidence) {
  const percent = Math.round(100 * confidence);
  if (!isLow(confidence)) return make("span", { class: "confidence" }, say("confidence.value", { percent }));
  return make("strong", { class: "confidence doubt" }, say("confidence.low", { percent }));
}

function nameOf(event) {
  const heading = headingOfEvent(event);
  return heading === event.name ? [heading] : [`${event.type} `, make("cite", {}, `«${event.name}»`)];
}

// What a card says of an event, row by row: the slot, its label, and what fills it.
function rowsOf(event) {
  const about = (slot) => ({ slot: say(slot), event: event.type });
  const { won, others } = splitParticipants(event);
  const participants = others.map((party) => drawParty(party, about("participants")));
  if (won.length) participants.push(make("small", {}, say("participants.won", { n: won.length })));
  const rows = [
    ["date", valuesOf(event, "date").map((date) => drawDate(date, about("date")))],
    ["location", event.location.map((place) => drawParty(place, about("location")))],
    ["organizers", event.organizers.map((party) => drawParty(party, about("organizers")))],
    ["participants", participants],
    ["awards", awardsByWinner(event).map((group) => drawWon(group, about("awards")))],
  ];
  return rows.filter(([, values]) => values.length).map(([slot, values]) => [slot, say(slot), values]);
}

// Rows, of which a long list shows the first ones, and the rest when it is asked for.
function drawLong(rows) {
  const rest = rows.slice(AT_FIRST + 1).length ? rows.slice(AT_FIRST) : [];
  if (!rest.length) return rows;
  for (const row of rest) row.classList.add("folded");
  const button = make("button", { type: "button", class: "more" }, say("more.fillers", { n: rest.length }));
  button.addEventListener("click", () => {
    for (const row of rest) row.classList.remove("folded");
    (rest[0].querySelector("button") ?? rest[0]).focus();
    button.parentElement.remove();
  });
  return [...rows, make("dd", {}, button)];
}

function drawDate(date, about) {
  return drawFiller(date, { ...about, label: [make("span", { class: "timex", lang: language }, sayWhen(date))] });
}

function drawParty(party, about) {
  const label = [make("span", { class: party.kind ?? "place" }, party.name)];
  const post = [party.position, party.affiliation].filter(Boolean).join(", ");
  if (post) label.push(" ", make("small", {}, post));
  return drawFiller(party, { ...about, label });
}

// The awards that the same people won, and who they are.
function drawWon({ recipients, awards }, about) {
  return make(
    "div",
    { class: awards.length > 1 ? "won several" : "won" },
    awards.map((award) => drawAward(award, about)),
    recipients.map((party) => drawParty(party, { ...about, slot: say("award.recipients") })),
  );
}

function drawAward(award, about) {
  const label = [make("span", { class: "award" }, award.name)];
  if (award.result) label.push(" ", make("b", { class: "result" }, award.result));
  const more = [award.amount, award.category].filter(Boolean).join(", ");
  if (more) label.push(" ", make("small", {}, more));
  const parts = [drawFiller(award, { ...about, label })];
  if (award.work) parts.push(" ", make("span", { lang: "lv", class: "work" }, award.work));
  if (award.grantor) {
    const grantor = drawParty(award.grantor, { ...about, slot: say("award.grantor") });
    parts.push(" ", make("span", { class: "grantor" }, make("small", {}, say("award.grantor")), " ", grantor));
  }
  return make("div", {}, parts);
}

// A button that lights up the words of a filler. `lines` of its bubble tell what the card has no room for.
function drawFiller(value, { slot, event, label, mentions = mentionsOf(value), isEvent = false }) {
  if (!isEvent && isLow(value.confidence ?? null)) {
    const percent = Math.round(100 * value.confidence);
    label = [...label, " ", make("small", { class: "doubt", lang: language }, say("confidence.doubt", { percent }))];
  }
  const element = make("button", { type: "button", class: "filler", lang: "lv", "aria-describedby": "why" }, label);
  const filler = {
    element,
    slot,
    event,
    words: piecesOf(shownText, mentions),
    quotes: mentions.map(({ text }) => text),
    rule: value.rule,
    lines: () => linesOf(value, isEvent),
  };
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

function linesOf(value, isEvent) {
  const lines = [];
  if (value.value) lines.push(make("code", {}, value.value));
  if (value.resolved_against) lines.push(say("against", { day: sayDate(value.resolved_against) }));
  if (value.aliases?.length) lines.push(say("aliases", { names: value.aliases.join(", ") }));
  if (value.count) lines.push(say("count", { n: value.count }));
  if (!isEvent && (value.confidence ?? null) !== null)
    lines.push(say("confidence.value", { percent: Math.round(100 * value.confidence) }));
  return lines.map((line) => make("p", {}, line));
}
