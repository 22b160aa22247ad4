// The bubble that says why: the rule, and what it read. On a narrow page it is a sheet at the bottom.

const bubble = document.getElementById("why");
const narrow = matchMedia("(max-width: 52rem)");
let anchorOfBubble = null;

// Say `lines` beside `anchor`. `goTo`, if given, is what the button of the narrow page does.
function sayWhy(anchor, lines, goTo = null) {
  fill(bubble, ...lines);
  if (goTo) {
    const button = make("button", { type: "button" }, say("show"));
    button.addEventListener("click", goTo);
    bubble.append(button);
  }
  bubble.hidden = false;
  anchorOfBubble = anchor;
  placeBubble();
}

// Under the words if there is room, over them otherwise, and never out of the window.
function placeBubble() {
  if (bubble.hidden || narrow.matches) return;
  const gap = 6;
  const place = anchorOfBubble.getClientRects()[0] ?? anchorOfBubble.getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const left = Math.max(gap, Math.min(place.left, innerWidth - width - gap));
  const below = place.bottom + gap;
  bubble.style.left = `${left}px`;
  bubble.style.top = `${below + height < innerHeight ? below : Math.max(gap, place.top - gap - height)}px`;
}

bubble.addEventListener("mousedown", (event) => event.preventDefault()); // or the filler would lose the focus, and this go

function hideWhy() {
  bubble.hidden = true;
}

addEventListener("keydown", (event) => event.key === "Escape" && putOut());
addEventListener("scroll", placeBubble, { capture: true, passive: true });

// A line for a rule: its dotted name, which leads to the line of code to mend.
function ruleLine(rule) {
  return make("p", { class: "rule" }, make("span", { class: "label" }, say("rule")), " ", make("code", {}, rule));
}
