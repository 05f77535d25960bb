// Rates over the years, each with the band of its interval; a year of which nothing is held is a gap.
import { interval, rate } from "../format.js";
import { axis, chart, legend, tooltip } from "./chart.js";

export function lines(label, queries, dimension, cells) {
  const years = range(cells.map(cell => cell[dimension]).filter(year => year !== null));
  const rows = queries.map(q => {
    const known = new Map(cells.filter(cell => cell.q === q).map(cell => [cell[dimension], cell]));
    return { q, cells: years.map(year => known.get(year) ?? null) };
  });
  return chart(label, colours => ({
    color: colours.series,
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    legend: { ...legend(colours), data: queries },
    xAxis: axis(colours, { type: "category", data: years.map(String), boundaryGap: years.length < 3 }),
    yAxis: axis(colours, { type: "value", axisLine: { show: false } }),
    tooltip: { trigger: "axis", ...tooltip(colours, given => tip(years[given[0].dataIndex], rows, given[0].dataIndex)) },
    series: rows.flatMap((row, rank) => series(row, colours.series[rank % colours.series.length], rank)),
  }));
}

function series({ q, cells }, colour, rank) {
  const held = cell => cell !== null && cell.rate !== null;
  const bound = { type: "line", stack: `band-${rank}`, symbol: "none", silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false } };
  return [
    { ...bound, data: cells.map(cell => (held(cell) ? cell.interval[0] : "-")) },
    { ...bound, data: cells.map(cell => (held(cell) ? cell.interval[1] - cell.interval[0] : "-")), areaStyle: { color: colour, opacity: 0.13 } },
    {
      type: "line", name: q, data: cells.map(cell => (held(cell) ? cell.rate : "-")), connectNulls: false,
      symbol: "circle", symbolSize: 7, lineStyle: { width: 2, color: colour }, itemStyle: { color: colour }, z: 3,
    },
  ];
}

function tip(year, rows, at) {
  return [`${year}年`, ...rows.map(({ q, cells }) => {
    const cell = cells[at];
    return cell === null || cell.rate === null ? `${q}：无馆藏` : `${q}：${rate(cell.rate)}（${interval(cell.interval)}）`;
  })];
}

/** Every year from the first to the last, so that a missing one is seen to be missing. */
function range(years) {
  if (years.length === 0) {
    return [];
  }
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at);
}
