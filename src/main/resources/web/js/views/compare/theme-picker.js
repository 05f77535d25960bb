// Themes to add to the question, from a list.
import { changed, href } from "../../address.js";
import { h } from "../../dom.js";
import { t } from "../../text.js";
import { menu } from "../menu.js";

export function themePicker(state, themes) {
  const chosen = state.params.getAll("q");
  return menu(t("compare.themePicker.chooseFromThemes"), h("ul", { class: "theme-list" }, themes.map(({ name, terms }) => {
    const q = `theme:${name}`;
    const on = chosen.includes(q);
    return h("li", {}, h("a", {
      href: href(state.view, changed(state.params, { q: on ? chosen.filter(each => each !== q) : [...chosen, q] })), title: terms.join(t("list.comma")),
      "aria-label": on ? t("compare.themePicker.removeTheTheme", name) : t("compare.themePicker.addTheTheme", name),
    }, h("span", {}, on ? "✓ " : "", name), h("span", { class: "soft tiny" }, t("compare.themePicker.words", terms.length))));
  })));
}

/** Where nothing is asked yet. */
export function themeLinks(state, themes, words, adding = false) {
  const chosen = adding ? state.params.getAll("q") : [];
  return h("section", { class: "stack tight" },
    h("p", { class: "soft" }, words),
    h("p", { class: "theme-links" }, themes.map(({ name }) =>
      h("a", { class: "chip", href: href(state.view, changed(state.params, { q: [...chosen, `theme:${name}`] })) }, name))));
}
