// What can be done with words that are selected in a text, and with a sentence that is pressed.
import { go, here, href } from "../../address.js";
import { h } from "../../dom.js";
import { keepForTab } from "../../memory.js";
import { t } from "../../text.js";
import { copyButton } from "../copy.js";

const LONGEST_PHRASE = 60;

/**
 * @param chosen what is selected moves here; empty again when nothing is
 */
export function selecting(state, article, chosen) {
  document.addEventListener("selectionchange", function changed() {
    if (!article.isConnected) {
      document.removeEventListener("selectionchange", changed);
      return;
    }
    const selection = getSelection();
    const words = selection.toString().replace(/\s+/gu, " ").trim();
    const within = words && article.contains(selection.anchorNode) && !chosen.contains(selection.anchorNode);
    chosen.hidden = !within;
    if (within) {
      chosen.replaceChildren(...offers(state, words, sentenceOf(selection.anchorNode)).filter(Boolean));
    }
  });
  // A press on a sentence chooses it, so that a finger can do what a pointer can; drawing over words does not.
  article.addEventListener("click", event => {
    const sentence = event.target.closest?.(".sentence");
    if (sentence && !event.target.closest("a, button") && getSelection().isCollapsed) {
      go(here(sentence.id));
    }
  });
}

const sentenceOf = node => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(".sentence");

function offers(state, words, sentence) {
  const phrase = words.length <= LONGEST_PHRASE && !words.includes("\"") ? `"${words}"` : null;
  return [
    h("span", { class: "soft" }, t("document.selection.selected", words.length > 12 ? `${words.slice(0, 12)}…` : words)),
    copyButton(t("word.copy"), words),
    sentence && h("a", { href: here(sentence.id) }, t("document.selection.citeTheSentence")),
    phrase && h("a", { href: href("concordance", new URLSearchParams({ q: phrase })) }, t("document.selection.concordance")),
    phrase && h("a", { href: href("search", new URLSearchParams({ q: phrase })) }, t("word.search")),
    h("a", { href: href("similar"), onclick: () => keepForTab("draft", { title: "", text: words }) }, t("word.findSimilarProposals")),
  ];
}
