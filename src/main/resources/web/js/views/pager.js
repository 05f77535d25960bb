// To the next page, and back to the first.
import { changed, href } from "../address.js";
import { h } from "../dom.js";
import { t } from "../text.js";

/** @param next the cursor of the page that follows; null behind the last */
export function pager(state, next) {
  return (next || state.params.has("after")) && h("nav", { class: "pager", "aria-label": t("pager.pages") },
    state.params.has("after") && h("a", { href: href(state.view, changed(state.params, {})) }, t("pager.firstPage")),
    next && h("a", { rel: "next", href: href(state.view, changed(state.params, { after: next })) }, t("pager.nextPage")));
}
