// Themes and the words that count for them; one's own can be tried, counted while one writes, and taken along.
import { changed, href } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { mine } from "./themes/kept.js";
import { ofSite, site } from "./themes/site.js";
import * as terms from "./themes/terms.js";
import { workshop } from "./themes/workshop.js";

const showsTerms = state => state.params.get("show") === "terms";

export const title = state => (showsTerms(state) ? t("terms.lexicon") : t("word.theme"));

export async function load(state, signal) {
  if (showsTerms(state)) {
    return terms.load(signal);
  }
  const [{ themes }, own] = await Promise.all([api.themes(signal), site(signal)]);
  return { themes, own };
}

export function render(state, data) {
  const inTerms = showsTerms(state);
  const tab = (show, words) => h("a", { href: href("themes", changed(new URLSearchParams(), { show })), "aria-current": inTerms === (show !== null) && "page" }, words);
  return h("div", { class: "stack" },
    h("header", { class: "stack tight" },
      h("h1", {}, title(state)),
      h("nav", { class: "subtabs", "aria-label": t("terms.tabs") }, tab(null, t("word.theme")), tab("terms", t("terms.lexicon")))),
    inTerms ? terms.render(state, data) : ofThemes(state, data));
}

function ofThemes(state, { themes, own: atSite }) {
  const list = h("ul", { class: "themes" }, themes.map(theme => item(theme)));
  const found = h("p", { class: "small soft", role: "status" }, t("themes.themes", themes.length));
  const search = h("input", {
    type: "search", placeholder: t("themes.findThemesOrWords"), "aria-label": t("themes.findThemesOrWords"), autocomplete: "off",
    oninput: () => {
      const typed = search.value.trim();
      let shown = 0;
      [...list.children].forEach((each, at) => {
        each.hidden = typed !== "" && ![themes[at].name, ...themes[at].terms].some(words => words.includes(typed));
        shown += Number(!each.hidden);
      });
      found.textContent = typed ? t("themes.themesContain", shown, typed) : t("themes.themes", themes.length);
    },
  });
  const shelves = () => [ofSite(atSite), mine()].filter(Boolean);
  const own = h("div", { class: "stack" }, shelves());
  return h("div", { class: "stack", onkept: () => own.replaceChildren(...shelves()) },
    h("p", { class: "soft reading" }, t("themes.aThemeStandsFor"), h("code", {}, t("example.elderlyTheme")), t("list.stop")),
    workshop(state, themes, atSite),
    own,
    h("section", { class: "stack tight" },
      h("h2", {}, t("themes.themesBuiltInAnd")),
      h("div", { class: "row" }, h("div", { class: "find-theme" }, search), found),
      list));
}

function item({ name, terms }) {
  const q = `theme:${name}`;
  const link = (words, view, params) => h("a", { href: href(view, new URLSearchParams(params)), "aria-label": t("charts.courses.pointWords", name, words) }, words);
  return h("li", {},
    h("h3", {}, name),
    h("p", { class: "small" }, terms.join(t("list.comma")) || t("themes.noWordsYet")),
    h("p", { class: "row small" },
      link(t("word.search"), "search", { q }), link(t("word.trends"), "trends", [["q", q], ["by", "year"]]), link(t("word.compare"), "compare", { q }),
      link(t("themes.startFromIt"), "themes", { name: t("themes.mine", name), terms: terms.join(t("list.comma")), base: name })));
}
