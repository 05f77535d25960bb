// Which chart shows an answer: lines for years, whiskers for places and kinds, a table of colours for two of them.
import { name, termName } from "../format.js";
import { heat } from "../charts/heat.js";
import { cut, lines } from "../charts/lines.js";
import { surest, whiskers } from "../charts/whiskers.js";

export const YEARS = ["year", "meeting-year"];

/** @return the figures, each with title, spec of its chart (null: only a table), names of its series, and its cells */
export function drawn(answer, by, target) {
  const { by: dimensions, cells, totals } = answer;
  const terms = totals.map(total => total.q);
  const title = terms.map(termName).join("、");
  if (dimensions.length === 0) {
    return [{ title, spec: null, names: [], cells: totals, totals: [] }];
  }
  if (dimensions.length === 1) {
    const yearly = YEARS.includes(dimensions[0]) && cells.every(cell => cell[dimensions[0]] === null || Number.isInteger(cell[dimensions[0]]));
    const spec = yearly ? years(answer, terms, by, target) : places(answer, terms, by, target);
    return [{ title: `${title}${YEARS.includes(dimensions[0]) ? "：逐年" : "：比较"}`, spec, names: terms.map(termName), cells, totals }];
  }
  if (dimensions.length > 2) {
    return several(answer, by, target);
  }
  const across = dimensions.find(each => YEARS.includes(each)) ?? dimensions[0];
  const down = dimensions.find(each => each !== across);
  return terms.map((q, rank) => ({
    title: termName(q), names: [], totals: [totals[rank]], cells: cells.filter(cell => cell.q === q),
    spec: table(cells.filter(cell => cell.q === q), termName(q), across, down, by, target),
  }));
}

/** A table of colours for each value of the third axis; sums over its values would be of another answer. */
function several({ by: [first, second, third], cells, totals }, by, target) {
  const across = [first, second].find(each => YEARS.includes(each)) ?? first;
  const down = [first, second].find(each => each !== across);
  return totals.flatMap(({ q }) => [...Map.groupBy(cells.filter(cell => cell.q === q), cell => cell[third])].map(([value, own]) => ({
    title: `${termName(q)}：${name(third, value)}`, names: [], totals: [], cells: own,
    spec: own.some(cell => cell.documentsHeld > 0) ? table(own, termName(q), across, down, by, target) : null,
  })));
}

function years({ by: [dimension], cells, trends }, terms, by, target) {
  const known = cells.map(cell => cell[dimension]).filter(year => year !== null);
  const first = Math.min(...known);
  // Every year from the first to the last, so that a missing one is seen to be missing.
  const all = Array.from({ length: Math.max(...known) - first + 1 }, (_, at) => first + at);
  const rows = terms.map(q => {
    const found = new Map(cells.filter(cell => cell.q === q && cell.documentsHeld > 0).map(cell => [cell[dimension], cell]));
    return { name: termName(q), cells: all.map(year => found.get(year) ?? null) };
  });
  const undated = cells.filter(cell => cell[dimension] === null && cell.documentsHeld > 0).length > 0;
  const beyond = cut(rows, by);
  const label = [
    ...rows.map((row, rank) => heard(row, all, by) + (trends.find(each => each.q === terms[rank])?.reason ?? "")).map(sentence),
    "浅色带是 95% 区间，空心点当年只有一份文件，灰柱和年份下的份数是所藏文件；线断开处没有文件，不等于没有出现。",
    beyond > 0 ? `有 ${beyond} 处区间高出图外，以 ▲ 标出。` : "",
    undated ? "年份不详的文件不在图里，在表里。" : "",
  ].join("");
  return { ...lines(all, rows, by, target), label };
}

const sentence = words => words.replace(/[；，。]*$/u, "。");

function heard({ name: term, cells }, all, by) {
  const held = cells.map((cell, at) => ({ cell, year: all[at] })).filter(({ cell }) => cell !== null);
  const sorted = [...held].sort((a, b) => by.value(a.cell) - by.value(b.cell));
  const [low, high] = [sorted[0], sorted.at(-1)];
  const gaps = cells.length - held.length;
  return `${term}：${all[0]} 至 ${all.at(-1)} 年，${by.words}最高是 ${high.year} 年（${by.shown(by.value(high.cell))}），最低是 ${low.year} 年（${by.shown(by.value(low.cell))}）`
    + `${gaps > 0 ? `，${gaps} 年没有文件` : ""}；`;
}

function places({ by: [dimension], cells }, terms, by, target) {
  const values = [...new Set(cells.filter(cell => cell.documentsHeld > 0).map(cell => cell[dimension]))];
  const rows = surest(values.map(value => ({
    key: value, words: name(dimension, value),
    cells: terms.map(q => cells.find(cell => cell.q === q && cell[dimension] === value && cell.documentsHeld > 0) ?? null),
  })), by);
  return {
    ...whiskers(rows, terms.map(termName), by, target),
    label: `${termName(terms[0])}：按区间的下限从高到低，${rows.slice(0, 3).map(row => row.words).join("、")}在前；点是${by.words}，横线是 95% 区间，虚线空心的区间太宽，不宜比较。没有文件的不列。`,
  };
}

/** All rows are there, also that of documents without a value. */
function table(cells, term, across, down, by, target) {
  const values = dimension => [...new Set(cells.map(cell => cell[dimension]))];
  const last = (a, b) => Number(a === null) - Number(b === null);
  const columns = values(across).sort((a, b) => last(a, b) || (a > b ? 1 : -1)).map(key => ({ key, words: String(name(across, key)) }));
  const rows = values(down).sort((a, b) => last(a, b) || String(a).localeCompare(String(b), "zh-CN")).map(key => ({ key, words: String(name(down, key)) }));
  const found = new Map(cells.filter(cell => cell.documentsHeld > 0).map(cell => [`${cell[across]}|${cell[down]}`, cell]));
  const empty = columns.length * rows.length - found.size;
  return {
    ...heat(columns, rows, (column, row) => found.get(`${column}|${row}`) ?? null, by, target),
    label: `${term}：${rows.length} 行 ${columns.length} 列，颜色越深${by.words}越高；${empty} 格没有文件（斜线），不等于没有出现；浅色虚框的格子区间太宽，不宜比较。`,
  };
}
