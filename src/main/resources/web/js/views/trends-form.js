// Which terms to count, and how to group them.
import { changed, go, href } from "../address.js";
import { MEASURES } from "../charts/measure.js";
import { h } from "../dom.js";

export const GROUPINGS = [
  ["year", "按年"],
  ["year district", "按年与地区"],
  ["district", "按地区"],
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
      measures(state),
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
