// What is held more than once.
import { documentHref } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";

const SHOWN = 50;

export function duplicates(params, { documents, rows, notes }) {
  const groups = [...Map.groupBy(rows, row => row.group).values()];
  const file = (words, options) => h("a", { href: api.tableHref("coverage/duplicates", params, options), download: true }, words);
  return h("section", { class: "stack tight" },
    h("h2", {}, t("coverage.duplicates.heldTwice"), h("span", { class: "soft small" }, documents > 0 ? t("coverage.duplicates.groupsTooMany", count(groups.length), count(documents)) : t("coverage.duplicates.none"))),
    groups.length > 0 && [
      notes.map(note => h("p", { class: "small soft" }, note)),
      h("ul", { class: "faults" }, groups.slice(0, SHOWN).map(group => h("li", { class: "small same" }, group.map(({ document }) => h("a", { href: documentHref(document) }, document))))),
      groups.length > SHOWN && h("p", { class: "small soft" }, t("coverage.duplicates.theFirstGroupsThe", SHOWN, count(groups.length - SHOWN))),
      h("p", { class: "row small" }, file(t("coverage.completeness.downloadExcel"), { format: "xlsx" }), file(t("word.downloadCsv"), { format: "csv", bom: "true" })),
    ]);
}
