// Where one comes in: the search box, and what the corpus holds.
import { changed, href } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count, FILTERS, filterName } from "../format.js";
import { searchForm } from "./search-form.js";

const HOLDINGS = ["region", "district", "year", "kind", "body", "category"];
const SHOWN = 8;

export const title = () => "建言";

export function load(state, signal) {
  return api.search(new URLSearchParams({ size: 1 }), signal);
}

export function form(state) {
  return searchForm(state, true);
}

export function render(state, data) {
  return h("div", { class: "stack home" },
    h("h1", {}, "查政协、人大的报告与提案"),
    searchForm(state, true),
    h("p", { class: "small soft" }, "第一次来？", h("a", { href: "/help" }, "看两分钟导览"), "。"),
    data.total === 0 ? empty() : holdings(data));
}

function empty() {
  return h("section", { class: "notice" },
    h("h2", {}, "还没有文件"),
    h("p", {}, "把报告、提案的文件放进 corpus 文件夹，再运行 ", h("code", {}, "jianyan index"), "。"));
}

function holdings(data) {
  return h("section", { class: "stack" },
    h("h2", {}, "馆藏 ", h("span", { class: "soft small" }, `共 ${count(data.total)} 份文件`)),
    h("div", { class: "columns" },
      HOLDINGS.filter(field => data.facets[field]?.length).map(field => holding(field, data.facets[field]))));
}

function holding(field, values) {
  const shown = field === "year" ? [...values].sort((a, b) => b.value - a.value).slice(0, SHOWN) : values.slice(0, SHOWN);
  const most = Math.max(...shown.map(each => each.count));
  return h("div", { class: "facet" },
    h("h3", { class: "tiny soft" }, FILTERS[field]),
    shown.map(each =>
      h("a", { class: "holding", href: href("search", changed(new URLSearchParams(), { [field]: each.value })) },
        h("span", {}, filterName(field, each.value)),
        h("span", { class: "bar", "aria-hidden": "true" }, h("i", { vars: { share: each.count / most } })),
        h("span", { class: "soft figure tiny" }, count(each.count)))));
}
