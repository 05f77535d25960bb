// One document to read: its text, what is known of it, and where each sentence stands.
import { absolute, documentHref, href, reading } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { date } from "../format.js";
import { t } from "../text.js";
import { contents, facts } from "./about.js";
import { citation } from "./citation.js";
import { alike } from "./document/alike.js";
import { figures } from "./document/figures.js";
import { besideSource, revealed } from "./document/source.js";
import { selecting } from "./document/selection.js";
import { meta } from "./hit.js";
import { roving, text } from "./passages.js";
import { offer, readingBar } from "./reading-bar.js";

const ANCHOR = /^\d{1,6}-[0-9a-f]{10}$/u;
const SPOT = /^(p\d+):(\d+)$/u;

export const title = (state, { document }) => document.title;

export async function load(state, signal) {
  const [{ document, refused }, { sentences }, source] = await Promise.all([
    read(state, signal), api.anchors(state.id, signal), state.params.has("source") && api.source(state.id, signal)]);
  return { document, refused, source, signal, sentences: Map.groupBy(sentences, each => each.passage) };
}

/** A query that cannot be read is no reason to keep the text back. */
async function read(state, signal) {
  const asked = Object.fromEntries(["q", "script"].filter(each => state.params.get(each)).map(each => [each, state.params.get(each)]));
  try {
    return { document: await api.document(state.id, asked, signal), refused: null };
  } catch (failure) {
    if (failure.status !== 400 || !asked.q) {
      throw failure;
    }
    return { document: await api.document(state.id, { ...asked, q: "" }, signal), refused: failure };
  }
}

export function render(state, { document, refused, sentences, source, signal }) {
  const { title, body } = text(document, sentences, document.marks ?? {});
  const beside = [contents(document), document.kind === "proposal" && alike(document.id, signal), figures(document, signal), facts(document)];
  const article = h("article", { class: "document" });
  article.append(
    h("header", { class: "stack tight" },
      title,
      meta({ ...document, ...proposalFacts(document.proposal) }),
      actions(state, document)),
    body,
    h("p", { class: "printed small" }, t("document.fromJianyan", document.file, absolute(documentHref(document.id)), date(new Date().toISOString().slice(0, 10)))));
  body.before(readingBar(state, article, refused));
  roving(article);
  selecting(state, article, article.querySelector(".selected-words"));
  return h("div", { class: "split" },
    h("aside", { class: "aside following stack" }, narrow() ? h("details", { class: "folded" }, h("summary", {}, t("document.contentsAndMetadata")), h("div", { class: "stack" }, beside)) : beside),
    source ? besideSource(document, article, source, !state.params.has("script")) : article);
}

function actions(state, document) {
  const q = state.params.get("q");
  return h("div", { class: "row small actions" },
    q && h("a", { href: href("search", new URLSearchParams({ q })) }, t("document.search", q)),
    document.kind === "proposal" && h("a", { href: href("similar", new URLSearchParams({ id: document.id })) }, t("word.findSimilarProposals")),
    citation(t("document.cite"), document.id),
    document.sections.some(section => section.passages.some(passage => passage.label === "furniture" || passage.label === "caption")) && furniture(),
    scripts(state),
    h("a", { href: reading(state, { source: state.params.has("source") ? null : "1" }), "data-key": "source" }, state.params.has("source") ? t("document.closeTheSource") : t("document.besideTheSource")),
    h("button", { type: "button", class: "quiet", onclick: () => print() }, t("document.print")));
}

const SCRIPTS = [[null, t("document.asWritten")], ["simplified", t("document.simplified")], ["traditional", t("document.traditional")]];

/** Nothing but the letters changes: places, matches and citations are those of the text as it stands. */
function scripts(state) {
  return h("span", { class: "switch", role: "group", "aria-label": t("document.scriptToReadIn") }, SCRIPTS.map(([script, words]) =>
    h("a", { href: reading(state, { script }), "data-key": `script-${script}`, "aria-current": (state.params.get("script") ?? null) === script && "true" }, words)));
}

/** Captions and what the page had around the text can be put out of the way. */
function furniture() {
  return h("label", { class: "row" }, h("input", { type: "checkbox", checked: true, onchange: event =>
    event.target.closest(".document").classList.toggle("bare", !event.target.checked) }), t("document.captionsAndPageFurniture"));
}

function narrow() {
  return matchMedia("(max-width: 56rem)").matches;
}

function proposalFacts(proposal) {
  return proposal && { number: proposal.number, category: proposal.category };
}

/**
 * Goes to the place behind the #: a passage, a spot in one, or a sentence by its anchor. When the
 * words that an anchor named are gone, what stands there now is shown and the reader told.
 */
export async function arrive(state, scrolling, signal) {
  const { target, note } = await find(state, signal);
  if (signal.aborted) {
    return;
  }
  document.querySelectorAll(".chosen").forEach(each => each.classList.remove("chosen"));
  target?.classList.add("chosen");
  revealed(target);
  offer(state, target?.classList.contains("sentence") ? target : null);
  const told = document.querySelector(".changed-note");
  told.textContent = note;
  told.hidden = !note;
  if (target && scrolling) {
    target.scrollIntoView({ block: target.matches("h2, h3") ? "start" : "center" });
  }
}

async function find(state, signal) {
  const { place } = state;
  const spot = SPOT.exec(place);
  const there = spot ? sentenceAt(spot[1], Number(spot[2])) : place && document.querySelector(`.document #${CSS.escape(place)}`);
  if (there || !place) {
    return { target: there || null, note: "" };
  }
  if (ANCHOR.test(place)) {
    const now = await api.sentence(state.id, place, signal).catch(() => null);
    if (now) {
      return {
        target: document.getElementById(now.anchor),
        note: now.unchanged ? "" : t("document.theTextHasChanged"),
      };
    }
  }
  return { target: null, note: t("document.thisDocumentHasNo", place) };
}

function sentenceAt(passage, offset) {
  const all = [...document.querySelectorAll(`.sentence[data-passage="${passage}"]`)];
  return all.find(each => Number(each.dataset.start) <= offset && offset < Number(each.dataset.end)) ?? document.getElementById(passage);
}
