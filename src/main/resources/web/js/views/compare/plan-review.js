// Whether what was planned for a year is spoken of when the year is reviewed.
import * as api from "../../api.js";
import { figure } from "../figure.js";
import { h } from "../../dom.js";
import { count, name, rate, termName } from "../../format.js";
import { t } from "../../text.js";
import { counted } from "../scope.js";
import { cellHref } from "../sentences.js";
import { filters, plainly } from "./asked.js";
import { themeLinks } from "./theme-picker.js";

const FINDINGS = {
  both: t("compare.planReview.plannedAndSpokenOf"), "plan-only": t("compare.planReview.plannedNotSpokenOf"), "review-only": t("compare.planReview.notPlannedSpokenOf"), neither: t("compare.planReview.spokenOfInNeither"),
  "review-not-held": t("compare.planReview.noReviewHeld"), "plan-not-held": t("compare.planReview.noPlanHeld"),
};

export const by = ["year", "district", "orientation"];

export const load = (state, signal) => (state.params.has("q") ? api.planReview(plainly(state.params, []), signal) : null);

export const empty = (state, { themes }) => themeLinks(state, themes, t("compare.planReview.chooseAThemeTo"));

export function render(state, { answer, status }) {
  const rows = [...answer.rows].sort((a, b) => order(a) - order(b));
  const found = finding => answer.rows.filter(row => row.finding === finding).length;
  const terms = state.params.getAll("q").map(termName).join(t("list.comma"));
  return [
    figure(state, {
      title: t("compare.planReview.planAndReview", terms),
      subtitle: counted(filters(state.params), t("compare.planReview.aRowForEach")),
      spec: null,
      table: {
        caption: t("compare.planReview.planAndReview", terms), rows, columns: [
          { words: t("word.term"), name: true, value: row => termName(row.q) },
          { words: t("word.district"), name: true, value: row => name("district", row.district) },
          { words: t("word.yearColumn"), value: row => row.year },
          ...side("plan", t("word.plan")), ...side("review", t("word.review")),
          { words: t("compare.planReview.finding"), name: true, value: row => FINDINGS[row.finding] ?? row.finding, cell: row => h("span", { class: ["both", "plan-only", "review-only"].includes(row.finding) ? "" : "soft" }, FINDINGS[row.finding] ?? row.finding) },
        ],
      },
      files: options => api.tableHref("trends/plan-review", plainly(state.params, []), options),
    }, status),
    h("p", { class: "small" }, Object.entries(FINDINGS).map(([finding, words]) => t("compare.planReview.rows", words, count(found(finding)))).join(t("list.semicolon")), t("compare.planReview.whereOneSideIs")),
    answer.notes.map(note => h("p", { class: "small soft" }, note)),
  ];
}

const order = row => Object.keys(FINDINGS).indexOf(row.finding);

function side(which, words) {
  const held = row => row[which].documentsHeld > 0;
  const target = row => cellHref(by, { q: row.q, year: row.year, district: row.district, orientation: which });
  return [
    { words: t("compare.planReview.inThe", words), value: row => (held(row) ? row[which].occurrences : null), cell: row => (!held(row) ? h("span", { class: "soft" }, t("compare.planReview.notHeld")) : row[which].occurrences > 0 ? h("a", { href: target(row) }, t("word.count", count(row[which].occurrences))) : t("compare.planReview.n0Occurrences")) },
    { words: t("compare.planReview.rateIn", words), value: row => row[which].rate, cell: row => rate(row[which].rate) },
  ];
}
