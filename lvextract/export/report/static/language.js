// The words of the page, numbers and dates, in the language that its reader chose.

const MESSAGES = JSON.parse(document.getElementById("messages").textContent);
const LOCALES = { lv: "lv-LV", en: "en-GB" };
let language = remembered("language") in MESSAGES ? remembered("language") : "lv";

function say(key, values = {}) {
  let message = MESSAGES[language][key];
  if (typeof message === "object") message = message[new Intl.PluralRules(LOCALES[language]).select(values.n)];
  return message.replace(/\{(\w+)\}/g, (_, name) =>
    typeof values[name] === "number" ? sayNumber(values[name]) : values[name],
  );
}

function sayNumber(number) {
  return new Intl.NumberFormat(LOCALES[language]).format(number);
}

const PRECISIONS = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

// An ISO date, as precise as it is: 2024, 2024-05, 2024-05-17, 2024-05-17T18:00.
function sayDate(iso) {
  const format = PRECISIONS[iso.split("T")[0].length];
  if (!format) return iso;
  const day = new Intl.DateTimeFormat(LOCALES[language], { ...format, timeZone: "UTC" }).format(dateOf(iso));
  const time = iso.split("T")[1];
  return time ? `${day}, ${time}` : day;
}

function sayShortDate(iso) {
  const [year, month, day] = iso.split("T")[0].split("-");
  return [day, month, year].filter(Boolean).join(".");
}

function dateOf(iso) {
  return new Date(`${iso.split("T")[0].padEnd(10, "-01")}T00:00:00Z`);
}

function sayWhen(date) {
  if (!date.start) return say("date.unknown-year", { words: date.name });
  return date.end ? `${sayDate(date.start)} – ${sayDate(date.end)}` : sayDate(date.start);
}

// Put the page's own words in place: the text of elements, and their labels.
function translatePage() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
    if (element.tagName === "BUTTON") element.title = say(element.dataset.label);
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", button.dataset.language === language);
  }
}

// What the reader chose last time. A frame without an origin (in a notebook) remembers nothing.
function remembered(name) {
  try {
    return localStorage.getItem(`lvextract.${name}`);
  } catch {
    return null;
  }
}

function remember(name, value) {
  try {
    localStorage.setItem(`lvextract.${name}`, value);
  } catch {
    // It holds until the page is closed.
  }
}
