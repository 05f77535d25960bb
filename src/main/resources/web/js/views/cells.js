// The figures of counted cells as columns of a table, each occurrence count leading to its sentences.
import { h } from "../dom.js";
import { count, FILTERS, interval, name, percent, rate, termName } from "../format.js";
import { t } from "../text.js";

/** @param target gives the address of a cell's sentences */
export function cellTable(caption, by, cells, totals, target) {
  const share = (words, field) => ({ words, value: cell => cell[field]?.value ?? null, cell: cell => percent(cell[field]?.value ?? null) });
  const held = (words, value, shown) => ({ words, value, cell: cell => (cell.documentsHeld === 0 ? "—" : shown(value(cell))) });
  return {
    caption,
    columns: [
      { words: t("word.term"), name: true, value: cell => termName(cell.q) },
      ...by.map(dimension => ({
        words: FILTERS[dimension] ?? dimension, name: true,
        value: cell => (cell.total ? null : cell[dimension]),
        cell: cell => (cell.total ? t("word.total") : name(dimension, cell[dimension])),
      })),
      { words: t("word.occurrences"), value: cell => (cell.documentsHeld === 0 ? null : cell.occurrences), cell: cell => occurrences(cell, target) },
      held(t("cells.documentsWithIt"), cell => cell.documents, count),
      { words: t("cells.documentsHeld"), value: cell => cell.documentsHeld, cell: cell => count(cell.documentsHeld) },
      { words: t("cells.charactersHeld"), value: cell => cell.characters, cell: cell => count(cell.characters) },
      { words: t("word.per10000Characters"), value: cell => cell.rate, cell: cell => rate(cell.rate) },
      { words: t("word.n95Interval"), value: cell => cell.interval?.[0] ?? null, cell: cell => interval(cell.interval) },
      { words: t("word.intervalByDocuments"), value: cell => cell.documentInterval?.[0] ?? null, cell: cell => interval(cell.documentInterval) },
      share(t("word.shareOfDocuments"), "documentShare"),
      share(t("word.shareOfPassages"), "passageShare"),
    ],
    rows: cells,
    foot: totals.map(total => ({ ...total, total: true })),
  };
}

function occurrences(cell, target) {
  if (cell.documentsHeld === 0) {
    return h("span", { class: "soft" }, t("word.noDocuments"));
  }
  return cell.occurrences > 0 && !cell.total ? h("a", { href: target(cell) }, count(cell.occurrences)) : count(cell.occurrences);
}
