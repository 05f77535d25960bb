// Figures of places or kinds below one another: a point, and the whisker of its interval. What is surely high stands
// on top: the order is that of the lower bounds, so that one occurrence in a short text does not lead.
import { t } from "../text.js";
import { axis, tooltip } from "./chart.js";
import { top as scale, uncertain, words } from "./measure.js";
import { SYMBOLS } from "./palette.js";

const ROW = 26;
const BETWEEN = 12;

/** @param rows `{ key, words, cells }`, a cell for each of the names; in the order to be shown in */
export function whiskers(rows, names, by, target) {
  // Room for the intervals of what is certain; those of the rest are cut, and an arrow says so.
  const limit = Math.min(by.most ?? Infinity, 2.2 * scale(rows.flatMap(row => row.cells).filter(Boolean), by));
  const points = names.map((name, rank) => rows.map((row, at) => ({ row, at, cell: row.cells[rank] })).filter(({ cell }) => cell));
  return {
    height: 56 + rows.length * Math.max(ROW, BETWEEN * (names.length + 1)),
    points: points.flatMap((list, series) => list.map(({ row, cell }, index) => ({ series, index, target: target(cell), words: t("charts.whiskers.pointWords", row.words, names[series], words(cell, by)) }))),
    option: (colours, width, only) => ({
      grid: { left: 8, right: 20, top: 28, bottom: 4, containLabel: true },
      xAxis: axis(colours, { type: "value", position: "top", min: 0, max: limit, axisLabel: { color: colours.soft, formatter: by.shown, showMaxLabel: false, hideOverlap: true } }),
      yAxis: axis(colours, { type: "category", data: rows.map(row => row.words), inverse: true, axisLabel: { color: colours.ink, interval: 0 }, splitLine: { show: true, lineStyle: { color: colours.rule } } }),
      tooltip: { trigger: "item", ...tooltip(colours, ({ data }) => [data.row, t("charts.courses.pointWords", data.name, words(data.cell, by))]) },
      series: names.map((name, rank) => ({
        type: "custom", name, encode: { x: 0, y: 1 },
        data: points[rank].filter(() => only === null || only === name).map(({ row, at, cell }) => ({ value: [by.value(cell), at], cell, name, row: row.words, target: target(cell) })),
        renderItem: (params, api) => mark(points[rank][params.dataIndex].cell, api, (rank - (names.length - 1) / 2) * BETWEEN, colours.series[rank % 6], SYMBOLS[rank % 6], by, limit, colours),
      })),
    }),
  };
}

/** By the lower bound of the first; what is not held comes last. */
export function surest(rows, by) {
  const low = row => (row.cells[0] ? by.interval(row.cells[0])[0] : -1);
  return [...rows].sort((a, b) => low(b) - low(a));
}

function mark(cell, api, shift, colour, symbol, by, limit, colours) {
  const [low, high] = by.interval(cell);
  const at = value => api.coord([Math.min(value, limit), api.value(1)])[0];
  const y = api.coord([0, api.value(1)])[1] + shift;
  const pale = uncertain([low, high], limit);
  const [left, right, middle] = [at(low), at(high), at(by.value(cell))];
  return {
    type: "group",
    children: [
      { type: "line", shape: { x1: left, y1: y, x2: right, y2: y }, style: { stroke: colour, lineWidth: 2, opacity: pale ? 0.35 : 0.6, lineDash: pale ? [4, 3] : null } },
      high > limit && { type: "polygon", shape: { points: [[right, y - 4], [right + 7, y], [right, y + 4]] }, style: { fill: colour, opacity: 0.5 } },
      pale && by.value(cell) <= limit && { type: "circle", shape: { cx: middle, cy: y, r: 5 }, style: { fill: colours.sheet, stroke: colour, lineWidth: 1.5 } },
      !pale && shape(symbol, middle, y, colour),
    ].filter(Boolean),
  };
}

function shape(symbol, x, y, fill) {
  const style = { fill };
  if (symbol === "rect" || symbol === "roundRect") {
    return { type: "rect", shape: { x: x - 4.5, y: y - 4.5, width: 9, height: 9, r: symbol === "rect" ? 0 : 3 }, style };
  }
  if (symbol === "circle") {
    return { type: "circle", shape: { cx: x, cy: y, r: 5 }, style };
  }
  const low = symbol === "triangle" ? [[x - 5.5, y + 5], [x + 5.5, y + 5]] : [[x - 6, y], [x, y + 6], [x + 6, y]];
  return { type: "polygon", shape: { points: [[x, y - 6], ...(symbol === "triangle" ? low : [low[2], low[1], low[0]])] }, style };
}
