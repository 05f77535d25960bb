// The views of the page, one line each: its name, which is its address (`/search`), its word in the navigation
// (none: it is reached from elsewhere), and its module, read when it is first shown.
//
// A module has `load(state, signal)`, `render(state, data)` and `title(state, data)`; with `form(state)` the
// question stays above an error, with `arrive(state, scrolling, signal)` the view finds a place within itself.

const VIEWS = [
  { name: "home", module: () => import("./views/home.js") },
  { name: "document", module: () => import("./views/document.js") },
  { name: "search", words: "检索", module: () => import("./views/search.js") },
  { name: "concordance", words: "语境", module: () => import("./views/concordance.js") },
  { name: "trends", words: "趋势", module: () => import("./views/trends.js") },
  { name: "compare", words: "比较", module: () => import("./views/compare.js") },
  { name: "indicators", words: "指标", module: () => import("./views/indicators.js") },
  { name: "similar", words: "相似", module: () => import("./views/similar.js") },
  { name: "groups", words: "归并", module: () => import("./views/groups.js") },
  { name: "coverage", words: "语料", module: () => import("./views/coverage.js") },
  { name: "themes", words: "主题", module: () => import("./views/themes.js") },
  { name: "help", words: "帮助", module: () => import("./views/help.js") },
  { name: "nowhere", module: () => import("./views/nowhere.js") },
];

const BY_NAME = new Map(VIEWS.map(view => [view.name, view]));

/** The module of a view; of the page that says so, where there is no such view. */
export function view(name) {
  return (BY_NAME.get(name) ?? BY_NAME.get("nowhere")).module();
}

/** Those that the navigation offers, in its order. */
export const offered = VIEWS.filter(each => each.words);
