// The words that the reader searches for, lit up in the text. A browser without highlights shows the text as it is.

function markFound(words) {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete("found");
  if (words.length) CSS.highlights.set("found", new Highlight(...rangesOf(words)));
}

// Words may go over the borders of marks, and are found without their diacritics.
function rangesOf(words) {
  const places = []; // of each folded letter: its node, and where it begins and ends in it
  let letters = "";
  const nodes = document.createTreeWalker(textElement, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (node.parentElement.closest(".invisible")) continue;
    let start = 0;
    for (const character of node.data) {
      for (const letter of fold(character)) {
        letters += letter;
        for (let i = 0; i < letter.length; i++) places.push({ node, start, end: start + character.length });
      }
      start += character.length;
    }
  }
  return words.flatMap((word) => {
    const ranges = [];
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length))
      ranges.push(rangeOf(places[at], places[at + word.length - 1]));
    return ranges;
  });
}

function rangeOf(first, last) {
  const range = new Range();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}
