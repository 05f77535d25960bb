// Which words keep company with a query, and how surely.
import { changed, href, question } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count, rate } from "../format.js";
import { t } from "../text.js";
import { figure } from "./figure.js";

/** In place of a side: words within some characters of the query. */
export const COLLOCATES = "collocates";

export function asked(params) {
  const kept = question(params);
  if (params.has("width")) {
    // The server looks no further; a line of the concordance may be longer.
    kept.set("width", Math.min(50, Number(params.get("width"))));
  }
  return kept;
}

export function collocates(state, answer, status) {
  const target = each => href("search", changed(question(state.params), { q: `${answer.q} ${each.word}` }));
  const title = t("collocates.title", answer.q);
  return [
    figure(state, {
      title, subtitle: t("collocates.subtitle", count(answer.occurrences), count(answer.documents)), spec: null,
      table: {
        caption: title, rows: answer.collocates, columns: [
          { words: t("word.word"), name: true, value: each => each.word, cell: each => h("a", { href: target(each) }, each.word) },
          { words: t("collocates.together"), value: each => each.together, cell: each => count(each.together) },
          { words: t("collocates.inAll"), value: each => each.occurrences, cell: each => count(each.occurrences) },
          { words: t("word.documents"), value: each => each.documents, cell: each => count(each.documents) },
          { words: t("collocates.closeness"), value: each => each.logDice, cell: each => rate(each.logDice) },
          { words: t("compare.keyness.certaintyG2"), value: each => each.logLikelihood, cell: each => rate(each.logLikelihood) },
          { words: t("compare.keyness.dispersion"), value: each => each.deviation, cell: each => rate(each.deviation) },
        ],
      },
      files: options => api.tableHref("concordance/collocates", asked(state.params), options),
    }, status),
    answer.notes.map(note => h("p", { class: "small soft" }, note))];
}
