// Trying a theme of one's own: its words, what each brings, what a change does. It stands in the address, so that it
// can be handed on, is kept in this browser version by version, and leaves as a file that an administrator puts beside
// the corpus.
import { changed, go, href } from "../../address.js";
import * as api from "../../api.js";
import { fragment, h } from "../../dom.js";
import { count, rate } from "../../format.js";
import { t } from "../../text.js";
import { terms as split } from "../trends-form.js";
import { download, save } from "./kept.js";
import { saveAtSite } from "./site.js";

const PAUSE = 400;
const MOST = 50;
const NAME = /^[\p{L}\p{N}]{1,30}$/u;

export function workshop(state, themes, site) {
  const name = h("input", { type: "text", name: "name", value: state.params.get("name") ?? "", maxlength: 30, placeholder: t("themes.workshop.namePlaceholder"), autocomplete: "off" });
  const words = h("textarea", { name: "terms", rows: 3, placeholder: t("themes.workshop.termsPlaceholder"), spellcheck: "false" }, state.params.get("terms") ?? "");
  const counts = h("div", { class: "stack tight", "aria-live": "polite" });
  const base = themes.find(theme => theme.name === state.params.get("base"));
  const said = h("p", { class: "small", role: "status" });
  const store = async keep => {
    const theme = read(name, words);
    const wrong = [theme.terms.length === 0 && t("themes.workshop.noWordsYet"), name.value.trim() === "" && t("themes.workshop.noNameYet"), themes.some(each => each.name === theme.name) && t("themes.workshop.isAThemeOf", theme.name), ...faults(theme)].filter(Boolean);
    said.textContent = wrong.length > 0 ? wrong.join("") : await keep(theme);
    if (wrong.length === 0) {
      form.dispatchEvent(new CustomEvent("kept", { bubbles: true }));
    }
  };
  let pending = new AbortController();
  let timer = 0;
  const recount = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      pending.abort();
      pending = new AbortController();
      await show(counts, read(name, words), base, pending.signal);
    }, PAUSE);
  };
  const form = h("form", { class: "panel stack tight workshop", oninput: recount, onsubmit: event => {
    event.preventDefault();
    go(href("themes", changed(state.params, { name: name.value.trim(), terms: split(words.value).join(t("list.comma")) })));
  } },
  h("h2", {}, t("themes.workshop.tryAThemeOf")),
  h("label", { class: "field" }, h("span", {}, t("word.name")), name),
  h("label", { class: "field" }, h("span", {}, t("word.word")), words),
  counts,
  h("p", { class: "row" }, site.mayChange && h("button", { type: "button", class: "primary", name: "site", onclick: () => store(theme => saveAtSite(site, theme)) }, t("themes.site.save")),
    h("button", { type: "button", class: site.mayChange ? "" : "primary", name: "browser", onclick: () => store(save) }, t("themes.kept.save")), h("button", {}, t("themes.workshop.putItIntoThe")),
    h("span", { class: "small soft" }, t("themes.workshop.keptInThisBrowser"))), said);
  if (state.params.has("terms")) {
    recount();
  }
  return form;
}

function read(name, words) {
  return { name: name.value.trim() || t("themes.kept.title"), terms: split(words.value) };
}

/** What is wrong with it, in words; empty when it can be counted. */
export function faults({ name, terms }) {
  return [
    !NAME.test(name) && t("themes.workshop.aNameHasChinese"),
    terms.length > MOST && t("themes.workshop.aThemeHasAt", MOST, terms.length),
    terms.some(term => /[:：=|"“”*]/u.test(term)) && t("themes.workshop.wordsAreWrittenWithout"),
  ].filter(Boolean);
}

async function show(box, theme, base, signal) {
  const wrong = faults(theme);
  if (theme.terms.length === 0 || wrong.length > 0) {
    box.replaceChildren(fragment(wrong.map(words => h("p", { class: "small fault" }, words))));
    return;
  }
  const q = `theme:${theme.name}`;
  const defined = ["theme", `${theme.name}:${theme.terms.join(",")}`];
  const asked = new URLSearchParams([["q", q], ...base ? [["q", `theme:${base.name}`]] : [], ...theme.terms.map(term => ["q", `"${term}"`]), defined]);
  try {
    const { totals } = await api.trends(asked, signal);
    const parts = totals.slice(base ? 2 : 1);
    box.replaceChildren(fragment(
      h("p", {}, h("b", { class: "figure" }, t("word.count", count(totals[0].occurrences))), t("themes.workshop.inDocumentsPer10", count(totals[0].documents), rate(totals[0].rate)),
        base && t("themes.workshop.asItWas", base.name, count(totals[1].occurrences), difference(totals[0].occurrences - totals[1].occurrences)), t("list.stop")),
      h("ul", { class: "term-counts small" }, parts.map((part, at) => h("li", { class: part.occurrences === 0 && "soft" }, theme.terms[at], " ", h("span", { class: "figure soft" }, count(part.occurrences))))),
      within(theme.terms).map(([inner, outer]) => h("p", { class: "small soft" }, t("themes.workshop.alreadyContainsAPlace", outer, inner))),
      h("p", { class: "row small" },
        h("a", { href: href("trends", new URLSearchParams([["q", q], ["by", "year"], defined])) }, t("word.seeTheTrend")),
        h("a", { href: href("compare", new URLSearchParams([["q", q], defined])) }, t("themes.workshop.seePlaces")),
        download(t("themes.workshop.downloadThemesFile"), theme.name, [theme]))));
  } catch (failure) {
    if (failure.name !== "AbortError") {
      box.replaceChildren(h("p", { class: "small fault" }, failure.detail ?? failure.message));
    }
  }
}

const difference = by => (by === 0 ? t("themes.workshop.asMany") : by > 0 ? t("themes.workshop.more", count(by)) : t("themes.workshop.fewer", count(-by)));

function within(terms) {
  return terms.flatMap(outer => terms.filter(inner => inner !== outer && outer.includes(inner)).map(inner => [inner, outer]));
}
