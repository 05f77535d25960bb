// Trying a theme of one's own: its words, what each brings, what a change does. It stands in the address, so that it
// can be handed on, is kept in this browser version by version, and leaves as a file that an administrator puts beside
// the corpus.
import { changed, go, href } from "../../address.js";
import * as api from "../../api.js";
import { fragment, h } from "../../dom.js";
import { count, rate } from "../../format.js";
import { terms as split } from "../trends-form.js";
import { download, save } from "./kept.js";

const PAUSE = 400;
const MOST = 50;
const NAME = /^[\p{L}\p{N}]{1,30}$/u;

export function workshop(state, themes) {
  const name = h("input", { type: "text", name: "name", value: state.params.get("name") ?? "", maxlength: 30, placeholder: "如：银发", autocomplete: "off" });
  const words = h("textarea", { name: "terms", rows: 3, placeholder: "每行一个词，或用顿号分开，如：养老、助餐、长护险", spellcheck: "false" }, state.params.get("terms") ?? "");
  const counts = h("div", { class: "stack tight", "aria-live": "polite" });
  const base = themes.find(theme => theme.name === state.params.get("base"));
  const said = h("p", { class: "small", role: "status" });
  const store = () => {
    const theme = read(name, words);
    const wrong = [theme.terms.length === 0 && "还没有词。", name.value.trim() === "" && "还没有名称。", themes.some(each => each.name === theme.name) && `“${theme.name}”是本站的主题，请换个名称。`, ...faults(theme)].filter(Boolean);
    said.textContent = wrong.length > 0 ? wrong.join("") : save(theme);
    if (wrong.length === 0) {
      form.dispatchEvent(new CustomEvent("kept", { bubbles: true }));
    }
  };
  let pending = new AbortController();
  let timer = 0;
  const recount = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      pending.abort();
      pending = new AbortController();
      await show(counts, read(name, words), base, pending.signal);
    }, PAUSE);
  };
  const form = h("form", { class: "panel stack tight workshop", oninput: recount, onsubmit: event => {
    event.preventDefault();
    go(href("themes", changed(state.params, { name: name.value.trim(), terms: split(words.value).join("、") })));
  } },
  h("h2", {}, "试一个自己的主题"),
  h("label", { class: "field" }, h("span", {}, "名称"), name),
  h("label", { class: "field" }, h("span", {}, "词"), words),
  counts,
  h("p", { class: "row" }, h("button", { type: "button", class: "primary", onclick: () => store() }, "保存"), h("button", {}, "放进地址，便于转给别人"),
    h("span", { class: "small soft" }, "存在这个浏览器里，不会改动本站的主题。")), said);
  if (state.params.has("terms")) {
    recount();
  }
  return form;
}

function read(name, words) {
  return { name: name.value.trim() || "我的主题", terms: split(words.value) };
}

/** What is wrong with it, in words; empty when it can be counted. */
export function faults({ name, terms }) {
  return [
    !NAME.test(name) && "名称只用汉字、字母、数字，不超过 30 字，不用冒号、括号。",
    terms.length > MOST && `一个主题至多 ${MOST} 个词，现在有 ${terms.length} 个。`,
    terms.some(term => /[:：=|"“”*]/u.test(term)) && "词里不用冒号、等号、引号和星号。",
  ].filter(Boolean);
}

async function show(box, theme, base, signal) {
  const wrong = faults(theme);
  if (theme.terms.length === 0 || wrong.length > 0) {
    box.replaceChildren(fragment(wrong.map(words => h("p", { class: "small fault" }, words))));
    return;
  }
  const q = `theme:${theme.name}`;
  const defined = ["theme", `${theme.name}:${theme.terms.join(",")}`];
  const asked = new URLSearchParams([["q", q], ...base ? [["q", `theme:${base.name}`]] : [], ...theme.terms.map(term => ["q", `"${term}"`]), defined]);
  try {
    const { totals } = await api.trends(asked, signal);
    const parts = totals.slice(base ? 2 : 1);
    box.replaceChildren(fragment(
      h("p", {}, h("b", { class: "figure" }, `${count(totals[0].occurrences)} 处`), `，在 ${count(totals[0].documents)} 份文件里，每万字 ${rate(totals[0].rate)} 次`,
        base && `；原来的“${base.name}” ${count(totals[1].occurrences)} 处，${difference(totals[0].occurrences - totals[1].occurrences)}`, "。"),
      h("ul", { class: "term-counts small" }, parts.map((part, at) => h("li", { class: part.occurrences === 0 && "soft" }, theme.terms[at], " ", h("span", { class: "figure soft" }, count(part.occurrences))))),
      within(theme.terms).map(([inner, outer]) => h("p", { class: "small soft" }, `“${outer}”里已含“${inner}”，同一处只算一次。`)),
      h("p", { class: "row small" },
        h("a", { href: href("trends", new URLSearchParams([["q", q], ["by", "year"], defined])) }, "看趋势"),
        h("a", { href: href("compare", new URLSearchParams([["q", q], defined])) }, "看各地"),
        download("下载主题文件", theme.name, [theme]))));
  } catch (failure) {
    if (failure.name !== "AbortError") {
      box.replaceChildren(h("p", { class: "small fault" }, failure.detail ?? failure.message));
    }
  }
}

const difference = by => (by === 0 ? "一样多" : by > 0 ? `多 ${count(by)} 处` : `少 ${count(-by)} 处`);

function within(terms) {
  return terms.flatMap(outer => terms.filter(inner => inner !== outer && outer.includes(inner)).map(inner => [inner, outer]));
}
