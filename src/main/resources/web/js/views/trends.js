// How often terms occur, cell by cell: a chart, and below it the figures that it shows.
import * as api from "../api.js";
import { h } from "../dom.js";
import { FILTERS } from "../format.js";
import { heatmap } from "../charts/heatmap.js";
import { lines } from "../charts/lines.js";
import { whiskers } from "../charts/whiskers.js";
import { chips } from "./filters.js";
import { figures } from "./figures.js";
import { examples, trendsForm } from "./trends-form.js";

const YEARS = ["year", "meeting-year"];

export function title(state) {
  const queries = state.params.getAll("q");
  return queries.length ? `趋势：${queries.join("、")}` : "趋势";
}

export async function load(state, signal) {
  if (!state.params.has("q")) {
    return null;
  }
  const params = new URLSearchParams(state.params);
  // The form shows “by year” for an address that does not say, and so must the figures.
  if (!params.has("by")) {
    params.append("by", "year");
  }
  const [answer, status] = await Promise.all([api.trends(params, signal), api.status(signal)]);
  return { answer, status };
}

export const form = state => trendsForm(state);

export function render(state, data) {
  return h("div", { class: "stack" },
    h("h1", { class: "unseen" }, title(state)),
    trendsForm(state),
    chips(state),
    data === null ? examples() : [
      h("section", { class: "panel", "aria-label": "图" }, charts(data.answer), reading(data.answer)),
      data.answer.notes.map(note => h("p", { class: "small soft" }, note)),
      figures(state, data.answer, data.status),
    ]);
}

function charts({ by, cells, totals }) {
  const queries = totals.map(total => total.q);
  const label = `${queries.join("、")}${by.map(each => FILTERS[each]).join("与")}分布，数字见下表`;
  if (by.length === 0) {
    return null;
  }
  if (cells.every(cell => cell.rate === null)) {
    return h("p", { class: "soft" }, "所选范围内没有馆藏，无从统计。");
  }
  if (by.length === 1) {
    return (YEARS.includes(by[0]) ? lines : whiskers)(label, queries, by[0], cells);
  }
  const across = by.find(each => YEARS.includes(each)) ?? by[0];
  const down = by.find(each => each !== across);
  return queries.map(q => [
    queries.length > 1 && h("h2", { class: "small" }, q),
    heatmap(`${q}：${label}`, [across, down], cells.filter(cell => cell.q === q)),
  ]);
}

function reading({ by }) {
  const shape = by.length === 2 ? "颜色越深，每万字出现越多；空白处没有馆藏。"
    : YEARS.includes(by[0]) ? "纵轴是每万字出现次数，浅色带是 95% 区间；断开处当年没有馆藏，不等于没有出现。"
      : "横轴是每万字出现次数，横线是 95% 区间；没有馆藏的不列。";
  return h("p", { class: "tiny soft" }, shape);
}
