// The search box with its help.
import { changed, go, href } from "../address.js";
import { h } from "../dom.js";

const HELP = [
  ["老旧小区 加装电梯", "两个词都要出现，次序不限；简体、繁体一并查到"],
  ["\"归并办理\"", "引号中的字逐字相符，不跨句"],
  ["养老 OR 托幼", "有其一即可"],
  ["养老 -机构养老", "有前者而无后者"],
];

export function searchForm(state, focus = false) {
  const input = h("input", {
    type: "search", name: "q", value: state.params.get("q") ?? "", maxlength: 2000, "data-focus": focus, autocomplete: "off",
    spellcheck: "false", placeholder: "如：老旧小区加装电梯", "aria-label": "检索式", enterkeyhint: "search",
  });
  const submit = event => {
    event.preventDefault();
    go(href("search", changed(state.params, { q: input.value.trim() })));
  };
  return h("div", { class: "stack tight" },
    h("form", { class: "searchbox", role: "search", onsubmit: submit }, input, h("button", { class: "primary" }, "检索")),
    h("details", { class: "help" },
      h("summary", {}, "检索式写法"),
      h("dl", {}, HELP.map(([example, words]) => [
        h("dt", {}, h("a", { href: href("search", new URLSearchParams({ q: example })) }, h("code", {}, example))),
        h("dd", {}, words),
      ]))));
}
