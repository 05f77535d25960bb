// The words that set one selection apart from another, or from everything else.
import { changed, go, href } from "../../address.js";
import * as api from "../../api.js";
import { effects } from "../../charts/effects.js";
import { figure } from "../figure.js";
import { h } from "../../dom.js";
import { count, filterName, FILTERS, rate } from "../../format.js";
import { filters } from "./asked.js";
import { scope } from "../scope.js";

const FIELDS = ["district", "region", "body", "kind", "meeting-year", "year", "category"];
const CHARTED = 25;

export function load(state, signal) {
  return state.params.has("target") ? api.keyness(asked(state.params), signal) : null;
}

function asked(params) {
  const asked = filters(params);
  ["target", "reference"].forEach(side => params.getAll(side).forEach(value => asked.append(side, value)));
  asked.set("sign", "both");
  return asked;
}

export function empty(state, data) {
  return [choice(state, data), h("p", { class: "soft" }, "选两边，看哪些词一边用得明显比另一边多。另一边不选，就和其余全部文件比。")];
}

export function render(state, data) {
  const { answer, status } = data;
  const sides = ["target", "reference"].map(side => state.params.getAll(side).map(spoken).join("、") || "其余全部");
  const target = each => href("search", new URLSearchParams([["q", each.term], ...filters(state.params), ...state.params.getAll("target").map(one => one.split(/=(.*)/su).slice(0, 2))]));
  const charted = answer.terms.slice(0, CHARTED);
  const within = scope(filters(state.params));
  return [
    choice(state, data),
    figure(state, {
      title: `差异词：${sides[0]} 与 ${sides[1]}`,
      subtitle: `${sides[0]} ${count(answer.target.documents)} 份文件、${count(answer.target.characters)} 字；${sides[1]} ${count(answer.reference.documents)} 份、${count(answer.reference.characters)} 字${within && `；${within}`}。比较了 ${count(answer.tested)} 个词，只列差别不像偶然的。`,
      spec: charted.length === 0 ? null : { ...effects(charted, sides, target), label: heard(charted, sides, answer.terms.length) },
      table: termTable("差异词", answer.terms, sides, target),
      files: options => api.tableHref("keyness", asked(state.params), options),
    }, status),
    h("details", { class: "folded" }, h("summary", {}, "算法与搁置的词"),
      h("div", { class: "stack tight small soft" }, answer.notes.map(note => h("p", {}, note)),
        answer.setAside.length > 0 && h("p", {}, "搁置：", answer.setAside.map(each => `${each.term} ${count(each.occurrences)} 处`).join("、")))),
  ];
}

function heard(charted, sides, all) {
  const more = charted.filter(each => each.logRatio > 0).slice(0, 5).map(each => each.term);
  const less = charted.filter(each => each.logRatio < 0).slice(0, 5).map(each => each.term);
  return `${more.length > 0 ? `${sides[0]}多用：${more.join("、")}。` : ""}${less.length > 0 ? `${sides[1]}多用：${less.join("、")}。` : ""}圆点是倍数，横线是 95% 区间${all > charted.length ? `；图上是最确定的 ${charted.length} 个，全部 ${all} 个在表里` : ""}。`;
}

/** Columns for terms that two sides use differently. */
export function termTable(caption, rows, sides, target) {
  const figures = (side, words) => [
    { words: `${words}次数`, value: each => each[side].occurrences, cell: each => count(each[side].occurrences) },
    { words: `${words}每万字`, value: each => each[side].rate, cell: each => rate(each[side].rate) },
  ];
  return {
    caption, rows, columns: [
      { words: "词", name: true, value: each => each.term, cell: each => h("a", { href: target(each) }, each.term) },
      ...figures("target", sides[0]), ...figures("reference", sides[1]),
      { words: "相差倍数", value: each => 2 ** each.logRatio, cell: each => rate(2 ** each.logRatio) },
      { words: "95% 区间", value: each => each.interval[0], cell: each => `${rate(2 ** each.interval[0])}–${rate(2 ** each.interval[1])}` },
      { words: "确定程度 G²", value: each => each.logLikelihood, cell: each => rate(each.logLikelihood) },
      { words: "文件", value: each => each.documents, cell: each => count(each.documents) },
      { words: "集中度", value: each => each.dispersion, cell: each => rate(each.dispersion) },
    ],
  };
}

/** 区县是徐汇区 as a reader says it. */
function spoken(choice) {
  const [field, value] = choice.split(/=(.*)/su);
  return filterName(field, value);
}

function choice(state, { held }) {
  const field = (state.params.get("target") ?? "district=").split("=")[0];
  const fields = FIELDS.filter(each => held[each]?.length > 1);
  const one = (side, words, none) => h("label", { class: "field" }, h("span", {}, words),
    h("select", { name: side, "data-key": side }, h("option", { value: "" }, none), (held[field] ?? []).map(({ value, count: found }) =>
      h("option", { value: `${field}=${value}`, selected: state.params.get(side) === `${field}=${value}` }, `${filterName(field, value)}（${count(found)} 份）`))));
  const form = h("form", { class: "row choosing", onsubmit: event => {
    event.preventDefault();
    go(href("compare", changed(state.params, { target: form.elements.target.value, reference: form.elements.reference.value })));
  } },
  h("label", { class: "field" }, h("span", {}, "按"), h("select", { name: "field", "data-key": "field", onchange: event =>
    go(href("compare", changed(state.params, { target: `${event.target.value}=${held[event.target.value][0].value}`, reference: null }))) },
  fields.map(each => h("option", { value: each, selected: each === field }, FILTERS[each])))),
  one("target", "一边", "请选"), one("reference", "另一边", "其余全部"), h("button", { class: "primary" }, "比较"));
  return form;
}
