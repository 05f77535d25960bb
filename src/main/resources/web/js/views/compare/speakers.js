// Who speaks of something: documents, proposals and districts with it, and where it was said first and last.
import { documentHref, href, spot } from "../../address.js";
import * as api from "../../api.js";
import { figure } from "../figure.js";
import { h } from "../../dom.js";
import { count, percent, percents, termName } from "../../format.js";
import { t } from "../../text.js";
import { scope } from "../scope.js";
import { drawn } from "../trends-charts.js";
import { asked, filters } from "./asked.js";
import { axes, axesChoice, axisColumns, notes, viewChoice } from "./axes.js";
import { themeLinks } from "./theme-picker.js";

const PRESET = ["year"];

const SHARES = [
  { name: "diffusion", words: t("compare.speakers.shareOfDistricts"), part: "districts", whole: "districtsHeld" },
  { name: "documentShare", words: t("word.shareOfDocuments"), part: "documents", whole: "documentsHeld" },
  { name: "proposalShare", words: t("compare.speakers.shareOfProposals"), part: "proposals", whole: "proposalsHeld" },
];

const shares = SHARES.map(each => [each.name, each.words]);
const question = params => asked(params, ...axes(params, PRESET).map(each => ["by", each]));

export const load = (state, signal) => (state.params.has("q") ? api.speakers(question(state.params), signal) : null);

export const empty = (state, { themes }) => themeLinks(state, themes, t("compare.places.chooseAThemeOr"));

export const choices = state => [axesChoice(state, PRESET), viewChoice(state, shares)];

export function render(state, { answer, status }) {
  const share = SHARES.find(each => each.name === state.params.get("of")) ?? SHARES[0];
  const within = scope(filters(state.params));
  const title = t("compare.speakers.title", answer.totals.map(each => termName(each.q)).join(t("list.comma")));
  const target = row => href("trends", new URLSearchParams([...asked(state.params), ...answer.by.map(each => ["by", each])]));
  const spec = answer.by.length === 0 ? null : drawn(shown(answer, share), measure(share), target)[0].spec;
  return [
    figure(state, {
      title, subtitle: t("compare.speakers.subtitle", share.words, within ? t("compare.within", within) : ""),
      spec: answer.by.length === 1 && spec ? { ...spec, label: t("compare.speakers.heard", share.words) } : null,
      names: answer.totals.map(each => termName(each.q)),
      table: listed(title, answer),
      files: options => api.tableHref("trends/measures", question(state.params), options),
    }, status),
    h("section", { class: "stack tight" }, answer.totals.map(each => [said(t("compare.speakers.first"), each, each.first), said(t("compare.speakers.last"), each, each.last)])),
    notes(answer)];
}

/** The rows as cells of a chart; a share of nothing is a gap. */
function shown({ by, rows, totals }, share) {
  const cell = row => ({ ...row, documentsHeld: row[share.name] === null ? 0 : row[share.whole] });
  return { by, cells: rows.map(cell), totals, trends: [] };
}

function measure({ name, words, part, whole }) {
  return {
    words, title: words, value: cell => cell[name]?.value ?? null, interval: cell => cell[name]?.interval ?? [0, 0], shown: percent, range: percents, most: 1,
    held: number => t(`compare.speakers.held.${part}`, count(number)),
    tell: cell => (cell[name] === null ? t("word.noDocuments") : t("compare.speakers.tell", count(cell[part]), count(cell[whole]), percent(cell[name].value), percents(cell[name].interval))),
  };
}

function listed(caption, { by, rows, totals }) {
  const share = ({ name, words, part, whole }) => [
    { words, value: row => row[name]?.value ?? null, cell: row => (row[name] === null ? "—" : t("compare.speakers.partOf", percent(row[name].value), count(row[part]), count(row[whole]))) },
    { words: t("word.n95Interval"), value: row => row[name]?.interval[0] ?? null, cell: row => percents(row[name]?.interval ?? null) },
  ];
  const mention = (words, field) => ({ words, name: true, value: row => row[field]?.when ?? null, cell: row => (row[field] === null ? "—" : place(row.q, row[field])) });
  return {
    caption, rows, foot: totals.map(each => ({ ...each, total: true })),
    columns: [
      { words: t("word.term"), name: true, value: row => termName(row.q) }, ...axisColumns(by), ...SHARES.flatMap(share),
      mention(t("compare.speakers.first"), "first"), mention(t("compare.speakers.last"), "last"),
    ],
  };
}

function place(q, { when, document, title, passage, start, text }) {
  return h("a", { href: documentHref(document, q, spot(passage, start)), title: `${title}${text}` }, when);
}

function said(words, { q }, mention) {
  return mention && h("p", { class: "small" }, h("span", { class: "soft" }, t("compare.speakers.said", words, termName(q), mention.when, mention.title)),
    h("a", { href: documentHref(mention.document, q, spot(mention.passage, mention.start)) }, mention.text));
}
