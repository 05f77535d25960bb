// Whether what was planned for a year is spoken of when the year is reviewed.
import * as api from "../../api.js";
import { figure } from "../figure.js";
import { h } from "../../dom.js";
import { count, name, rate, termName } from "../../format.js";
import { counted } from "../scope.js";
import { cellHref } from "../sentences.js";
import { asked, filters } from "./asked.js";
import { themeLinks } from "./theme-picker.js";

const FINDINGS = {
  both: "计划了，回顾也谈到", "plan-only": "计划了，回顾没有谈到", "review-only": "没有计划，回顾谈到了", neither: "都没有谈到",
  "review-not-held": "没有收录回顾", "plan-not-held": "没有收录计划",
};

export const by = ["year", "district", "orientation"];

export const load = (state, signal) => (state.params.has("q") ? api.planReview(asked(state.params), signal) : null);

export const empty = (state, { themes }) => themeLinks(state, themes, "选一个主题，看计划过的是否在回顾里谈到：");

export function render(state, { answer, status }) {
  const rows = [...answer.rows].sort((a, b) => order(a) - order(b));
  const found = finding => answer.rows.filter(row => row.finding === finding).length;
  const terms = state.params.getAll("q").map(termName).join("、");
  return [
    figure(state, {
      title: `${terms}：计划与回顾`,
      subtitle: counted(filters(state.params), "一地一年一行：为这一年所作的计划，和对这一年的回顾"),
      spec: null,
      table: {
        caption: `${terms}：计划与回顾`, rows, columns: [
          { words: "检索词", name: true, value: row => termName(row.q) },
          { words: "区县", name: true, value: row => name("district", row.district) },
          { words: "年份", value: row => row.year },
          ...side("plan", "计划"), ...side("review", "回顾"),
          { words: "结论", name: true, value: row => FINDINGS[row.finding] ?? row.finding, cell: row => h("span", { class: ["both", "plan-only", "review-only"].includes(row.finding) ? "" : "soft" }, FINDINGS[row.finding] ?? row.finding) },
        ],
      },
      files: options => api.tableHref("trends/plan-review", asked(state.params), options),
    }, status),
    h("p", { class: "small" }, Object.entries(FINDINGS).map(([finding, words]) => `${words} ${count(found(finding))} 行`).join("；"), "。没有收录的一边不作结论。"),
    answer.notes.map(note => h("p", { class: "small soft" }, note)),
  ];
}

const order = row => Object.keys(FINDINGS).indexOf(row.finding);

function side(which, words) {
  const held = row => row[which].documentsHeld > 0;
  const target = row => cellHref(by, { q: row.q, year: row.year, district: row.district, orientation: which });
  return [
    { words: `${words}里`, value: row => (held(row) ? row[which].occurrences : null), cell: row => (!held(row) ? h("span", { class: "soft" }, "没有收录") : row[which].occurrences > 0 ? h("a", { href: target(row) }, `${count(row[which].occurrences)} 处`) : "0 处") },
    { words: `${words}里每万字`, value: row => row[which].rate, cell: row => rate(row[which].rate) },
  ];
}
