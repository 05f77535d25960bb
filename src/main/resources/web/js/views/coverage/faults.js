// What was not read, or not in full, and what was guessed: each with its file, and what would mend it.
import { changed, href } from "../../address.js";
import { h } from "../../dom.js";
import { count, name } from "../../format.js";
import { origin, takeaway } from "../takeaway.js";

const SHOWN = 200;

export function faults(state, report, status) {
  const chosen = state.params.get("code");
  const shown = report.faults.filter(each => !chosen || each.code === chosen);
  return h("section", { class: "stack tight" },
    h("h2", {}, "没有读好的 ", h("span", { class: "soft small" }, report.faults.length ? `${count(report.faults.length)} 处` : "一处也没有")),
    report.empty > 0 && h("p", { class: "small" }, `${count(report.empty)} 个文件里没有读出文档。`),
    Object.keys(report.codes).length > 1 && h("div", { class: "chips", role: "group", "aria-label": "只看一类" },
      chosen && h("a", { class: "chip", href: href("coverage", changed(state.params, { code: null })) }, "全部"),
      Object.entries(report.codes).sort(([, a], [, b]) => b - a).map(([code, times]) =>
        h("a", { class: "chip", href: href("coverage", changed(state.params, { code })), "aria-current": code === chosen && "true" }, name("fault", code), h("span", { class: "x figure" }, count(times))))),
    shown.length > 0 && h("ul", { class: "faults" }, shown.slice(0, SHOWN).map(fault)),
    shown.length > SHOWN && h("p", { class: "small soft" }, `只列前 ${SHOWN} 处，其余 ${count(shown.length - SHOWN)} 处在下载的表里。`),
    shown.length > 0 && takeaway("没有读好的.csv", [
      ...origin(status, href("coverage", state.params)),
      ["文件", "行", "类别", "说明"],
      ...shown.map(each => [each.file, each.row, name("fault", each.code), each.message]),
    ]));
}

function fault({ file, row, code, message }) {
  return h("li", { class: "small" },
    h("span", { class: "tag" }, name("fault", code)), " ",
    h("b", {}, file), row !== null && ` 第 ${count(row)} 行`, "：", message);
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
    h("h2", {}, "推测的著录"),
    h("p", { class: "small soft" }, "这些文件自己没有写明，是按文件名、所在文件夹或正文推测的。推测不对时，在文件旁放一份 名称.meta.yaml 写明（如 district: 静安区），再更新索引。"),
    h("ul", {}, [...fields].sort(([, a], [, b]) => b.length - a.length).map(([field, files]) => h("li", {}, h("details", { class: "small" },
      h("summary", {}, `${name("metadata", field)}：${count(files.reduce((all, each) => all + each.documents, 0))} 份文档，在 ${count(files.length)} 个文件里`),
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
    h("h2", {}, "修补过的文字"),
    h("p", { class: "small soft" }, "修补只改读的样子，原文一字不失；每份文件里都能看到修补在哪里。"),
    h("dl", { class: "facts" }, [...kinds].sort(([, a], [, b]) => b - a).map(([kind, times]) => [h("dt", {}, name("repair", kind)), h("dd", { class: "figure" }, `${count(times)} 处`)])));
}
