// What is counted, in words: the filters as a reader would say them.
import { FILTERS, filterName } from "../format.js";

/** 静安区、徐汇区；提案；2018 至 2022 年 — empty when everything is counted. */
export function scope(params) {
  const chosen = Object.keys(FILTERS)
    .map(field => params.getAll(field).map(value => filterName(field, value)).join("、"))
    .filter(Boolean);
  const [from, to] = [params.get("from"), params.get("to")];
  const years = from && to ? `${from} 至 ${to} 年` : from ? `${from} 年起` : to ? `至 ${to} 年` : "";
  return [...chosen, years, params.get("places") === "as-now" && "按现在的区划"].filter(Boolean).join("；");
}

/** A sentence for below a title. */
export function counted(params, what) {
  const within = scope(params);
  return `${what}。分母是${within ? `“${within}”范围内` : ""}所藏全部文件的文字；没有文件处不是零。`;
}
