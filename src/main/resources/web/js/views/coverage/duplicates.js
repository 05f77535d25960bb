// What is held more than once.
import { documentHref } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";

const SHOWN = 50;

export function duplicates(params, { documents, rows, notes }) {
  const groups = [...Map.groupBy(rows, row => row.group).values()];
  const file = (words, options) => h("a", { href: api.tableHref("coverage/duplicates", params, options), download: true }, words);
  return h("section", { class: "stack tight" },
    h("h2", {}, "重复收录的 ", h("span", { class: "soft small" }, documents > 0 ? `${count(groups.length)} 组，多出 ${count(documents)} 份` : "一份也没有")),
    groups.length > 0 && [
      notes.map(note => h("p", { class: "small soft" }, note)),
      h("ul", { class: "faults" }, groups.slice(0, SHOWN).map(group => h("li", { class: "small same" }, group.map(({ document }) => h("a", { href: documentHref(document) }, document))))),
      groups.length > SHOWN && h("p", { class: "small soft" }, `只列前 ${SHOWN} 组，其余 ${count(groups.length - SHOWN)} 组在下载的表里。`),
      h("p", { class: "row small" }, file("下载 Excel", { format: "xlsx" }), file("下载 CSV", { format: "csv", bom: "true" })),
    ]);
}
