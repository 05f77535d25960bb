// The lexicon: the terms in force, what a term of one's own would change, and those that the site keeps until the index is built with them.
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";
import { table } from "../table.js";
import { mayManage } from "./site.js";
import { bench } from "./term-bench.js";
import { className, line, names, tryHref } from "./term-line.js";
import { termShelf } from "./term-shelf.js";

export async function load(signal) {
  const [lexicon, own, mayChange] = await Promise.all([api.lexicon(signal), api.ownTerms(signal), mayManage(signal)]);
  return { lexicon, own: { ...own, mayChange } };
}

export function render(state, { lexicon, own }) {
  return [
    h("p", { class: "soft reading" }, t("terms.whatALexiconIs")),
    bench(state, lexicon, own),
    termShelf(own),
    h("section", { class: "stack tight lexicon" },
      h("h2", {}, t("terms.inForce"), " ", h("span", { class: "soft small" }, t("terms.count", count(lexicon.terms.length)))),
      table({ caption: t("terms.inForce"), columns: columns(), rows: lexicon.terms })),
  ];
}

const columns = () => [
  { words: t("terms.term"), name: true, value: entry => entry.term },
  { words: t("word.category"), name: true, value: entry => className(entry.termClass) },
  { words: t("terms.aliases"), name: true, value: entry => names(entry) || null },
  { words: t("terms.note"), name: true, value: entry => entry.note || null },
  { words: t("terms.file"), name: true, value: entry => entry.file || t("terms.builtIn") },
  { words: t("terms.try"), name: true, value: () => null, cell: entry => h("a", { href: tryHref(line(entry)), "aria-label": t("terms.tryTerm", entry.term) }, t("terms.changeIt")) },
];
