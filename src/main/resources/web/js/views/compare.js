// Places side by side: when who speaks of what, what sets two selections apart, what came and went, and whether what
// was planned is spoken of later.
import * as api from "../api.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { SHOWS, shown } from "./compare/shows.js";
import { compareForm } from "./compare/form.js";
import { counting, filters } from "./compare/asked.js";
import * as sentences from "./sentences.js";

export function title(state) {
  return t("compare.compare", shown(state).words);
}

export async function load(state, signal) {
  const show = shown(state);
  const facets = api.search(new URLSearchParams([...filters(state.params), ["size", "1"]]), signal);
  const [{ facets: held }, themes, status, answer] = await Promise.all([
    facets, api.themes(signal), api.status(signal), show.load(state, signal),
  ]);
  return { held, themes: themes.themes, status, answer };
}

/** Above an error: the question, or a way to ask it anew. */
export const form = state => h("div", { class: "stack" }, compareForm(state, null), shown(state).again?.(state));

export function render(state, data) {
  const show = shown(state);
  return h("div", { class: "stack" },
    h("h1", { class: "unseen" }, title(state)),
    compareForm(state, data),
    data.answer === null ? show.empty(state, data) : [show.render(state, data), show.by && sentences.place()]);
}

export function arrive(state, scrolling, signal) {
  const { by } = shown(state);
  return by && sentences.arrive(state, by, counting(state.params), scrolling, signal);
}

export { SHOWS };
