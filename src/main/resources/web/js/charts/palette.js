// The colours of the page as a chart needs them, and shapes beside them: nobody has to tell two colours apart.
import { h } from "../dom.js";

export const SYMBOLS = ["circle", "rect", "triangle", "diamond", "roundRect", "pin"];
export const DASHES = ["solid", "dashed", "dotted", [8, 3, 2, 3], [2, 2], [12, 4]];

/** As they are where the element stands. */
export function palette(element) {
  const style = getComputedStyle(element);
  const colour = name => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour("ink"), soft: colour("ink-soft"), rule: colour("rule"), strong: colour("rule-strong"), sheet: colour("sheet"),
    low: colour("heat-low"), high: colour("heat-high"), shade: colour("shade"), accent: colour("accent"),
    series: [1, 2, 3, 4, 5, 6].map(rank => colour(`series-${rank}`)),
  };
}

/** Those of the bright page: a picture is put on paper. */
export function printed() {
  const paper = h("div", { class: "as-printed", hidden: true });
  document.body.append(paper);
  const colours = palette(paper);
  paper.remove();
  return colours;
}

/** A colour between two, each `#rrggbb`; the share runs from 0 to 1. */
export function between(low, high, share) {
  const at = Math.min(Math.max(share, 0), 1);
  const channel = start => {
    const [from, to] = [low, high].map(colour => parseInt(colour.slice(start, start + 2), 16));
    return Math.round(from + (to - from) * at).toString(16).padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
