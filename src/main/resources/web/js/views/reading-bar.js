// Stays above the text: finding in it, going from match to match, and what can be done with one sentence.
import { absolute, documentHref, go, here, reading } from "../address.js";
import { h } from "../dom.js";
import { count } from "../format.js";
import { t } from "../text.js";
import { citation } from "./citation.js";
import { copyButton } from "./copy.js";

export function readingBar(state, article, refused) {
  return h("div", { class: "reading-bar" },
    h("div", { class: "row ends" }, find(state), matches(state, article, refused)),
    h("div", { class: "chosen-sentence row small", hidden: true, role: "group", "aria-label": t("readingBar.chosenSentence") }),
    h("div", { class: "selected-words row small", hidden: true, role: "group", "aria-label": t("readingBar.selectedText") }),
    h("p", { class: "changed-note small", role: "status", hidden: true }));
}

function find(state) {
  const input = h("input", { type: "search", name: "q", value: state.params.get("q") ?? "", maxlength: 2000, "data-key": "find", placeholder: t("readingBar.findInThisDocument"), "aria-label": t("readingBar.findInThisDocument"), autocomplete: "off", spellcheck: "false" });
  return h("form", { class: "find", role: "search", onsubmit: event => {
    event.preventDefault();
    go(reading(state, { q: input.value.trim() }));
  } }, input);
}

/** Previous and next; which match is the next depends on where one reads. */
function matches(state, article, refused) {
  if (refused) {
    return h("span", { class: "small soft" }, t("readingBar.nothingIsMarked", refused.detail));
  }
  if (!state.params.get("q")) {
    return h("span", { class: "tiny soft" }, t("readingBar.pressASentenceTo"));
  }
  const firsts = [...new Map([...article.querySelectorAll("mark")].reverse().map(mark => [mark.dataset.match, mark])).values()].reverse();
  if (firsts.length === 0) {
    return h("span", { class: "small soft" }, t("readingBar.noLiteralOccurrenceIn"));
  }
  let now = -1;
  const said = h("span", { class: "small figure", role: "status" }, t("word.count", count(firsts.length)));
  const step = by => {
    const next = now < 0 ? nearest(article, firsts, by) : now + by;
    now = (next + firsts.length) % firsts.length;
    article.querySelectorAll("mark.now").forEach(mark => mark.classList.remove("now"));
    article.querySelectorAll(`mark[data-match="${firsts[now].dataset.match}"]`).forEach(mark => mark.classList.add("now"));
    firsts[now].scrollIntoView({ block: "center" });
    said.textContent = t("readingBar.nowOfAll", now + 1, count(firsts.length));
  };
  return h("span", { class: "row matches" }, said,
    h("button", { type: "button", class: "step", "aria-label": t("readingBar.previous"), onclick: () => step(-1) }, "↑"),
    h("button", { type: "button", class: "step", "aria-label": t("readingBar.next"), onclick: () => step(1) }, "↓"));
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
      h("span", { class: "soft" }, t("readingBar.sentence", own.split("-")[0])),
      copyButton(t("word.copyLink"), absolute(documentHref(state.id, "", own))),
      citation(t("readingBar.citeThisSentence"), state.id, own),
      h("a", { href: here("") }, t("word.cancel")));
  }
}
