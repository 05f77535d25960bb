// How often the program was right by what people said, now and at other thresholds.
import { h } from "../../dom.js";
import { count, share } from "../../format.js";
import * as api from "../../api.js";
import { t } from "../../text.js";

const FORMATS = [["xlsx", "Excel"], ["csv", "CSV"]];

export function accuracy({ draw, judged, disagreed, rules, unlisted, notes }) {
  return h("div", { class: "stack tight" },
    h("div", { class: "scroll-x", tabindex: 0, role: "region", "aria-label": t("judging.precisionAndRecall") }, h("table", { class: "small figures" },
      h("thead", {}, h("tr", {}, [t("judging.rule"), t("judging.pairsCalled"), t("judging.precision"), t("judging.recall")].map(words => h("th", { scope: "col" }, words)))),
      h("tbody", {}, rules.map(rule => h("tr", {},
        h("th", { scope: "row" }, rule.threshold === null ? t("judging.asNow") : t("judging.fromScore", rule.threshold.toFixed(2))),
        h("td", { class: "figure" }, count(rule.called)), h("td", { class: "figure" }, estimate(rule.precision)), h("td", { class: "figure" }, estimate(rule.recall))))))),
    unlisted.judged > 0 && h("p", { class: "small" }, t("judging.unlisted", count(unlisted.pairs), count(unlisted.judged), estimate(unlisted.share))),
    h("ul", { class: "small soft" }, [t("judging.drawnFrom", count(judged)), disagreed > 0 && t("judging.disagreed", count(disagreed)), ...notes]
      .filter(Boolean).map(note => h("li", {}, note))),
    h("p", { class: "row small" }, t("judging.export"), FORMATS.map(([format, words]) =>
      h("a", { href: api.tableHref("judging/judgements", new URLSearchParams({ draw }), { format }), download: true }, words))));
}

function estimate({ value, low, high }) {
  return value === null ? t("judging.notEnough") : t("judging.estimate", share(value), share(low), share(high));
}
