// How often terms occur, cell by cell: charts, the figures that they show, and the sentences behind a cell.
import { changed, href } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { FILTERS, termName } from "../format.js";
import { figure } from "./figure.js";
import { measure } from "../charts/measure.js";
import { cellTable } from "./cells.js";
import { asked as all, counting, filters } from "./compare/asked.js";
import { chips } from "./filters.js";
import { counted } from "./scope.js";
import * as sentences from "./sentences.js";
import { drawn } from "./trends-charts.js";
import { examples, grouping, trendsForm } from "./trends-form.js";

export function title(state) {
  const queries = state.params.getAll("q");
  return queries.length ? `趋势：${queries.map(termName).join("、")}` : "趋势";
}

/** What is asked of the server; how it is shown is the page's own affair. */
function asked(params) {
  return new URLSearchParams([...all(params), ...params.getAll("smoothing").map(years => ["smoothing", years]), ...grouping(params).map(dimension => ["by", dimension])]);
}

export async function load(state, signal) {
  if (!state.params.has("q")) {
    return null;
  }
  const [answer, status] = await Promise.all([api.trends(asked(state.params), signal), api.status(signal)]);
  return { answer, status };
}

export const form = state => trendsForm(state);

export function render(state, data) {
  return h("div", { class: "stack" },
    h("h1", { class: "unseen" }, title(state)),
    trendsForm(state),
    chips(state),
    data === null ? examples() : [
      figures(state, data),
      sentences.place(),
      data.answer.notes.map(note => h("p", { class: "small soft" }, note))]);
}

export function arrive(state, scrolling, signal) {
  return sentences.arrive(state, grouping(state.params), counting(state.params), scrolling, signal);
}

function figures(state, { answer, status }) {
  const { by, cells, totals } = answer;
  const target = cell => sentences.cellHref(by, cell);
  const params = asked(state.params);
  const measured = measure(state.params);
  if (cells.every(cell => cell.documentsHeld === 0)) {
    return h("section", { class: "notice" }, h("h2", {}, "所选范围内没有文件"), h("p", {}, "无从统计。可以去掉一些筛选，或看看馆藏里有什么："),
      h("p", { class: "row" }, h("a", { href: href("trends", changed(state.params, Object.fromEntries([...Object.keys(FILTERS), "from", "to"].map(name => [name, null])))) }, "去掉筛选"), h("a", { href: "/coverage" }, "看馆藏")));
  }
  return drawn(answer, measured, target).map(({ title, spec, names, cells, totals }) => figure(state, {
    title,
    subtitle: counted(filters(state.params), `${measured.title}${by.length ? `，按${by.map(each => FILTERS[each] ?? each).join("和")}` : ""}`),
    spec, names,
    table: cellTable(`${title}的数字`, by, cells, totals, target),
    files: options => api.tableHref("trends", params, options),
  }, status));
}
