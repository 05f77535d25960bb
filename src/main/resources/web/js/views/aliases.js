// Whether other spellings of the words were counted: said, and a press away from the other way.
import { changed, href } from "../address.js";
import { h } from "../dom.js";
import { t } from "../text.js";

const SWITCH = /(^|\s)aliases:(on|off)(?=\s|$)/gu;

/** @param notes of a count; nothing is shown where nothing could be taken in */
export function aliases(state, notes) {
  const said = (notes ?? []).filter(note => note.includes("aliases:"));
  if (!said.length) {
    return null;
  }
  const q = state.params.get("q");
  const taken = /(^|\s)aliases:on(\s|$)/u.test(q);
  const other = `${taken ? "" : "aliases:on "}${q.replaceAll(SWITCH, " ").trim()}`;
  return h("p", { class: "small soft" }, said.join(t("list.semicolon")), " ",
    h("a", { href: href(state.view, changed(state.params, { q: other })) }, taken ? t("aliases.countOnlyWhatIs") : t("aliases.alsoCounted")));
}
