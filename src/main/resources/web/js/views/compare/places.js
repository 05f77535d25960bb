// Terms by place, and by place and year: table of colours, small charts, map, ranking. One figure a term.
import * as api from "../../api.js";
import { figure } from "../figure.js";
import { heat } from "../../charts/heat.js";
import { measure } from "../../charts/measure.js";
import { multiples } from "../../charts/multiples.js";
import { TILES } from "../../charts/shanghai.js";
import { tiles } from "../../charts/tiles.js";
import { surest, whiskers } from "../../charts/whiskers.js";
import { name, termName } from "../../format.js";
import { t } from "../../text.js";
import { cellTable } from "../cells.js";
import { counted } from "../scope.js";
import { cellHref } from "../sentences.js";
import { changed } from "../trends-charts.js";
import { asked, counting, filters } from "./asked.js";
import { notes } from "./axes.js";
import { themeLinks } from "./theme-picker.js";

const GRID = ["year", "district"];
const PLACES = ["district"];

const loading = by => (state, signal) => (state.params.has("q") ? api.trends(asked(state.params, ...by.map(each => ["by", each])), signal) : null);
const empty = (state, { themes }) => themeLinks(state, themes, t("compare.places.chooseAThemeOr"));

/** @param make gives spec and label from the cells of one term */
function show(by, words, make) {
  return {
    by, empty, measured: true, load: loading(by),
    render: (state, { answer, status }) => [...answer.totals.map(total => {
      const measured = measure(state.params);
      const cells = answer.cells.filter(cell => cell.q === total.q);
      const target = cell => cellHref(by, cell);
      const spec = make(cells.filter(cell => cell.documentsHeld > 0), measured, target, cells);
      return figure(state, {
        title: t("charts.courses.pointWords", termName(total.q), words),
        subtitle: counted(filters(state.params), t("compare.places.by", measured.title, by.length > 1 ? t("compare.places.districtAndYearCovered") : t("word.district"))),
        spec: { ...spec, label: spec.label + changed(answer.borders, cells.map(cell => cell.year ?? null)) },
        table: cellTable(t("word.figuresOf", termName(total.q)), by, cells, [total], target),
        files: options => api.tableHref("trends", asked(new URLSearchParams([...counting(state.params), ["q", total.q]]), ...by.map(each => ["by", each])), options),
      }, status);
    }), notes(answer)],
  };
}

const last = (a, b) => Number(a === null) - Number(b === null);
const districts = cells => [...new Set(cells.map(cell => cell.district))].sort((a, b) => last(a, b) || a.localeCompare(b, "zh-CN"));
const years = cells => [...new Set(cells.map(cell => cell.year))].sort((a, b) => last(a, b) || a - b);
const at = cells => {
  const found = new Map(cells.map(cell => [`${cell.year}|${cell.district}`, cell]));
  return (year, district) => found.get(`${year}|${district}`) ?? null;
};

export const heatmap = show(GRID, t("word.placesAndYears"), (held, by, target, all) => {
  const [rows, columns, cellAt] = [districts(all), years(all), at(held)];
  return {
    ...heat(columns.map(key => ({ key, words: String(name("year", key)) })), rows.map(key => ({ key, words: name("district", key) })), cellAt, by, target),
    label: t("compare.places.placesYearsCellsHave", rows.length, columns.length, rows.length * columns.length - held.length),
  };
});

export const small = show(GRID, t("compare.places.yearsOfEachPlace"), (held, by, target, all) => {
  const dated = years(all).filter(year => year !== null);
  const every = Array.from({ length: dated.at(-1) - dated[0] + 1 }, (_, step) => dated[0] + step);
  const cellAt = at(held);
  return {
    ...multiples(every, districts(all).map(district => ({ words: name("district", district), cells: every.map(year => cellAt(year, district)) })), by, target),
    label: t("compare.places.allChartsHaveOne"),
  };
});

export const map = show(PLACES, t("compare.places.map"), (held, by, target) => {
  const found = new Map(held.map(cell => [cell.district, cell]));
  const outside = held.filter(cell => !(cell.district in TILES)).map(cell => `${name("district", cell.district)} ${by.shown(by.value(cell))}`);
  return {
    ...tiles(TILES, place => found.get(place) ?? null, by, target),
    label: t("compare.places.theSixteenDistrictsOf", outside.length > 0 ? t("compare.places.notOnTheMap", outside.slice(0, 8).join(t("list.comma")), outside.length > 8 ? t("compare.emphasis.andOthers") : "") : ""),
  };
});

export const ranking = show(PLACES, t("compare.places.ranking"), (held, by, target) => {
  const rows = surest(held.map(cell => ({ key: cell.district, words: name("district", cell.district), cells: [cell] })), by);
  return {
    ...whiskers(rows, [by.words], by, target),
    label: t("compare.places.byTheLowerBound", rows.slice(0, 3).map(row => row.words).join(t("list.comma"))),
  };
});
