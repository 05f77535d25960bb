// A table that the page itself made, to copy or to save.
import { absolute } from "../address.js";
import { h } from "../dom.js";
import { csv } from "../format.js";
import { t } from "../text.js";
import { copyButton } from "./copy.js";

/** The first rows of a file that explains itself. */
export function origin(status, target) {
  return [
    [t("takeaway.origin", status.version, status.generation, status.documents)],
    [`# ${absolute(target)}`],
    [`# ${new Date().toISOString()}`],
  ];
}

export function takeaway(file, rows) {
  const text = csv(rows);
  // The byte order mark is what Excel knows UTF-8 by.
  const blob = new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" });
  return h("p", { class: "row" }, copyButton(t("takeaway.copyCsv"), text), h("a", { class: "small", download: file, href: URL.createObjectURL(blob) }, t("word.downloadCsv")));
}
