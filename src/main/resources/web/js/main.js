// Puts the view that the address names on the page, and says so to those who do not see it.
import * as address from "./address.js";
import * as api from "./api.js";
import { h } from "./dom.js";
import { count, dateTime } from "./format.js";
import { keepLanguage } from "./memory.js";
import { language, t } from "./text.js";
import { offered, view as viewNamed } from "./views.js";
import { problem } from "./views/problem.js";

const main = document.getElementById("main");
const announcer = document.getElementById("announcer");
let pending = new AbortController();
let shown = { view: "", page: "", module: null };

/** @param anew whether to ask again although the page is the same */
async function show(scroll, anew = false) {
  pending.abort();
  pending = new AbortController();
  const { signal } = pending;
  const state = address.state();
  if (!anew && shown.module?.arrive && state.page === shown.page) {
    if (scroll > 0) {
      scrollTo(0, scroll);
    }
    shown.module.arrive(state, scroll === 0, signal);
    return;
  }
  main.setAttribute("aria-busy", "true");
  // Embedded elsewhere, a chart stands alone.
  document.documentElement.classList.toggle("embedded", state.params.has("embed"));
  tabs(state.view);
  let view;
  let element;
  let words;
  try {
    view = await viewNamed(state.view);
    const data = await view.load(state, signal);
    element = view.render(state, data);
    words = view.title(state, data);
  } catch (failure) {
    if (failure.name === "AbortError") {
      return;
    }
    element = h("div", { class: "stack" }, h("h1", { class: "unseen" }, t("main.error")), view?.form?.(state), problem(failure, () => show(scroll), state));
    words = t("main.error");
    state.page = "";
    view = null;
  }
  if (signal.aborted) {
    return;
  }
  const focus = focused();
  main.replaceChildren(element);
  main.removeAttribute("aria-busy");
  document.title = words === t("main.name") ? words : t("main.windowTitle", words);
  announcer.textContent = words;
  place({ ...state, module: view }, scroll, focus, signal);
  if (!document.getElementById("colophon").hasChildNodes()) {
    colophon();
  }
}

/** What had the focus, so that a ticked facet or a chosen order keeps it when the page is made anew. */
function focused() {
  const key = document.activeElement?.dataset?.key;
  return key ? `[data-key="${CSS.escape(key)}"]` : null;
}

function place(state, scroll, focus, signal) {
  const same = shown.view === state.view;
  shown = state;
  scrollTo(0, scroll);
  if (state.module?.arrive) {
    // Whoever comes back finds the page as it was left, not at the place that first led there.
    state.module.arrive(state, scroll === 0, signal);
  }
  const kept = focus && main.querySelector(focus);
  if (kept) {
    kept.focus({ preventScroll: true });
    if (kept.type === "search") {
      kept.setSelectionRange(kept.value.length, kept.value.length);
    }
  } else if (!same) {
    (main.querySelector("[data-focus]") ?? main).focus({ preventScroll: true });
  }
}

const nav = document.querySelector(".tabs");
nav.append(...offered.map(each => h("a", { href: address.href(each.name), "data-view": each.name }, each.words)));

function tabs(view) {
  for (const link of nav.children) {
    if (link.dataset.view === view) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

async function colophon() {
  try {
    const [status, account] = await Promise.all([api.status(), api.account()]);
    document.getElementById("colophon").replaceChildren(
      ...status.bounded ? [h("span", {}, t("main.whatYouMaySee"))] : [],
      h("span", {}, t("main.documentsCharactersHeld", count(status.documents), count(status.characters))),
      h("span", {}, t("main.indexGenerationBuilt", status.generation, dateTime(status.built))),
      h("span", {}, t("word.jianyan", status.version)),
      h("a", { href: "/openapi.yaml", target: "_blank" }, t("main.apiDescription")),
      ...Object.entries(LANGUAGES).filter(([code]) => code !== language).map(([code, words]) =>
        h("button", { type: "button", class: "plain", lang: code, onclick: () => speak(code) }, words)),
      ...language === "zh-CN" ? [] : [h("a", { href: address.href("help") + "#languages" }, t("main.staysChinese"))],
      ...account.name ? [h("span", {}, account.name, " ", h("button", { type: "button", class: "plain", onclick: leave }, t("main.signOut")))] : []);
  } catch {
    // The view says what is wrong; the colophon stays empty.
  }
}

const LANGUAGES = { "zh-CN": t("main.simplified"), "zh-Hant": t("main.traditional"), en: t("main.english") };

function speak(code) {
  keepLanguage(code);
  address.reload();
}

/** The server then shows where one signs in. */
async function leave() {
  await api.signOut();
  address.reload();
}

// As an address, #main would be taken for a draft or for a place in a document.
document.querySelector(".skip").addEventListener("click", event => {
  event.preventDefault();
  main.focus();
});

address.listen(show);
show(0);
