// The search box with its suggestions and its help, and the ways to see the answer.
import { changed, go, href, question } from "../address.js";
import { h } from "../dom.js";
import { suggesting } from "./suggestions.js";

const HELP = [
  ["老旧小区 加装电梯", "两个词都要出现，次序不限；简体、繁体一并查到"],
  ["\"归并办理\"", "引号中的字逐字相符，不跨句"],
  ["养老 OR 托幼", "有其一即可"],
  ["养老 -机构养老", "有前者而无后者"],
  ["电梯 NEAR/10 资金", "同一段里相距不过十个字，不论先后"],
  ["加装*电梯", "* 代表至多八个字"],
  ["title:养老 sponsor:民建", "标题里、提案人里有；还有 heading: 小标题、department: 承办单位"],
  ["year:2021..2023 停车", "内容年份的范围；还有 date:、term:、session:、meeting-year:"],
  ["aliases:on 2020年", "语境、趋势也计入别称和数字的别种写法（二〇二〇年）；aliases:off 则检索也不查它们"],
  ["pinyin:jzdt", "读作这样的词：全拼或每字的声母（加装电梯）"],
  ["theme:养老", "词典中一组词的任何一个"],
];

const MODES = [["", "按词"], ["hybrid", "按词和语义"]];
const VIEWS = [["search", "文件"], ["concordance", "语境"]];

/** With the choice of meaning only where the server can answer it. */
export function searchForm(state, focus = false, meaning = false) {
  const view = isQueryView(state) ? state.view : "search";
  const input = h("input", {
    type: "search", name: "q", value: state.params.get("q") ?? "", maxlength: 2000, "data-focus": focus, "data-key": "q", autocomplete: "off",
    spellcheck: "false", placeholder: "如：老旧小区加装电梯", "aria-label": "检索式", enterkeyhint: "search",
  });
  const ask = () => {
    // On a touch screen the keyboard would go on covering the hits.
    if (matchMedia("(pointer: coarse)").matches) {
      input.blur();
    }
    go(href(view, changed(state.params, { q: input.value.trim() })));
  };
  return h("div", { class: "stack tight" },
    h("form", { class: "searchbox", role: "search", onsubmit: event => { event.preventDefault(); ask(); } },
      suggesting(input, ask), h("button", { class: "primary" }, "检索")),
    h("div", { class: "row under-box" },
      state.view === "search" && (meaning || state.params.get("mode") === "hybrid") && modes(state),
      help(),
      h("p", { class: "tiny soft operators" }, "空格隔开的词都要有，太少时放宽；\"逐字\"　甲 OR 乙　-不要　甲 NEAR/10 乙　theme:主题")),
    isQueryView(state) && views(state));
}

function isQueryView(state) {
  return VIEWS.some(([view]) => view === state.view);
}

function modes(state) {
  const chosen = state.params.get("mode") === "hybrid" ? "hybrid" : "";
  return h("fieldset", { class: "choices", "aria-label": "查找方式" }, MODES.map(([mode, words]) =>
    h("label", {},
      h("input", {
        type: "radio", name: "mode", value: mode, checked: mode === chosen, "data-key": `mode=${mode}`,
        onchange: () => go(href("search", changed(state.params, { mode }))),
      }), words)));
}

function help() {
  return h("details", { class: "help" },
    h("summary", {}, "检索式写法"),
    h("dl", {}, HELP.map(([example, words]) => [
      h("dt", {}, h("a", { href: href("search", new URLSearchParams({ q: example })) }, h("code", {}, example))),
      h("dd", {}, words),
    ])));
}

/** The same question answered by documents or by every occurrence. */
function views(state) {
  return h("nav", { class: "subtabs", "aria-label": "结果的样子" }, VIEWS.map(([view, words]) =>
    h("a", { href: href(view, question(state.params)), "aria-current": view === state.view && "page" }, words)));
}
