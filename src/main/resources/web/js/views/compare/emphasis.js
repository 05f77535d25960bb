// What each place speaks of more, as shares of everything that it says of the chosen themes; alike places stand together.
import { href } from "../../address.js";
import * as api from "../../api.js";
import { figure } from "../figure.js";
import { heat } from "../../charts/heat.js";
import { h } from "../../dom.js";
import { count, name, percent, percents, termName } from "../../format.js";
import { t } from "../../text.js";
import { scope } from "../scope.js";
import { NEARBY } from "../nearby.js";
import { filters, plainly } from "./asked.js";

const SHARE = {
  words: t("word.emphasis"), title: t("compare.emphasis.eachThemeAsA"),
  value: cell => cell.share, interval: cell => cell.interval, shown: percent, range: percents,
  tell: cell => t("compare.emphasis.ofWhatThisPlace", percent(cell.share), percents(cell.interval), count(cell.occurrences), count(cell.all)),
};

export function load(state, signal) {
  return api.comparison(question(state.params), signal);
}

/** One theme alone has no share to speak of: then all are shown. */
function question(params) {
  return params.getAll("q").length > 1 ? plainly(params, NEARBY, ["by", "district"]) : new URLSearchParams([...filters(params), ["by", "district"]]);
}

export const empty = () => null;

/** The interval of a share (Wilson, 95 %): two occurrences in all make no emphasis. */
function wilson(part, whole) {
  const z = 1.959964;
  const middle = (part + z * z / 2) / (whole + z * z);
  const half = z / (whole + z * z) * Math.sqrt(part * (whole - part) / whole + z * z / 4);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

export function render(state, { answer, status }) {
  const order = [...answer.order, ...answer.profiles.map(each => each.value).filter(value => !answer.order.includes(value))];
  const profiles = order.map(value => answer.profiles.find(each => each.value === value)).filter(Boolean);
  const themes = [...new Set(profiles.flatMap(each => each.emphasis.map(part => part.q)))];
  const spoken = new Map(answer.rankings.flatMap(({ q, places }) => places.map(({ value, figures }) => [`${value}|${q}`, figures.occurrences])));
  const cells = profiles.flatMap(({ value, emphasis }) => {
    const all = emphasis.reduce((sum, { q }) => sum + (spoken.get(`${value}|${q}`) ?? 0), 0);
    return emphasis.map(({ q, share }) => {
      const occurrences = spoken.get(`${value}|${q}`) ?? 0;
      return { q, district: value, share, occurrences, all, interval: wilson(occurrences, all) };
    });
  });
  const found = new Map(cells.map(cell => [`${cell.district}|${cell.q}`, cell]));
  const target = cell => href("search", new URLSearchParams([...filters(state.params), ["q", cell.q], ["district", cell.district]]));
  const most = profiles.map(({ value, emphasis }) => t("compare.emphasis.speaksMostOf", name("district", value), termName([...emphasis].sort((a, b) => b.share - a.share)[0]?.q ?? "")));
  return [
    figure(state, {
      title: t("compare.emphasis.emphasisOfEachPlace"), subtitle: t("compare.emphasis.aPlaceAddsUp", [scope(filters(state.params)), SHARE.title].filter(Boolean).join(t("list.semicolon"))),
      spec: {
        ...heat(profiles.map(each => ({ key: each.value, words: name("district", each.value) })), themes.map(q => ({ key: q, words: q.replace(/^theme:/u, "") })), (column, row) => found.get(`${column}|${row}`) ?? null, SHARE, target),
        label: t("compare.emphasis.whereFewDocumentsAre", most.slice(0, 4).join(t("list.semicolon")), most.length > 4 ? t("compare.emphasis.andOthers") : ""),
      },
      table: {
        caption: t("compare.emphasis.emphasisOfEachPlace"), rows: cells, columns: [
          { words: t("word.district"), name: true, value: cell => name("district", cell.district) },
          { words: t("word.theme"), name: true, value: cell => termName(cell.q), cell: cell => h("a", { href: target(cell) }, termName(cell.q)) },
          { words: t("word.occurrences"), value: cell => cell.occurrences, cell: cell => count(cell.occurrences) },
          { words: t("compare.emphasis.share"), value: cell => cell.share, cell: cell => percent(cell.share) },
          { words: t("word.n95Interval"), value: cell => cell.interval[0], cell: cell => percents(cell.interval) },
        ],
      },
      files: options => api.tableHref("comparison", question(state.params), options),
    }, status),
    answer.notes.map(note => h("p", { class: "small soft" }, note)),
  ];
}
