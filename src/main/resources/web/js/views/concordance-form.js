// How occurrences are ordered, cut, sampled and grouped.
import { changed, go, href } from "../address.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { COLLOCATES } from "./collocates.js";

/** So many characters on each side fill a line on a wide screen. */
export const WIDTH = "30";

const SORTS = [["document", t("concordanceForm.byDocument")], ["left", t("concordanceForm.byLeftContext")], ["right", t("concordanceForm.byRightContext")]];
const WIDTHS = [["15", t("concordanceForm.n15Characters")], [WIDTH, t("concordanceForm.n30Characters")], ["60", t("concordanceForm.n60Characters")], ["100", t("concordanceForm.n100Characters")]];
const GROUPS = [["", t("concordanceForm.eachOccurrence")], ["left", t("concordanceForm.groupedLeft")], ["right", t("concordanceForm.groupedRight")], [COLLOCATES, t("concordanceForm.collocates")]];
const REACHES = ["5", "10", "20", "50"].map(each => [each, t("concordanceForm.characters", each)]);
const CHARACTERS = ["1", "2", "3", "4", "5", "6"].map(each => [each, t("concordanceForm.characters", each)]);

export function controls(state) {
  const { params } = state;
  const to = changes => go(href("concordance", changed(params, changes)));
  const choice = (name, words, options, preset) => {
    const chosen = params.get(name) ?? preset;
    // An address may say what the page does not offer.
    const offered = options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen]];
    return h("label", { class: "small soft" }, `${words} `,
      h("select", { name, "data-key": name, onchange: event => to({ [name]: event.target.value === preset ? null : event.target.value }) },
        offered.map(([value, shown]) => h("option", { value, selected: value === chosen }, shown))));
  };
  return h("div", { class: "row controls" },
    choice("beside", t("concordanceForm.list"), GROUPS, ""),
    params.get("beside") === COLLOCATES ? choice("width", t("concordanceForm.onEachSide"), REACHES, "10")
    : params.has("beside") ? choice("characters", t("concordanceForm.take"), CHARACTERS, "2") : [
      choice("sort", t("concordanceForm.order"), SORTS, "document"),
      choice("width", t("concordanceForm.onEachSide"), WIDTHS, WIDTH),
      sampling(params, to),
    ]);
}

/** What the chosen way to list does, in words. */
export function told({ params }) {
  const beside = params.get("beside");
  if (beside) {
    return t(`concordanceForm.told.${beside}`, params.get("characters") ?? "2");
  }
  const sort = params.get("sort") ?? "document";
  return [
    ["document", "left", "right"].includes(sort) && t(`concordanceForm.told.sort-${sort}`),
    params.has("sample") && t("concordanceForm.told.sample", params.get("sample"), params.get("seed") ?? "0"),
  ].filter(Boolean).join("");
}

/** A seed in the address makes the sample one that others can draw again. */
function sampling(params, to) {
  const sample = h("input", { type: "number", name: "sample", min: 1, max: 10000, required: true, value: params.get("sample") ?? "50", "aria-label": t("concordanceForm.howManyToDraw") });
  const seed = h("input", { type: "number", name: "seed", min: 0, max: 2147483647, value: params.get("seed") ?? "0", "aria-label": t("concordanceForm.seed") });
  const draw = event => {
    event.preventDefault();
    to({ sample: sample.value, seed: seed.value || "0" });
  };
  return h("form", { class: "row small sampling", onsubmit: draw },
    h("span", { class: "soft" }, t("concordanceForm.draw")), sample,
    h("span", { class: "soft", title: t("concordanceForm.theSameSeedDraws") }, t("concordanceForm.occurrencesSeed")), seed,
    h("button", {}, t("concordanceForm.drawButton")),
    params.has("sample") && [
      h("button", { type: "button", "data-key": "redraw", onclick: () => to({ seed: String(Number(params.get("seed") ?? 0) + 1) }) }, t("concordanceForm.drawOthers")),
      h("button", { type: "button", onclick: () => to({ sample: null, seed: null }) }, t("concordanceForm.listAll")),
    ]);
}
