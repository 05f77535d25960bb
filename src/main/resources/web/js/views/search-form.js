// The search box with its suggestions and its help, and the ways to see the answer.
import { changed, go, href, question } from "../address.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { suggesting } from "./suggestions.js";

const HELP = [
  [t("example.words"), t("searchForm.bothWordsHaveTo")],
  [t("example.quotedShort"), t("searchForm.whatIsQuotedMatches")],
  [t("example.eitherShort"), t("searchForm.oneOfThemIs")],
  [t("example.withoutShort"), t("searchForm.theFirstWithoutThe")],
  [t("example.near"), t("searchForm.withinTenCharactersIn")],
  [t("example.gap"), t("searchForm.standsForUpTo")],
  [t("example.titleSponsor"), t("searchForm.inTitlesAmongSponsors")],
  [t("example.yearsShort"), t("searchForm.aRangeOfYears")],
  [t("example.aliases"), t("searchForm.concordanceAndTrendsCount")],
  ["pinyin:jzdt", t("searchForm.wordsThatSoundSo")],
  [t("example.elderlyTheme"), t("searchForm.anyOfTheWords")],
];

const MODES = [["", t("searchForm.byWords")], ["hybrid", t("searchForm.byWordsAndMeaning")]];
const VIEWS = [["search", t("word.documents")], ["concordance", t("word.concordance")]];

/** With the choice of meaning only where the server can answer it. */
export function searchForm(state, focus = false, meaning = false) {
  const view = isQueryView(state) ? state.view : "search";
  const input = h("input", {
    type: "search", name: "q", value: state.params.get("q") ?? "", maxlength: 2000, "data-focus": focus, "data-key": "q", autocomplete: "off",
    spellcheck: "false", placeholder: t("searchForm.placeholder"), "aria-label": t("word.query"), enterkeyhint: "search",
  });
  const ask = () => {
    // On a touch screen the keyboard would go on covering the hits.
    if (matchMedia("(pointer: coarse)").matches) {
      input.blur();
    }
    go(href(view, changed(state.params, { q: input.value.trim() })));
  };
  return h("div", { class: "stack tight" },
    h("form", { class: "searchbox", role: "search", onsubmit: event => { event.preventDefault(); ask(); } },
      suggesting(input, ask), h("button", { class: "primary" }, t("word.search"))),
    h("div", { class: "row under-box" },
      state.view === "search" && (meaning || state.params.get("mode") === "hybrid") && modes(state),
      help(),
      h("p", { class: "tiny soft operators" }, t("searchForm.allWordsHaveTo"))),
    isQueryView(state) && views(state));
}

function isQueryView(state) {
  return VIEWS.some(([view]) => view === state.view);
}

function modes(state) {
  const chosen = state.params.get("mode") === "hybrid" ? "hybrid" : "";
  return h("fieldset", { class: "choices", "aria-label": t("searchForm.howToSearch") }, MODES.map(([mode, words]) =>
    h("label", {},
      h("input", {
        type: "radio", name: "mode", value: mode, checked: mode === chosen, "data-key": `mode=${mode}`,
        onchange: () => go(href("search", changed(state.params, { mode }))),
      }), words)));
}

function help() {
  return h("details", { class: "help" },
    h("summary", {}, t("word.queryLanguage")),
    h("dl", {}, HELP.map(([example, words]) => [
      h("dt", {}, h("a", { href: href("search", new URLSearchParams({ q: example })) }, h("code", {}, example))),
      h("dd", {}, words),
    ])));
}

/** The same question answered by documents or by every occurrence. */
function views(state) {
  return h("nav", { class: "subtabs", "aria-label": t("searchForm.lookOfTheResults") }, VIEWS.map(([view, words]) =>
    h("a", { href: href(view, question(state.params)), "aria-current": view === state.view && "page" }, words)));
}
