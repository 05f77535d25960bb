// Searches that this browser remembers: those of late, and those that were given a name. They leave it only as a file.
import { absolute, href, refresh } from "../address.js";
import { h } from "../dom.js";
import { csv, dateTime } from "../format.js";
import { keep, recall } from "../memory.js";
import { t } from "../text.js";
import { ask, field } from "./dialog.js";
import { menu } from "./menu.js";

const MOST = 50;
const SHOWN = 12;

const address = state => href(state.view, state.params);

/** Notes what was asked and how much was found; the same again only moves up. */
export function note(state, words) {
  if (state.params.get("q") && !state.params.has("after")) {
    const target = address(state);
    const rest = recall("history", []).filter(each => each.target !== target);
    keep("history", [{ target, words, at: new Date().toISOString() }, ...rest].slice(0, MOST));
  }
}

export function remembered(state) {
  const sheet = h("div", { class: "stack tight remembered" });
  const fill = () => sheet.replaceChildren(...contents(state).filter(Boolean));
  return menu(t("remembered.mySearches"), sheet, fill);
}

function contents(state) {
  const saved = recall("saved", []);
  const late = recall("history", []);
  return [
    state.params.get("q") && h("button", { type: "button", onclick: () => save(state) }, t("remembered.saveThisSearch")),
    saved.length > 0 && h("h3", { class: "tiny soft" }, t("remembered.saved")),
    saved.length > 0 && h("ul", {}, saved.map(each => h("li", { class: "row ends" }, h("a", { href: each.target }, each.words),
      h("button", { type: "button", class: "quiet", "aria-label": t("remembered.noLongerKeep", each.words), onclick: () => { keep("saved", recall("saved", []).filter(other => other.target !== each.target)); refresh(); } }, "×")))),
    late.length > 0 && h("h3", { class: "tiny soft" }, t("remembered.ofLate")),
    late.length > 0 && h("ul", {}, late.slice(0, SHOWN).map(each => h("li", {}, h("a", { href: each.target }, each.words)))),
    saved.length + late.length === 0 && h("p", { class: "small soft" }, t("remembered.nothingSearchedYet")),
    late.length > 0 && h("p", { class: "row small" },
      h("a", { download: t("remembered.fileName"), href: file(saved, late) }, t("word.export")),
      h("button", { type: "button", class: "quiet", onclick: () => { keep("history", []); refresh(); } }, t("remembered.clearThoseOfLate"))),
    h("p", { class: "tiny soft" }, t("remembered.keptInThisBrowser")),
  ];
}

async function save(state) {
  const answer = await ask(t("remembered.saveSearch"), null, [field(t("word.name"), h("input", { type: "text", name: "words", required: true, maxlength: 100, value: state.params.get("q") }))], t("word.save"));
  if (answer) {
    const target = address(state);
    keep("saved", [{ target, words: answer.words.trim() }, ...recall("saved", []).filter(each => each.target !== target)]);
    refresh();
  }
}

function file(saved, late) {
  const rows = [[t("word.category"), t("word.name"), t("remembered.address"), t("remembered.time")],
    ...saved.map(each => [t("remembered.saved"), each.words, absolute(each.target), ""]),
    ...late.map(each => [t("remembered.ofLate"), each.words, absolute(each.target), dateTime(each.at)])];
  return URL.createObjectURL(new Blob(["\uFEFF", csv(rows)], { type: "text/csv;charset=utf-8" }));
}
