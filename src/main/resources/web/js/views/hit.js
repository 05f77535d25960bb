// One document that a search found.
import { documentHref, href, spot } from "../address.js";
import { h, marked } from "../dom.js";
import { compound, date, meeting, name, RECOGNISED } from "../format.js";
import { t } from "../text.js";

export function hit(each, q) {
  return h("li", { "data-id": each.id },
    h("h2", { class: "hit-title" }, h("a", { href: documentHref(each.id, q) }, marked(each.title, each.titleMarks))),
    meta(each),
    each.snippets.map(snippet =>
      h("p", { class: "snippet" },
        h("a", { href: documentHref(each.id, q, spot(snippet.passage, snippet.start + (snippet.marks[0]?.[0] ?? 0))) }, marked(snippet.text, snippet.marks)))),
    each.duplicates.length > 0 && duplicates(each.duplicates, q),
    each.kind === "proposal" && h("p", { class: "hit-actions" },
      h("a", { href: href("similar", new URLSearchParams({ id: each.id })) }, t("word.findSimilarProposals"))));
}

/** Other files with the same text: counted, and reachable, but not hits of their own. */
function duplicates(others, q) {
  return h("details", { class: "duplicates small" },
    h("summary", {}, t("hit.moreOfTheSame", others.length)),
    h("ul", {}, others.map(other =>
      h("li", {}, h("a", { href: documentHref(other.id, q) }, other.title), " ", h("span", { class: "soft tiny" }, other.file)))));
}

/** What is known of a document, in one line. */
export function meta(each) {
  const place = [each.region, each.district].filter(Boolean).join("");
  const facts = [
    name("kind", each.kind),
    compound(place, each.body !== "other" && name("body", each.body)),
    meeting(each.term, each.session),
    each.date ? date(each.date) : each.meetingYear && t("word.year", each.meetingYear),
    each.number && (/^\d+$/.test(each.number) ? t("hit.no", each.number) : t("word.numberOf", each.number)),
    each.textOrigin === "recognised" && RECOGNISED,
    each.category,
    each.department && t("hit.lead", each.department),
  ];
  return h("p", { class: "meta" }, facts.filter(Boolean).map(fact => h("span", {}, fact)));
}
