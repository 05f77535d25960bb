// What went wrong, in words that help.
import { changed, href, reload } from "../address.js";
import { h } from "../dom.js";
import { FILTERS } from "../format.js";
import { waiting } from "./progress.js";

const WORDS = {
  unreachable: ["连不上服务", "程序可能已经停止。请确认 jianyan serve 仍在运行，然后重试。"],
  "unknown-document": ["没有这份文件", "文件可能已从语料中移除，或地址有误。请重新检索。"],
  "query-too-long": ["检索式太长", "检索式至多 2000 字。要用整篇文字查找，请用“相似提案”。"],
  "draft-too-long": ["文字太长", "一次请只比较一件提案。"],
  "body-too-large": ["文字太长", "一次至多 2 MB，请只比较一件提案。"],
  "internal-error": ["程序出错", "错误已记入日志。请重试；若仍出错，请把日志交给管理员。"],
  "reversed-range": ["年份前后颠倒", "起始年份不能晚于终止年份。"],
  "unknown-filter-value": ["筛选条件有误", "所选的值不在可选范围之内，请去掉后重选。"],
  "queries-out-of-range": ["检索词太多", "一次至多比较 20 个词。"],
  "query-syntax": ["检索式写法有误", null],
  "nothing-to-search": ["没有可查的字", null],
  "time-budget-exceeded": ["没能及时答完", null],
};

/** `q, column 6`: the sixth character of the query is wrong; one behind the last, if it ends too early. */
const COLUMN = /^q\D+(\d+)/u;

export function problem(failure, retry, state) {
  if (failure.code === "index-building") {
    return waiting(retry);
  }
  if (failure.code === "no-vectors") {
    return noVectors(failure, retry, state);
  }
  if (failure instanceof TypeError && /module/u.test(failure.message)) {
    return renewed();
  }
  const [title, advice] = WORDS[failure.code] ?? ["无法完成这个请求", null];
  return h("section", { class: "notice", role: "alert" },
    h("h2", {}, title),
    wrongPlace(failure, state),
    advice && h("p", {}, advice),
    detail(failure),
    h("p", { class: "row" },
      h("button", { type: "button", onclick: retry }, "重试"),
      h("a", { href: "/search" }, "重新检索")));
}

/** The program was exchanged while the page stood open: what it would load next is gone. */
function renewed() {
  return h("section", { class: "notice", role: "alert" },
    h("h2", {}, "程序已经更新"),
    h("p", {}, "本页是更新之前打开的，请重新载入。"),
    h("p", { class: "row" }, h("button", { type: "button", onclick: reload }, "重新载入")));
}

/** The query with what is wrong in it underlined. */
function wrongPlace(failure, state) {
  const q = state.params.get("q");
  const column = Number(COLUMN.exec(failure.where ?? "")?.[1]);
  if (!q || !column) {
    return null;
  }
  const start = Math.min(column - 1, q.length);
  const wrong = String.fromCodePoint(...[q.codePointAt(start)].filter(Boolean));
  return h("p", { class: "wrong-query" },
    h("span", { class: "unseen" }, `第 ${column} 个字符处有误：`),
    q.slice(0, start), h("span", { class: "wrong" }, wrong || "\u2003"), q.slice(start + wrong.length));
}

/** Not a failure: a part of the program that has not been set up. */
function noVectors(failure, retry, state) {
  return h("section", { class: "notice", role: "status" },
    h("h2", {}, "还不能按语义查找"),
    h("p", {}, `${failure.detail}。在装有建言的机器上运行一次下面的命令，建好后即可使用：`),
    h("p", {}, h("code", {}, "jianyan index --vectors")),
    h("p", { class: "row" },
      h("a", { href: href("search", changed(state.params, { mode: null })) }, "先按词查找"),
      h("button", { type: "button", onclick: retry }, "已经建好，再试")));
}

/** The server's own words, for those who want to know exactly. */
function detail(failure) {
  const column = COLUMN.exec(failure.where ?? "")?.[1];
  const where = column ? `第 ${column} 个字符` : FILTERS[failure.where] ?? (failure.where === "q" ? "检索式" : failure.where);
  const words = [where && `${where}：`, failure.detail ?? failure.message, failure.remedy && `（${failure.remedy}）`];
  return h("p", { class: "small soft" }, words.filter(Boolean).join(""));
}
