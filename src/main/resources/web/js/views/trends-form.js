// Which terms to count, and how to group them.
import { changed, go, href } from "../address.js";
import { MEASURES } from "../charts/measure.js";
import { h } from "../dom.js";
import { FILTERS } from "../format.js";
import { t } from "../text.js";
import { themePicker } from "./compare/theme-picker.js";

export const GROUPINGS = [
  ["year", t("trendsForm.byYear")],
  ["year district", t("trendsForm.byYearAndDistrict")],
  ["district", t("trendsForm.byDistrict")],
  ["year orientation", t("trendsForm.byYearAndOrientation")],
  ["body", t("trendsForm.byBody")],
  ["kind", t("trendsForm.byKind")],
];

const EXAMPLES = [t("example.elderlyChildren"), t("example.business"), t("example.oldLifts")];

/** Terms are set apart by 、，；or line ends; a blank stays within a term, where it joins two words. */
export function terms(text) {
  return [...new Set(text.split(/[、，,；;\n]/u).map(term => term.trim()).filter(Boolean))];
}

/** By year where the address does not say. */
export function grouping(params) {
  return params.has("by") ? params.getAll("by") : ["year"];
}

/** How a cell is measured: another view of the same answer. */
export function measures(state) {
  const chosen = state.params.get("measure") ?? "per10k";
  return h("fieldset", { class: "choices", "aria-label": t("trendsForm.measure") }, Object.entries(MEASURES).map(([value, { words }]) =>
    h("label", {}, h("input", {
      type: "radio", name: "measure", value, checked: value === chosen, "data-key": `measure=${value}`,
      onchange: () => go(href(state.view, changed(state.params, { measure: value === "per10k" ? null : value }))),
    }), words)));
}

/** Districts that were joined since count where they lie now. */
export function places(state) {
  const now = state.params.get("places") === "as-now";
  return h("span", { class: "choices" }, h("label", {}, h("input", {
    type: "checkbox", name: "places", checked: now, "data-key": "places",
    onchange: () => go(href(state.view, changed(state.params, { places: now ? null : "as-now" }))),
  }), t("word.inTodaysDistricts")));
}

/** Every field can be an axis; the frequent ones stand outside. */
function others(state) {
  const by = grouping(state.params);
  const usual = !state.params.has("bins") && GROUPINGS.some(([value]) => value === by.join(" "));
  const fields = Object.entries({ ...FILTERS, theme: t("word.theme") }).filter(([each]) => each !== "subcorpus");
  const choice = (label, at, none) => h("label", { class: "field" }, h("span", {}, label),
    h("select", { name: `axis-${at}`, "data-key": `axis-${at}` }, none && h("option", { value: "" }, none),
      fields.map(([value, words]) => h("option", { value, selected: by[at] === value }, words))));
  const choices = [choice(t("word.row"), 0), choice(t("trendsForm.thenBy"), 1, t("trendsForm.nothingMore")), choice(t("trendsForm.aChartEach"), 2, t("trendsForm.nothingMore"))];
  const axes = choices.map(each => each.querySelector("select"));
  const bins = h("input", { type: "text", name: "bins", "data-key": "bins", value: state.params.getAll("bins").join(t("list.comma")), placeholder: t("trendsForm.binsPlaceholder"), autocomplete: "off" });
  return h("details", { class: "folded axes", open: !usual }, h("summary", {}, t("trendsForm.otherGrouping")),
    h("div", { class: "row choosing" }, choices, h("label", { class: "field" }, h("span", {}, t("trendsForm.yearsTakenTogether")), bins), h("button", { type: "button", onclick: () =>
      go(href("trends", changed(state.params, { by: [...new Set(axes.map(axis => axis.value).filter(Boolean))], bins: terms(bins.value) }))) }, t("trendsForm.groupSo"))));
}

/** @param themes that can be chosen; none while they are not known */
export function trendsForm(state, themes = []) {
  const q = h("input", {
    type: "search", name: "q", value: state.params.getAll("q").join(t("list.comma")), "data-focus": !state.params.has("q"), autocomplete: "off",
    spellcheck: "false", placeholder: t("trendsForm.placeholder"), "aria-label": t("trendsForm.termsPartedByOr"),
  });
  const by = grouping(state.params).join(" ");
  const bound = (name, label) => h("input", { type: "number", name, min: 1900, max: 2100, value: state.params.get(name) ?? "", "aria-label": label });
  const from = bound("from", t("word.firstYear"));
  const to = bound("to", t("word.lastYear"));
  const ask = event => {
    event?.preventDefault();
    const chosen = form.elements.by.value || by;
    go(href("trends", changed(state.params, { q: terms(q.value), by: chosen.split(" "), from: from.value, to: to.value })));
  };
  const form = h("form", { class: "stack tight", onsubmit: ask },
    h("div", { class: "searchbox" }, q, h("button", { class: "primary" }, t("trendsForm.count"))),
    h("div", { class: "row" },
      themes.length > 0 && themePicker(state, themes),
      h("fieldset", { class: "choices", "aria-label": t("trendsForm.grouping") }, GROUPINGS.map(([value, words]) =>
        h("label", {}, h("input", { type: "radio", name: "by", value, checked: value === by, "data-key": `by=${value}`, onchange: () => q.value.trim() && ask() }), words))),
      others(state),
      measures(state),
      places(state),
      h("div", { class: "years small" }, h("span", { class: "soft" }, t("word.yearCovered")), from, h("span", { class: "soft" }, t("word.until")), to)));
  return form;
}

export function examples() {
  return h("p", { class: "soft" }, t("trendsForm.severalTermsCanBe"),
    EXAMPLES.map((words, rank) => [
      rank > 0 && t("list.semicolon"),
      h("a", { href: href("trends", new URLSearchParams([...terms(words).map(q => ["q", q]), ["by", "year"]])) }, words),
    ]), t("list.stop"));
}
