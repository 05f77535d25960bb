// Two proposals side by side, and nothing that the program thinks of them.
import { documentHref } from "../../address.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";
import { keyed } from "../groups/keys.js";

const VERDICTS = [["y", "same", t("judging.same")], ["n", "different", t("judging.different")], ["u", "unsure", t("judging.unsure")]];
const FIRST = 8;

/** @param judge takes the verdict */
export function pair({ judged, of, sides }, judge) {
  return h("section", { class: "stack tight", "aria-label": t("judging.thePair") },
    h("p", { class: "small soft", role: "status" }, t("judging.progress", count(judged), count(of))),
    h("p", {}, t("judging.question")),
    h("div", { class: "row", role: "group", "aria-label": t("judging.verdict") }, VERDICTS.map(([key, verdict, words]) =>
      keyed(key, words, { class: verdict === "unsure" ? "quiet" : "", onclick: () => judge(verdict) }))),
    h("div", { class: "columns" }, sides.map(side => h("article", { class: "panel stack tight" },
      side.number && h("p", { class: "tiny soft" }, t("judging.number", side.number)),
      h("h2", { class: "member-title" }, h("a", { href: documentHref(side.id), target: "_blank", rel: "noopener" }, side.title)),
      side.asks.length === 0 ? h("p", { class: "small soft" }, t("judging.noAsks")) : asks(side.asks)))));
}

function asks(all) {
  const items = list => list.map(text => h("li", {}, text));
  return [h("ul", { class: "asks" }, items(all.slice(0, FIRST))),
    all.length > FIRST && h("details", { class: "small" }, h("summary", {}, t("judging.otherAsks", all.length - FIRST)), h("ul", { class: "asks" }, items(all.slice(FIRST))))];
}
