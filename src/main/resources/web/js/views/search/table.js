// The hits as a table: a line a document, with the columns that one chose.
import { documentHref, refresh } from "../../address.js";
import { h, marked } from "../../dom.js";
import { meeting, name } from "../../format.js";
import { keep, recall } from "../../memory.js";
import { t } from "../../text.js";
import { menu } from "../menu.js";

const COLUMNS = {
  place: [t("word.place"), each => [each.region, each.district].filter(Boolean).join("")],
  year: [t("word.yearCovered"), each => each.year],
  meetingYear: [t("word.meetingYear"), each => each.meetingYear],
  kind: [t("word.kind"), each => name("kind", each.kind)],
  body: [t("word.organ"), each => (each.body === "other" ? "" : name("body", each.body))],
  meeting: [t("search.table.meeting"), each => meeting(each.term, each.session)],
  date: [t("word.date"), each => each.date],
  number: [t("word.number"), each => each.number],
  category: [t("word.category"), each => each.category],
  department: [t("word.leadDepartment"), each => each.department],
};
const FIRST = ["place", "meetingYear", "kind", "number", "department"];

const chosen = () => recall("columns", FIRST).filter(column => COLUMNS[column]);

export function table(hits, q) {
  const columns = chosen();
  return h("div", { class: "scroll-x", role: "region", "aria-label": t("search.table.tableOfResults"), tabindex: 0 },
    h("table", { class: "figures hits-table" },
      h("thead", {}, h("tr", {}, h("th", { class: "name", scope: "col" }, t("word.title")), columns.map(column => h("th", { class: "name", scope: "col" }, COLUMNS[column][0])))),
      h("tbody", {}, hits.map(each => h("tr", {},
        h("td", { class: "name wrap" }, h("a", { href: documentHref(each.id, q) }, marked(each.title, each.titleMarks))),
        columns.map(column => h("td", { class: "name" }, COLUMNS[column][1](each) ?? "")))))));
}

/** Which columns there are; the choice is kept in this browser. */
export function columnMenu() {
  const columns = chosen();
  return menu(t("search.table.columns"), h("fieldset", { class: "facet", "aria-label": t("search.table.columnsOfTheTable") }, Object.entries(COLUMNS).map(([column, [words]]) =>
    h("label", {}, h("input", { type: "checkbox", checked: columns.includes(column), "data-key": `column-${column}`, onchange: event => {
      keep("columns", Object.keys(COLUMNS).filter(each => (each === column ? event.target.checked : chosen().includes(each))));
      refresh();
    } }), h("span", {}, words)))));
}
