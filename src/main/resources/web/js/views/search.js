// Hits with facets beside them.
import { changed, go, href } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count, within } from "../format.js";
import { t } from "../text.js";
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

const SORTS = { relevance: t("search.bestMatch"), "-date": t("search.newest"), date: t("search.oldest") };

export function title(state, { answer }) {
  const q = state.params.get("q");
  return t("search.documents", q ? `“${q}”` : t("word.allDocuments"), count(answer.total));
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
      h("aside", { class: "aside", "aria-label": t("word.filter") }, narrowing(facets(state, answer.facets))),
      h("section", { class: "stack tight", "aria-label": t("word.results") },
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
      h("h1", { class: "hit-title" }, within(answer) + t("search.total", count(answer.total))),
      h("div", { class: "row" },
        h("label", { class: "small soft" }, t("search.order"),
          h("select", { "data-key": "sort", onchange: event => go(href("search", changed(state.params, { sort: event.target.value }))) },
            Object.entries(SORTS).map(([code, words]) =>
              h("option", { value: code, selected: code === (state.params.get("sort") ?? "relevance") }, words)))),
        h("fieldset", { class: "choices", "aria-label": t("search.look") }, [["", t("search.cards")], ["table", t("word.table")]].map(([as, words]) =>
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
    (notes.length > 0 ? notes : [t("search.foundByWordsAdded", count(byWords), count(byMeaning))]).map(note => h("p", {}, note)));
}

function nothing(state, answer) {
  const filtered = chips(state) !== null;
  return h("div", { class: "notice" },
    h("h2", {}, t("search.nothingFound")),
    h("ul", {},
      filtered && h("li", {}, t("search.removeSomeOfThe")),
      answer.lens.terms.length > 1 && h("li", {}, t("search.useFewerWordsOr")),
      h("li", {}, t("search.wordItOtherwiseDocuments")),
      meaning && state.params.get("mode") !== "hybrid" && state.params.has("q") &&
        h("li", {}, h("a", { href: href("search", changed(state.params, { mode: "hybrid" })) }, t("search.searchByWordsAnd"))),
      h("li", {}, h("a", { href: "/search" }, t("search.seeAllDocuments")))));
}
