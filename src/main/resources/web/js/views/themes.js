// Themes and the words that count for them; one's own can be tried, counted while one writes, and taken along.
import { href } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { mine } from "./themes/kept.js";
import { workshop } from "./themes/workshop.js";

export const title = () => "主题";

export async function load(state, signal) {
  const [{ themes }, status] = await Promise.all([api.themes(signal), api.status(signal)]);
  return { themes, status };
}

export function render(state, { themes }) {
  const list = h("ul", { class: "themes" }, themes.map(theme => item(theme)));
  const found = h("p", { class: "small soft", role: "status" }, `${themes.length} 个主题`);
  const search = h("input", {
    type: "search", placeholder: "找主题或词", "aria-label": "找主题或词", autocomplete: "off",
    oninput: () => {
      const typed = search.value.trim();
      let shown = 0;
      [...list.children].forEach((each, at) => {
        each.hidden = typed !== "" && ![themes[at].name, ...themes[at].terms].some(words => words.includes(typed));
        shown += Number(!each.hidden);
      });
      found.textContent = typed ? `${shown} 个主题含有“${typed}”` : `${themes.length} 个主题`;
    },
  });
  const own = h("div", {}, mine());
  return h("div", { class: "stack", onkept: () => own.replaceChildren(...[mine()].filter(Boolean)) },
    h("header", { class: "stack tight" },
      h("h1", {}, "主题"),
      h("p", { class: "soft reading" }, "一个主题是几个词的总称：数“养老”时，长护险、老年助餐也算。检索、趋势、比较里都可以写 ", h("code", {}, "theme:养老"), "。")),
    workshop(state, themes),
    own,
    h("section", { class: "stack tight" },
      h("h2", {}, "自带的和本站的主题"),
      h("div", { class: "row" }, h("div", { class: "find-theme" }, search), found),
      list));
}

function item({ name, terms }) {
  const q = `theme:${name}`;
  const link = (words, view, params) => h("a", { href: href(view, new URLSearchParams(params)), "aria-label": `${name}：${words}` }, words);
  return h("li", {},
    h("h3", {}, name),
    h("p", { class: "small" }, terms.join("、") || "还没有词"),
    h("p", { class: "row small" },
      link("检索", "search", { q }), link("趋势", "trends", [["q", q], ["by", "year"]]), link("比较", "compare", { q }),
      link("以它为底稿", "themes", { name: `我的${name}`, terms: terms.join("、"), base: name })));
}
