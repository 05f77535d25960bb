// A small chart for each place, all on one scale, so that courses can be compared without colours.
import { t } from "../text.js";
import { axis, tooltip } from "./chart.js";
import { nice } from "./lines.js";
import { top as scale, uncertain, words } from "./measure.js";

const HEIGHT = 132;
const LEAST = 168;

/** @param rows `{ words, cells }`, a cell for each year; null is a gap */
export function multiples(years, rows, by, target) {
  const top = nice(scale(rows.flatMap(row => row.cells).filter(Boolean), by));
  const across = width => Math.max(2, Math.floor(width / LEAST));
  return {
    height: width => Math.ceil(rows.length / across(width)) * HEIGHT + 8,
    points: rows.flatMap((row, series) => row.cells.map((cell, index) => ({ series, index, target: cell && target(cell), words: t("charts.lines.pointWords", row.words, years[index], cell ? words(cell, by) : t("word.noDocuments")) }))),
    option: (colours, width) => {
      const wide = width / across(width);
      const place = at => ({ left: (at % across(width)) * wide + 30, top: Math.floor(at / across(width)) * HEIGHT + 30, width: wide - 44, height: HEIGHT - 54 });
      return {
        title: rows.map((row, at) => ({ text: row.words, left: place(at).left - 4, top: place(at).top - 28, textStyle: { fontSize: 12, fontWeight: 600, color: colours.ink } })),
        grid: rows.map((_, at) => place(at)),
        xAxis: rows.map((_, gridIndex) => axis(colours, { gridIndex, type: "category", data: years.map(String), axisLabel: { color: colours.soft, fontSize: 10, interval: 0, formatter: (year, at) => (at === 0 || at === years.length - 1 ? year : "") } })),
        yAxis: rows.map((_, gridIndex) => axis(colours, { gridIndex, type: "value", min: 0, max: top, interval: top, axisLine: { show: false }, axisLabel: { color: colours.soft, fontSize: 10, formatter: value => (value === 0 ? "0" : by.shown(value).replace(/\.00$/u, "")) } })),
        tooltip: { trigger: "item", ...tooltip(colours, ({ data }) => [data.name, words(data.cell, by)]) },
        series: rows.map((row, at) => line(row, at, years, by, top, colours, target)),
      };
    },
  };
}

/** A point of an uncertain figure is hollow; one beyond the scale is an arrow at its edge. */
function line(row, at, years, by, top, colours, target) {
  const colour = colours.series[0];
  return {
    type: "line", xAxisIndex: at, yAxisIndex: at, connectNulls: false, showAllSymbol: true, lineStyle: { width: 1.6, color: colour },
    data: row.cells.map((cell, index) => (cell && by.value(cell) !== null ? {
      value: Math.min(by.value(cell), top), cell, name: t("word.nameYear", row.words, years[index]), target: target(cell),
      symbol: by.value(cell) > top ? "triangle" : "circle", symbolSize: 6,
      itemStyle: uncertain(by.interval(cell), top) ? { color: colours.sheet, borderColor: colour, borderWidth: 1.5 } : { color: colour },
    } : "-")),
  };
}
