// The words that set one selection apart from another, or from everything else.
import { changed, go, href } from "../../address.js";
import * as api from "../../api.js";
import { effects } from "../../charts/effects.js";
import { figure } from "../figure.js";
import { h } from "../../dom.js";
import { count, filterName, FILTERS, rate } from "../../format.js";
import { t } from "../../text.js";
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

/** The sides can only be chosen from what is held; where that could not be asked, what was chosen can be dropped. */
export function again(state) {
  const sides = ["target", "reference"].map(side => state.params.getAll(side).map(spoken).join(t("list.comma")) || t("compare.keyness.allOthers"));
  return h("p", { class: "row" }, h("span", { class: "soft" }, t("compare.keyness.asked", ...sides)),
    h("a", { href: href("compare", changed(state.params, { target: null, reference: null })) }, t("compare.keyness.chooseAgain")));
}

export function empty(state, data) {
  return [choice(state, data), h("p", { class: "soft" }, t("compare.keyness.chooseTwoSidesTo"))];
}

export function render(state, data) {
  const { answer, status } = data;
  const sides = ["target", "reference"].map(side => state.params.getAll(side).map(spoken).join(t("list.comma")) || t("compare.keyness.allOthers"));
  const target = each => href("search", new URLSearchParams([["q", each.term], ...filters(state.params), ...state.params.getAll("target").map(one => one.split(/=(.*)/su).slice(0, 2))]));
  const charted = answer.terms.slice(0, CHARTED);
  const within = scope(filters(state.params));
  return [
    choice(state, data),
    figure(state, {
      title: t("compare.keyness.keynessAnd", sides[0], sides[1]),
      subtitle: t("compare.keyness.documentsCharactersDocumentsCharacters", sides[0], count(answer.target.documents), count(answer.target.characters), sides[1], count(answer.reference.documents), count(answer.reference.characters), within && t("compare.within", within), count(answer.tested)),
      spec: charted.length === 0 ? null : { ...effects(charted, sides, target), label: heard(charted, sides, answer.terms.length) },
      table: termTable(t("compare.keyness.keyness"), answer.terms, sides, target),
      files: options => api.tableHref("keyness", asked(state.params), options),
    }, status),
    h("details", { class: "folded" }, h("summary", {}, t("compare.keyness.methodAndWordsSet")),
      h("div", { class: "stack tight small soft" }, answer.notes.map(note => h("p", {}, note)),
        answer.setAside.length > 0 && h("p", {}, t("compare.keyness.setAside"), answer.setAside.map(each => t("about.repairCount", each.term, count(each.occurrences))).join(t("list.comma"))))),
  ];
}

function heard(charted, sides, all) {
  const more = charted.filter(each => each.logRatio > 0).slice(0, 5).map(each => each.term);
  const less = charted.filter(each => each.logRatio < 0).slice(0, 5).map(each => each.term);
  return t("compare.keyness.theDotIsThe", more.length > 0 ? t("compare.keyness.usesMore", sides[0], more.join(t("list.comma"))) : "", less.length > 0 ? t("compare.keyness.usesMore", sides[1], less.join(t("list.comma"))) : "", all > charted.length ? t("compare.keyness.theChartHasThe", charted.length, all) : "");
}

/** Columns for terms that two sides use differently. */
export function termTable(caption, rows, sides, target) {
  const figures = (side, words) => [
    { words: t("compare.keyness.occurrences", words), value: each => each[side].occurrences, cell: each => count(each[side].occurrences) },
    { words: t("compare.keyness.per10000", words), value: each => each[side].rate, cell: each => rate(each[side].rate) },
  ];
  return {
    caption, rows, columns: [
      { words: t("word.word"), name: true, value: each => each.term, cell: each => h("a", { href: target(each) }, each.term) },
      ...figures("target", sides[0]), ...figures("reference", sides[1]),
      { words: t("compare.keyness.ratio"), value: each => 2 ** each.logRatio, cell: each => rate(2 ** each.logRatio) },
      { words: t("word.n95Interval"), value: each => each.interval[0], cell: each => `${rate(2 ** each.interval[0])}–${rate(2 ** each.interval[1])}` },
      { words: t("compare.keyness.certaintyG2"), value: each => each.logLikelihood, cell: each => rate(each.logLikelihood) },
      { words: t("word.documents"), value: each => each.documents, cell: each => count(each.documents) },
      { words: t("compare.keyness.dispersion"), value: each => each.dispersion, cell: each => rate(each.dispersion) },
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
      h("option", { value: `${field}=${value}`, selected: state.params.get(side) === `${field}=${value}` }, t("compare.keyness.valueCount", filterName(field, value), count(found))))));
  const form = h("form", { class: "row choosing", onsubmit: event => {
    event.preventDefault();
    go(href("compare", changed(state.params, { target: form.elements.target.value, reference: form.elements.reference.value })));
  } },
  h("label", { class: "field" }, h("span", {}, t("compare.keyness.by")), h("select", { name: "field", "data-key": "field", onchange: event =>
    go(href("compare", changed(state.params, { target: `${event.target.value}=${held[event.target.value][0].value}`, reference: null }))) },
  fields.map(each => h("option", { value: each, selected: each === field }, FILTERS[each])))),
  one("target", t("compare.keyness.oneSide"), t("compare.keyness.choose")), one("reference", t("compare.keyness.otherSide"), t("compare.keyness.allOthers")), h("button", { class: "primary" }, t("word.compare")));
  return form;
}
