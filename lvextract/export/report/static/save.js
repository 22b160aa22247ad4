// Files of what the filters leave, and of what the reader has judged. They are made in the page, and go nowhere.

const saveMenu = document.getElementById("save");

function saveRecords() {
  const lines = found.map(({ text, events }) => {
    const records = standing(text, events).map(({ event }) => event);
    return lineOf(text.id_source, { url: text.url, events: records, error: text.error });
  });
  download("jsonl", "application/jsonl", lines.join(""));
  saySaved("saved.records", { n: lines.length });
}

function saveCalendar() {
  const entries = found.flatMap(({ text, events }) => standing(text, events));
  const { data, written } = calendarOf(entries);
  download("ics", "text/calendar", data);
  saySaved("saved.calendar", { n: written, undated: entries.length - written });
}

// The texts that the reader has been through, whatever the filters leave.
function saveGold() {
  const reviewed = texts.filter(isReviewed);
  const lines = reviewed.map((text) => {
    const id = text.id === null ? String(text.number + 1) : text.id_source;
    return lineOf(
      id,
      goldOf(
        text,
        standing(text).map(({ event }) => event),
      ),
    );
  });
  download("gold.jsonl", "application/jsonl", lines.join(""));
  saySaved("saved.gold", { n: lines.length });
}

// A line of JSON. The id comes as its source: a number of many digits would not be the same when written again.
function lineOf(id, rest) {
  return `{"id":${id},${JSON.stringify(rest).slice(1)}\n`;
}

function download(ending, type, content) {
  const stem = (title ?? "lvextract").replace(/\.\w+$/, "").replace(/[^\p{L}\p{N}._-]+/gu, "_");
  const address = URL.createObjectURL(new Blob([content], { type }));
  make("a", { href: address, download: `${stem}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it later
}

function saySaved(key, values) {
  document.getElementById("saved").textContent = say(key, values);
}

// How much there is to save.
function drawProgress() {
  const reviewed = texts.filter(isReviewed).length;
  const begun = texts.filter(isBegun).length;
  const parts = [say("reviewed", { n: reviewed }), begun && say("reviewed.begun", { n: begun })].filter(Boolean);
  document.getElementById("progress").textContent = parts.join(", ");
  document.getElementById("save-gold").disabled = !reviewed;
}

for (const [id, save] of Object.entries({
  "save-records": saveRecords,
  "save-calendar": saveCalendar,
  "save-gold": saveGold,
}))
  document.getElementById(id).addEventListener("click", save);
saveMenu.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  saveMenu.open = false;
  saveMenu.querySelector("summary").focus();
});
addEventListener("pointerdown", (event) => !saveMenu.contains(event.target) && (saveMenu.open = false));
