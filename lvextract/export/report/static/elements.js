// Elements made of data. Strings become text, never markup.

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(
    ...children
      .flat()
      .filter((child) => child !== null)
      .flatMap((child) => (typeof child === "string" ? shown(child) : child)),
  );
  return element;
}

// What would be invisible or turn the words around it: control characters, directional marks, halves of surrogate pairs.
const INVISIBLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\p{Cs}]/gu;

// A string as nodes, with each such character shown by its code.
function shown(string) {
  const nodes = [];
  let end = 0;
  const plain = string.replace(/\r\n?/g, "\n");
  for (const match of plain.matchAll(INVISIBLE)) {
    if (match.index > end) nodes.push(document.createTextNode(plain.slice(end, match.index)));
    const code = match[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    const chip = document.createElement("span");
    chip.className = "invisible";
    chip.textContent = `U+${code}`;
    nodes.push(chip);
    end = match.index + match[0].length;
  }
  if (end < plain.length) nodes.push(document.createTextNode(plain.slice(end)));
  return nodes;
}

function fill(element, ...children) {
  element.replaceChildren(...make("div", {}, ...children).childNodes);
}

// One stop for the Tab key in a row of elements; the arrow keys go on from there.
function roveFocus(container, elements) {
  elements.forEach((element, number) => element.setAttribute("tabindex", number ? -1 : 0));
  container.onkeydown = (event) => {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    const here = elements.indexOf(document.activeElement);
    if (here < 0 || !(event.key in steps)) return;
    event.preventDefault();
    const there = Math.max(0, Math.min(elements.length - 1, here + steps[event.key]));
    elements[here].setAttribute("tabindex", -1);
    elements[there].setAttribute("tabindex", 0);
    elements[there].focus();
  };
}
