// What could be meant by the word that is being typed, under the search box (ARIA combobox).
import * as api from "../api.js";
import { dressed, h } from "../dom.js";
import { count, name } from "../format.js";

const SHOWN = 8;

/** Long enough that quick typing asks once, short enough not to be noticed. */
const PAUSE_MILLIS = 120;

/** The word at the caret with the field that it is looked for in; an exclusion stays before it. */
const WORD = /(?:[a-z-]+[:：])?[“「『"]?[^\s()（）|｜“”「」『』"]*$/u;
const FIELD = /^[a-z-]+[:：]/u;

/** Quotation marks of the query language; a text is quoted by a pair that it does not itself close. */
const QUOTES = [["“", "”"], ["「", "」"], ["『", "』"], ["\"", "\""]];

/**
 * The input with a list of suggestions under it.
 *
 * @param input an input that stands on no page yet
 * @param search is called when a suggestion was chosen and stands in the input
 */
export function suggesting(input, search) {
  const list = h("ul", { id: "suggestions", class: "suggestions", role: "listbox", "aria-label": "提示", hidden: true });
  let pending = new AbortController();
  let timer = 0;
  let found = [];
  let active = -1;

  function close() {
    clearTimeout(timer);
    pending.abort();
    list.hidden = true;
    activate(-1);
    input.setAttribute("aria-expanded", "false");
  }

  function activate(rank) {
    active = rank;
    [...list.children].forEach((option, each) => option.setAttribute("aria-selected", String(each === rank)));
    if (rank < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[rank].id);
      list.children[rank].scrollIntoView({ block: "nearest" });
    }
  }

  function choose(suggestion) {
    const [start, end] = word(input);
    const [field = ""] = input.value.slice(start, end).match(FIELD) ?? [];
    const written = expression(suggestion, field);
    input.value = input.value.slice(0, start) + written + input.value.slice(end);
    input.setSelectionRange(start + written.length, start + written.length);
    close();
    search();
  }

  async function ask() {
    const [start, end] = word(input);
    const typed = input.value.slice(start, end).replace(FIELD, "").replace(/^[“「『"]/u, "");
    pending.abort();
    pending = new AbortController();
    if (!typed) {
      close();
      return;
    }
    try {
      const { suggestions } = await api.suggest(typed, SHOWN, pending.signal);
      if (document.activeElement === input) {
        show(suggestions, typed);
      }
    } catch {
      // Typing goes on without suggestions; what is wrong will be said when the query is asked.
    }
  }

  function show(suggestions, typed) {
    found = suggestions;
    list.replaceChildren(...suggestions.map((each, rank) => option(each, rank, typed)));
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(suggestions.length > 0));
    activate(-1);
  }

  function option(each, rank, typed) {
    const at = each.text.indexOf(typed);
    return h("li", {
      id: `suggestion-${rank}`, role: "option", "aria-selected": "false",
      // Before the input loses the focus and the list is closed.
      onmousedown: event => event.preventDefault(),
      onclick: () => choose(each),
    },
      h("span", {}, dressed(each.text, [{ spans: at < 0 ? [] : [[at, at + typed.length]], make: piece => h("b", {}, piece) }])),
      h("span", { class: "soft tiny" }, name("source", each.source), each.documents > 1 && ` ${count(each.documents)} 份`));
  }

  function typed(event) {
    clearTimeout(timer);
    // While an input method composes, the letters are not yet the word.
    if (!event.isComposing) {
      timer = setTimeout(ask, PAUSE_MILLIS);
    }
  }

  function pressed(event) {
    if (event.isComposing || list.hidden) {
      return;
    }
    const last = found.length - 1;
    const steps = {
      ArrowDown: () => activate(active === last ? -1 : active + 1),
      ArrowUp: () => activate(active === -1 ? last : active - 1),
      Escape: close,
      Enter: active < 0 ? null : () => choose(found[active]),
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      step();
    }
  }

  for (const [attribute, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" })) {
    input.setAttribute(attribute, value);
  }
  input.addEventListener("input", typed);
  input.addEventListener("compositionend", typed);
  input.addEventListener("keydown", pressed);
  input.addEventListener("blur", close);
  input.form?.addEventListener("submit", close);
  return h("div", { class: "combobox" }, input, list);
}

/** Where the word at the caret begins and ends. */
function word(input) {
  const end = input.selectionStart ?? input.value.length;
  const [text] = input.value.slice(0, end).match(WORD);
  const excluded = /^[-－]/u.test(text) ? 1 : 0;
  return [end - text.length + excluded, end];
}

/**
 * A suggestion in the query language: a title is looked for among titles, a sponsor among sponsors,
 * a word in the field that was already written before it.
 */
function expression({ text, source }, field) {
  const plain = !/[\s()（）|｜“”「」『』"*＊:：]|^[-－]|^(?:AND|OR|NOT|NEAR.*)$/u.test(text);
  const [opening, closing] = QUOTES.find(([, mark]) => !text.includes(mark)) ?? ["", ""];
  const quoted = `${opening}${text}${closing}`;
  return source === "term" ? field + (plain ? text : quoted) : `${source}:${plain && source !== "title" ? text : quoted}`;
}
