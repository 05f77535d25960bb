// A term as a lexicon file writes it, as fields, and as people read it.
import { href } from "../../address.js";
import { t } from "../../text.js";

/** Where it can be tried: the line goes with the address. */
export const tryHref = lines => href("themes", new URLSearchParams({ show: "terms", lines }));

export const className = code => t(`terms.class.${code}`);

/** Other names as people read them. */
export const names = ({ aliases, shortForms }) => [...aliases, ...shortForms.map(each => t("terms.shortForm", each))].join(t("list.comma"));

/** As a lexicon file writes it. */
export function line({ term, termClass, aliases, shortForms, note }) {
  return [term, termClass, [...aliases, ...shortForms.map(each => `~${each}`)].join("|"), note].join("\t").trimEnd();
}

/** The columns of such a line; missing ones are empty. */
export function entryOf(line) {
  const [term = "", termClass = "", aliases = "", note = ""] = line.split("\t");
  const all = aliases.split("|").map(each => each.trim()).filter(Boolean);
  return { term, termClass, aliases: all.filter(each => !each.startsWith("~")), shortForms: all.filter(each => each.startsWith("~")).map(each => each.slice(1)), note };
}
