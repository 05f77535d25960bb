// The proposals most like the one that is read, beside it.
import { documentHref, href } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { name } from "../../format.js";
import { t } from "../../text.js";

const SHOWN = 3;

/** Comes when it comes: the text does not wait for it. */
export function alike(id, signal) {
  const list = h("div", {}, h("p", { class: "soft" }, t("document.alike.looking")));
  api.similar({ id, limit: SHOWN }, signal).then(({ candidates }) => {
    list.replaceChildren(candidates.length === 0 ? h("p", { class: "soft" }, t("document.alike.nothingSimilar")) : h("ul", {}, candidates.map(each =>
      h("li", {}, h("a", { href: documentHref(each.id) }, each.title), h("span", { class: "tiny soft" }, name("level", each.level))))),
    h("a", { href: href("similar", new URLSearchParams({ id })) }, t("document.alike.seeReasonsAndPassages")));
  }, failure => {
    if (failure.name !== "AbortError") {
      list.replaceChildren(h("p", { class: "soft" }, t("document.alike.cannotLookNow")));
    }
  });
  return h("div", { class: "contents" }, h("h2", {}, t("word.similarProposals")), list);
}
