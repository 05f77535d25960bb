// How occurrences are ordered, cut, sampled and grouped.
import { changed, go, href } from "../address.js";
import { h } from "../dom.js";

/** So many characters on each side fill a line on a wide screen. */
export const WIDTH = "30";

const SORTS = [["document", "按文件"], ["left", "按左文"], ["right", "按右文"]];
const WIDTHS = [["15", "15 字"], [WIDTH, "30 字"], ["60", "60 字"], ["100", "100 字"]];
const GROUPS = [["", "逐处列出"], ["left", "按左邻归并"], ["right", "按右邻归并"]];
const CHARACTERS = ["1", "2", "3", "4", "5", "6"].map(each => [each, `${each} 字`]);

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
    choice("beside", "列法", GROUPS, ""),
    params.has("beside") ? choice("characters", "取", CHARACTERS, "2") : [
      choice("sort", "次序", SORTS, "document"),
      choice("width", "两侧各", WIDTHS, WIDTH),
      sampling(params, to),
    ]);
}

/** A seed in the address makes the sample one that others can draw again. */
function sampling(params, to) {
  const sample = h("input", { type: "number", name: "sample", min: 1, max: 10000, required: true, value: params.get("sample") ?? "50", "aria-label": "随机取几处" });
  const seed = h("input", { type: "number", name: "seed", min: 0, max: 2147483647, value: params.get("seed") ?? "0", "aria-label": "种子" });
  const draw = event => {
    event.preventDefault();
    to({ sample: sample.value, seed: seed.value || "0" });
  };
  return h("form", { class: "row small sampling", onsubmit: draw },
    h("span", { class: "soft" }, "随机取"), sample,
    h("span", { class: "soft", title: "种子相同，取出的也相同" }, "处，种子"), seed,
    h("button", {}, "取样"),
    params.has("sample") && [
      h("button", { type: "button", "data-key": "redraw", onclick: () => to({ seed: String(Number(params.get("seed") ?? 0) + 1) }) }, "换一批"),
      h("button", { type: "button", onclick: () => to({ sample: null, seed: null }) }, "列出全部"),
    ]);
}
