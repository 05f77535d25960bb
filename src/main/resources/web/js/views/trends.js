// How often terms occur, cell by cell: charts, the figures that they show, and the sentences behind a cell.
import { changed, href } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { FILTERS, termName } from "../format.js";
import { t } from "../text.js";
import { figure } from "./figure.js";
import { measure } from "../charts/measure.js";
import { cellTable } from "./cells.js";
import { asked as all, counting, filters } from "./compare/asked.js";
import { slider } from "./compare/slider.js";
import { chips } from "./filters.js";
import { themeLinks } from "./compare/theme-picker.js";
import { counted } from "./scope.js";
import { nearby } from "./nearby.js";
import * as sentences from "./sentences.js";
import { drawn } from "./trends-charts.js";
import { examples, grouping, trendsForm } from "./trends-form.js";

export function title(state) {
  const queries = state.params.getAll("q");
  return queries.length ? t("trends.trends", queries.map(termName).join(t("list.comma"))) : t("word.trends");
}

/** What is asked of the server; how it is shown is the page's own affair. */
function asked(params) {
  return new URLSearchParams([...all(params), ...params.getAll("smoothing").map(years => ["smoothing", years]), ...grouping(params).map(dimension => ["by", dimension])]);
}

export async function load(state, signal) {
  if (!state.params.has("q")) {
    return { answer: null, ...await api.themes(signal) };
  }
  const [answer, status, { themes }, { facets }] = await Promise.all([
    api.trends(asked(state.params), signal), api.status(signal), api.themes(signal),
    // A chosen range would hide the years that it could be widened to.
    api.search(changed(filters(state.params), { size: "1", from: null, to: null, year: null }), signal),
  ]);
  return { answer, status, themes, years: facets.year ?? [] };
}

export const form = state => trendsForm(state);

export function render(state, data) {
  return h("div", { class: "stack" },
    h("h1", { class: "unseen" }, title(state)),
    trendsForm(state, data.themes),
    data.answer && slider(state, data.years),
    nearby(state),
    chips(state),
    data.answer === null ? [examples(), themeLinks(state, data.themes, t("trends.orATheme"))] : [
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
    return h("section", { class: "notice" }, h("h2", {}, t("trends.noDocumentsAmongThose")), h("p", {}, t("trends.nothingToCountRemove")),
      h("p", { class: "row" }, h("a", { href: href("trends", changed(state.params, Object.fromEntries([...Object.keys(FILTERS), "from", "to"].map(name => [name, null])))) }, t("word.removeFilters")), h("a", { href: "/coverage" }, t("trends.seeWhatIsHeld"))));
  }
  return drawn(answer, measured, target).map(({ title, spec, names, cells, totals }) => figure(state, {
    title,
    subtitle: counted(filters(state.params), `${measured.title}${by.length ? t("trends.by", by.map(each => FILTERS[each] ?? each).join(t("list.and"))) : ""}`),
    spec, names,
    table: cellTable(t("word.figuresOf", title), by, cells, totals, target),
    files: options => api.tableHref("trends", params, options),
  }, status));
}
