// The words that came, rose, faded and vanished between two periods.
import { changed, go, href } from "../../address.js";
import * as api from "../../api.js";
import { figure } from "../figure.js";
import { effects } from "../../charts/effects.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";
import { scope } from "../scope.js";
import { filters } from "./asked.js";
import { termTable } from "./keyness.js";

/** Of each kind; the table has all. */
const CHARTED = 8;

const KINDS = [["coming", t("compare.shifts.new")], ["rising", t("compare.shifts.rising")], ["fading", t("compare.shifts.falling")], ["vanished", t("compare.shifts.gone")]];

export function load(state, signal) {
  return state.params.has("before") && state.params.has("after") ? api.shifts(asked(state.params), signal) : null;
}

function asked(params) {
  const asked = filters(params);
  ["before", "after"].forEach(name => asked.set(name, params.get(name)));
  return asked;
}

export function empty(state, data) {
  return [periods(state, data), h("p", { class: "soft" }, t("compare.shifts.compareTwoPeriodsWhich"))];
}

export function render(state, data) {
  const { answer, status } = data;
  const sides = [t("compare.shifts.years", state.params.get("after")), t("compare.shifts.years", state.params.get("before"))];
  const rows = KINDS.flatMap(([kind]) => answer[kind].map(each => ({ ...each, kind })));
  const target = each => href("trends", new URLSearchParams([["q", each.term], ["by", "year"], ...filters(state.params)]));
  const within = scope(filters(state.params));
  const listed = termTable(t("compare.shifts.shifts"), rows, [t("compare.shifts.laterPeriod"), t("compare.shifts.earlierPeriod")], target);
  listed.columns.splice(1, 0, { words: t("compare.shifts.change"), name: true, value: each => KINDS.find(([kind]) => kind === each.kind)[1] });
  return [
    periods(state, data),
    figure(state, {
      title: t("compare.shifts.shiftsFromTo", sides[1], sides[0]),
      subtitle: t("compare.shifts.earlierDocumentsCharactersLater", count(answer.before.documents), count(answer.before.characters), count(answer.after.documents), count(answer.after.characters), within && t("compare.within", within), count(answer.tested)),
      spec: rows.length === 0 ? null : { ...effects(KINDS.flatMap(([kind]) => answer[kind].slice(0, CHARTED)), sides, target), label: heard(answer) },
      table: listed,
      files: options => api.tableHref("shifts", asked(state.params), options),
    }, status),
    h("details", { class: "folded" }, h("summary", {}, t("compare.shifts.method")), h("div", { class: "stack tight small soft" }, answer.notes.map(note => h("p", {}, note)))),
  ];
}

function heard(answer) {
  const parts = KINDS.map(([kind, words]) => answer[kind].length > 0 && t("charts.courses.pointWords", words, answer[kind].slice(0, 5).map(each => each.term).join(t("list.comma")))).filter(Boolean);
  return t("compare.shifts.theDotIsThe", parts.join(t("list.stop")));
}

/** The years that are held, cut in the middle, until somebody chooses. */
function periods(state, { held }) {
  const years = (held.year ?? []).map(each => each.value).filter(value => value !== null).sort((a, b) => a - b);
  const middle = Math.max(1, Math.floor(years.length / 2));
  const span = some => (some.length === 0 ? "" : `${some[0]}-${some.at(-1)}`);
  const one = (name, words, preset) => h("label", { class: "field" }, h("span", {}, words),
    h("input", { type: "text", name, value: state.params.get(name) ?? preset, placeholder: "2018-2020", inputmode: "numeric", pattern: "\\d{4}(-\\d{4})?", title: t("compare.shifts.aYearOrTwo") }));
  const form = h("form", { class: "row choosing", onsubmit: event => {
    event.preventDefault();
    go(href("compare", changed(state.params, { before: form.elements.before.value.trim(), after: form.elements.after.value.trim() })));
  } },
  one("before", t("compare.shifts.earlierPeriod"), span(years.slice(0, middle))), one("after", t("compare.shifts.laterPeriod"), span(years.slice(middle))), h("button", { class: "primary" }, t("word.compare")));
  return form;
}
