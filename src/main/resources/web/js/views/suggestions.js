// What could be meant by the word that is being typed, under the search box (ARIA combobox).
import * as api from "../api.js";
import { dressed, h } from "../dom.js";
import { count, name } from "../format.js";
import { t } from "../text.js";
import { replaceWord, typedWord } from "./typed-word.js";

const SHOWN = 8;

/** Long enough that quick typing asks once, short enough not to be noticed. */
const PAUSE_MILLIS = 120;

/**
 * The input with a list of suggestions under it.
 *
 * @param input stands on no page yet
 * @param search is called when a suggestion was chosen and stands in the input
 */
export function suggesting(input, search) {
  return new Combobox(input, search).element;
}

const MOST_THEMES = 2;

/** The themes are few and the same for a whole visit. */
let themes = null;

/** Themes that are called so, or that count a word that begins so. */
async function named(typed) {
  themes ??= api.themes().catch(() => ({ themes: [] }));
  return (await themes).themes
    .filter(({ name: own, terms }) => own.includes(typed) || typed.length > 1 && terms.some(term => term.startsWith(typed)))
    .sort((a, b) => Number(b.name.startsWith(typed)) - Number(a.name.startsWith(typed)))
    .slice(0, MOST_THEMES).map(({ name: text, terms }) => ({ text, terms, source: "theme", documents: 0 }));
}

/** In how many documents a word or theme occurs, by how it is asked: an index answers that for names alone. */
const counted = new Map();

/** How often each is, where the suggestion itself does not say; those that are known are not asked again. */
async function howOften(suggestions, signal) {
  const asked = suggestions.filter(each => each.documents === 0).map(each => [each, each.source === "theme" ? `theme:${each.text}` : `"${each.text}"`]);
  const unknown = asked.filter(([, q]) => !counted.has(q)).map(([, q]) => ["q", q]);
  if (unknown.length > 0) {
    (await api.trends(new URLSearchParams(unknown), signal)).totals.forEach(({ q, documents }) => counted.set(q, documents));
  }
  asked.forEach(([each, q]) => { each.documents = counted.get(q) ?? 0; });
}

/** What it is, what a theme counts, and how often it is. */
function told({ source, terms, documents }) {
  return [name("source", source), terms && t("suggestions.countsAndOthersWords", terms.slice(0, 3).join(t("list.comma")), terms.length), documents > 0 && t("word.documentsAfter", count(documents))].filter(Boolean).join("");
}

class Combobox {
  #input;
  #search;
  #list = h("ul", { id: "suggestions", class: "suggestions", role: "listbox", "aria-label": t("suggestions.suggestions"), hidden: true });
  #found = [];
  #active = -1;
  #timer = 0;
  #pending = new AbortController();

  constructor(input, search) {
    this.#input = input;
    this.#search = search;
    for (const [attribute, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": this.#list.id, "aria-expanded": "false" })) {
      input.setAttribute(attribute, value);
    }
    input.addEventListener("input", event => this.#typed(event));
    input.addEventListener("compositionend", event => this.#typed(event));
    input.addEventListener("keydown", event => this.#pressed(event));
    input.addEventListener("blur", () => this.#close());
    this.element = h("div", { class: "combobox" }, input, this.#list);
  }

  #typed(event) {
    clearTimeout(this.#timer);
    // While an input method composes, the letters are not yet the word.
    if (!event.isComposing) {
      this.#timer = setTimeout(() => this.#ask(), PAUSE_MILLIS);
    }
  }

  async #ask() {
    const typed = typedWord(this.#input);
    this.#pending.abort();
    this.#pending = new AbortController();
    if (!typed) {
      this.#close();
      return;
    }
    try {
      const [{ suggestions: words }, themed] = await Promise.all([api.suggest(typed, SHOWN, this.#pending.signal), named(typed)]);
      const suggestions = [...words.slice(0, SHOWN - themed.length), ...themed];
      if (document.activeElement === this.#input) {
        this.#show(suggestions, typed);
        // Nobody waits for the numbers.
        await howOften(suggestions, this.#pending.signal);
        suggestions.forEach((each, rank) => this.#list.children[rank]?.lastElementChild.replaceChildren(told(each)));
      }
    } catch {
      // Typing goes on without suggestions; what is wrong will be said when the query is asked.
    }
  }

  #show(suggestions, typed) {
    this.#found = suggestions;
    this.#list.replaceChildren(...suggestions.map((each, rank) => this.#option(each, rank, typed)));
    this.#open(suggestions.length > 0);
    this.#activate(-1);
  }

  #option(each, rank, typed) {
    const at = each.text.indexOf(typed);
    const spans = at < 0 ? [] : [[at, at + typed.length]];
    return h("li", {
      id: `suggestion-${rank}`, role: "option", "aria-selected": "false",
      // Before the input loses the focus and the list is closed.
      onmousedown: event => event.preventDefault(),
      onclick: () => this.#choose(each),
    },
      h("span", {}, dressed(each.text, [{ spans, make: piece => h("b", {}, piece) }])),
      h("span", { class: "soft tiny" }, told(each)));
  }

  #pressed(event) {
    if (event.isComposing || this.#list.hidden) {
      return;
    }
    const last = this.#found.length - 1;
    const active = this.#active;
    const steps = {
      ArrowDown: () => this.#activate(active === last ? -1 : active + 1),
      ArrowUp: () => this.#activate(active === -1 ? last : active - 1),
      Escape: () => this.#close(),
      Enter: active < 0 ? null : () => this.#choose(this.#found[active]),
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      step();
    }
  }

  /** @param rank of the option that Enter would take; -1 for what was typed */
  #activate(rank) {
    const options = [...this.#list.children];
    this.#active = rank;
    options.forEach((option, each) => option.setAttribute("aria-selected", String(each === rank)));
    if (rank < 0) {
      this.#input.removeAttribute("aria-activedescendant");
    } else {
      this.#input.setAttribute("aria-activedescendant", options[rank].id);
      options[rank].scrollIntoView({ block: "nearest" });
    }
  }

  #choose(suggestion) {
    replaceWord(this.#input, suggestion);
    this.#close();
    this.#search();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#pending.abort();
    this.#open(false);
    this.#activate(-1);
  }

  #open(open) {
    this.#list.hidden = !open;
    this.#input.setAttribute("aria-expanded", String(open));
  }
}
