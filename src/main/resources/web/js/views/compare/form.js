// What to compare: the way, the terms, the places and years.
import { changed, go, href } from "../../address.js";
import { h } from "../../dom.js";
import { t } from "../../text.js";
import { chips, facets, folded } from "../filters.js";
import { nearby } from "../nearby.js";
import { measures, places, terms } from "../trends-form.js";
import { SHOWS, shown } from "./shows.js";
import { slider } from "./slider.js";
import { themePicker } from "./theme-picker.js";

const NARROWING = ["region", "district", "kind", "body", "meeting-year"];

/** @param data what was loaded; null while there is nothing: the question stays above an error */
export function compareForm(state, data) {
  const show = shown(state);
  return h("div", { class: "stack tight" },
    h("nav", { class: "subtabs", "aria-label": t("compare.form.wayOfComparing") }, SHOWS.map(each =>
      h("a", { href: href("compare", changed(state.params, { show: each.name === "heat" ? null : each.name, form: null })), "aria-current": each === show && "page" }, each.words))),
    show.terms && termsForm(state, show, data),
    show.near && nearby(state),
    chips(state),
    data && folded(facets(state, Object.fromEntries(NARROWING.map(field => [field, data.held[field] ?? []])))));
}

function termsForm(state, show, data) {
  const q = h("input", {
    type: "search", name: "q", value: state.params.getAll("q").join(t("list.comma")), autocomplete: "off", spellcheck: "false", "data-key": "compare-q",
    placeholder: show.name === "profiles" ? t("compare.form.leaveEmptyForAll") : t("compare.form.placeholder"), "aria-label": t("compare.form.termsOrThemesParted"),
  });
  const bound = (name, label) => h("input", { type: "number", name, min: 1900, max: 2100, value: state.params.get(name) ?? "", "aria-label": label });
  const from = bound("from", t("word.firstYear"));
  const to = bound("to", t("word.lastYear"));
  return h("form", { class: "stack tight", onsubmit: event => {
    event.preventDefault();
    go(href("compare", changed(state.params, { q: terms(q.value), from: from.value, to: to.value })));
  } },
  h("div", { class: "searchbox" }, q, h("button", { class: "primary" }, t("word.compare"))),
  h("div", { class: "row" },
    data && themePicker(state, data.themes),
    show.measured && [measures(state), places(state)],
    show.choices?.(state),
    h("div", { class: "years small" }, h("span", { class: "soft" }, t("word.yearCovered")), from, h("span", { class: "soft" }, t("word.until")), to),
    data && slider(state, data.held.year ?? [])));
}
