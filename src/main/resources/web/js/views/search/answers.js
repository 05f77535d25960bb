// A question in plain words, answered by sentences of the corpus above the hits.
import { documentHref } from "../../address.js";
import * as api from "../../api.js";
import { h, marked } from "../../dom.js";
import { RECOGNISED } from "../../format.js";

const STANDS = { done: "做了", planned: "要做", "not-done": "没做到", other: "" };
const SHOWN = 3;

/** Comes after the hits, which need not wait for it. */
export function answers(params, signal) {
  const element = h("section", { class: "answers", "aria-label": "原句回答", "aria-busy": "true" });
  api.question(params, signal).then(answer => {
    element.replaceChildren(...found(answer));
    element.removeAttribute("aria-busy");
  }, failure => {
    if (failure.name !== "AbortError") {
      element.replaceChildren(h("p", { class: "small soft" }, `原句回答没有做成：${failure.detail ?? failure.message}`));
      element.removeAttribute("aria-busy");
    }
  });
  return element;
}

function found({ found: any, answers: list, contradictions, notes }) {
  return [
    h("h2", { class: "small" }, any ? "原句回答" : "没有直接回答的句子"),
    h("ol", {}, list.slice(0, SHOWN).map(sentence)),
    ...list.length > SHOWN ? [h("details", { class: "small" }, h("summary", {}, `其余 ${list.length - SHOWN} 句`), h("ol", {}, list.slice(SHOWN).map(sentence)))] : [],
    ...contradictions.map(each => h("p", { class: "small note" }, `第 ${each.one + 1} 句与第 ${each.other + 1} 句说法不一：${each.why}`)),
    ...notes.map(note => h("p", { class: "small soft" }, note)),
  ];
}

function sentence({ document, title, sentence: text, anchor, marks, stand, district, region, year, recognised, why }) {
  return h("li", {},
    h("p", { class: "snippet" }, h("a", { href: documentHref(document, "", anchor) }, marked(text, marks))),
    h("p", { class: "meta" }, [STANDS[stand] && h("span", { class: "tag" }, STANDS[stand]), [district ?? region, year && `${year}年`].filter(Boolean).join(" "), title, recognised && RECOGNISED, why]
      .filter(Boolean).map(each => h("span", {}, each))));
}
