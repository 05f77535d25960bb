// The filters of the address: facets to tick, chips to take away.
import { changed, go, href } from "../address.js";
import { h } from "../dom.js";
import { count, FILTERS, filterName } from "../format.js";
import { t } from "../text.js";

const SHOWN = 8;

/** A chip for each filter that is set; following it takes the filter away. */
export function chips(state) {
  const set = Object.keys(FILTERS).flatMap(field =>
    state.params.getAll(field).map(value => chip(state, `${filterName(field, value)}`, FILTERS[field], without(state, field, value))));
  for (const [bound, words] of [["from", t("filters.fromYear")], ["to", t("filters.toYear")]]) {
    if (state.params.has(bound)) {
      set.push(chip(state, t("filters.bound", state.params.get(bound), words), t("word.yearColumn"), { [bound]: null }));
    }
  }
  if (set.length > 1) {
    const all = Object.fromEntries([...Object.keys(FILTERS), "from", "to"].map(field => [field, null]));
    set.push(h("a", { class: "small", href: href(state.view, changed(state.params, all)) }, t("filters.clearAll")));
  }
  return set.length ? h("div", { class: "chips", role: "group", "aria-label": t("filters.chosenFilters") }, set) : null;
}

function chip(state, words, field, changes) {
  return h("a", { class: "chip", href: href(state.view, changed(state.params, changes)), "aria-label": t("filters.remove", field, words) },
    words, h("span", { class: "x", "aria-hidden": "true" }, "×"));
}

function without(state, field, value) {
  return { [field]: state.params.getAll(field).filter(each => each !== value) };
}

const NARROW = matchMedia("(max-width: 56rem)");

/** Open where there is room beside the hits, folded where facets would push them off the screen, also when the page is enlarged. */
export function narrowing(list) {
  const box = folded(list);
  box.classList.add("narrowing");
  box.open = !NARROW.matches;
  return box;
}

NARROW.addEventListener("change", () => document.querySelectorAll(".narrowing").forEach(box => {
  box.open = !NARROW.matches;
}));

export function folded(list) {
  return h("details", { class: "folded" }, h("summary", {}, t("word.filter")), h("div", { class: "facets" }, list));
}

// What narrows most often stands open; the rest is a click away, unless something of it is chosen.
const LATER = ["meeting-year", "term", "session", "sponsor", "sponsor-kind", "sector", "result", "text-origin"];

/** The facets of an answer; what is ticked stays visible even when nothing is found any more. */
export function facets(state, answer) {
  const shown = Object.keys(FILTERS).filter(field => field !== "subcorpus" && (answer[field]?.length || state.params.has(field)));
  const later = shown.filter(field => LATER.includes(field) && !state.params.has(field));
  return [
    ...shown.filter(field => !later.includes(field)).map(field => facet(state, field, answer[field] ?? [])),
    later.length > 0 && h("details", { class: "facet" },
      h("summary", {}, t("filters.moreFields", later.map(field => FILTERS[field]).join(t("list.comma")))),
      later.map(field => facet(state, field, answer[field]))),
  ];
}

function facet(state, field, values) {
  const chosen = state.params.getAll(field);
  const found = new Set(values.map(each => each.value));
  const lost = chosen.filter(value => !found.has(value)).map(value => ({ value, count: 0 }));
  const ordered = field === "year" || field === "meeting-year" ? [...values].sort((a, b) => b.value - a.value) : values;
  const first = ordered.filter((each, rank) => rank < SHOWN || chosen.includes(each.value));
  const rest = ordered.filter(each => !first.includes(each));
  return h("fieldset", { class: "facet", "data-field": field },
    h("legend", {}, FILTERS[field]),
    [...lost, ...first].map(each => box(state, field, each, chosen)),
    rest.length > 0 && h("details", {}, h("summary", {}, t("filters.more", rest.length)), rest.map(each => box(state, field, each, chosen))));
}

function box(state, field, { value, count: found }, chosen) {
  const ticked = chosen.includes(value);
  const next = ticked ? chosen.filter(each => each !== value) : [...chosen, value];
  return h("label", {},
    h("input", {
      type: "checkbox", name: field, value, checked: ticked, "data-key": `${field}=${value}`,
      onchange: () => go(href(state.view === "home" ? "search" : state.view, changed(state.params, { [field]: next }))),
    }),
    h("span", {}, filterName(field, value)),
    h("span", { class: "count" }, count(found)));
}
