// How often two words or themes stand together, against what chance would bring.
import { changed, go, href } from "../../address.js";
import * as api from "../../api.js";
import { figure } from "../figure.js";
import { h } from "../../dom.js";
import { count, interval, rate, termName } from "../../format.js";
import { t } from "../../text.js";
import { scope } from "../scope.js";
import { drawn } from "../trends-charts.js";
import { filters, plainly } from "./asked.js";
import { axes, axesChoice, axisColumns, notes } from "./axes.js";
import { themeLinks } from "./theme-picker.js";

const UNITS = [["sentence", t("compare.together.sentence")], ["passage", t("compare.together.passage")], ["document", t("compare.together.document")]];
const PRESET = [];

const unit = params => params.get("unit") ?? UNITS[0][0];
const question = params => plainly(params, ["bins"], ["within", unit(params)], ...axes(params, PRESET).map(each => ["by", each]));

export const load = (state, signal) => (state.params.getAll("q").length === 2 ? api.together(question(state.params), signal) : null);

export const empty = (state, { themes }) => themeLinks(state, themes, t("compare.together.chooseTwo"), true);

export const choices = state => [
  h("label", { class: "field" }, h("span", {}, t("compare.together.inOne")), h("select", { name: "unit", "data-key": "unit", onchange: event =>
    go(href(state.view, changed(state.params, { unit: event.target.value === UNITS[0][0] ? null : event.target.value }))) },
  UNITS.map(([value, words]) => h("option", { value, selected: value === unit(state.params) }, words)))),
  axesChoice(state, PRESET)];

const RATIO = {
  words: t("compare.together.ratio"), title: t("compare.together.ratio"), value: cell => cell.ratio, interval: cell => cell.interval ?? [0, 0], shown: rate, range: interval,
  tell: cell => (cell.ratio === null ? t("word.noDocuments") : t("compare.together.tell", count(cell.both), rate(cell.expected), rate(cell.ratio), interval(cell.interval))),
};

export function render(state, { answer, status }) {
  const [one, other] = answer.q.map(termName);
  const title = t("compare.together.title", one, other);
  const q = answer.q.join(" ");
  const within = scope(filters(state.params));
  const unitWords = UNITS.find(([value]) => value === answer.within)[1];
  const measure = { ...RATIO, held: number => t("compare.together.held", count(number), unitWords) };
  const cells = answer.rows.map(row => ({ ...row, q, documentsHeld: row.ratio === null ? 0 : row.units }));
  const target = () => href("search", new URLSearchParams([...filters(state.params), ["q", q]]));
  const charted = answer.by.length === 1 && cells.some(cell => cell.documentsHeld > 0);
  const [chart] = charted ? drawn({ by: answer.by, cells, totals: [{ q }], trends: [] }, measure, target) : [];
  return [
    figure(state, {
      title, subtitle: t("compare.together.subtitle", unitWords, within ? t("compare.within", within) : ""),
      spec: charted ? { ...chart.spec, label: t("compare.together.heard") } : null, names: [],
      table: {
        caption: title, rows: answer.rows, foot: [{ ...answer.total, total: true }],
        columns: [
          ...(answer.by.length === 0 ? [{ words: t("word.total"), name: true, value: () => t("word.total") }] : axisColumns(answer.by)),
          ...[["units", t("word.all")], ["first", one], ["second", other], ["both", t("compare.together.both")]].map(([field, words]) =>
            ({ words, value: row => row[field], cell: row => count(row[field]) })),
          { words: t("compare.together.expected"), value: row => row.expected, cell: row => rate(row.expected) },
          { words: RATIO.words, value: row => row.ratio, cell: row => rate(row.ratio) },
          { words: t("word.n95Interval"), value: row => row.interval?.[0] ?? null, cell: row => interval(row.interval) },
        ],
      },
      files: options => api.tableHref("together", question(state.params), options),
    }, status),
    notes(answer)];
}
