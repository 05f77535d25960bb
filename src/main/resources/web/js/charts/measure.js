// What a figure of a cell is: how often, or in what share of the documents or passages.
import { count, interval, percent, percents, rate } from "../format.js";
import { t } from "../text.js";

const share = name => ({
  value: cell => cell[name] && cell[name].value,
  interval: cell => cell[name] && cell[name].interval,
  shown: percent,
  range: percents,
  most: 1,
});

export const MEASURES = {
  per10k: { words: t("word.per10000Characters"), title: t("charts.measure.occurrencesPer10000"), value: cell => cell.rate, interval: cell => cell.interval, shown: rate, range: interval },
  documents: { words: t("word.shareOfDocuments"), title: t("charts.measure.documentsWithAnOccurrence"), ...share("documentShare") },
  passages: { words: t("word.shareOfPassages"), title: t("charts.measure.passagesWithAnOccurrence"), ...share("passageShare") },
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
    ? t("charts.heat.noDocumentsWhichIs")
    : t("charts.measure.n95IntervalOccurrencesDocuments", by.words, by.shown(by.value(cell)), by.range(by.interval(cell)), count(cell.occurrences), count(cell.documentsHeld), count(cell.characters));
}
