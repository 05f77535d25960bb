// Terms by place, and by place and year: table of colours, small charts, map, ranking. One figure a term.
import * as api from "../../api.js";
import { figure } from "../figure.js";
import { heat } from "../../charts/heat.js";
import { measure } from "../../charts/measure.js";
import { multiples } from "../../charts/multiples.js";
import { TILES } from "../../charts/shanghai.js";
import { tiles } from "../../charts/tiles.js";
import { surest, whiskers } from "../../charts/whiskers.js";
import { name, termName } from "../../format.js";
import { cellTable } from "../cells.js";
import { counted } from "../scope.js";
import { cellHref } from "../sentences.js";
import { asked, counting, filters } from "./asked.js";
import { themeLinks } from "./theme-picker.js";

const GRID = ["year", "district"];
const PLACES = ["district"];

const loading = by => (state, signal) => (state.params.has("q") ? api.trends(asked(state.params, ...by.map(each => ["by", each])), signal) : null);
const empty = (state, { themes }) => themeLinks(state, themes, "选一个主题，或在上面写几个词：");

/** @param make gives spec and label from the cells of one term */
function show(by, words, make) {
  return {
    by, empty, measured: true, load: loading(by),
    render: (state, { answer, status }) => answer.totals.map(total => {
      const measured = measure(state.params);
      const cells = answer.cells.filter(cell => cell.q === total.q);
      const target = cell => cellHref(by, cell);
      return figure(state, {
        title: `${termName(total.q)}：${words}`,
        subtitle: counted(filters(state.params), `${measured.title}，按${by.length > 1 ? "区县和内容年份" : "区县"}`),
        spec: make(cells.filter(cell => cell.documentsHeld > 0), measured, target, cells),
        table: cellTable(`${termName(total.q)}的数字`, by, cells, [total], target),
        files: options => api.tableHref("trends", asked(new URLSearchParams([...counting(state.params), ["q", total.q]]), ...by.map(each => ["by", each])), options),
      }, status);
    }),
  };
}

const last = (a, b) => Number(a === null) - Number(b === null);
const districts = cells => [...new Set(cells.map(cell => cell.district))].sort((a, b) => last(a, b) || a.localeCompare(b, "zh-CN"));
const years = cells => [...new Set(cells.map(cell => cell.year))].sort((a, b) => last(a, b) || a - b);
const at = cells => {
  const found = new Map(cells.map(cell => [`${cell.year}|${cell.district}`, cell]));
  return (year, district) => found.get(`${year}|${district}`) ?? null;
};

export const heatmap = show(GRID, "各地各年", (held, by, target, all) => {
  const [rows, columns, cellAt] = [districts(all), years(all), at(held)];
  return {
    ...heat(columns.map(key => ({ key, words: String(name("year", key)) })), rows.map(key => ({ key, words: name("district", key) })), cellAt, by, target),
    label: `${rows.length} 个地方、${columns.length} 列年份；${rows.length * columns.length - held.length} 格没有文件（斜线），不等于没有出现；浅色虚框的格子区间太宽，不宜比较。按格子看所数到的句子。`,
  };
});

export const small = show(GRID, "各地逐年", (held, by, target, all) => {
  const dated = years(all).filter(year => year !== null);
  const every = Array.from({ length: dated.at(-1) - dated[0] + 1 }, (_, step) => dated[0] + step);
  const cellAt = at(held);
  return {
    ...multiples(every, districts(all).map(district => ({ words: name("district", district), cells: every.map(year => cellAt(year, district)) })), by, target),
    label: "各图同一刻度；空心点的区间太宽，不宜比较，三角的高出刻度；线断开处没有文件，不等于没有出现。",
  };
});

export const map = show(PLACES, "地图", (held, by, target) => {
  const found = new Map(held.map(cell => [cell.district, cell]));
  const outside = held.filter(cell => !(cell.district in TILES)).map(cell => `${name("district", cell.district)} ${by.shown(by.value(cell))}`);
  return {
    ...tiles(TILES, place => found.get(place) ?? null, by, target),
    label: `上海十六个区，一区一格，位置大致如地图。${outside.length > 0 ? `不在图上的：${outside.slice(0, 8).join("、")}${outside.length > 8 ? "等" : ""}。` : ""}浅色虚框的区间太宽，不宜比较；斜线的没有文件。`,
  };
});

export const ranking = show(PLACES, "排名", (held, by, target) => {
  const rows = surest(held.map(cell => ({ key: cell.district, words: name("district", cell.district), cells: [cell] })), by);
  return {
    ...whiskers(rows, [by.words], by, target),
    label: `按区间的下限从高到低：${rows.slice(0, 3).map(row => row.words).join("、")}在前。短文里出现一次，数字再高也排不到前面；虚线空心的区间太宽，不宜比较。区间相交的两地，不能说谁高谁低。`,
  };
});
