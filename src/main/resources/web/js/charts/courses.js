// Figures as documents state them, year by year: one line a place, a gap where nothing was stated.
import { t } from "../text.js";
import { axis, tooltip } from "./chart.js";
import { DASHES, SYMBOLS } from "./palette.js";

/** @param rows `{ name, cells }`, for each year `{ value, words, target }`; value null: not stated */
export function courses(years, rows, unit) {
  return {
    height: 360,
    points: rows.flatMap((row, series) => row.cells.map((cell, index) => ({ series, index, target: cell.target, words: t("charts.courses.spoken", row.name, years[index], cell.words) }))),
    option: (colours, width, only) => ({
      grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
      xAxis: axis(colours, { type: "category", data: years.map(String), boundaryGap: true }),
      yAxis: axis(colours, { type: "value", axisLine: { show: false }, name: unit, nameTextStyle: { color: colours.soft, align: "left" } }),
      tooltip: { trigger: "axis", ...tooltip(colours, given => [t("word.year", years[given[0].dataIndex]), ...rows.map(row => t("charts.courses.pointWords", row.name, row.cells[given[0].dataIndex].words))]) },
      series: rows.map((row, rank) => ({
        type: "line", name: row.name, connectNulls: false, showAllSymbol: true, symbol: SYMBOLS[rank % 6], symbolSize: 9,
        lineStyle: { width: 2, type: DASHES[rank % 6], color: colours.series[rank % 6] }, itemStyle: { color: colours.series[rank % 6] },
        data: row.cells.map(cell => ((only === null || only === row.name) && cell.value !== null ? { value: cell.value, target: cell.target } : "-")),
      })),
    }),
  };
}
