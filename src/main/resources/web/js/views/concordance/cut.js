// Cuts what stands left of a match at a character, with … before it, wherever the line has no room for all of it.

const pen = document.createElement("canvas").getContext("2d");
const CUT = "…";

/** Keeps the left contexts of a table cut to their column, also when its width changes. */
export function cutting(table) {
  new ResizeObserver(() => cut(table)).observe(table);
}

function cut(table) {
  const spans = [...table.querySelectorAll(".left > span")];
  if (spans.length === 0) {
    return;
  }
  pen.font = getComputedStyle(spans[0]).font;
  // All are measured before any is written: the page is laid out once.
  const widths = spans.map(span => span.parentElement.clientWidth);
  spans.forEach((span, at) => {
    span.textContent = fitting(span.dataset.whole, widths[at]);
  });
}

function fitting(text, width) {
  if (pen.measureText(text).width <= width) {
    return text;
  }
  const characters = [...text];
  let [most, least] = [characters.length, 0];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (pen.measureText(CUT + characters.slice(-middle).join("")).width <= width) {
      least = middle;
    } else {
      most = middle - 1;
    }
  }
  return CUT + (least === 0 ? "" : characters.slice(-least).join(""));
}
