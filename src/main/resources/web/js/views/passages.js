// The text of a document: sections, labelled passages, sentences that can be linked to, marks.
import { anchor } from "../address.js";
import { dressed, h } from "../dom.js";
import { name } from "../format.js";
import { t } from "../text.js";

/**
 * The title, from where it stands in the text if it does, and the rest of the text.
 *
 * @param sentences places of the sentences by passage id
 * @param marks places of the query by passage id
 */
export function text(document, sentences, marks) {
  const first = document.sections[0]?.passages[0];
  const titled = first?.label === "heading" && first.text === document.title ? first : null;
  let matches = 0;
  const dress = passage => {
    const numbered = (marks[passage.id] ?? []).map(span => ({ span, match: matches++ }));
    return passageText(passage, sentences.get(passage.id) ?? [], numbered);
  };
  // A document may begin below its first level; who goes from heading to heading must not miss one.
  let last = 1;
  const level = section => last = Math.min(section.level > 1 ? 3 : 2, last + 1);
  return {
    title: h("h1", { id: titled && anchor(titled.id) }, titled ? dress(titled) : document.title),
    body: h("div", {}, document.sections.map(section =>
      h("section", {}, section.passages.filter(passage => passage !== titled).map(passage => shown(section, passage, dress, level))))),
  };
}

function shown(section, passage, dress, level) {
  const id = anchor(passage.id);
  if (passage.label === "heading") {
    return h(`h${level(section)}`, { id },
      dress(passage), section.orientation !== "none" && h("span", { class: "tag" }, name("orientation", section.orientation), section.year && ` ${section.year}`));
  }
  const label = name("label", passage.label);
  return h("p", { id, class: `passage ${passage.label}` },
    label !== passage.label && h("span", { class: "tag label" }, label), dress(passage));
}

/** Sentence by sentence; what stands between two, blanks mostly, stays as it is. */
function passageText({ text, id }, sentences, matches) {
  const pieces = [];
  let end = 0;
  for (const each of sentences) {
    pieces.push(stretch(text, end, each.start, matches), sentence(text, each, anchor(id), matches));
    end = each.end;
  }
  return [pieces, stretch(text, end, text.length, matches)];
}

function sentence(text, { start, end, anchor: own }, passage, matches) {
  return h("span", { class: "sentence", id: own, "data-passage": passage, "data-start": start, "data-end": end },
    stretch(text, start, end, matches),
    h("a", { class: "pilcrow", href: `#${own}`, tabindex: -1, "aria-label": t("passages.linkToSentence", own.split("-")[0]) }));
}

/** A mark that reaches over the end of a sentence is drawn in two pieces of one match. */
function stretch(text, start, end, matches) {
  return start < end && dressed(text.slice(start, end), matches
    .filter(({ span }) => span[0] < end && span[1] > start)
    .map(({ span, match }) => ({
      spans: [[Math.max(span[0], start) - start, Math.min(span[1], end) - start]],
      make: piece => h("mark", { "data-match": match }, piece),
    })));
}

/** One tab stop for all sentence links; the arrow keys go from one to the next. */
export function roving(article) {
  const links = [...article.querySelectorAll(".pilcrow")];
  const enter = link => {
    links.forEach(each => each.setAttribute("tabindex", each === link ? "0" : "-1"));
  };
  if (links.length > 0) {
    enter(links[0]);
  }
  article.addEventListener("focusin", event => links.includes(event.target) && enter(event.target));
  article.addEventListener("keydown", event => {
    const at = links.indexOf(event.target);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (at >= 0 && step && links[at + step]) {
      event.preventDefault();
      links[at + step].focus();
    }
  });
}
