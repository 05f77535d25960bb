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
import { note, remembered } from "./remembered.js";
import { searchForm } from "./search-form.js";
import { subcorpora } from "./subcorpora.js";
import { answers } from "./search/answers.js";
import { isQuestion } from "./search/question.js";
import { columnMenu, table } from "./search/table.js";
import { years } from "./search/years.js";

// Whether the server can search by meaning; known from the first answer on.
let meaning = false;

const RANGE = ["from", "to", "year"];
const asTable = state => state.params.get("as") === "table";

const SORTS = { relevance: "最相关", "-date": "最新", date: "最早" };

export function title(state, { answer }) {
  const q = state.params.get("q");
  return `${q ? `“${q}”` : "全部文件"}：${count(answer.total)} 份`;
}

export async function load(state, signal) {
  const asked = askLens(state, signal);
  const params = question(state);
  const [answer, status, unbounded] = await Promise.all([
    api.search(params, signal),
    api.status(signal),
    // A chosen range would hide the years that it could be widened to.
    RANGE.some(name => params.has(name)) && api.search(without(params, [...RANGE, "after"], 1), signal),
  ]);
  meaning = status.vectors.documents > 0;
  return { answer, asked, years: (unbounded || answer).facets.year ?? [], signal };
}

/** What is asked of the server: how the answer is shown is the page's own. */
function question(state) {
  return without(state.params, ["as"]);
}

function without(params, names, size = null) {
  const kept = new URLSearchParams(params);
  names.forEach(name => kept.delete(name));
  if (size) {
    kept.set("size", size);
  }
  return kept;
}

export const form = state => searchForm(state, false, meaning);

export function render(state, { answer, asked, years: facet, signal }) {
  const q = state.params.get("q") ?? "";
  note(state, title(state, { answer }));
  return h("div", { class: "stack" },
    searchForm(state, false, meaning),
    h("div", { class: "split" },
      h("aside", { class: "aside", "aria-label": "筛选" }, narrowing(facets(state, answer.facets))),
      h("section", { class: "stack tight", "aria-label": "结果" },
        head(state, answer, asked),
        chips(state),
        isQuestion(q) && answers(without(question(state), ["after", "sort", "mode", "size"]), signal),
        years(state, facet),
        answer.total === 0 ? nothing(state, answer) : [
          asTable(state) ? table(answer.hits, q) : h("ol", { class: "hits" }, answer.hits.map(each => hit(each, q))),
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
        h("fieldset", { class: "choices", "aria-label": "样子" }, [["", "卡片"], ["table", "表"]].map(([as, words]) =>
          h("label", {}, h("input", { type: "radio", name: "as", value: as, checked: (as === "table") === asTable(state), "data-key": `as=${as}`, onchange: () => go(href("search", changed(state.params, { as }))) }), words))),
        answer.total > 0 && exportMenu("search", question(state)),
        asTable(state) && columnMenu(),
        remembered(state), subcorpora(state))),
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
