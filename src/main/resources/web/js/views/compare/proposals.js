// Proposals as things: how many, what share was replied to, how, and after how many days.
import { href } from "../../address.js";
import * as api from "../../api.js";
import { figure } from "../figure.js";
import { count, percent, percents } from "../../format.js";
import { h } from "../../dom.js";
import { t } from "../../text.js";
import { scope } from "../scope.js";
import { drawn } from "../trends-charts.js";
import { filters, plainly } from "./asked.js";
import { axes, axesChoice, axisColumns, notes, viewChoice } from "./axes.js";

const PRESET = ["category"];

const SHARES = [
  { name: "repliedShare", words: t("compare.proposals.replied"), part: row => row.replied, whole: row => row.proposals },
  { name: "aShare", words: t("compare.proposals.shareOfA"), part: row => row.a, whole: row => row.proposals - row.outcomeNotStated },
];

function question(params) {
  const asked = plainly(params, ["bins"], ...axes(params, PRESET).map(each => ["by", each]));
  asked.delete("q");
  return asked;
}

export const load = (state, signal) => api.proposals(question(state.params), signal);

export const empty = () => null;

export function render(state, { answer, status }) {
  const share = SHARES.find(each => each.name === state.params.get("of")) ?? SHARES[0];
  const cells = answer.rows.map(row => ({ ...row, q: share.words, documentsHeld: row[share.name] === null ? 0 : share.whole(row) }));
  const target = row => href("search", new URLSearchParams([...filters(state.params), ["kind", "proposal"],
    ...answer.by.filter(each => each !== "theme" && row[each] !== null).map(each => [each, row[each]])]));
  const charted = answer.by.length === 1 && cells.some(cell => cell.documentsHeld > 0);
  const [chart] = charted ? drawn({ by: answer.by, cells, totals: [{ q: share.words }], trends: [] }, measure(share), target) : [];
  const within = scope(filters(state.params));
  return [
    h("div", { class: "row" }, axesChoice(state, PRESET), viewChoice(state, SHARES.map(each => [each.name, each.words]))),
    figure(state, {
      title: t("compare.proposals.title"),
      subtitle: t("compare.proposals.subtitle", count(answer.total.proposals), within ? t("compare.within", within) : ""),
      spec: charted ? { ...chart.spec, label: t("compare.proposals.heard", share.words) } : null, names: [],
      table: listed(answer, target),
      files: options => api.tableHref("proposals", question(state.params), options),
    }, status),
    notes(answer)];
}

function measure({ name, words, part, whole }) {
  return {
    words, title: words, value: row => row[name]?.value ?? null, interval: row => row[name]?.interval ?? [0, 0], shown: percent, range: percents, most: 1,
    held: number => t("compare.proposals.held", count(number)),
    tell: row => (row[name] === null ? t("compare.proposals.notStated") : t("compare.speakers.tell", count(part(row)), count(whole(row)), percent(row[name].value), percents(row[name].interval))),
  };
}

function listed({ by, rows, total }, target) {
  const number = (words, value) => ({ words, value, cell: row => count(value(row)) });
  const share = ({ name, words }) => ({ words, value: row => row[name]?.value ?? null, cell: row => percent(row[name]?.value ?? null) });
  const days = (words, value) => ({ words, value: row => value(row.days), cell: row => (value(row.days) === null ? "—" : count(value(row.days))) });
  const proposals = row => (row.total ? count(row.proposals) : h("a", { href: target(row) }, count(row.proposals)));
  return {
    caption: t("compare.proposals.title"), rows, foot: [{ ...total, total: true }],
    columns: [
      ...(by.length === 0 ? [{ words: t("word.total"), name: true, value: () => t("word.total") }] : axisColumns(by)),
      { words: t("compare.proposals.proposals"), value: row => row.proposals, cell: proposals },
      number(t("compare.proposals.withReply"), row => row.replied), share(SHARES[0]), number(t("compare.proposals.replyNotHeld"), row => row.replyNotHeld),
      number(t("compare.proposals.a"), row => row.a), number(t("compare.proposals.b"), row => row.b), number(t("compare.proposals.c"), row => row.c),
      number(t("compare.proposals.other"), row => row.other), number(t("compare.proposals.outcomeNotStated"), row => row.outcomeNotStated), share(SHARES[1]),
      days(t("compare.proposals.medianDays"), of => of.median), days(t("compare.proposals.lowerQuartile"), of => of.lowerQuartile), days(t("compare.proposals.upperQuartile"), of => of.upperQuartile),
      number(t("compare.proposals.daysNotStated"), row => row.days.notStated + row.days.misdated),
    ],
  };
}
