// What went wrong, in words that help.
import { h } from "../dom.js";
import { FILTERS } from "../format.js";

const WORDS = {
  "index-building": ["索引正在建立", "首次运行需要先读完全部文件，建好后即可检索。"],
  unreachable: ["连不上服务", "程序可能已经停止。请确认 jianyan serve 仍在运行，然后重试。"],
  "unknown-document": ["没有这份文件", "文件可能已从语料中移除，或地址有误。请重新检索。"],
  "query-too-long": ["检索式太长", "检索式至多 2000 字。要用整篇文字查找，请用“相似提案”。"],
  "draft-too-long": ["文字太长", "一次请只比较一件提案。"],
  "body-too-large": ["文字太长", "一次至多 2 MB，请只比较一件提案。"],
  "internal-error": ["程序出错", "错误已记入日志。请重试；若仍出错，请把日志交给管理员。"],
  "reversed-range": ["年份前后颠倒", "起始年份不能晚于终止年份。"],
  "unknown-filter-value": ["筛选条件有误", "所选的值不在可选范围之内，请去掉后重选。"],
  "queries-out-of-range": ["检索词太多", "一次至多比较 20 个词。"],
};

export function problem(failure, retry) {
  const [title, advice] = WORDS[failure.code] ?? ["无法完成这个请求", null];
  const syntax = failure.code?.includes("syntax");
  return h("section", { class: "notice", role: "alert" },
    h("h2", {}, syntax ? "检索式写法有误" : title),
    h("p", {}, syntax ? "请检查引号和括号是否成对，或参看“检索式写法”。" : advice),
    detail(failure),
    h("p", { class: "row" },
      h("button", { type: "button", onclick: retry }, "重试"),
      h("a", { href: "/search" }, "重新检索")));
}

/** The server's own words, for those who want to know exactly. */
function detail(failure) {
  const words = [failure.where && `${FILTERS[failure.where] ?? failure.where}：`, failure.detail ?? failure.message, failure.remedy && `（${failure.remedy}）`];
  return h("p", { class: "small soft" }, words.filter(Boolean).join(""));
}
