// A table of an office before it is taken in: which column is what, with five rows as examples, put right by hand.
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";

const TABLES = /\.(xlsx|xls|et|csv|tsv|json|jsonl)$/i;

/** What an office's table seldom says, since it is the same for every row. */
const CONSTANTS = ["region", "district", "term", "session", "year"];

export const isTable = file => TABLES.test(file.name);

/**
 * Shows how a table would be read until somebody takes it or thinks better of it.
 *
 * @param place where it is shown
 * @return the mapping as YAML; undefined when the table is not to be taken
 */
export async function lookOver(name, content, place) {
  const corrections = { set: [], value: [], ignore: [] };
  let look = await api.mapping(name, content, corrections);
  return new Promise(resolve => {
    const panel = h("section", { class: "panel stack tight mapping", "aria-label": t("coverage.table.mappingOf", name) });
    const done = answer => {
      panel.remove();
      resolve(answer);
    };
    const draw = focus => {
      panel.replaceChildren(...parts(look, change, given, done));
      panel.querySelector(focus)?.focus();
    };
    const again = async focus => {
      panel.setAttribute("aria-busy", "true");
      try {
        look = await api.mapping(name, content, corrections);
        draw(focus);
      } catch (failure) {
        panel.append(h("p", { class: "notice small", role: "alert" }, failure.detail ?? failure.message));
      }
      panel.removeAttribute("aria-busy");
    };
    /** A column gives another field, or is left out on purpose. */
    const change = (column, field, focus) => {
      const columns = fieldsOf(look, corrections);
      columns.forEach(list => list.delete(column));
      if (field && field !== "-") {
        columns.set(field, (columns.get(field) ?? new Set()).add(column));
      }
      corrections.set = [...columns].map(([each, list]) => `${each}=${[...list].join(",")}`);
      corrections.ignore = corrections.ignore.filter(each => each !== column).concat(field === "-" ? [column] : []);
      again(focus);
    };
    const given = (field, value, focus) => {
      corrections.value = corrections.value.filter(each => !each.startsWith(`${field}=`)).concat(value ? [`${field}=${value}`] : []);
      again(focus);
    };
    place.prepend(panel);
    draw(".mapping h3");
    panel.scrollIntoView({ block: "nearest" });
  });
}

/** The columns of every field as they stand, those that were emptied by hand among them. */
function fieldsOf(look, { set }) {
  const emptied = set.map(each => [each.slice(0, each.indexOf("=")), new Set()]);
  return new Map([...emptied, ...Object.entries(look.columns).map(([field, columns]) => [field, new Set(columns)])]);
}

function parts(look, change, given, done) {
  const usable = Boolean(look.columns.title || look.columns.text);
  return [
    h("h3", { tabindex: -1 }, t("coverage.table.whichColumn", look.file)),
    h("p", { class: "small soft" }, t("coverage.table.explained")),
    look.remarks.length > 0 && h("ul", { class: "small faults", role: "status" }, look.remarks.map(remark => h("li", {}, remark))),
    look.sheets.map((sheet, at) => table(look, sheet, at, change)),
    h("fieldset", { class: "row base" },
      h("legend", { class: "small" }, t("coverage.table.constants")),
      look.fields.filter(({ field }) => CONSTANTS.includes(field) && !look.columns[field]).map(({ field, name }) => h("label", { class: "field short" },
        h("span", {}, name),
        h("input", { type: "text", maxlength: 40, name: `value-${field}`, value: look.values[field] ?? "", onchange: event => given(field, event.target.value.trim(), null) })))),
    h("div", { class: "row" },
      h("button", { type: "button", class: "primary", disabled: !usable, onclick: () => done(look.yaml) }, t("coverage.table.take")),
      h("button", { type: "button", onclick: () => done(undefined) }, t("coverage.table.leave"))),
    h("details", { class: "small" }, h("summary", {}, t("coverage.table.yaml")), h("pre", {}, look.yaml)),
  ].flat().filter(Boolean);
}

function table({ fields }, sheet, at, change) {
  const examples = Math.max(0, ...sheet.columns.map(column => column.examples.length));
  return h("div", { class: "stack tight" },
    h("p", { class: "small" }, sheet.name && t("coverage.table.sheet", sheet.name), t("coverage.table.rows", count(sheet.rows)), sheet.titles.length > 0 && t("coverage.table.above", sheet.titles.join(t("list.semicolon")))),
    h("div", { class: "scroll-x", tabindex: 0, role: "region", "aria-label": sheet.name || t("coverage.table.thisTable") }, h("table", { class: "small" },
      h("thead", {}, h("tr", {}, [t("coverage.table.column"), t("coverage.table.isWhat"), ...Array.from({ length: examples }, (_, i) => t("coverage.table.example", i + 1))].map(words => h("th", { scope: "col" }, words)))),
      h("tbody", {}, sheet.columns.map((column, row) => h("tr", {},
        h("th", { scope: "row" }, column.column),
        h("td", {}, chooser(fields, column, `use-${at}-${row}`, change)),
        Array.from({ length: examples }, (_, i) => h("td", {}, column.examples[i] ?? ""))))))));
}

function chooser(fields, { column, field, ignored }, id, change) {
  return h("select", { id, "aria-label": t("coverage.table.whatIs", column), onchange: event => change(column, event.target.value, `#${id}`) },
    h("option", { value: "", selected: !field && !ignored }, t("coverage.table.unused")),
    h("option", { value: "-", selected: ignored }, t("coverage.table.ignored")),
    fields.map(each => h("option", { value: each.field, selected: each.field === field }, each.name)));
}
