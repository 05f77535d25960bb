// Which terms to count, and how to group them.
import { changed, go, href } from "../address.js";
import { MEASURES } from "../charts/measure.js";
import { h } from "../dom.js";
import { FILTERS } from "../format.js";

export const GROUPINGS = [
  ["year", "按年"],
  ["year district", "按年与区县"],
  ["district", "按区县"],
  ["year orientation", "按年与取向"],
  ["body", "按机构"],
  ["kind", "按文体"],
];

const EXAMPLES = ["养老、托幼", "营商环境", "老旧小区、加装电梯"];

/** Terms are set apart by 、，；or line ends; a blank stays within a term, where it joins two words. */
export function terms(text) {
  return [...new Set(text.split(/[、，,；;\n]/u).map(term => term.trim()).filter(Boolean))];
}

/** By year where the address does not say. */
export function grouping(params) {
  return params.has("by") ? params.getAll("by") : ["year"];
}

/** How a cell is measured: another view of the same answer. */
export function measures(state) {
  const chosen = state.params.get("measure") ?? "per10k";
  return h("fieldset", { class: "choices", "aria-label": "量法" }, Object.entries(MEASURES).map(([value, { words }]) =>
    h("label", {}, h("input", {
      type: "radio", name: "measure", value, checked: value === chosen, "data-key": `measure=${value}`,
      onchange: () => go(href(state.view, changed(state.params, { measure: value === "per10k" ? null : value }))),
    }), words)));
}

/** Districts that were joined since count where they lie now. */
export function places(state) {
  const now = state.params.get("places") === "as-now";
  return h("span", { class: "choices" }, h("label", {}, h("input", {
    type: "checkbox", name: "places", checked: now, "data-key": "places",
    onchange: () => go(href(state.view, changed(state.params, { places: now ? null : "as-now" }))),
  }), "按现在的区划"));
}

/** Every field can be an axis; the frequent ones stand outside. */
function others(state) {
  const by = grouping(state.params);
  const usual = !state.params.has("bins") && GROUPINGS.some(([value]) => value === by.join(" "));
  const fields = Object.entries({ ...FILTERS, theme: "主题" }).filter(([each]) => each !== "subcorpus");
  const choice = (label, at, none) => h("label", { class: "field" }, h("span", {}, label),
    h("select", { name: `axis-${at}`, "data-key": `axis-${at}` }, none && h("option", { value: "" }, none),
      fields.map(([value, words]) => h("option", { value, selected: by[at] === value }, words))));
  const choices = [choice("行", 0), choice("再按", 1, "不再分"), choice("每图一个", 2, "不再分")];
  const axes = choices.map(each => each.querySelector("select"));
  const bins = h("input", { type: "text", name: "bins", "data-key": "bins", value: state.params.getAll("bins").join("、"), placeholder: "如：5，或 2016-2020、2021-2025", autocomplete: "off" });
  return h("details", { class: "folded axes", open: !usual }, h("summary", {}, "其他分组"),
    h("div", { class: "row choosing" }, choices, h("label", { class: "field" }, h("span", {}, "几年合为一段"), bins), h("button", { type: "button", onclick: () =>
      go(href("trends", changed(state.params, { by: [...new Set(axes.map(axis => axis.value).filter(Boolean))], bins: terms(bins.value) }))) }, "这样分")));
}

export function trendsForm(state) {
  const q = h("input", {
    type: "search", name: "q", value: state.params.getAll("q").join("、"), "data-focus": !state.params.has("q"), autocomplete: "off",
    spellcheck: "false", placeholder: "如：养老、托幼", "aria-label": "检索词，用顿号或逗号分开",
  });
  const by = grouping(state.params).join(" ");
  const bound = (name, label) => h("input", { type: "number", name, min: 1900, max: 2100, value: state.params.get(name) ?? "", "aria-label": label });
  const from = bound("from", "起始年份");
  const to = bound("to", "终止年份");
  const ask = event => {
    event?.preventDefault();
    const chosen = form.elements.by.value || by;
    go(href("trends", changed(state.params, { q: terms(q.value), by: chosen.split(" "), from: from.value, to: to.value })));
  };
  const form = h("form", { class: "stack tight", onsubmit: ask },
    h("div", { class: "searchbox" }, q, h("button", { class: "primary" }, "统计")),
    h("div", { class: "row" },
      h("fieldset", { class: "choices", "aria-label": "分组" }, GROUPINGS.map(([value, words]) =>
        h("label", {}, h("input", { type: "radio", name: "by", value, checked: value === by, "data-key": `by=${value}`, onchange: () => q.value.trim() && ask() }), words))),
      others(state),
      measures(state),
      places(state),
      h("div", { class: "years small" }, h("span", { class: "soft" }, "内容年份"), from, h("span", { class: "soft" }, "至"), to)));
  return form;
}

export function examples() {
  return h("p", { class: "soft" }, "可以同时比较几个词，用顿号或逗号分开。例如：",
    EXAMPLES.map((words, rank) => [
      rank > 0 && "；",
      h("a", { href: href("trends", new URLSearchParams([...terms(words).map(q => ["q", q]), ["by", "year"]])) }, words),
    ]), "。");
}
