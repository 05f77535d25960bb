// How a document, or a sentence of it, is cited.
import * as api from "../api.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { copyButton } from "./copy.js";
import { menu } from "./menu.js";

const STYLES = [
  ["gbt7714", "GB/T 7714—2025", "txt"],
  ["gbt7714-2015", "GB/T 7714—2015", "txt"],
  ["bibtex", "BibTeX", "bib"],
  ["ris", "RIS", "ris"],
  ["csl-json", "CSL-JSON", "json"],
];

/** @param anchor of a sentence; null for the whole document */
export function citation(words, id, anchor = null) {
  const text = h("pre", { class: "citation", tabindex: 0, "aria-live": "polite" });
  const download = h("a", { class: "small" }, t("word.download"));
  let wanted = null;
  const cite = async ([style, , extension]) => {
    wanted = style;
    download.href = api.citationHref(id, anchor, style);
    download.download = `${id.replace(/[^\p{L}\p{N}._-]+/gu, "-")}.${extension}`;
    const found = await api.citation(id, anchor, style).catch(failure => t("citation.noCitation", failure.detail ?? failure.message));
    // Whoever chose another form meanwhile is not shown this one.
    if (wanted === style) {
      text.textContent = found;
    }
  };
  const group = `citation-${anchor ?? "document"}`;
  const opened = () => text.textContent || cite(STYLES[0]);
  return menu(words, [
    h("fieldset", { class: "choices", "aria-label": t("citation.citationFormat") }, STYLES.map((style, rank) =>
      h("label", {}, h("input", { type: "radio", name: group, value: style[0], checked: rank === 0, onchange: () => cite(style) }), style[1]))),
    text,
    h("p", { class: "row" }, copyButton(t("word.copy"), () => text.textContent), download),
  ], opened);
}
