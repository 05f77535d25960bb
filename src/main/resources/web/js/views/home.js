// Where one comes in: the search box, and what the corpus holds.
import { changed, href } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count, FILTERS, filterName } from "../format.js";
import { t } from "../text.js";
import { searchForm } from "./search-form.js";

const HOLDINGS = ["region", "district", "year", "kind", "body", "category"];
const SHOWN = 8;

export const title = () => t("main.name");

export function load(state, signal) {
  return api.search(new URLSearchParams({ size: 1 }), signal);
}

export function form(state) {
  return searchForm(state, true);
}

export function render(state, data) {
  return h("div", { class: "stack home" },
    h("h1", {}, t("home.searchReportsAndProposals")),
    searchForm(state, true),
    h("p", { class: "small soft" }, t("home.firstVisit"), h("a", { href: "/help" }, t("home.seeTheTwoMinute")), t("list.stop")),
    data.total === 0 ? empty() : holdings(data));
}

function empty() {
  return h("section", { class: "notice" },
    h("h2", {}, t("home.noDocumentsYet")),
    h("p", {}, t("home.putReportsAndProposals"), h("code", {}, "jianyan index"), t("list.stop")));
}

function holdings(data) {
  return h("section", { class: "stack" },
    h("h2", {}, t("home.holdings"), h("span", { class: "soft small" }, t("home.documents", count(data.total)))),
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
