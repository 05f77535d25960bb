// The years that are compared, by two handles over all that are held; the chart follows when one is let go.
import { changed, go, href } from "../../address.js";
import { h } from "../../dom.js";
import { t } from "../../text.js";

/** @param held the years of the documents that the other filters admit, whatever range is chosen */
export function slider(state, held) {
  const years = held.map(each => Number(each.value)).filter(Number.isInteger);
  if (years.length < 2) {
    return null;
  }
  const chosen = ["from", "to"].map(each => Number(state.params.get(each)) || null);
  const [first, last] = [Math.min(...years, chosen[0] ?? Infinity), Math.max(...years, chosen[1] ?? -Infinity)];
  const said = h("output", { class: "figure" });
  const handle = (label, value, key) => h("input", { type: "range", min: first, max: last, step: 1, value, "aria-label": label, "data-key": `slider-${key}`, oninput: () => tell(), onchange: () => choose() });
  const from = handle(t("compare.slider.fromYear"), chosen[0] ?? first, "from");
  const to = handle(t("compare.slider.toYear"), chosen[1] ?? last, "to");
  const range = () => [Number(from.value), Number(to.value)].sort((a, b) => a - b);
  const tell = () => {
    const [a, b] = range();
    said.textContent = a === b ? t("compare.shifts.years", a) : t("compare.slider.range", a, b);
  };
  const choose = () => {
    const [a, b] = range();
    go(href(state.view, changed(state.params, { from: a === first ? null : a, to: b === last ? null : b })));
  };
  tell();
  return h("div", { class: "slider small", role: "group", "aria-label": t("word.yearColumn") }, h("span", { class: "tiny soft figure" }, first), h("span", { class: "handles" }, from, to), h("span", { class: "tiny soft figure" }, last), said);
}
