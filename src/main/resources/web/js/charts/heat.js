// A table of places and years as colours that a glance cannot misread: what is uncertain is pale and outlined, where
// nothing is held there are hatches and no colour at all, and every row is there.
import { t } from "../text.js";
import { axis, tooltip } from "./chart.js";
import { FACTOR, top as scale, uncertain, words } from "./measure.js";
import { between } from "./palette.js";

const ROW = 26;
const LEGEND = 64;
const LABELLED = 38;

/** How much of its colour an uncertain figure keeps. */
export const PALE = 0.25;

/**
 * @param columns, rows `{ key, words }`
 * @param cellAt gives the cell of a column and a row; null: nothing is held
 * @param by the measure
 * @param target gives the address of a cell's sentences
 */
export function heat(columns, rows, cellAt, by, target) {
  const all = rows.flatMap((row, y) => columns.map((column, x) => cellOf(x, y, cellAt(column.key, row.key), target)));
  const top = scale(all.map(({ cell }) => cell).filter(Boolean), by);
  const name = ({ x, y }) => `${rows[y].words} ${columns[x].words}`;
  return {
    height: LEGEND + 30 + rows.length * ROW,
    points: all.map((each, index) => ({ series: 0, index, target: each.target, words: t("charts.courses.pointWords", name(each), each.cell ? words(each.cell, by) : t("word.noDocuments")) })),
    option: colours => ({
      grid: { left: 8, right: 8, top: LEGEND + 22, bottom: 4, containLabel: true },
      xAxis: axis(colours, { type: "category", data: columns.map(each => /^\d/u.test(each.key) ? String(each.key) : each.words), position: "top", splitLine: { show: false }, axisLine: { show: false }, axisLabel: { color: colours.soft, interval: 0, hideOverlap: true } }),
      yAxis: axis(colours, { type: "category", data: rows.map(each => each.words), inverse: true, axisLine: { show: false }, splitLine: { show: false }, axisLabel: { color: colours.ink, interval: 0 } }),
      tooltip: { trigger: "item", ...tooltip(colours, ({ data }) => [name(all[data.at]), all[data.at].cell ? words(all[data.at].cell, by) : t("charts.heat.noDocumentsWhichIs")]) },
      graphic: legend(colours, top, by),
      series: [{
        type: "custom", renderItem: (params, api) => box(all[params.dataIndex], top, by, colours, api), encode: { x: 0, y: 1 },
        data: all.map((each, at) => ({ value: [each.x, each.y], at, target: each.target })),
      }],
    }),
  };
}

const cellOf = (x, y, cell, target) => ({ x, y, cell, target: cell && cell.occurrences > 0 ? target(cell) : null });

function box({ x, y, cell }, top, by, colours, api) {
  const [width, height] = api.size([1, 1]).map(side => side - 3);
  const [middle, centre] = api.coord([x, y]);
  const shape = { x: middle - width / 2, y: centre - height / 2, width, height, r: 2 };
  const value = cell && by.value(cell);
  if (value === null) {
    return { type: "group", children: hatched(shape, colours) };
  }
  const pale = uncertain(by.interval(cell), top);
  const share = value / top;
  return {
    type: "group",
    children: [
      {
        type: "rect", shape, emphasis: { style: { stroke: colours.accent, lineWidth: 2 } },
        style: { fill: between(colours.low, colours.high, share), ...pale && { fillOpacity: PALE, stroke: colours.strong, lineWidth: 1, lineDash: [3, 2] } },
      },
      width >= LABELLED && {
        type: "text", silent: true,
        style: { text: by.shown(value), x: middle, y: centre, align: "center", verticalAlign: "middle", fontSize: 11, fill: pale ? colours.ink : share > 0.55 ? colours.sheet : colours.ink },
      },
    ].filter(Boolean),
  };
}

export function hatched({ x, y, width, height }, colours) {
  const lines = [];
  for (let sum = 7; sum < width + height; sum += 7) {
    const [right, low] = [Math.min(sum, width), Math.min(sum, height)];
    lines.push({ type: "line", silent: true, shape: { x1: x + right, y1: y + sum - right, x2: x + sum - low, y2: y + low }, style: { stroke: colours.strong, lineWidth: 0.8, opacity: 0.75 } });
  }
  return [{ type: "rect", shape: { x, y, width, height }, style: { fill: colours.sheet, stroke: colours.rule, lineWidth: 1 } }, ...lines];
}

/** The scale, and what pale and hatched boxes are. */
export function legend(colours, top, by) {
  const text = (words, x, y) => ({ type: "text", silent: true, style: { text: words, x, y, fill: colours.soft, fontSize: 11, verticalAlign: "middle" } });
  const gradient = { type: "linear", x: 0, y: 0, x2: 1, y2: 0, colorStops: [{ offset: 0, color: colours.low }, { offset: 1, color: colours.high }] };
  const sample = { y: 34, width: 22, height: 14 };
  return [
    text("0", 10, 15),
    { type: "rect", silent: true, shape: { x: 22, y: 8, width: 120, height: 14 }, style: { fill: gradient, stroke: colours.rule } },
    text(t("charts.heat.higherOnesHaveThe", by.shown(top), by.words), 150, 15),
    { type: "rect", silent: true, shape: { x: 10, ...sample }, style: { fill: between(colours.low, colours.high, 0.6), opacity: PALE } },
    { type: "rect", silent: true, shape: { x: 10, ...sample }, style: { fill: "none", stroke: colours.strong, lineDash: [3, 2] } },
    text(t("charts.heat.upperBoundOverTimes", FACTOR), 38, 41),
    { type: "group", children: hatched({ x: 242, ...sample }, colours) },
    text(t("word.noDocuments"), 270, 41),
  ];
}
