// Rates of one query by two dimensions; where nothing is held there is no field at all.
import { interval, name, rate } from "../format.js";
import { axis, chart, tooltip } from "./chart.js";

const ROW = 28;

export function heatmap(label, [across, down], cells) {
  const columns = values(cells, across).sort((a, b) => (a > b ? 1 : -1));
  const rows = values(cells, down).sort((a, b) => total(cells, down, b) - total(cells, down, a));
  const held = cells.filter(cell => cell.rate !== null && cell[across] !== null && cell[down] !== null);
  return chart(label, colours => ({
    grid: { left: 8, right: 16, top: 30, bottom: 8, containLabel: true },
    xAxis: axis(colours, { type: "category", data: columns.map(value => String(name(across, value)).replace("年", "")), position: "top", splitLine: { show: false } }),
    yAxis: axis(colours, { type: "category", data: rows.map(value => name(down, value)), inverse: true }),
    visualMap: { show: false, min: 0, max: Math.max(...held.map(cell => cell.rate), 0.01), dimension: 2, inRange: { color: [colours.low, colours.high] } },
    tooltip: { trigger: "item", ...tooltip(colours, given => tip(across, down, given.data.cell)) },
    series: [{
      type: "heatmap",
      data: held.map(cell => ({ value: [columns.indexOf(cell[across]), rows.indexOf(cell[down]), cell.rate], cell })),
      itemStyle: { borderColor: colours.sheet, borderWidth: 2 },
      label: { show: columns.length <= 12, formatter: given => rate(given.data.cell.rate), fontSize: 11, color: "inherit" },
      labelLayout: { hideOverlap: true },
    }],
  }), 56 + rows.length * ROW);
}

function values(cells, dimension) {
  return [...new Set(cells.map(cell => cell[dimension]))].filter(value => value !== null);
}

function total(cells, dimension, value) {
  return cells.filter(cell => cell[dimension] === value).reduce((sum, cell) => sum + (cell.rate ?? 0), 0);
}

function tip(across, down, cell) {
  return [
    `${name(down, cell[down])} ${name(across, cell[across])}`,
    `${cell.q}：${rate(cell.rate)}（${interval(cell.interval)}）`,
    `${cell.occurrences} 次，所藏 ${cell.documentsHeld} 份文件`,
  ];
}
