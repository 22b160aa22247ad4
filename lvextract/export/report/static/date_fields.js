// The fields for a day. What a browser makes of type="date" is in the browser's language, whatever that of the page is:
// so a day is typed as the readers of the page write it, and the browser's calendar only opened to choose one.

// The first or the last day that some words name: 18.05.2024, 18/05/2024, 2024-05-18, 05.2024, 2024. Null if none.
function parseDay(words, isLast) {
  const parts = partsOf(isoOfWords(words.trim()));
  const day = parts && (isLast ? lastDay(parts) : firstDay(parts));
  return day && isDay(day) ? day : null;
}

function isoOfWords(words) {
  if (ISO.test(words)) return words.split("T")[0];
  if (!/^[\d\s./]+$/.test(words)) return null;
  const numbers = words.split(/\D+/).filter(Boolean).reverse(); // the year comes last
  return numbers.map((number, place) => (place ? number.padStart(2, "0") : number)).join("-");
}

function writeDay(iso) {
  const [year, month, day] = iso.split("-");
  return [day, month, year].join(language === "lv" ? "." : "/");
}

// What a field asks for, as an ISO date; "" if nothing, or nothing that is a day, which it then says.
function readDay(field) {
  const day = parseDay(field.value, field.name === "to");
  const isUnread = field.value.trim() !== "" && day === null;
  field.setAttribute("aria-invalid", isUnread);
  field.closest(".day").querySelector(".unread").hidden = !isUnread;
  return day ?? "";
}

function setDay(field, iso) {
  field.value = iso && writeDay(iso);
}

for (const button of document.querySelectorAll("[data-picks]")) {
  const [field, calendar] = [button.form.elements[button.dataset.picks], button.nextElementSibling];
  button.addEventListener("click", () => {
    calendar.value = readDay(field);
    try {
      calendar.showPicker();
    } catch {
      field.focus(); // in a frame of another page there is no calendar
    }
  });
  calendar.addEventListener("input", () => {
    setDay(field, calendar.value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
