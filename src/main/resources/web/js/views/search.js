// Hits with facets beside them.
import { changed, go, href } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count } from "../format.js";
import { chips, facets } from "./filters.js";
import { hit } from "./hit.js";
import { searchForm } from "./search-form.js";

const SORTS = { relevance: "最相关", "-date": "最新", date: "最早" };

export function title(state, data) {
  const q = state.params.get("q");
  return `${q ? `“${q}”` : "全部文件"}：${count(data.total)} 份`;
}

export function load(state, signal) {
  return api.search(state.params, signal);
}

export const form = state => searchForm(state);

export function render(state, data) {
  return h("div", { class: "stack" },
    searchForm(state),
    h("div", { class: "split" },
      h("aside", { class: "aside", "aria-label": "筛选" }, narrowing(facets(state, data.facets))),
      h("section", { class: "stack tight", "aria-label": "结果" },
        head(state, data),
        chips(state),
        data.total === 0 ? nothing(state, data) : [
          h("ol", { class: "hits" }, data.hits.map(each => hit(each, state.params.get("q") ?? ""))),
          pager(state, data),
        ])));
}

/** Open where there is room beside the hits, folded where facets would push them off the screen. */
function narrowing(list) {
  return matchMedia("(max-width: 56rem)").matches
    ? h("details", { class: "panel" }, h("summary", {}, "筛选"), list)
    : list;
}

function head(state, data) {
  return h("div", { class: "stack tight hits-head" },
    h("div", { class: "row ends base" },
      h("h1", { class: "hit-title" }, `共 ${count(data.total)} 份`),
      h("label", { class: "small soft" }, "次序 ",
        h("select", { "data-key": "sort", onchange: event => go(href("search", changed(state.params, { sort: event.target.value }))) },
          Object.entries(SORTS).map(([code, words]) =>
            h("option", { value: code, selected: code === (state.params.get("sort") ?? "relevance") }, words))))),
    lens(state, data.lens));
}

function lens(state, { terms, suggestion }) {
  return [
    terms.length > 0 && h("p", { class: "lens" }, "查找：",
      terms.map((each, rank) => [
        rank > 0 && " · ",
        h("b", {}, each.term),
        each.aliases.map(alias => h("span", { class: "alias" }, alias)),
      ]),
      " ",
      h("a", { href: href("trends", new URLSearchParams({ q: state.params.get("q"), by: "year" })) }, "看趋势")),
    suggestion && h("p", { class: "lens" }, "是否要找 ",
      h("a", { href: href("search", changed(state.params, { q: suggestion })) }, suggestion), "？"),
  ];
}

function nothing(state, data) {
  const filtered = chips(state) !== null;
  return h("div", { class: "notice" },
    h("h2", {}, "没有找到"),
    h("ul", {},
      filtered && h("li", {}, "去掉上面的一些条件"),
      data.lens.terms.length > 1 && h("li", {}, "少用几个词，或用 OR 连接"),
      h("li", {}, "换一种说法：文件里写的可能是全称或简称"),
      h("li", {}, h("a", { href: "/search" }, "浏览全部文件"))));
}

function pager(state, data) {
  return h("nav", { class: "pager", "aria-label": "翻页" },
    state.params.has("after") && h("a", { href: href("search", changed(state.params, {})) }, "回到第一页"),
    data.next && h("a", { rel: "next", href: href("search", changed(state.params, { after: data.next })) }, "下一页"));
}
