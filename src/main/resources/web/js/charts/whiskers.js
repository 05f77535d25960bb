// Rates of places or kinds beside one another: a dot for the rate, a whisker for its interval.
import { interval, name, rate } from "../format.js";
import { axis, chart, legend, tooltip } from "./chart.js";

const ROW = 26;

export function whiskers(label, queries, dimension, cells) {
  const held = cells.filter(cell => cell.rate !== null);
  const values = order(queries[0], dimension, held);
  const height = 80 + values.length * Math.max(ROW, 14 * queries.length);
  return chart(label, colours => ({
    color: colours.series,
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    legend: { ...legend(colours), data: queries },
    xAxis: axis(colours, { type: "value", position: "bottom" }),
    yAxis: axis(colours, { type: "category", data: values.map(value => name(dimension, value)), inverse: true, splitLine: { show: true, lineStyle: { color: colours.rule } } }),
    tooltip: { trigger: "item", ...tooltip(colours, given => tip(dimension, given.data.cell)) },
    series: queries.map((q, rank) => series(q, rank, queries.length, values, dimension, held, colours.series[rank % colours.series.length])),
  }), height);
}

/** The highest rate of the first query on top. */
function order(q, dimension, cells) {
  const first = new Map(cells.filter(cell => cell.q === q).map(cell => [cell[dimension], cell.rate]));
  return [...new Set(cells.map(cell => cell[dimension]))].sort((a, b) => (first.get(b) ?? 0) - (first.get(a) ?? 0));
}

function series(q, rank, count, values, dimension, cells, colour) {
  return {
    type: "custom",
    name: q,
    itemStyle: { color: colour },
    data: cells.filter(cell => cell.q === q).map(cell => ({
      value: [cell.rate, values.indexOf(cell[dimension]), cell.interval[0], cell.interval[1]], cell,
    })),
    encode: { x: [0, 2, 3], y: 1 },
    renderItem(params, api) {
      const shift = (rank - (count - 1) / 2) * 12;
      const at = x => {
        const [left, top] = api.coord([x, api.value(1)]);
        return [left, top + shift];
      };
      const [[low, y], [high], [middle]] = [at(api.value(2)), at(api.value(3)), at(api.value(0))];
      return {
        type: "group",
        children: [
          { type: "line", shape: { x1: low, y1: y, x2: high, y2: y }, style: { stroke: colour, lineWidth: 2, opacity: 0.45 } },
          { type: "circle", shape: { cx: middle, cy: y, r: 4.5 }, style: { fill: colour } },
        ],
      };
    },
  };
}

function tip(dimension, cell) {
  return [name(dimension, cell[dimension]), `${cell.q}：${rate(cell.rate)}（${interval(cell.interval)}）`];
}
