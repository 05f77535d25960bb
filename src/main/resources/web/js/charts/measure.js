// What a figure of a cell is: how often, or in what share of the documents or passages.
import { count, interval, percent, percents, rate } from "../format.js";

const share = name => ({
  value: cell => cell[name] && cell[name].value,
  interval: cell => cell[name] && cell[name].interval,
  shown: percent,
  range: percents,
});

export const MEASURES = {
  per10k: { words: "每万字次数", title: "每万字出现次数", value: cell => cell.rate, interval: cell => cell.interval, shown: rate, range: interval },
  documents: { words: "文件份额", title: "出现的文件占所藏文件的份额", ...share("documentShare") },
  passages: { words: "段落份额", title: "出现的段落占所藏段落的份额", ...share("passageShare") },
};

export const measure = params => MEASURES[params.get("measure")] ?? MEASURES.per10k;

/** Beyond this many times its lower bound, an interval says little of where the figure lies. */
export const FACTOR = 4;

/**
 * Whether a figure is too uncertain to be compared at a glance: the upper bound of its interval is more than
 * FACTOR times the lower, and the interval is more than a fifth of the scale wide.
 */
export function uncertain(range, scale) {
  const [low, high] = range;
  return high > FACTOR * low && high - low > scale / 5;
}

/** The top of the scale: the highest of the figures that are certain by themselves, or of all. */
export function top(cells, by) {
  const held = cells.filter(cell => by.value(cell) !== null);
  const certain = held.filter(cell => by.interval(cell)[1] <= FACTOR * by.interval(cell)[0]);
  return Math.max(...(certain.length > 0 ? certain : held).map(by.value), Number.MIN_VALUE);
}

/** A cell in words, to be read or heard. */
export function words(cell, by) {
  return by.tell ? by.tell(cell) : by.value(cell) === null
    ? "没有文件，不等于没有出现"
    : `${by.words} ${by.shown(by.value(cell))}，95% 区间 ${by.range(by.interval(cell))}；${count(cell.occurrences)} 处，所藏 ${count(cell.documentsHeld)} 份文件、${count(cell.characters)} 字`;
}
