// The figures of a trend as a table, to read, to follow into the documents, and to take away.
import { changed, href } from "../address.js";
import { h } from "../dom.js";
import { count, FILTERS, interval, name, rate } from "../format.js";
import { origin, takeaway } from "./takeaway.js";

const COLUMNS = [
  ["occurrences", "出现次数"],
  ["documents", "出现的文件"],
  ["documentsHeld", "所藏文件"],
  ["characters", "所藏字数"],
];

export function figures(state, answer, status) {
  return h("section", { class: "stack tight", "aria-label": "数字" },
    takeaway("trends.csv", table(state, answer, status)),
    h("p", { class: "small soft" }, "每万字次数＝出现次数÷所藏字数×10000；区间为 95% 泊松区间。次数可以点开看原文。"),
    h("div", { class: "scroll-x", tabindex: 0, role: "region", "aria-label": "数字表" },
      h("table", { class: "figures" },
        h("caption", { class: "unseen" }, `${answer.totals.map(total => total.q).join("、")}的出现次数`),
        h("thead", {}, h("tr", {},
          h("th", { class: "name", scope: "col" }, "检索词"),
          answer.by.map(dimension => h("th", { class: "name", scope: "col" }, FILTERS[dimension])),
          COLUMNS.map(([, words]) => h("th", { scope: "col" }, words)),
          h("th", { scope: "col" }, "每万字"),
          h("th", { scope: "col" }, "95% 区间"))),
        h("tbody", {}, answer.cells.map(cell => row(state, answer.by, cell))),
        h("tfoot", {}, answer.totals.map(total => h("tr", {}, h("td", { class: "name" }, total.q),
          answer.by.map((_, rank) => h("td", { class: "name" }, rank === 0 && "合计")), numbers(total)))))));
}

function row(state, by, cell) {
  return h("tr", {},
    h("td", { class: "name" }, cell.q),
    by.map(dimension => h("td", { class: "name" }, name(dimension, cell[dimension]))),
    cell.documentsHeld === 0
      ? h("td", { class: "none", colspan: COLUMNS.length + 2 }, "无馆藏")
      : numbers(cell, hits(state, by, cell)));
}

function numbers(cell, link = null) {
  return [
    COLUMNS.map(([column]) => h("td", {}, column === "occurrences" && link && cell.occurrences > 0
      ? h("a", { href: link }, count(cell.occurrences)) : count(cell[column]))),
    h("td", {}, rate(cell.rate)),
    h("td", {}, interval(cell.interval)),
  ];
}

/** The documents behind a cell: the same query and filters, narrowed to it; no filter stands for what is unknown. */
function hits(state, by, cell) {
  if (by.some(dimension => cell[dimension] === null)) {
    return null;
  }
  const narrow = Object.fromEntries(by.map(dimension => [dimension, String(cell[dimension])]));
  return href("search", changed(state.params, { by: null, ...narrow, q: cell.q }));
}

/** The figures with what they were made from, so that the file explains itself. */
function table(state, { by, cells }, status) {
  return [
    ...origin(status, href("trends", state.params)),
    ["q", ...by, ...COLUMNS.map(([column]) => column), "ratePer10k", "intervalLow", "intervalHigh"],
    ...cells.map(cell => [
      cell.q, ...by.map(dimension => cell[dimension]), ...COLUMNS.map(([column]) => cell[column]),
      cell.rate, cell.interval?.[0], cell.interval?.[1],
    ]),
  ];
}
