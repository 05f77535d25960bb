// How a query was read: cut into words, folded, expanded, mended.
import { changed, href, question } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count } from "../format.js";
import { t } from "../text.js";

/** Asked beside the answer, never waited for: hits do not depend on it. */
export function askLens(state, signal) {
  return state.params.get("q")?.trim()
    ? api.lens(question(state.params), signal).catch(() => null)
    : Promise.resolve(null);
}

/**
 * @param summary what the search answer says of the query
 * @param asked a promise of the whole lens, or of null
 * @param caution what to say of the aliases where they do not count
 */
export function lens(state, summary, asked, caution = "") {
  if (summary.terms.length === 0 && !summary.suggestion && !state.params.get("q")) {
    return null;
  }
  const element = h("div", { class: "lens", "aria-busy": "true" }, suggestion(state, summary), notes(summary), read(state, summary.terms, caution));
  asked.then(whole => {
    element.removeAttribute("aria-busy");
    if (whole) {
      element.replaceChildren(...[suggestion(state, summary), ...notes(summary), read(state, whole.terms, caution), detail(whole, summary)].filter(Boolean));
    }
  });
  return element;
}

function suggestion(state, { suggestion: other }) {
  return other && h("p", { class: "did-you-mean" }, t("lens.didYouMean"),
    h("a", { href: href(state.view, changed(state.params, { q: other })) }, other), t("lens.questionMark"));
}

/** What was loosened or mended to find anything. */
function notes(read) {
  return read.notes.map(note => h("p", { class: "note" }, note));
}

function read(state, terms, caution) {
  const aliased = terms.some(each => each.aliases.length > 0);
  return terms.length > 0 && h("p", {}, t("lens.searchedFor"),
    terms.map((each, rank) => [rank > 0 && " · ", h("b", {}, each.term), each.aliases.map(alias => h("span", { class: "alias" }, alias.alias ?? alias))]),
    aliased && caution && t("word.bracketed", caution), " ",
    h("a", { href: href("trends", changed(question(state.params), { by: "year" })) }, t("word.seeTheTrend")));
}

/** @param summary what stands above, which is not said again */
function detail(whole, summary) {
  return h("details", {},
    h("summary", {}, t("lens.howThisWasSearched")),
    h("dl", { class: "facts" },
      h("dt", {}, t("lens.readAs")), h("dd", {}, h("code", {}, whole.folded)),
      whole.tokens.length > 0 && [h("dt", {}, t("lens.cutInto")), h("dd", {}, whole.tokens.join(" / "))],
      whole.terms.length > 0 && [h("dt", {}, t("lens.eachFound")), h("dd", {}, h("ul", {}, whole.terms.map(part)))]),
    whole.notes.filter(note => !summary.notes.includes(note)).map(note => h("p", { class: "small soft" }, note)));
}

function part({ term, aliases, occurrences }) {
  return h("li", {}, t("about.repairCount", term, count(occurrences)),
    aliases.length > 0 && t("lens.documentsAreAlsoFound", aliases.map(each => t("about.repairCount", each.alias, count(each.occurrences))).join(t("list.comma"))));
}
