// Everything that a view shows page by page, as one file.
import * as api from "../api.js";
import { h } from "../dom.js";
import { menu } from "./menu.js";

const FORMS = [
  ["Excel 工作簿", ".xlsx", { format: "xlsx" }],
  ["CSV，给 Excel 打开", ".csv，开头有 UTF-8 标记", { format: "csv", bom: "true" }],
  ["CSV，给程序读", ".csv", { format: "csv" }],
  ["JSON Lines", ".jsonl", { format: "jsonl" }],
  ["CSV 的说明", ".csv.txt", { format: "csv", about: "only" }],
];

/**
 * @param what `search` or `concordance`
 * @param params what the view asked for; paging is left out
 */
export function exportMenu(what, params) {
  return menu("导出", [
    h("ul", {}, FORMS.map(([words, note, options]) => {
      const asked = new URLSearchParams(params);
      ["after", "size"].forEach(name => asked.delete(name));
      Object.entries(options).forEach(([name, value]) => asked.set(name, value));
      return h("li", {}, h("a", { href: api.exportHref(what, asked), download: true }, words, h("span", { class: "soft tiny" }, note)));
    })),
    h("p", { class: "soft tiny" }, "导出全部结果，不限条数；文件里写明查询、筛选、索引版本和重做的办法；CSV 的写在“CSV 的说明”里。"),
  ]);
}
