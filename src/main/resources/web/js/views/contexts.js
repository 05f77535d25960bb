// What stands beside the occurrences of a query, and how often.
import { changed, href } from "../address.js";
import { h } from "../dom.js";
import { count } from "../format.js";
import { t } from "../text.js";
import { origin, takeaway } from "./takeaway.js";

/** The most that the server lists at once. */
const MOST = 1000;

const EDGES = { left: t("contexts.startOfPassage"), right: t("contexts.endOfPassage") };

export function contexts(state, { total, distinct, groups }, status) {
  const side = state.params.get("beside");
  const most = Math.max(1, ...groups.map(each => each.occurrences));
  const words = side === "left" ? t("contexts.leftNeighbour") : t("contexts.rightNeighbour");
  return [
    h("p", { class: "small soft" }, t("contexts.different", words, count(distinct)),
      groups.length < distinct && [t("contexts.theMostFrequentAre", count(groups.length)),
        groups.length < Math.min(distinct, MOST) && h("a", { href: href("concordance", changed(state.params, { size: String(MOST) })) }, distinct > MOST ? t("contexts.list", count(MOST)) : t("word.listAll"))],
      " ", h("a", { href: href("concordance", changed(state.params, { beside: null, characters: null, size: null, sort: side })) }, t("contexts.eachOccurrence", side === "left" ? t("word.left") : t("word.right")))),
    total > 0 && [
      takeaway("contexts.csv", rows(state, total, groups, status)),
      h("div", { class: "scroll-x", tabindex: 0, role: "region", "aria-label": t("contexts.tableOfGroups") },
        h("table", { class: "figures contexts" },
          h("thead", {}, h("tr", {}, h("th", { class: "name", scope: "col" }, words), h("th", { scope: "col" }, t("contexts.occurrences")), h("th", { scope: "col" }, t("contexts.share")), h("th", {}))),
          h("tbody", {}, groups.map(each => h("tr", {},
            h("td", { class: "name" }, each.text || h("span", { class: "soft" }, EDGES[side])),
            h("td", {}, count(each.occurrences)),
            h("td", {}, percent(each.occurrences / total)),
            h("td", { class: "wide" }, h("span", { class: "bar", "aria-hidden": "true" }, h("i", { vars: { share: each.occurrences / most } })))))))),
    ],
  ];
}

function percent(share) {
  return `${(share * 100).toFixed(1)}%`;
}

function rows(state, total, groups, status) {
  return [
    ...origin(status, href("concordance", state.params)),
    ["q", "side", "text", "occurrences", "total"],
    ...groups.map(each => [state.params.get("q"), state.params.get("beside"), each.text, each.occurrences, total]),
  ];
}
