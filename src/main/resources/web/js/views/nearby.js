// Which occurrences count, by what stands around them: words near, words that may not be near, what is negated.
import { changed, go, href } from "../address.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { terms } from "./trends-form.js";

/** Their names in the address and for the server. */
export const NEARBY = ["near", "not-near", "within", "negation"];

const WITHIN = "10";
const NEGATIONS = [["included", t("nearby.countAll")], ["without", t("nearby.leaveOutNegated")], ["only", t("nearby.onlyNegated")]];

export function nearby(state) {
  const { params } = state;
  const words = (name, label) => h("label", { class: "field" }, h("span", {}, label),
    h("input", { type: "text", name, "data-key": name, value: params.getAll(name).join(t("list.comma")), placeholder: t("nearby.placeholder"), autocomplete: "off" }));
  const [near, notNear] = [words("near", t("nearby.near")), words("not-near", t("nearby.notNear"))];
  const within = h("input", { type: "number", name: "within", "data-key": "within", min: 0, max: 100, value: params.get("within") ?? WITHIN });
  const negation = h("select", { name: "negation", "data-key": "negation" }, NEGATIONS.map(([value, label]) =>
    h("option", { value, selected: value === (params.get("negation") ?? "included") }, label)));
  const ask = event => {
    event.preventDefault();
    const chosen = { near: terms(near.querySelector("input").value), "not-near": terms(notNear.querySelector("input").value) };
    // Without a word that is looked for there is nothing to be near to.
    const far = chosen.near.length + chosen["not-near"].length > 0 && within.value !== WITHIN;
    go(href(state.view, changed(params, { ...chosen, within: far ? within.value : null, negation: negation.value === "included" ? null : negation.value })));
  };
  return h("details", { class: "nearby", open: NEARBY.some(name => params.has(name)) }, h("summary", {}, t("nearby.nearAndNegated")),
    h("form", { class: "row choosing", onsubmit: ask }, near, notNear,
      h("label", { class: "field" }, h("span", {}, t("nearby.within")), within),
      h("label", { class: "field" }, h("span", {}, t("nearby.negation")), negation),
      h("button", {}, t("nearby.countSo"))));
}
