// The words that came, rose, faded and vanished between two periods.
import { changed, go, href } from "../../address.js";
import * as api from "../../api.js";
import { figure } from "../figure.js";
import { effects } from "../../charts/effects.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { scope } from "../scope.js";
import { filters } from "./asked.js";
import { termTable } from "./keyness.js";

/** Of each kind; the table has all. */
const CHARTED = 8;

const KINDS = [["coming", "新出现"], ["rising", "上升"], ["fading", "减弱"], ["vanished", "不再出现"]];

export function load(state, signal) {
  return state.params.has("before") && state.params.has("after") ? api.shifts(asked(state.params), signal) : null;
}

function asked(params) {
  const asked = filters(params);
  ["before", "after"].forEach(name => asked.set(name, params.get(name)));
  return asked;
}

export function empty(state, data) {
  return [periods(state, data), h("p", { class: "soft" }, "比较两个时段：哪些词新出现，哪些上升、减弱或不再出现。")];
}

export function render(state, data) {
  const { answer, status } = data;
  const sides = [`${state.params.get("after")} 年`, `${state.params.get("before")} 年`];
  const rows = KINDS.flatMap(([kind]) => answer[kind].map(each => ({ ...each, kind })));
  const target = each => href("trends", new URLSearchParams([["q", each.term], ["by", "year"], ...filters(state.params)]));
  const within = scope(filters(state.params));
  const listed = termTable("消长", rows, ["后期", "前期"], target);
  listed.columns.splice(1, 0, { words: "变化", name: true, value: each => KINDS.find(([kind]) => kind === each.kind)[1] });
  return [
    periods(state, data),
    figure(state, {
      title: `消长：${sides[1]}到${sides[0]}`,
      subtitle: `前期 ${count(answer.before.documents)} 份文件、${count(answer.before.characters)} 字；后期 ${count(answer.after.documents)} 份、${count(answer.after.characters)} 字${within && `；${within}`}。比较了 ${count(answer.tested)} 个词，只列差别不像偶然的。`,
      spec: rows.length === 0 ? null : { ...effects(KINDS.flatMap(([kind]) => answer[kind].slice(0, CHARTED)), sides, target), label: heard(answer) },
      table: listed,
      files: options => api.tableHref("shifts", asked(state.params), options),
    }, status),
    h("details", { class: "folded" }, h("summary", {}, "算法"), h("div", { class: "stack tight small soft" }, answer.notes.map(note => h("p", {}, note)))),
  ];
}

function heard(answer) {
  const parts = KINDS.map(([kind, words]) => answer[kind].length > 0 && `${words}：${answer[kind].slice(0, 5).map(each => each.term).join("、")}`).filter(Boolean);
  return `${parts.join("。")}。圆点是后期相对前期的倍数，横线是 95% 区间。`;
}

/** The years that are held, cut in the middle, until somebody chooses. */
function periods(state, { held }) {
  const years = (held.year ?? []).map(each => each.value).filter(value => value !== null).sort((a, b) => a - b);
  const middle = Math.max(1, Math.floor(years.length / 2));
  const span = some => (some.length === 0 ? "" : `${some[0]}-${some.at(-1)}`);
  const one = (name, words, preset) => h("label", { class: "field" }, h("span", {}, words),
    h("input", { type: "text", name, value: state.params.get(name) ?? preset, placeholder: "2018-2020", inputmode: "numeric", pattern: "\\d{4}(-\\d{4})?", title: "一个年份，或两个年份之间用连字号" }));
  const form = h("form", { class: "row choosing", onsubmit: event => {
    event.preventDefault();
    go(href("compare", changed(state.params, { before: form.elements.before.value.trim(), after: form.elements.after.value.trim() })));
  } },
  one("before", "前期", span(years.slice(0, middle))), one("after", "后期", span(years.slice(middle))), h("button", { class: "primary" }, "比较"));
  return form;
}
