// Hits with facets beside them.
import { changed, go, href } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count } from "../format.js";
import { exportMenu } from "./export-menu.js";
import { chips, facets, narrowing } from "./filters.js";
import { hit } from "./hit.js";
import { askLens, lens } from "./lens.js";
import { pager } from "./pager.js";
import { searchForm } from "./search-form.js";

// Whether the server can search by meaning; known from the first answer on.
let meaning = false;

const SORTS = { relevance: "最相关", "-date": "最新", date: "最早" };

export function title(state, { answer }) {
  const q = state.params.get("q");
  return `${q ? `“${q}”` : "全部文件"}：${count(answer.total)} 份`;
}

export async function load(state, signal) {
  const asked = askLens(state, signal);
  const [answer, status] = await Promise.all([api.search(state.params, signal), api.status(signal)]);
  meaning = status.vectors.documents > 0;
  return { answer, asked };
}

export const form = state => searchForm(state, false, meaning);

export function render(state, { answer, asked }) {
  return h("div", { class: "stack" },
    searchForm(state, false, meaning),
    h("div", { class: "split" },
      h("aside", { class: "aside", "aria-label": "筛选" }, narrowing(facets(state, answer.facets))),
      h("section", { class: "stack tight", "aria-label": "结果" },
        head(state, answer, asked),
        chips(state),
        answer.total === 0 ? nothing(state, answer) : [
          h("ol", { class: "hits" }, answer.hits.map(each => hit(each, state.params.get("q") ?? ""))),
          pager(state, answer.next),
        ])));
}

function head(state, answer, asked) {
  return h("div", { class: "stack tight hits-head" },
    h("div", { class: "row ends base" },
      h("h1", { class: "hit-title" }, `共 ${count(answer.total)} 份`),
      h("div", { class: "row" },
        h("label", { class: "small soft" }, "次序 ",
          h("select", { "data-key": "sort", onchange: event => go(href("search", changed(state.params, { sort: event.target.value }))) },
            Object.entries(SORTS).map(([code, words]) =>
              h("option", { value: code, selected: code === (state.params.get("sort") ?? "relevance") }, words)))),
        answer.total > 0 && exportMenu("search", state.params))),
    answer.fusion && fusion(answer.fusion),
    answer.notes.map(note => h("p", { class: "note" }, note)),
    lens(state, answer.lens, asked));
}

/** Words and meaning, each with what it found. */
function fusion({ byWords, byMeaning, notes }) {
  return h("div", { class: "lens" },
    (notes.length > 0 ? notes : [`按词找到 ${count(byWords)} 份，按语义补入 ${count(byMeaning)} 份`]).map(note => h("p", {}, note)));
}

function nothing(state, answer) {
  const filtered = chips(state) !== null;
  return h("div", { class: "notice" },
    h("h2", {}, "没有找到"),
    h("ul", {},
      filtered && h("li", {}, "去掉上面的一些条件"),
      answer.lens.terms.length > 1 && h("li", {}, "少用几个词，或用 OR 连接"),
      h("li", {}, "换一种说法：文件里写的可能是全称或简称"),
      meaning && state.params.get("mode") !== "hybrid" && state.params.has("q") &&
        h("li", {}, h("a", { href: href("search", changed(state.params, { mode: "hybrid" })) }, "按词和语义查找")),
      h("li", {}, h("a", { href: "/search" }, "浏览全部文件"))));
}
