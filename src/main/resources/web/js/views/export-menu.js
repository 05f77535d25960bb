// Everything that a view shows page by page, as one file.
import * as api from "../api.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { menu } from "./menu.js";

const FORMS = [
  [t("word.excelWorkbook"), ".xlsx", { format: "xlsx" }],
  [t("word.csvToOpenIn"), t("exportMenu.csvWithAUtf"), { format: "csv", bom: "true" }],
  [t("word.csvForPrograms"), ".csv", { format: "csv" }],
  ["JSON Lines", ".jsonl", { format: "jsonl" }],
  [t("exportMenu.descriptionOfTheCsv"), ".csv.txt", { format: "csv", about: "only" }],
];

/**
 * @param what `search` or `concordance`
 * @param params what the view asked for; paging is left out
 */
export function exportMenu(what, params) {
  const whole = new URLSearchParams(params);
  ["after", "size"].forEach(name => whole.delete(name));
  return menu(t("word.export"), [
    h("ul", {},
      FORMS.map(([words, note, options]) => item(api.exportHref(what, new URLSearchParams([...whole, ...Object.entries(options)])), words, note)),
      what === "search" && item(api.bundleHref(whole), t("exportMenu.bundle"), ".zip")),
    h("p", { class: "soft tiny" }, t("exportMenu.exportsAllResultsWithout")),
  ]);
}

function item(href, words, note) {
  return h("li", {}, h("a", { href, download: true }, words, h("span", { class: "soft tiny" }, note)));
}
