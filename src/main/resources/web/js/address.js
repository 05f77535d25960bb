// The page's state lives in its address. Only this module touches location and history.

import { FILTERS } from "./format.js";

const LISTENERS = [];

/**
 * What the address says: the view, the document's id, the parameters, and the place within the view.
 * `page` is the same as long as only the place changes.
 */
export function state() {
  const path = location.pathname;
  const params = new URLSearchParams(location.search);
  const hash = location.hash.slice(1);
  const page = path + location.search;
  if (path.startsWith("/documents/")) {
    return { view: "document", page, id: decoded(path.slice("/documents/".length)), params, place: decoded(hash) };
  }
  const view = path === "/" ? "home" : path.replace(/^\/|\/$/gu, "");
  return { view, page, path: decoded(path), params, place: hash };
}

/** An address that somebody mistyped is taken as it stands. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function href(view, params = new URLSearchParams()) {
  const query = params.toString();
  return (view === "home" ? "/" : `/${view}`) + (query ? `?${query}` : "");
}

/** @param place a passage, a spot in one, or a sentence's anchor */
export function documentHref(id, q = "", place = "") {
  // A # would end the path and a ? begin the query; slashes and colons may stand.
  const path = encodeURIComponent(id).replaceAll("%2F", "/").replaceAll("%3A", ":");
  const query = q ? `?${new URLSearchParams({ q })}` : "";
  return `/documents/${path}${query}${place ? `#${place}` : ""}`;
}

/** The document that is read, in another way: `script`, `source`, other words to find. */
export function reading(state, changes) {
  const query = changed(state.params, changes).toString();
  return documentHref(state.id) + (query ? `?${query}` : "");
}

/** `p3` for the passage `DOCUMENT#p3`. */
export function anchor(passage) {
  return passage.slice(passage.lastIndexOf("#") + 1);
}

/** `p3:18` for the nineteenth character of the passage `DOCUMENT#p3`. */
export function spot(passage, offset) {
  return `${anchor(passage)}:${offset}`;
}

/** A place within the view that is shown; none for the view itself. */
export function here(place) {
  return `${location.pathname}${location.search}${place ? `#${place}` : ""}`;
}

/** Whether the server is this very machine, so that nothing leaves it. */
export function isOwnMachine() {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/u.test(location.hostname);
}

export const server = () => location.host;

/** An address of this page as others can be given it. */
export function absolute(target) {
  return location.origin + target;
}

/** What stays the same question however its answer is shown: the query and the filters. */
export function question(params) {
  const kept = new URLSearchParams();
  for (const name of ["q", ...Object.keys(FILTERS), "from", "to", "places"]) {
    params.getAll(name).forEach(value => kept.append(name, value));
  }
  return kept;
}

/** A copy of the parameters with some changed: null removes, a list repeats. Paging starts anew. */
export function changed(params, changes) {
  const copy = new URLSearchParams(params);
  copy.delete("after");
  for (const [name, value] of Object.entries(changes)) {
    copy.delete(name);
    for (const each of [value].flat()) {
      if (each !== null && each !== "") {
        copy.append(name, each);
      }
    }
  }
  return copy;
}

export function reload() {
  location.reload();
}

export function go(target) {
  // Asking the same again is no step that one would want to go back over.
  if (new URL(target, location.href).href !== location.href) {
    history.replaceState({ scroll: scrollY }, "");
    history.pushState({ scroll: 0 }, "", target);
  }
  tell(0);
}

/** Shows the same address anew, where the reader is. */
export function refresh() {
  tell(scrollY, true);
}

/** @param listener is told after every change how far down the page was when it was last there, and whether it is to be made anew */
export function listen(listener) {
  LISTENERS.push(listener);
}

// The page is made anew at every step, so the browser cannot know where it was left.
history.scrollRestoration = "manual";

addEventListener("popstate", event => tell(event.state?.scroll ?? 0));

document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href]");
  const plain = !event.defaultPrevented && event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!link || !plain || link.target || link.origin !== location.origin || link.hasAttribute("download")) {
    return;
  }
  event.preventDefault();
  go(link.href);
});

function tell(scroll, anew = false) {
  LISTENERS.forEach(listener => listener(scroll, anew));
}
