// Says what was done, what others did, and what stands in the way, in one place above the groups. What was said stays
// until something else is said, also when the view is made anew.
import { h } from "../../dom.js";
import { FILTERS } from "../../format.js";
import { locale, t } from "../../text.js";

let last = null;

export function voice() {
  return h("div", { class: "voice", role: "status", "aria-live": "polite" }, last);
}

/** @param alert whether somebody has to look at it */
export function say(content, alert = false) {
  last = content && h("div", { class: alert ? "notice stack tight" : "said-line" }, content);
  document.querySelector(".voice")?.replaceChildren(...[last].filter(Boolean));
}

/** A change as people tell it: which groups, and what was done. */
export function told({ summary, groups }) {
  const words = inWords(summary).replace(/：$/u, "");
  const which = groups.length > 3 ? "" : t("groups.voice.group", groups.map(each => each.id).join(t("list.comma")));
  return which + words;
}

/** Filters as a command takes them, as people say them. */
export function inWords(options) {
  return options.replace(/--([a-z-]+) (?:'([^']*)'|(\S+))/gu, (whole, field, quoted, bare) => `${FILTERS[field] ?? field} ${quoted ?? bare}`);
}

export function time(at) {
  return new Intl.DateTimeFormat(locale, { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" }).format(new Date(at));
}

export function changes(list) {
  return h("ul", { class: "small" }, list.map(change => h("li", {}, t("groups.history.lastStep", time(change.at), change.reviewer, told(change)))));
}
