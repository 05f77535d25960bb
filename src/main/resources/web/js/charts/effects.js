// How many times more one side uses a word than the other, with its interval, on a scale of doublings.
import { count } from "../format.js";
import { t } from "../text.js";
import { axis, tooltip } from "./chart.js";

const ROW = 24;
const times = value => t("charts.effects.times", value < 0 ? "1/" : "", (2 ** Math.abs(value)).toFixed(Math.abs(value) < 3 ? 1 : 0));

/** On the axis a fraction says enough: narrow screens have no room for more. */
const tick = value => (value === 0 ? t("charts.effects.equal") : value < 0 ? times(value).replace(t("charts.effects.timesMark"), "") : times(value));

/** @param terms as keyness answers them @param sides names of the two @param target address of a term */
export function effects(terms, sides, target) {
  const most = Math.ceil(Math.max(2, ...terms.map(each => Math.abs(each.logRatio))) + 1);
  const words = each => t("charts.effects.occurrencesApart95Interval", sides[0], count(each.target.occurrences), sides[1], count(each.reference.occurrences), times(each.logRatio), times(each.interval[0]), times(each.interval[1]));
  return {
    height: 60 + terms.length * ROW,
    points: terms.map((each, index) => ({ series: 0, index, target: target(each), words: t("charts.courses.pointWords", each.term, words(each)) })),
    option: colours => ({
      grid: { left: 8, right: 24, top: 30, bottom: 4, containLabel: true },
      xAxis: axis(colours, { type: "value", position: "top", min: Math.min(0, ...terms.map(each => each.logRatio < 0 ? -most : 0)), max: Math.max(0, ...terms.map(each => each.logRatio > 0 ? most : 0)), axisLabel: { color: colours.soft, formatter: tick, hideOverlap: true } }),
      yAxis: axis(colours, { type: "category", data: terms.map(each => each.term), inverse: true, axisLabel: { color: colours.ink, interval: 0, width: 150, overflow: "truncate" }, splitLine: { show: true, lineStyle: { color: colours.rule } } }),
      tooltip: { trigger: "item", ...tooltip(colours, ({ dataIndex }) => [terms[dataIndex].term, words(terms[dataIndex])]) },
      series: [{
        type: "custom", encode: { x: 0, y: 1 }, data: terms.map((each, at) => ({ value: [each.logRatio, at], target: target(each) })),
        renderItem: (params, api) => mark(terms[params.dataIndex], api, colours, most),
      }],
    }),
  };
}

function mark(each, api, colours, most) {
  const within = value => Math.min(Math.max(value, -most), most);
  const at = value => api.coord([within(value), api.value(1)]);
  const [[left, y], [right], [middle]] = [at(each.interval[0]), at(each.interval[1]), at(each.logRatio)];
  const colour = colours.series[each.logRatio < 0 ? 1 : 0];
  return {
    type: "group",
    children: [
      { type: "line", shape: { x1: left, y1: y, x2: right, y2: y }, style: { stroke: colour, lineWidth: 2, opacity: 0.5 } },
      each.logRatio < 0
        ? { type: "rect", shape: { x: middle - 4.5, y: y - 4.5, width: 9, height: 9 }, style: { fill: colour } }
        : { type: "circle", shape: { cx: middle, cy: y, r: 5 }, style: { fill: colour } },
    ],
  };
}
