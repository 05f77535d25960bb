// The file's own words beside the reading text: what was taken out of them, what was written otherwise, and where the
// chosen sentence stands in them.
import { anchor } from "../../address.js";
import { dressed, h } from "../../dom.js";
import { count, name } from "../../format.js";
import { t } from "../../text.js";

/** The panel on the page; a chosen sentence is shown in it. */
let shown = null;

/** @param asWritten whether the reading text stands in the script of the source */
export function besideSource(document, article, { file, start, text, why }, asWritten) {
  const panel = h("section", { class: "source", "aria-label": t("document.source.source") });
  const head = h("h2", { class: "small" }, t("document.source.heading"), h("span", { class: "soft" }, file));
  if (text === null) {
    shown = null;
    panel.append(head, h("p", { class: "small" }, t("word.sentence", why)));
  } else {
    shown = new Source(document, start, text, asWritten);
    panel.append(head, shown.legend(), shown.element);
  }
  return h("div", { class: "abreast" }, article, panel);
}

/** @param sentence of the reading text; null when none is chosen */
export function revealed(sentence) {
  if (shown?.element.isConnected) {
    shown.reveal(sentence?.dataset?.passage ? sentence.dataset : null);
  }
}

class Source {
  #start;
  #text;
  #passages;
  #repairs;
  #changed;
  element = h("div", { class: "source-text", tabindex: 0, role: "region", "aria-label": t("document.source.textOfTheSource") });

  constructor(document, start, text, asWritten) {
    this.#start = start;
    this.#text = text;
    this.#passages = new Map(document.sections.flatMap(section => section.passages).map(passage => [anchor(passage.id), passage]));
    this.#repairs = document.repairs;
    this.#changed = asWritten ? this.#rewritten() : [];
    this.#draw([]);
  }

  /** What the dressings mean, and a switch for them. */
  legend() {
    const taken = this.#repairs.filter(repair => repair.spans.length > 0);
    const others = this.#repairs.filter(repair => repair.spans.length === 0);
    const words = [
      taken.length > 0 && t("document.source.struckOutAndNot", taken.map(each => t("about.repairCount", name("repair", each.kind), count(each.count))).join(t("list.comma"))),
      others.length > 0 && t("document.source.also", others.map(each => t("about.repairCount", name("repair", each.kind), count(each.count))).join(t("list.comma"))),
    ].filter(Boolean).join(t("list.semicolon"));
    return h("div", { class: "row ends small" },
      h("p", { class: "soft" }, t("document.source.pressASentenceOf", words || t("document.source.thisDocumentNeededNo"))),
      words && h("label", { class: "row" }, h("input", { type: "checkbox", checked: true, onchange: event =>
        this.element.classList.toggle("plain", !event.target.checked) }), t("document.source.markRepairs")));
  }

  /** @param place passage, start and end of a sentence, or null */
  reveal(place) {
    this.#draw(place ? spans(this.#passages.get(place.passage), Number(place.start), Number(place.end)) : []);
    const found = this.element.querySelector("mark");
    if (found) {
      const within = found.getBoundingClientRect().top - this.element.getBoundingClientRect().top;
      this.element.scrollTop += within - this.element.clientHeight / 3;
    }
  }

  #draw(chosen) {
    const here = all => all.map(([from, to]) => [from - this.#start, to - this.#start]);
    const furniture = [...this.#passages.values()].filter(each => each.label === "furniture").flatMap(each => each.source);
    this.element.replaceChildren(dressed(this.#text, [
      { spans: here(chosen), make: piece => h("mark", {}, piece) },
      ...this.#repairs.map(repair => ({ spans: here(repair.spans), make: piece => h("del", { title: name("repair", repair.kind) }, piece) })),
      { spans: this.#changed, make: piece => h("span", { class: "rewritten", title: t("document.source.writtenOtherwiseInThe") }, piece) },
      { spans: here(furniture), make: piece => h("span", { class: "soft", title: t("document.source.pageFurnitureNeitherSearched") }, piece) },
    ]));
  }

  /** Where a repair put another character in the place of one. */
  #rewritten() {
    const found = [];
    for (const { source, text } of this.#passages.values()) {
      let at = 0;
      for (const [from, to] of source) {
        for (let each = from; each < to; each++, at++) {
          const own = this.#text[each - this.#start];
          if (own !== text[at] && own.trim() && text[at].trim()) {
            found.push([each - this.#start, each - this.#start + 1]);
          }
        }
      }
    }
    return found;
  }
}

/** Where a stretch of a passage stands in the source. */
function spans({ source }, start, end) {
  const found = [];
  let at = 0;
  for (const [from, to] of source) {
    const [first, last] = [Math.max(start, at), Math.min(end, at + to - from)];
    if (first < last) {
      found.push([from + first - at, from + last - at]);
    }
    at += to - from;
  }
  return found;
}
