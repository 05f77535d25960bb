// The views of the page, one line each: its name, which is its address (`/search`), its word in the navigation
// (none: it is reached from elsewhere), and its module, read when it is first shown.
//
// A module has `load(state, signal)`, `render(state, data)` and `title(state, data)`; with `form(state)` the
// question stays above an error, with `arrive(state, scrolling, signal)` the view finds a place within itself.
import { t } from "./text.js";

const VIEWS = [
  { name: "home", module: () => import("./views/home.js") },
  { name: "document", module: () => import("./views/document.js") },
  { name: "search", words: t("word.search"), module: () => import("./views/search.js") },
  { name: "concordance", words: t("word.concordance"), module: () => import("./views/concordance.js") },
  { name: "trends", words: t("word.trends"), module: () => import("./views/trends.js") },
  { name: "compare", words: t("word.compare"), module: () => import("./views/compare.js") },
  { name: "indicators", words: t("word.indicators"), module: () => import("./views/indicators.js") },
  { name: "similar", words: t("nav.similar"), module: () => import("./views/similar.js") },
  { name: "groups", words: t("nav.merging"), module: () => import("./views/groups.js") },
  { name: "year", module: () => import("./views/year.js") },
  { name: "judging", module: () => import("./views/judging.js") },
  { name: "coverage", words: t("word.corpus"), module: () => import("./views/coverage.js") },
  { name: "themes", words: t("nav.themes"), module: () => import("./views/themes.js") },
  { name: "help", words: t("word.help"), module: () => import("./views/help.js") },
  { name: "nowhere", module: () => import("./views/nowhere.js") },
];

const BY_NAME = new Map(VIEWS.map(view => [view.name, view]));

/** The module of a view; of the page that says so, where there is no such view. */
export function view(name) {
  return (BY_NAME.get(name) ?? BY_NAME.get("nowhere")).module();
}

/** Those that the navigation offers, in its order. */
export const offered = VIEWS.filter(each => each.words);
