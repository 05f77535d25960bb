// A question in plain words, answered by sentences of the corpus above the hits.
import { documentHref } from "../../address.js";
import * as api from "../../api.js";
import { h, marked } from "../../dom.js";
import { RECOGNISED } from "../../format.js";
import { t } from "../../text.js";

const STANDS = { done: t("search.answers.done"), planned: t("search.answers.planned"), "not-done": t("search.answers.notDone"), other: "" };
const SHOWN = 3;

/** Comes after the hits, which need not wait for it. */
export function answers(params, signal) {
  const element = h("section", { class: "answers", "aria-label": t("search.answers.answersInTheirOwn"), "aria-busy": "true", "data-waiting": t("answers.searching") });
  api.question(params, signal).then(answer => {
    element.replaceChildren(...found(answer));
    element.removeAttribute("aria-busy");
  }, failure => {
    if (failure.name !== "AbortError") {
      element.replaceChildren(h("p", { class: "small soft" }, t("search.answers.noAnswers", failure.detail ?? failure.message)));
      element.removeAttribute("aria-busy");
    }
  });
  return element;
}

function found({ found: any, answers: list, contradictions, notes }) {
  return [
    h("h2", { class: "small" }, any ? t("search.answers.answersInTheirOwn") : t("search.answers.noSentenceAnswersThis")),
    h("ol", {}, list.slice(0, SHOWN).map(sentence)),
    ...list.length > SHOWN ? [h("details", { class: "small" }, h("summary", {}, t("search.answers.moreSentences", list.length - SHOWN)), h("ol", {}, list.slice(SHOWN).map(sentence)))] : [],
    ...contradictions.map(each => h("p", { class: "small note" }, t("search.answers.sentencesAndDiffer", each.one + 1, each.other + 1, each.why))),
    ...notes.map(note => h("p", { class: "small soft" }, note)),
  ];
}

function sentence({ document, title, sentence: text, anchor, marks, stand, district, region, year, recognised, why }) {
  return h("li", {},
    h("p", { class: "snippet" }, h("a", { href: documentHref(document, "", anchor) }, marked(text, marks))),
    h("p", { class: "meta" }, [STANDS[stand] && h("span", { class: "tag" }, STANDS[stand]), [district ?? region, year && t("word.year", year)].filter(Boolean).join(" "), title, recognised && RECOGNISED, why]
      .filter(Boolean).map(each => h("span", {}, each))));
}
