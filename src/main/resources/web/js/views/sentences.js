// The sentences behind one cell, exactly those that were counted. Which cell it is stands behind the # of the address.
import { changed, documentHref, here, href, spot } from "../address.js";
import * as api from "../api.js";
import { h, marked } from "../dom.js";
import { count, name, RECOGNISED, termName } from "../format.js";
import { t } from "../text.js";
import { problem } from "./problem.js";

/** The address of a cell on the page that shows it. */
export function cellHref(by, cell) {
  return here(new URLSearchParams([["cell", cell.q], ...by.map(dimension => ["at", cell[dimension] ?? ""])]));
}

/** Where they will stand. */
export function place() {
  return h("section", { class: "sentences", id: "sentences", "aria-live": "polite", hidden: true, tabindex: -1 });
}

/**
 * Puts the sentences of the cell that the address names into their place, or clears it.
 *
 * @param by how the cells are grouped, in the order of `at`
 * @param filters parameters that hold for every cell
 */
export async function arrive(state, by, filters, scrolling, signal) {
  const box = document.getElementById("sentences");
  if (!box) {
    return;
  }
  const asked = new URLSearchParams(state.place);
  box.hidden = !asked.has("cell");
  if (box.hidden) {
    box.replaceChildren();
    return;
  }
  box.setAttribute("aria-busy", "true");
  const params = new URLSearchParams(filters);
  params.set("q", asked.get("cell"));
  by.forEach(dimension => params.append("by", dimension));
  asked.getAll("at").forEach(value => params.append("at", value));
  try {
    const answer = await api.cellSentences(params, signal);
    box.replaceChildren(...shown(state, by, asked, params, answer));
  } catch (failure) {
    if (failure.name === "AbortError") {
      return;
    }
    box.replaceChildren(problem(failure, () => arrive(state, by, filters, scrolling, signal), state));
  }
  box.removeAttribute("aria-busy");
  if (scrolling) {
    box.scrollIntoView({ block: "nearest" });
    box.focus({ preventScroll: true });
  }
}

function shown(state, by, asked, params, answer) {
  const at = asked.getAll("at");
  const list = h("ol", { class: "counted" }, answer.sentences.map(each => sentence(answer.q, each)));
  return [
    h("div", { class: "row ends base" },
      h("h2", {}, [termName(answer.q), ...by.map((dimension, rank) => name(dimension, at[rank] || null))].join(" · "),
        h("span", { class: "soft small figure" }, t("sentences.occurrencesInDocuments", count(answer.occurrences), count(answer.documents)))),
      h("a", { class: "small", href: href(state.view, changed(state.params, {})) }, t("word.close"))),
    answer.occurrences === 0 && h("p", { class: "soft" }, t("sentences.noOccurrenceInThis")),
    list, next(params, answer, list)].filter(Boolean);
}

function sentence(q, each) {
  const query = q.startsWith("theme:") ? "" : q;
  const marks = each.marks.map(([start, end]) => [start, end]);
  return h("li", {},
    h("a", { class: "text", href: documentHref(each.document, query, spot(each.passage, each.start)) }, marked(each.text, marks)),
    h("span", { class: "tiny soft" }, [each.title, each.recognised && RECOGNISED].filter(Boolean).join(" · ")));
}

function next(params, answer, list) {
  if (answer.next === null) {
    return null;
  }
  const button = h("button", { type: "button", onclick: async () => {
    button.disabled = true;
    const more = new URLSearchParams(params);
    more.set("after", answer.next);
    const following = await api.cellSentences(more);
    list.append(...following.sentences.map(each => sentence(answer.q, each)));
    button.replaceWith(next(params, following, list) ?? "");
  } }, t("sentences.showMore"));
  return button;
}
