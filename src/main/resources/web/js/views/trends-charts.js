// Which chart shows an answer: lines for years, whiskers for places and kinds, a table of colours for two of them.
import { name, termName } from "../format.js";
import { t } from "../text.js";
import { heat } from "../charts/heat.js";
import { cut, lines } from "../charts/lines.js";
import { surest, whiskers } from "../charts/whiskers.js";

export const YEARS = ["year", "meeting-year"];

/** @return the figures, each with title, spec of its chart (null: only a table), names of its series, and its cells */
export function drawn(answer, by, target) {
  const { by: dimensions, cells, totals } = answer;
  const terms = totals.map(total => total.q);
  const title = terms.map(termName).join(t("list.comma"));
  if (dimensions.length === 0) {
    return [{ title, spec: null, names: [], cells: totals, totals: [] }];
  }
  if (dimensions.length === 1) {
    const yearly = YEARS.includes(dimensions[0]) && cells.every(cell => cell[dimensions[0]] === null || Number.isInteger(cell[dimensions[0]]));
    const spec = yearly ? years(answer, terms, by, target) : places(answer, terms, by, target);
    return [{ title: `${title}${YEARS.includes(dimensions[0]) ? t("trendsCharts.byYear") : t("trendsCharts.compared")}`, spec, names: terms.map(termName), cells, totals }];
  }
  if (dimensions.length > 2) {
    return several(answer, by, target);
  }
  const across = dimensions.find(each => YEARS.includes(each)) ?? dimensions[0];
  const down = dimensions.find(each => each !== across);
  return terms.map((q, rank) => ({
    title: termName(q), names: [], totals: [totals[rank]], cells: cells.filter(cell => cell.q === q),
    spec: table(cells.filter(cell => cell.q === q), termName(q), across, down, by, target, answer.borders),
  }));
}

/** A table of colours for each value of the third axis; sums over its values would be of another answer. */
function several({ by: [first, second, third], cells, totals, borders }, by, target) {
  const across = [first, second].find(each => YEARS.includes(each)) ?? first;
  const down = [first, second].find(each => each !== across);
  return totals.flatMap(({ q }) => [...Map.groupBy(cells.filter(cell => cell.q === q), cell => cell[third])].map(([value, own]) => ({
    title: t("charts.courses.pointWords", termName(q), name(third, value)), names: [], totals: [], cells: own,
    spec: own.some(cell => cell.documentsHeld > 0) ? table(own, termName(q), across, down, by, target, borders) : null,
  })));
}

function years({ by: [dimension], cells, trends, borders = [] }, terms, by, target) {
  const known = cells.map(cell => cell[dimension]).filter(year => year !== null);
  const first = Math.min(...known);
  // Every year from the first to the last, so that a missing one is seen to be missing.
  const all = Array.from({ length: Math.max(...known) - first + 1 }, (_, at) => first + at);
  const rows = terms.map(q => {
    const found = new Map(cells.filter(cell => cell.q === q && cell.documentsHeld > 0).map(cell => [cell[dimension], cell]));
    return { name: termName(q), cells: all.map(year => found.get(year) ?? null) };
  });
  const undated = cells.filter(cell => cell[dimension] === null && cell.documentsHeld > 0).length > 0;
  const beyond = cut(rows, by);
  const label = [
    ...rows.map((row, rank) => heard(row, all, by) + (trends.find(each => each.q === terms[rank])?.reason ?? "")).map(sentence),
    t("trendsCharts.thePaleBandIs"),
    beyond > 0 ? t("trendsCharts.intervalsReachBeyondThe", beyond) : "",
    changed(borders, all),
    undated ? t("trendsCharts.documentsOfUnknownYear") : "",
  ].join(t("list.compound"));
  return { ...lines(all, rows, by, target, [...new Set(borders.map(each => each.year))]), label };
}

/** What changed of the places of a table in the years that it shows, so that figures before and after are not of the same area. */
export function changed(borders, years) {
  const dated = years.filter(year => year !== null).map(Number);
  const during = borders.filter(({ year }) => year > Math.min(...dated) && year <= Math.max(...dated));
  return during.length === 0 ? "" : t("trendsCharts.borders", [...new Set(during.map(each => each.text))].join(t("list.semicolon")));
}

const sentence = words => words.replace(/[；，。]*$/u, t("list.stop"));

function heard({ name: term, cells }, all, by) {
  const held = cells.map((cell, at) => ({ cell, year: all[at] })).filter(({ cell }) => cell !== null);
  const sorted = [...held].sort((a, b) => by.value(a.cell) - by.value(b.cell));
  const [low, high] = [sorted[0], sorted.at(-1)];
  const gaps = cells.length - held.length;
  return t("trendsCharts.toHighestInLowest", term, all[0], all.at(-1), by.words, high.year, by.shown(by.value(high.cell)), low.year, by.shown(by.value(low.cell)))
    + t("trends.endOfYears", gaps > 0 ? t("trendsCharts.yearsWithoutDocuments", gaps) : "");
}

function places({ by: [dimension], cells }, terms, by, target) {
  const values = [...new Set(cells.filter(cell => cell.documentsHeld > 0).map(cell => cell[dimension]))];
  const rows = surest(values.map(value => ({
    key: value, words: name(dimension, value),
    cells: terms.map(q => cells.find(cell => cell.q === q && cell[dimension] === value && cell.documentsHeld > 0) ?? null),
  })), by);
  return {
    ...whiskers(rows, terms.map(termName), by, target),
    label: t("trendsCharts.byTheLowerBound", termName(terms[0]), rows.slice(0, 3).map(row => row.words).join(t("list.comma")), by.words),
  };
}

/** All rows are there, also that of documents without a value. */
function table(cells, term, across, down, by, target, borders = []) {
  const values = dimension => [...new Set(cells.map(cell => cell[dimension]))];
  const last = (a, b) => Number(a === null) - Number(b === null);
  const columns = values(across).sort((a, b) => last(a, b) || (a > b ? 1 : -1)).map(key => ({ key, words: String(name(across, key)) }));
  const rows = values(down).sort((a, b) => last(a, b) || String(a).localeCompare(String(b), "zh-CN")).map(key => ({ key, words: String(name(down, key)) }));
  const found = new Map(cells.filter(cell => cell.documentsHeld > 0).map(cell => [`${cell[across]}|${cell[down]}`, cell]));
  const empty = columns.length * rows.length - found.size;
  return {
    ...heat(columns, rows, (column, row) => found.get(`${column}|${row}`) ?? null, by, target),
    label: t("trendsCharts.rowsColumnsTheDeeper", term, rows.length, columns.length, by.words, empty) + changed(borders, cells.map(cell => cell.year ?? null)),
  };
}
