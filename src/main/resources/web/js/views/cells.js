// The figures of counted cells as columns of a table, each occurrence count leading to its sentences.
import { h } from "../dom.js";
import { count, FILTERS, interval, name, percent, rate, termName } from "../format.js";

/** @param target gives the address of a cell's sentences */
export function cellTable(caption, by, cells, totals, target) {
  const share = (words, field) => ({ words, value: cell => cell[field]?.value ?? null, cell: cell => percent(cell[field]?.value ?? null) });
  const held = (words, value, shown) => ({ words, value, cell: cell => (cell.documentsHeld === 0 ? "—" : shown(value(cell))) });
  return {
    caption,
    columns: [
      { words: "检索词", name: true, value: cell => termName(cell.q) },
      ...by.map(dimension => ({
        words: FILTERS[dimension] ?? dimension, name: true,
        value: cell => (cell.total ? null : cell[dimension]),
        cell: cell => (cell.total ? "合计" : name(dimension, cell[dimension])),
      })),
      { words: "出现次数", value: cell => (cell.documentsHeld === 0 ? null : cell.occurrences), cell: cell => occurrences(cell, target) },
      held("出现的文件", cell => cell.documents, count),
      { words: "所藏文件", value: cell => cell.documentsHeld, cell: cell => count(cell.documentsHeld) },
      { words: "所藏字数", value: cell => cell.characters, cell: cell => count(cell.characters) },
      { words: "每万字次数", value: cell => cell.rate, cell: cell => rate(cell.rate) },
      { words: "95% 区间", value: cell => cell.interval?.[0] ?? null, cell: cell => interval(cell.interval) },
      { words: "以文件计的区间", value: cell => cell.documentInterval?.[0] ?? null, cell: cell => interval(cell.documentInterval) },
      share("文件份额", "documentShare"),
      share("段落份额", "passageShare"),
    ],
    rows: cells,
    foot: totals.map(total => ({ ...total, total: true })),
  };
}

function occurrences(cell, target) {
  if (cell.documentsHeld === 0) {
    return h("span", { class: "soft" }, "没有文件");
  }
  return cell.occurrences > 0 && !cell.total ? h("a", { href: target(cell) }, count(cell.occurrences)) : count(cell.occurrences);
}
