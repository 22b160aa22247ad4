// The words of the page and its numbers, in the language that its reader chose.

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

// Put the page's own words in place: the text of elements, and their labels.
function translatePage() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
    if (element.tagName === "BUTTON") element.title = say(element.dataset.label);
  }
  for (const element of document.querySelectorAll("[data-hint]")) element.placeholder = say(element.dataset.hint);
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
