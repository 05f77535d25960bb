// What the page can do, shown by examples that work: a tour, what each figure means, the query language, the keys.
import { h } from "../dom.js";
import { t } from "../text.js";
import { FIGURES, KEYS, LANGUAGE, TOUR } from "./help/chapters.js";

const CHAPTERS = [
  ["tour", t("help.twoMinuteTour"), tour], ["figures", t("help.whatEachFigureMeans"), figures], ["language", t("word.queryLanguage"), language], ["keys", t("help.keyboard"), keys],
  ["languages", t("help.languages"), languages],
];

export const title = () => t("word.help");

export const load = () => ({});

export function render() {
  return h("div", { class: "stack help-page" },
    h("header", { class: "stack tight" }, h("h1", {}, t("word.help")),
      h("nav", { class: "row", "aria-label": t("help.onThisPage") }, CHAPTERS.map(([id, words]) => h("a", { href: `#${id}` }, words)))),
    CHAPTERS.map(([id, words, make]) => h("section", { id, class: "stack tight" }, h("h2", {}, words), make())));
}

/** To the chapter behind the #. */
export function arrive(state, scrolling) {
  if (scrolling && state.place) {
    document.getElementById(state.place)?.scrollIntoView({ block: "start" });
  }
}

const example = ([words, target]) => h("a", { class: "example", href: target }, words);

function tour() {
  return h("ol", { class: "tour" }, TOUR.map(({ title, text, links }) =>
    h("li", { class: "stack tight" }, h("h3", {}, title), h("p", {}, text), h("p", { class: "row" }, links.map(example)))));
}

function figures() {
  return h("dl", { class: "terms" }, FIGURES.map(([term, text, link]) => [h("dt", {}, term), h("dd", {}, text, link && [" ", example(link)])]));
}

function language() {
  return [
    h("p", { class: "soft reading" }, t("help.traditionalOrSimplifiedScript")),
    h("dl", { class: "terms" }, LANGUAGE.map(([written, text]) => [
      h("dt", {}, h("a", { class: "example", href: `/search?${new URLSearchParams({ q: written })}` }, h("code", {}, written))), h("dd", {}, text)])),
  ];
}

function keys() {
  return h("dl", { class: "terms" }, KEYS.map(([key, text]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, text)]));
}

/** What is said in the language that was chosen, and what stays as documents have it. */
function languages() {
  return [
    h("p", { class: "reading" }, t("help.languages.translated")),
    h("p", {}, t("help.languages.stays")),
    h("ul", { class: "bullets" }, ["documents", "names", "lists", "files"].map(what => h("li", {}, t(`help.languages.${what}`)))),
  ];
}
