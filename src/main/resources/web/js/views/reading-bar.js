// Stays above the text: finding in it, going from match to match, and what can be done with one sentence.
import { absolute, documentHref, go, here, reading } from "../address.js";
import { h } from "../dom.js";
import { count } from "../format.js";
import { citation } from "./citation.js";
import { copyButton } from "./copy.js";

export function readingBar(state, article, refused) {
  return h("div", { class: "reading-bar" },
    h("div", { class: "row ends" }, find(state), matches(state, article, refused)),
    h("div", { class: "chosen-sentence row small", hidden: true, role: "group", "aria-label": "所选的句子" }),
    h("div", { class: "selected-words row small", hidden: true, role: "group", "aria-label": "选中的文字" }),
    h("p", { class: "changed-note small", role: "status", hidden: true }));
}

function find(state) {
  const input = h("input", { type: "search", name: "q", value: state.params.get("q") ?? "", maxlength: 2000, "data-key": "find", placeholder: "在本文中查找", "aria-label": "在本文中查找", autocomplete: "off", spellcheck: "false" });
  return h("form", { class: "find", role: "search", onsubmit: event => {
    event.preventDefault();
    go(reading(state, { q: input.value.trim() }));
  } }, input);
}

/** Previous and next; which match is the next depends on where one reads. */
function matches(state, article, refused) {
  if (refused) {
    return h("span", { class: "small soft" }, `检索式没有标出：${refused.detail}`);
  }
  if (!state.params.get("q")) {
    return h("span", { class: "tiny soft" }, "点一句话可引用、可复制链接；选中文字可检索");
  }
  const firsts = [...new Map([...article.querySelectorAll("mark")].reverse().map(mark => [mark.dataset.match, mark])).values()].reverse();
  if (firsts.length === 0) {
    return h("span", { class: "small soft" }, "本文中没有逐字出现之处");
  }
  let now = -1;
  const said = h("span", { class: "small figure", role: "status" }, `${count(firsts.length)} 处`);
  const step = by => {
    const next = now < 0 ? nearest(article, firsts, by) : now + by;
    now = (next + firsts.length) % firsts.length;
    article.querySelectorAll("mark.now").forEach(mark => mark.classList.remove("now"));
    article.querySelectorAll(`mark[data-match="${firsts[now].dataset.match}"]`).forEach(mark => mark.classList.add("now"));
    firsts[now].scrollIntoView({ block: "center" });
    said.textContent = `第 ${now + 1} / ${count(firsts.length)} 处`;
  };
  return h("span", { class: "row matches" }, said,
    h("button", { type: "button", class: "step", "aria-label": "上一处", onclick: () => step(-1) }, "↑"),
    h("button", { type: "button", class: "step", "aria-label": "下一处", onclick: () => step(1) }, "↓"));
}

/** Beside the chosen sentence's first match; without one, the first below the bar, or the last above it. */
function nearest(article, firsts, by) {
  const chosen = firsts.indexOf(article.querySelector(".chosen mark"));
  if (chosen >= 0) {
    return chosen + by;
  }
  const bar = article.querySelector(".reading-bar").getBoundingClientRect();
  // At the head of the document the bar is not yet over the text: the title is in sight above it.
  const top = bar.top > 0 ? 0 : bar.bottom;
  const below = firsts.findIndex(mark => mark.getBoundingClientRect().top >= top);
  return by > 0 ? Math.max(0, below) : (below < 0 ? firsts.length : below) - 1;
}

/** Offers what can be done with a sentence; null puts the offer away. */
export function offer(state, sentence) {
  const place = document.querySelector(".chosen-sentence");
  place.hidden = !sentence;
  if (sentence) {
    const own = sentence.id;
    place.replaceChildren(
      h("span", { class: "soft" }, `第 ${own.split("-")[0]} 句`),
      copyButton("复制链接", absolute(documentHref(state.id, "", own))),
      citation("引用这句", state.id, own),
      h("a", { href: here("") }, "取消"));
  }
}
