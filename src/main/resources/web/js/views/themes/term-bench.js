// Where a term is written: one in fields, or many as a lexicon file writes them. What it would change is counted while one writes.
import { changed, go, href } from "../../address.js";
import * as api from "../../api.js";
import { fragment, h } from "../../dom.js";
import { t } from "../../text.js";
import { className, entryOf, line } from "./term-line.js";
import { saveTerms } from "./term-shelf.js";
import { trial } from "./term-trial.js";

const PAUSE = 400;
const SPLIT = /[、,，|\n]/u;

export function bench(state, lexicon, own) {
  const given = state.params.get("lines") ?? "";
  const many = given.includes("\n");
  const start = entryOf(many ? "" : given);
  const input = (name, value, placeholder) => h("input", { type: "text", name, value, placeholder, autocomplete: "off", maxlength: 400 });
  const term = input("term", start.term, t("terms.termPlaceholder"));
  const kind = h("select", { name: "class" }, lexicon.classes.map(code => h("option", { value: code, selected: code === start.termClass }, className(code))));
  const aliases = input("aliases", start.aliases.join(t("list.comma")), t("terms.aliasesPlaceholder"));
  const shortForms = input("short", start.shortForms.join(t("list.comma")), t("terms.shortFormsPlaceholder"));
  const note = input("note", start.note, "");
  const lines = h("textarea", { name: "lines", rows: 6, spellcheck: "false", placeholder: t("terms.linesPlaceholder"), "aria-label": t("terms.linesLabel") }, many ? given : "");
  const written = () => lines.value.trim() ? lines.value.trimEnd() : term.value.trim() && line({
    term: term.value.trim(), termClass: kind.value, aliases: split(aliases.value), shortForms: split(shortForms.value), note: note.value.trim(),
  });
  const result = h("div", { class: "stack tight", "aria-live": "polite" });
  const said = h("p", { class: "small", role: "status" });
  let pending = new AbortController();
  let timer = 0;
  const recount = async () => {
    pending.abort();
    pending = new AbortController();
    result.replaceChildren(fragment(written() ? await outcome(written(), pending.signal) ?? [...result.childNodes] : null));
  };
  if (given) {
    recount();
  }
  return h("form", { class: "panel stack tight workshop term-bench", oninput: () => {
    clearTimeout(timer);
    timer = setTimeout(recount, PAUSE);
  }, onsubmit: event => {
    event.preventDefault();
    go(href("themes", changed(state.params, { lines: written() })));
  } },
  h("h2", {}, t("terms.tryATerm")),
  h("div", { class: "term-fields" }, field(t("terms.term"), term), field(t("word.category"), kind), field(t("terms.aliases"), aliases), field(t("terms.shortForms"), shortForms), field(t("terms.note"), note)),
  h("details", { open: many }, h("summary", { class: "small" }, t("terms.manyAtOnce")), h("p", { class: "small soft" }, t("terms.formOfALine")), lines),
  result,
  h("p", { class: "row" },
    own.mayChange && h("button", { type: "button", class: "primary", name: "site", onclick: async () => { said.textContent = written() ? await saveTerms(written(), own) : t("terms.nothingWritten"); } }, t("themes.site.save")),
    h("button", {}, t("themes.workshop.putItIntoThe")),
    h("span", { class: "small soft" }, own.mayChange ? t("terms.keptAndWaits") : t("terms.handItOn"))), said);
}

const field = (words, control) => h("label", { class: "field" }, h("span", {}, words), control);

const split = words => words.split(SPLIT).map(each => each.trim()).filter(Boolean);

/** Null when something newer is asked. */
async function outcome(lines, signal) {
  try {
    return trial(await api.tryTerms(lines, signal), lines);
  } catch (failure) {
    return failure.name === "AbortError" ? null : [h("p", { class: "small fault" }, failure.detail ?? failure.message)];
  }
}
