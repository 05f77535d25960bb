// Figures over the years: points, the band of each interval, gaps where nothing is held, and behind them how many
// documents there are. The axis follows the points; a band that reaches beyond is cut, and an arrow says so.
import { count } from "../format.js";
import { t } from "../text.js";
import { axis, tooltip } from "./chart.js";
import { words } from "./measure.js";
import { DASHES, SYMBOLS } from "./palette.js";

/**
 * @param rows `{ name, cells }`, a cell for each year; null or without documents is a gap
 * @param by the measure
 * @param target gives the address of a cell's sentences
 * @param borders years in which a place of the table changed, each marked by a line
 */
export function lines(years, rows, by, target, borders = []) {
  const top = nice(Math.max(...rows.flatMap(row => row.cells).filter(held(by)).map(by.value), Number.MIN_VALUE));
  return {
    height: 380,
    points: rows.flatMap((row, rank) => row.cells.map((cell, index) => ({
      series: rank, index, target: cell && target(cell), words: t("charts.lines.pointWords", row.name, years[index], cell ? words(cell, by) : t("word.noDocuments")),
    }))),
    option: (colours, width, only) => ({
      grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
      xAxis: axis(colours, { type: "category", data: years.map((year, at) => `${year}\n${documents(rows)[at] > 0 ? (by.held ?? heldDocuments)(documents(rows)[at]) : t("word.none")}`), boundaryGap: true, axisLabel: { color: colours.soft, fontSize: 12, lineHeight: 17 } }),
      yAxis: [
        axis(colours, { type: "value", min: 0, max: top, axisLine: { show: false }, name: by.words, nameTextStyle: { color: colours.soft, align: "left" }, axisLabel: { color: colours.soft, formatter: by.shown } }),
        // Four times as high as needed: the bars stay below the lines.
        { type: "value", show: false, min: 0, max: 4 * Math.max(1, ...documents(rows)) },
      ],
      tooltip: { trigger: "axis", ...tooltip(colours, given => tip(years, rows, by, given[0].dataIndex)) },
      series: [
        ...rows.map((row, rank) => ({ ...line(row, rank, by, colours, only, target), ...(rank === 0 && { markLine: marks(years, borders, colours) }) })),
        ...rows.flatMap((row, rank) => (only === null || only === row.name ? bands(row, rank, by, top, colours) : [])),
        backdrop(rows, colours),
      ],
    }),
  };
}

/** A border change stands before the points of its year. */
function marks(years, borders, colours) {
  return {
    silent: true, symbol: "none", lineStyle: { color: colours.soft, type: "dotted", width: 1.5 }, label: { color: colours.soft, fontSize: 11, formatter: t("charts.lines.border") },
    data: borders.map(year => years.indexOf(year)).filter(at => at >= 0).map(at => ({ xAxis: at })),
  };
}

const heldDocuments = number => t("charts.lines.documents", count(number));
const held = by => cell => cell !== null && cell !== undefined && by.value(cell) !== null;
const documents = rows => rows[0].cells.map(cell => cell?.documentsHeld ?? 0);

function line({ name, cells }, rank, by, colours, only, target) {
  const colour = colours.series[rank % colours.series.length];
  const shown = only === null || only === name;
  return {
    type: "line", name, connectNulls: false, z: 4, showAllSymbol: true, symbol: SYMBOLS[rank % SYMBOLS.length], symbolSize: 9,
    lineStyle: { width: 2, color: colour, type: DASHES[rank % DASHES.length] }, itemStyle: { color: colour },
    data: cells.map(cell => (shown && held(by)(cell) ? {
      value: by.value(cell), target: target(cell),
      // One document is no year: its point is hollow.
      itemStyle: cell.documentsHeld === 1 ? { color: colours.sheet, borderColor: colour, borderWidth: 2 } : { color: colour },
    } : "-")),
  };
}

function bands({ cells }, rank, by, top, colours) {
  const colour = colours.series[rank % colours.series.length];
  const low = cell => by.interval(cell)[0];
  const high = cell => Math.min(by.interval(cell)[1], top);
  const bound = { type: "line", stack: `band-${rank}`, symbol: "none", silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false } };
  const cut = cells.map((cell, index) => (held(by)(cell) && by.interval(cell)[1] > top ? [index, top] : null)).filter(Boolean);
  return [
    { ...bound, data: cells.map(cell => (held(by)(cell) ? Math.min(low(cell), top) : "-")) },
    { ...bound, data: cells.map(cell => (held(by)(cell) ? Math.max(high(cell) - low(cell), 0) : "-")), areaStyle: { color: colour, opacity: 0.14 } },
    { type: "scatter", silent: true, symbol: "path://M0 10 L5 0 L10 10 Z", symbolSize: [8, 6], symbolOffset: [(rank - 1) * 6, 4], itemStyle: { color: colour, opacity: 0.7 }, tooltip: { show: false }, data: cut },
  ];
}

/** What is held is the same for every term. */
function backdrop(rows, colours) {
  return {
    type: "bar", yAxisIndex: 1, silent: true, z: 0, barWidth: "60%", itemStyle: { color: colours.shade }, tooltip: { show: false },
    data: documents(rows),
  };
}

function tip(years, rows, by, at) {
  return [t("word.year", years[at]), ...rows.map(({ name, cells }) => t("charts.courses.pointWords", name, cells[at] ? words(cells[at], by) : t("word.noDocuments")))];
}

/** Whether some band reaches beyond the axis. */
export function cut(rows, by) {
  const cells = rows.flatMap(row => row.cells).filter(held(by));
  const top = nice(Math.max(...cells.map(by.value), Number.MIN_VALUE));
  return cells.filter(cell => by.interval(cell)[1] > top).length;
}

/** A round number somewhat above. */
export function nice(value) {
  const step = 10 ** Math.floor(Math.log10(value));
  return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map(each => each * step).find(each => each >= value * 1.06) ?? 12 * step;
}
