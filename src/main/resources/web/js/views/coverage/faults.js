// What was not read, or not in full, and what was guessed: each with its file, and what would mend it.
import { changed, href } from "../../address.js";
import { h } from "../../dom.js";
import { count, name } from "../../format.js";
import { t } from "../../text.js";
import { origin, takeaway } from "../takeaway.js";

const SHOWN = 200;

export function faults(state, report, status) {
  const chosen = state.params.get("code");
  const shown = report.faults.filter(each => !chosen || each.code === chosen);
  return h("section", { class: "stack tight" },
    h("h2", {}, t("coverage.faults.notReadWell"), h("span", { class: "soft small" }, report.faults.length ? t("word.count", count(report.faults.length)) : t("coverage.faults.nowhere"))),
    report.empty > 0 && h("p", { class: "small" }, t("coverage.faults.noDocumentWasRead", count(report.empty))),
    Object.keys(report.codes).length > 1 && h("div", { class: "chips", role: "group", "aria-label": t("coverage.faults.onlyOneKind") },
      chosen && h("a", { class: "chip", href: href("coverage", changed(state.params, { code: null })) }, t("word.all")),
      Object.entries(report.codes).sort(([, a], [, b]) => b - a).map(([code, times]) =>
        h("a", { class: "chip", href: href("coverage", changed(state.params, { code })), "aria-current": code === chosen && "true" }, name("fault", code), h("span", { class: "x figure" }, count(times))))),
    shown.length > 0 && h("ul", { class: "faults" }, shown.slice(0, SHOWN).map(fault)),
    shown.length > SHOWN && h("p", { class: "small soft" }, t("coverage.faults.theFirstTheOther", SHOWN, count(shown.length - SHOWN))),
    shown.length > 0 && takeaway(t("coverage.faults.fileName"), [
      ...origin(status, href("coverage", state.params)),
      [t("word.documents"), t("word.row"), t("word.category"), t("coverage.faults.explanation")],
      ...shown.map(each => [each.file, each.row, name("fault", each.code), each.message]),
    ]));
}

function fault({ file, row, code, message }) {
  return h("li", { class: "small" },
    h("span", { class: "tag" }, name("fault", code)), " ",
    h("b", {}, file), row !== null && t("coverage.faults.rowOf", count(row)), t("list.colon"), message);
}

/** Metadata that no file states and that was guessed, field by field, with the files. */
export function guesses(reports) {
  const fields = new Map();
  for (const report of reports) {
    for (const [field, documents] of Object.entries(report.guessed)) {
      fields.set(field, [...fields.get(field) ?? [], { name: report.name, documents }]);
    }
  }
  return fields.size > 0 && h("section", { class: "stack tight" },
    h("h2", {}, t("coverage.faults.metadataByInference")),
    h("p", { class: "small soft" }, t("coverage.faults.theseFilesDoNot")),
    h("ul", {}, [...fields].sort(([, a], [, b]) => b.length - a.length).map(([field, files]) => h("li", {}, h("details", { class: "small" },
      h("summary", {}, t("coverage.faults.documentsInFiles", name("metadata", field), count(files.reduce((all, each) => all + each.documents, 0)), count(files.length))),
      h("ul", { class: "faults" }, files.slice(0, SHOWN).map(each => h("li", {}, each.name))))))));
}

/** How often the text was mended, of all files together. */
export function repairs(reports) {
  const kinds = new Map();
  for (const report of reports) {
    for (const [kind, times] of Object.entries(report.repairs)) {
      kinds.set(kind, (kinds.get(kind) ?? 0) + times);
    }
  }
  return kinds.size > 0 && h("section", { class: "stack tight" },
    h("h2", {}, t("coverage.faults.repairedText")),
    h("p", { class: "small soft" }, t("coverage.faults.repairsChangeOnlyHow")),
    h("dl", { class: "facts" }, [...kinds].sort(([, a], [, b]) => b - a).map(([kind, times]) => [h("dt", {}, name("repair", kind)), h("dd", { class: "figure" }, t("word.count", count(times)))])));
}
