// The figures of a year: by unit, category, result and satisfaction.
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";

const COLUMNS = ["proposals", "filed", "refused", "forwarded", "refiled", "ended", "a", "b", "c", "other", "rated", "satisfied", "mostly", "dissatisfied", "overdue"];
const PAPERS = [["xlsx", "Excel"], ["docx", "Word"], ["csv", "CSV"]];

export const load = (filters, state, signal) => api.statistics(filters, signal);

export function render({ total, parts }, { filters }) {
  if (total.proposals === 0) {
    return h("p", { class: "notice" }, t("year.noProposals"));
  }
  return [
    h("p", { class: "row small" }, t("year.download"), PAPERS.map(([format, words]) =>
      h("a", { href: api.tableHref("handling/statistics/paper", filters, { format }), download: true }, words))),
    parts.map(part => h("section", { class: "stack tight" },
      h("h2", {}, t("year.by", t(`year.by.${part.by}`))),
      h("div", { class: "scroll-x", tabindex: 0, role: "region", "aria-label": t("year.by", t(`year.by.${part.by}`)) }, h("table", { class: "small figures" },
        h("thead", {}, h("tr", {}, h("th", { class: "name", scope: "col" }, t(`year.by.${part.by}`)), COLUMNS.map(column => h("th", { scope: "col" }, t(`year.column.${column}`))))),
        h("tbody", {}, part.rows.map(row => line(row, row.value ?? t("year.unsaid")))),
        h("tfoot", {}, line(total, t("year.total"))))))),
  ].flat();
}

function line(row, name) {
  return h("tr", {}, h("th", { class: "name", scope: "row" }, name), COLUMNS.map(column => h("td", { class: "figure" }, row[column] ? count(row[column]) : "–")));
}
