// By what a table is grouped: one field or two, any that the server knows.
import { changed, go, href } from "../../address.js";
import { h } from "../../dom.js";
import { FILTERS, name } from "../../format.js";
import { t } from "../../text.js";

const FIELDS = Object.entries({ ...FILTERS, theme: t("word.theme") }).filter(([field]) => field !== "subcorpus");

/** @param preset the fields where the address names none */
export const axes = (params, preset) => (params.has("by") ? params.getAll("by").filter(Boolean) : preset);

export function axesChoice(state, preset) {
  const by = axes(state.params, preset);
  const choose = () => {
    const chosen = [...new Set(selects.map(select => select.value).filter(Boolean))];
    go(href(state.view, changed(state.params, { by: chosen.length === 0 ? [] : chosen })));
  };
  const choice = (label, at) => h("label", { class: "field" }, h("span", {}, label),
    h("select", { name: `axis-${at}`, "data-key": `axis-${at}`, onchange: choose }, h("option", { value: "" }, t("trendsForm.nothingMore")),
      FIELDS.map(([value, words]) => h("option", { value, selected: by[at] === value }, words))));
  const choices = [choice(t("word.row"), 0), choice(t("trendsForm.thenBy"), 1)];
  const selects = choices.map(each => each.querySelector("select"));
  return choices;
}

/** The columns of a table that say what a row is of; the last row is the total. */
export function axisColumns(by) {
  return by.map(dimension => ({
    words: FILTERS[dimension] ?? t("word.theme"), name: true,
    value: row => (row.total ? null : row[dimension]),
    cell: row => (row.total ? t("word.total") : name(dimension, row[dimension])),
  }));
}

/** One of several views of the same answer. @param views `[[value, words]]`, the first is shown where nothing is chosen */
export function viewChoice(state, views) {
  const chosen = state.params.get("of") ?? views[0][0];
  return h("fieldset", { class: "choices", "aria-label": t("trendsForm.measure") }, views.map(([value, words], rank) => h("label", {}, h("input", {
    type: "radio", name: "of", value, checked: value === chosen, "data-key": `of=${value}`,
    onchange: () => go(href(state.view, changed(state.params, { of: rank === 0 ? null : value }))),
  }), words)));
}

/** Notes of the server, which say when not to trust the figures. */
export const notes = answer => answer.notes.map(note => h("p", { class: "small soft" }, note));
