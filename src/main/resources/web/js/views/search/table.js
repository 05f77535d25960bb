// The hits as a table: a line a document, with the columns that one chose.
import { documentHref, refresh } from "../../address.js";
import { h, marked } from "../../dom.js";
import { meeting, name } from "../../format.js";
import { keep, recall } from "../../memory.js";
import { menu } from "../menu.js";

const COLUMNS = {
  place: ["地方", each => [each.region, each.district].filter(Boolean).join("")],
  year: ["内容年份", each => each.year],
  meetingYear: ["会议年份", each => each.meetingYear],
  kind: ["文体", each => name("kind", each.kind)],
  body: ["机构", each => (each.body === "other" ? "" : name("body", each.body))],
  meeting: ["届次", each => meeting(each.term, each.session)],
  date: ["日期", each => each.date],
  number: ["案号", each => each.number],
  category: ["类别", each => each.category],
  department: ["主办单位", each => each.department],
};
const FIRST = ["place", "meetingYear", "kind", "number", "department"];

const chosen = () => recall("columns", FIRST).filter(column => COLUMNS[column]);

export function table(hits, q) {
  const columns = chosen();
  return h("div", { class: "scroll-x", role: "region", "aria-label": "结果表", tabindex: 0 },
    h("table", { class: "figures hits-table" },
      h("thead", {}, h("tr", {}, h("th", { class: "name", scope: "col" }, "标题"), columns.map(column => h("th", { class: "name", scope: "col" }, COLUMNS[column][0])))),
      h("tbody", {}, hits.map(each => h("tr", {},
        h("td", { class: "name wrap" }, h("a", { href: documentHref(each.id, q) }, marked(each.title, each.titleMarks))),
        columns.map(column => h("td", { class: "name" }, COLUMNS[column][1](each) ?? "")))))));
}

/** Which columns there are; the choice is kept in this browser. */
export function columnMenu() {
  const columns = chosen();
  return menu("列", h("fieldset", { class: "facet", "aria-label": "表里的列" }, Object.entries(COLUMNS).map(([column, [words]]) =>
    h("label", {}, h("input", { type: "checkbox", checked: columns.includes(column), "data-key": `column-${column}`, onchange: event => {
      keep("columns", Object.keys(COLUMNS).filter(each => (each === column ? event.target.checked : chosen().includes(each))));
      refresh();
    } }), h("span", {}, words)))));
}
