// How well the documents are known: for each field the share of them that states it. What is not known in full leads
// to the documents behind the hole.
import { here } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count, name, percent } from "../../format.js";
import { t } from "../../text.js";
import { table } from "../table.js";
import { fieldName, GROUP, lacking } from "./lacking.js";

/** In this order: what it is, whence, of when, and what only proposals have. */
const FIELDS = ["kind", "body", "region", "district", "year", "meeting-year", "term", "session", "date", "category", "department", "sponsor", "sector", "result"];

export function completeness(params, { rows, notes }) {
  const file = (words, options) => h("a", { href: api.tableHref("coverage/completeness", params, options), download: true }, words);
  return h("section", { class: "stack tight completeness" },
    h("h2", {}, t("coverage.completeness.howMuchIsKnown")),
    rows.length === 0 ? h("p", { class: "soft" }, t("coverage.noDocumentsYet")) : [
      h("p", { class: "small soft" }, t("coverage.completeness.howManyDocumentsState")),
      shares(rows),
      lacking(rows),
      notes.map(note => h("p", { class: "small soft" }, note)),
      h("p", { class: "row small" }, file(t("coverage.completeness.downloadExcel"), { format: "xlsx" }), file(t("word.downloadCsv"), { format: "csv", bom: "true" }))]);
}

function shares(rows) {
  const groups = [...Map.groupBy(rows, row => GROUP.map(each => row[each] ?? "").join("\t")).values()].map(own => group(own, of(own[0])));
  const fields = [...new Set(rows.map(row => row.field))].sort((a, b) => rank(a) - rank(b));
  return table({
    caption: t("coverage.completeness.howMuchOfEach"),
    columns: [
      { words: t("coverage.completeness.whichDocuments"), name: true, value: ({ target }) => `${place(target)}${what(target)}`, cell: ({ target }) => (target.body ? [place(target), " ", h("span", { class: "soft what" }, what(target))] : t("word.all")) },
      { words: t("coverage.completeness.documents"), value: each => each.documents, cell: each => count(each.documents) },
      ...fields.map(field => ({ words: fieldName(field), value: each => each.shares.get(field)?.share ?? null, cell: each => cell(each, field) })),
    ],
    rows: groups.sort((a, b) => b.lacking - a.lacking),
    foot: [total(groups, fields)],
  });
}

const rank = field => (FIELDS.includes(field) ? FIELDS.indexOf(field) : FIELDS.length);
const place = ({ region, district }) => [region, district].filter(Boolean).join("") || t("word.placeUnknown");
const what = ({ body, kind }) => `${name("body", body)} · ${name("kind", kind)}`;
const of = row => Object.fromEntries(GROUP.map(each => [each, row[each] ?? ""]));

/** @param target the group, as the address of one of its holes says it; of all documents, nothing */
function group(own, target) {
  return {
    target,
    documents: Math.max(...own.map(each => each.documents)),
    lacking: own.reduce((all, each) => all + each.documents - each.known, 0),
    shares: new Map(own.map(each => [each.field, { ...each, share: each.known / each.documents }])),
  };
}

function total(groups, fields) {
  const sums = fields.map(field => {
    const own = groups.map(each => each.shares.get(field)).filter(Boolean);
    return { field, documents: sum(own, "documents"), known: sum(own, "known") };
  });
  return { ...group(sums, {}), documents: sum(groups, "documents") };
}

const sum = (all, what) => all.reduce((so, each) => so + each[what], 0);

function cell({ target, shares }, field) {
  const own = shares.get(field);
  if (!own) {
    return h("span", { class: "soft", title: t("coverage.completeness.documentsOfThisKind") }, "·");
  }
  if (own.known === own.documents) {
    return h("span", { class: "soft" }, "100%");
  }
  // What lies above districts has none; that is no hole.
  const above = field === "district" && target.region && !target.district;
  // A hole is never rounded away, nor is the little that is known.
  const shown = own.known === 0 ? 0 : Math.min(0.999, Math.max(0.001, own.share));
  return h("a", { class: above ? "soft" : "lack", href: here(new URLSearchParams({ field, ...target })), title: t("coverage.completeness.ofDocumentsStateIt", count(own.documents), count(own.known)), vars: { lack: 1 - own.share } }, percent(shown));
}
