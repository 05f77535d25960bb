// Every occurrence in a line of its own, aligned on the match (keyword in context).
import { changed, href, question } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count, within } from "../format.js";
import { t } from "../text.js";
import { aliases } from "./aliases.js";
import { COLLOCATES, asked as collocation, collocates } from "./collocates.js";
import { controls, told, WIDTH } from "./concordance-form.js";
import { kwic } from "./concordance/kwic.js";
import { contexts } from "./contexts.js";
import { exportMenu } from "./export-menu.js";
import { chips, facets, folded } from "./filters.js";
import { askLens, lens } from "./lens.js";
import { pager } from "./pager.js";
import { searchForm } from "./search-form.js";

/** What of the address is asked of each route, beside the query and the filters. */
const LINES = ["sort", "width", "sample", "seed", "after", "size"];

export function title(state, data) {
  return data ? t("concordance.occurrences", state.params.get("q"), count(data.total)) : t("word.concordance");
}

export async function load(state, signal) {
  if (!state.params.get("q")?.trim()) {
    return null;
  }
  const asked = askLens(state, signal);
  const params = question(state.params);
  const beside = state.params.get("beside");
  const [answer, found, status] = await Promise.all([
    beside === COLLOCATES ? api.collocates(collocation(state.params), signal)
      : beside ? api.contexts(grouped(state, params, beside), signal) : api.concordance(lined(state), signal),
    // For the facets; the occurrences are all counted by the other answer.
    api.search(changed(params, { size: "1" }), signal),
    beside ? api.status(signal) : null,
  ]);
  const kind = beside === COLLOCATES ? "company" : beside ? "groups" : "lines";
  return { [kind]: answer, total: answer.total ?? answer.occurrences, found, status, asked };
}

function lined(state) {
  const params = question(state.params);
  params.set("width", WIDTH);
  LINES.filter(name => state.params.has(name)).forEach(name => params.set(name, state.params.get(name)));
  return params;
}

function grouped(state, params, side) {
  const asked = changed(params, { side });
  ["characters", "size"].filter(name => state.params.has(name)).forEach(name => asked.set(name, state.params.get(name)));
  return asked;
}

export const form = state => searchForm(state);

export function render(state, data) {
  return h("div", { class: "stack" },
    searchForm(state),
    data === null ? h("p", { class: "soft" }, t("concordance.writeAWordTo")) :
      h("section", { class: "stack tight", "aria-label": t("word.results") },
        h("div", { class: "row ends base" },
          h("h1", { class: "hit-title" }, heading(state, data)),
          data.lines?.total > 0 && exportMenu("concordance", lined(state))),
        lens(state, data.found.lens, data.asked, t("concordance.literalUnlessTold")),
        folded(facets(state, data.found.facets)),
        chips(state),
        aliases(state, (data.company ?? data.groups ?? data.lines).notes),
        controls(state),
        h("p", { class: "small soft" }, told(state)),
        data.company ? collocates(state, data.company, data.status) : data.groups ? contexts(state, data.groups, data.status) : occurrences(state, data.lines)));
}

function heading(state, { lines, groups, company, total }) {
  const sampled = lines?.sampled;
  return within(company ?? lines ?? groups) + t("concordance.total", count(total)) + (sampled ? t("concordance.drawnAtRandom", count(sampled)) : "");
}

function occurrences(state, { total, lines, next }) {
  return total === 0
    ? h("div", { class: "notice" }, h("h2", {}, t("concordance.noOccurrence")),
      h("p", {}, t("concordance.literalOnly"), h("a", { href: href("search", question(state.params)) }, t("concordance.seeTheDocumentsFound"))))
    : [kwic(state, lines), pager(state, next)];
}
