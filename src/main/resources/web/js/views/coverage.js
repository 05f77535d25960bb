// The corpus itself: what is held, what is missing, what was not read well, and how the index stands.
import { refresh } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count, dateTime } from "../format.js";
import { completeness } from "./coverage/completeness.js";
import { duplicates } from "./coverage/duplicates.js";
import { bring } from "./coverage/upload.js";
import { faults, guesses, repairs } from "./coverage/faults.js";
import * as lacking from "./coverage/lacking.js";
import { kinds, matrix } from "./coverage/matrix.js";
import { follow, progress } from "./progress.js";

export const title = () => "语料";

export async function load(state, signal) {
  const params = new URLSearchParams(state.params.getAll("kind").map(each => ["kind", each]));
  const [coverage, known, held, report, status, build, same, uploads, account] = await Promise.all([
    api.coverage(params, signal),
    api.completeness(params, signal),
    api.search(new URLSearchParams({ size: 1 }), signal),
    api.faults(signal),
    api.status(signal),
    api.build(signal),
    api.duplicates(params, signal),
    api.uploads(signal),
    api.account(signal),
  ]);
  return { params, coverage, known, held, report, status, build, same, uploads, account };
}

export function render(state, { params, coverage, known, held, report, status, build, same, uploads, account }) {
  return h("div", { class: "stack" },
    h("h1", {}, "语料"),
    facts(status, report),
    live(status, build),
    uploads.open && account.roles.includes("manage") && bring(uploads, () => refresh()),
    h("section", { class: "stack tight" },
      h("h2", {}, "各地各年 ", h("span", { class: "soft small" }, `${count(coverage.documents)} 份，${count(coverage.characters)} 字`)),
      kinds(state, held.facets),
      coverage.cells.length > 0 ? matrix(state, coverage.cells) : h("p", { class: "soft" }, "还没有文件。"),
      h("p", { class: "small soft" }, "斜线格一份文件也没有：那里查不到，不等于没有说过。年份是文件所讲的年份，讲几年的在各年都算一份；点数字看是哪些文件。")),
    completeness(params, known),
    faults(state, report, status),
    duplicates(params, same),
    h("div", { class: "columns" }, guesses(report.reports ?? []), repairs(report.reports ?? [])));
}

export function arrive(state, scrolling) {
  lacking.arrive(state, scrolling);
}

function facts({ version, generation, built, documents, passages, characters, indexBytes, analysis, vectors }, { files }) {
  const rows = [
    ["收录", `${count(documents)} 份文档、${count(passages)} 段、${count(characters)} 字，读自 ${count(files)} 个文件`],
    ["索引", `第 ${count(generation)} 代，建于 ${dateTime(built)}，占 ${(indexBytes / 1e6).toFixed(1)} MB`],
    ["词典与规则", analysis],
    ["语义向量", vectors.problem ?? (vectors.documents === 0 ? "没有" : `${count(vectors.documents)} 份文档${vectors.complete ? "，齐全" : ""}`)],
    ["程序", `建言 ${version}`],
  ];
  return h("dl", { class: "facts" }, rows.map(([term, words]) => [h("dt", {}, term), h("dd", {}, words)]));
}

/** Bars for what is under way; when it is done the page is made anew with what came of it. */
function live(status, build) {
  const element = h("div", { class: "stack tight live" });
  const draw = (vectors, state) => element.replaceChildren(
    ...state.running ? [progress("索引正在更新，期间用原有的回答", state.done, state.files)] : [],
    ...vectors ? [progress("正在建立语义向量；建好以前只按词语比较", vectors.done, vectors.documents)] : []);
  draw(status.vectors.building, build);
  const under = (vectors, state) => vectors !== null || state.running;
  if (under(status.vectors.building, build)) {
    follow(element, async () => {
      const [now, state] = await Promise.all([api.status(), api.build()]);
      draw(now.vectors.building, state);
      const over = !under(now.vectors.building, state) || now.generation !== status.generation;
      if (over) {
        refresh();
      }
      return over;
    });
  }
  return element;
}
