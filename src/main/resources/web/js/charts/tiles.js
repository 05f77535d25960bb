// Districts as tiles, each about where it lies and all of one size, so that a large one does not seem to say more.
import { t } from "../text.js";
import { short } from "./shanghai.js";
import { axis, tooltip } from "./chart.js";
import { hatched, legend, PALE } from "./heat.js";
import { top as scale, uncertain, words } from "./measure.js";
import { between } from "./palette.js";

const LEGEND = 62;

/** @param cellAt gives the cell of a district; null: nothing is held */
export function tiles(grid, cellAt, by, target) {
  const all = Object.entries(grid).map(([place, [x, y]]) => ({ place, x, y, cell: cellAt(place) }));
  const top = scale(all.map(({ cell }) => cell).filter(Boolean), by);
  const columns = Math.max(...all.map(({ x }) => x)) + 1;
  const rows = Math.max(...all.map(({ y }) => y)) + 1;
  const numbers = count => Array.from({ length: count }, (_, at) => String(at));
  const spoken = ({ place, cell }) => t("charts.courses.pointWords", place, cell ? words(cell, by) : t("charts.heat.noDocumentsWhichIs"));
  return {
    height: width => LEGEND + Math.min(width / columns, 130) * 0.62 * rows,
    points: all.map((each, index) => ({ series: 0, index, words: spoken(each), target: each.cell?.occurrences > 0 ? target(each.cell) : null })),
    option: (colours, width) => {
      const side = Math.min(width, 130 * columns);
      const hidden = data => axis(colours, { type: "category", data, show: false });
      return {
        grid: { left: (width - side) / 2, width: side, top: LEGEND, bottom: 2 },
        xAxis: hidden(numbers(columns)),
        yAxis: { ...hidden(numbers(rows)), inverse: true },
        tooltip: { trigger: "item", ...tooltip(colours, ({ data }) => spoken(all[data.at]).split(t("list.colon"))) },
        graphic: legend(colours, top, by),
        series: [{
          type: "custom", encode: { x: 0, y: 1 }, renderItem: (params, api) => tile(all[params.dataIndex], top, by, colours, api),
          data: all.map((each, at) => ({ value: [each.x, each.y], at, target: each.cell?.occurrences > 0 ? target(each.cell) : null })),
        }],
      };
    },
  };
}

function tile({ place, x, y, cell }, top, by, colours, api) {
  const [width, height] = api.size([1, 1]).map(side => side - 4);
  const [middle, centre] = api.coord([x, y]);
  const shape = { x: middle - width / 2, y: centre - height / 2, width, height, r: 3 };
  const value = cell && by.value(cell);
  const pale = value !== null && uncertain(by.interval(cell), top);
  const fill = value === null || pale || value / top <= 0.55 ? colours.ink : colours.sheet;
  const text = (words, shift, size) => ({ type: "text", silent: true, style: { text: words, x: middle, y: centre + shift, align: "center", verticalAlign: "middle", fontSize: size, fill } });
  const ground = value === null ? hatched(shape, colours) : [
    { type: "rect", shape, style: { fill: between(colours.low, colours.high, value / top), opacity: pale ? PALE : 1 } },
    pale && { type: "rect", silent: true, shape, style: { fill: "none", stroke: colours.strong, lineDash: [3, 2] } },
  ];
  return { type: "group", children: [...ground, text(short(place), -9, 12), text(value === null ? t("word.noDocuments") : by.shown(value), 9, 11)].filter(Boolean) };
}
