// How many hits each year has, and a range of years by drawing over it.
import { changed, go, href } from "../../address.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";

/** @param facet of years, whatever range is chosen now */
export function years(state, facet) {
  const known = new Map(facet.map(each => [Number(each.value), each.count]));
  const all = [...known.keys()].sort((a, b) => a - b);
  if (all.length < 2) {
    return null;
  }
  const range = Array.from({ length: all.at(-1) - all[0] + 1 }, (_, at) => all[0] + at);
  const most = Math.max(...known.values());
  const [from, to] = [Number(state.params.get("from") ?? -Infinity), Number(state.params.get("to") ?? Infinity)];
  const ranged = state.params.has("from") || state.params.has("to");
  let start = null;
  let last = null;
  const bars = range.map(year => {
    const hits = known.get(year) ?? 0;
    return h("button", {
      type: "button", class: "year", "data-year": year, "data-key": `years-${year}`, vars: { share: hits / most },
      "aria-label": t("search.years.documents", year, count(hits)), title: t("search.years.documents", year, count(hits)), "aria-pressed": String(ranged && from <= year && year <= to),
      onclick: event => event.detail === 0 && choose(year, event.shiftKey && ranged ? Math.min(from, year) : year),
    }, h("i", { "aria-hidden": "true" }));
  });
  const choose = (a, b) => go(href(state.view, changed(state.params, { from: Math.min(a, b), to: Math.max(a, b), year: null })));
  const draw = () => bars.forEach((bar, at) => bar.classList.toggle("drawn", start !== null && Math.min(start, last) <= range[at] && range[at] <= Math.max(start, last)));
  const under = event => Number(document.elementFromPoint(event.clientX, event.clientY)?.closest?.("[data-year]")?.dataset.year) || last;
  const frame = h("div", { class: "years-drawn", onpointerdown: event => {
    const year = Number(event.target.closest("[data-year]")?.dataset.year);
    if (event.button === 0 && year) {
      start = last = year;
      frame.setPointerCapture(event.pointerId);
      draw();
    }
  }, onpointermove: event => {
    if (start !== null) {
      last = under(event);
      draw();
    }
  }, onpointerup: () => {
    if (start !== null) {
      choose(start, last);
    }
  }, onpointercancel: () => {
    start = null;
    draw();
  } }, bars);
  return h("section", { class: "years-of-hits", vars: { years: range.length }, role: "group", "aria-label": t("search.years.documentsByYearDraw") },
    frame,
    h("p", { class: "tiny soft row ends" }, h("span", {}, t("word.year", range[0])), h("span", {}, t("search.years.pressAndDrawOver")), h("span", {}, t("word.year", range.at(-1)))));
}
