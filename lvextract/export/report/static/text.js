// The text with its marks, and the lights on it.
//
// A piece with marks is a <mark> that holds a box for each, the outermost first, so that marks may lie in one another,
// cross, and coincide. Fillers (elements of the cards) and marks light one another up.

const [FIRST, END, KIND, LEVEL, NAME, RULE] = [0, 1, 2, 3, 4, 5];
const KINDS = ["trigger", "timex", "award", "person", "organization", "place", "group", "work"];
const textElement = document.getElementById("text");

let shownText = null;
let pieceElements = []; // of the text that is shown, by number; null where a piece has no marks
let fillers = []; // { element, words, quotes, lines } of the cards beside it
const hiddenKinds = new Set();

function drawText(text) {
  shownText = text;
  const marks = text.pieces.map(() => []);
  for (const mark of text.marks) for (let i = mark[FIRST]; i < mark[END]; i++) marks[i].push(mark);
  const names = new Set(text.events.flatMap((event) => piecesOf(text, event.mentions).flatMap(numbersOf)));
  pieceElements = text.pieces.map((piece, number) => {
    if (marks[number].length) return drawPiece(piece, number, marks[number]);
    return names.has(number) ? make("span", {}, piece) : null;
  });
  textElement.replaceChildren(...text.pieces.flatMap((piece, number) => pieceElements[number] ?? shown(piece)));
  roveFocus(
    textElement,
    pieceElements.filter((element, number) => marks[number].length),
  );
}

function numbersOf([first, end]) {
  return Array.from({ length: end - first }, (_, number) => first + number);
}

// Of what the filters leave, mark the words alone; without filters, all that is marked. `events` is null then.
function markAsked(text, events) {
  textElement.classList.toggle("asked-only", events !== null);
  const spans = (events ?? []).flatMap((event) => piecesOf(text, mentionsOfEvent(event)));
  const asked = new Set(spans.flatMap(numbersOf));
  pieceElements.forEach((element, number) => element?.classList.toggle("asked", asked.has(number)));
}

function drawPiece(piece, number, marks) {
  let content = shown(piece);
  for (const mark of [...marks].sort((one, other) => one[LEVEL] - other[LEVEL])) {
    const ends = `${number === mark[FIRST] ? " first" : ""}${number === mark[END] - 1 ? " last" : ""}`;
    content = [make("span", { class: `${mark[KIND]} level-${Math.min(mark[LEVEL], 3)}${ends}` }, content)];
  }
  const element = make("mark", { "aria-describedby": "why" }, content);
  element.addEventListener("mouseenter", () => lightPiece(number));
  element.addEventListener("focus", () => lightPiece(number));
  element.addEventListener("mouseleave", lightFocused);
  element.addEventListener("blur", putOut);
  return element;
}

function drawLegend() {
  const counts = Object.fromEntries(
    KINDS.map((kind) => [kind, shownText.marks.filter((mark) => mark[KIND] === kind).length]),
  );
  const buttons = KINDS.filter((kind) => counts[kind]).map((kind) => {
    const button = make("button", { type: "button", "aria-pressed": !hiddenKinds.has(kind), "data-kind": kind });
    button.append(make("span", { class: kind }, say(kind)), make("small", {}, sayNumber(counts[kind])));
    button.addEventListener("click", () => {
      if (!hiddenKinds.delete(kind)) hiddenKinds.add(kind);
      button.setAttribute("aria-pressed", !hiddenKinds.has(kind));
      hideKinds();
    });
    return button;
  });
  document.getElementById("legend").replaceChildren(...buttons);
  hideKinds();
}

function hideKinds() {
  for (const kind of KINDS) textElement.classList.toggle(`no-${kind}`, hiddenKinds.has(kind));
}

// Light up what a filler of a slot was read from, and say by which rule.
function lightFiller(filler) {
  putOut();
  filler.element.classList.add("lit");
  lightWords(filler.words);
  const quotes = [...new Set(filler.quotes)].map((words) => make("q", {}, words));
  const words = make(
    "p",
    {},
    quotes.flatMap((quote, number) => (number ? [" · ", quote] : [quote])),
  );
  sayWhy(
    filler.element,
    [ruleLine(filler.rule), words, ...filler.lines()],
    filler.words.length ? () => goToWords(filler) : null,
  );
}

// Light up the marks of a piece and the slots that they fill, and say which and by which rule.
function lightPiece(number) {
  putOut();
  const marks = shownText.marks.filter((mark) => mark[FIRST] <= number && number < mark[END]);
  lightWords(marks);
  const filled = fillers.filter(({ words }) => words.some(([first, end]) => first <= number && number < end));
  for (const { element } of filled) element.classList.add("lit");
  const lines = [...marks]
    .sort((one, other) => one[LEVEL] - other[LEVEL])
    .map((mark) => [
      make("p", {}, make("span", { class: mark[KIND] }, say(mark[KIND])), " ", make("b", {}, mark[NAME])),
      ruleLine(mark[RULE]),
    ]);
  const slots = filled.map(({ slot, event }) => make("p", { class: "slot" }, `→ ${say("of", { slot, event })}`));
  sayWhy(pieceElements[number], [...lines.flat(), ...slots]);
}

function lightWords(spans) {
  for (const [first, end] of spans) for (let i = first; i < end; i++) pieceElements[i]?.classList.add("lit");
}

// What the pointer leaves goes out; what has the focus is lit as long as it has it.
function lightFocused() {
  const number = pieceElements.indexOf(document.activeElement);
  const filler = fillers.find(({ element }) => element === document.activeElement);
  if (filler) lightFiller(filler);
  else if (number >= 0) lightPiece(number);
  else putOut();
}

function putOut() {
  for (const element of document.querySelectorAll(".lit")) element.classList.remove("lit");
  hideWhy();
}

function goToWords(filler) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  pieceElements[filler.words[0][0]]?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  lightWords(filler.words);
}
