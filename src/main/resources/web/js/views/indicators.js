// The figures that documents state of themselves: a table of places and years, the course of each, and for every
// figure the sentence that it stands in.
import { changed, go, href } from "../address.js";
import * as api from "../api.js";
import { figure } from "./figure.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { filters } from "./compare/asked.js";
import { chips, facets, folded } from "./filters.js";
import { findings } from "./indicators/findings.js";
import { chart, gridTable } from "./indicators/grid.js";
import * as readings from "./indicators/readings.js";
import { scope } from "./scope.js";

const FIRST = "proposals-received";
const NARROWING = ["region", "district", "body", "meeting-year", "kind"];

export function title(state, data) {
  return t("indicators.indicator", data.label);
}

export async function load(state, signal) {
  const wanted = state.params.get("indicator") ?? FIRST;
  // Asked beside the kinds and not after them: a site without the first is rare.
  const asked = answers(wanted, state, signal);
  asked.catch(() => {});
  const { kinds } = await api.indicatorKinds(signal);
  const indicator = state.params.get("indicator") ?? (kinds.find(kind => kind.id === FIRST) ?? kinds[0]).id;
  const found = await (indicator === wanted ? asked : answers(indicator, state, signal));
  return { kinds, indicator, ...found, label: kinds.find(kind => kind.id === indicator)?.label ?? indicator };
}

async function answers(indicator, state, signal) {
  const params = new URLSearchParams([...filters(state.params), ["indicator", indicator]]);
  const [grid, answer, status, { facets: held }] = await Promise.all([
    api.indicatorGrid(params, signal), api.indicators(params, signal), api.status(signal),
    api.search(new URLSearchParams([["size", "1"]]), signal),
  ]);
  return { params, grid, answer, status, held };
}

export function render(state, data) {
  const { grid, answer, label, params, status } = data;
  const drawn = chart(grid, label);
  const within = scope(filters(state.params));
  return h("div", { class: "stack" },
    h("h1", { class: "unseen" }, title(state, data)),
    choice(state, data),
    chips(state),
    grid.rows.length === 0 ? nothing(state, label) : [
      figure(state, {
        title: t("indicators.figuresThatDocumentsState", label),
        subtitle: t("indicators.eachFigureComesFrom", within ? t("indicators.within", within) : ""),
        ...drawn,
        table: gridTable(grid, label, answer.series),
        files: options => api.tableHref("indicators/grid", params, options),
      }, status),
      drawn.spec && state.params.get("form") !== "table" && h("section", { class: "stack tight" }, h("h2", {}, t("word.placesAndYears")), gridTable.element(grid, label, answer.series)),
      readings.place(),
      findings(answer.findings.filter(each => each.readings.some(reading => reading.indicator === data.indicator)), label),
      grid.notes.map(note => h("p", { class: "small soft" }, note))]);
}

export function arrive(state, scrolling) {
  readings.arrive(state, shownReadings, scrolling);
}

/** What the table of the moment was made from. */
let shownReadings = [];

function choice(state, { kinds, indicator, held, answer }) {
  shownReadings = answer.series;
  return h("div", { class: "stack tight" },
    h("div", { class: "row choosing" },
      h("label", { class: "field" }, h("span", {}, t("word.indicators")),
        h("select", { name: "indicator", "data-key": "indicator", onchange: event => go(href("indicators", changed(state.params, { indicator: event.target.value }))) },
          kinds.map(kind => h("option", { value: kind.id, selected: kind.id === indicator }, kind.label))))),
    folded(facets(state, Object.fromEntries(NARROWING.map(field => [field, held[field] ?? []])))));
}

function nothing(state, label) {
  return h("section", { class: "notice" }, h("h2", {}, t("indicators.wasNotReadAnywhere", label)),
    h("p", {}, t("indicators.theChosenDocumentsDo")),
    h("p", {}, h("a", { href: href("indicators", new URLSearchParams({ indicator: state.params.get("indicator") ?? FIRST })) }, t("word.removeFilters"))));
}
