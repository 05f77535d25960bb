// How far something is that takes its time, kept up to date until it is done.
import * as api from "../api.js";
import { h } from "../dom.js";
import { count } from "../format.js";
import { t } from "../text.js";

const EVERY = 2000;

export function progress(words, done, total) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return h("div", { class: "progress", role: "progressbar", "aria-label": words, "aria-valuemin": 0, "aria-valuemax": total, "aria-valuenow": done },
    h("p", { class: "small row ends" }, h("span", {}, words), h("span", { class: "soft figure" }, total > 0 ? `${count(done)} / ${count(total)}` : t("progress.lookingAtTheFiles"))),
    h("span", { class: "bar", "aria-hidden": "true" }, h("i", { vars: { share } })));
}

/**
 * Asks again and again as long as the element is on the page.
 *
 * @param step asks once; true ends it
 */
export function follow(element, step) {
  setTimeout(async () => {
    if (element.isConnected && (document.hidden || !await step().catch(() => false))) {
      follow(element, step);
    }
  }, EVERY);
}

/** What stands in place of every view before the first index, and leaves by itself. */
export function waiting(retry) {
  const bar = h("div", {}, progress(t("progress.readingFiles"), 0, 0));
  const element = h("section", { class: "notice stack tight", role: "status" },
    h("h1", {}, t("progress.theIndexIsBeing")),
    h("p", {}, t("progress.theFirstRunReads")),
    bar,
    h("p", { class: "row" }, h("button", { type: "button", onclick: retry }, t("progress.tryNow"))));
  const look = async () => {
    const state = await api.build();
    bar.replaceChildren(progress(state.documents > 0 ? t("progress.readingFilesDocumentsSo", count(state.documents)) : t("progress.readingFiles"), state.done, state.files));
    return state.running;
  };
  look().catch(() => {});
  // Before the build and after it the index is being looked for and opened: then only the view itself knows whether it is there.
  follow(element, async () => {
    if (await look()) {
      return false;
    }
    retry();
    return true;
  });
  return element;
}
