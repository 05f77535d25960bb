// Where figures do not fit one another: a rate that its parts do not give, a growth that two years do not show,
// documents that state different figures.
import { documentHref, spot } from "../../address.js";
import { h } from "../../dom.js";
import { count, name } from "../../format.js";
import { t } from "../../text.js";

const KINDS = { share: t("indicators.findings.statedRatiosThatDo"), growth: t("indicators.findings.statedGrowthThatDoes"), documents: t("indicators.findings.documentsThatDiffer") };
const SHOWN = 20;

export function findings(all, label) {
  const wrong = all.filter(each => each.verdict === "disagrees");
  const right = all.filter(each => each.verdict === "agrees").length;
  return h("section", { class: "stack tight" },
    h("h2", {}, t("indicators.findings.checks")),
    h("p", { class: "small" }, wrong.length === 0
      ? t("indicators.findings.allRatiosAndGrowth", label, count(right))
      : t("indicators.findings.workOutDoNot", count(right), count(wrong.length))),
    wrong.length > 0 && h("ul", { class: "counted" }, wrong.slice(0, SHOWN).map(finding)),
    wrong.length > SHOWN && h("p", { class: "small soft" }, t("indicators.findings.theFirstTheFile", SHOWN)));
}

function finding({ kind, stated, computed, readings }) {
  const first = readings[0];
  return h("li", {},
    h("p", { class: "small" }, h("b", {}, t("word.nameYear", name("district", first.place ?? first.district), first.year ?? "")), ` ${KINDS[kind]}`,
      stated !== null && computed !== null && t("indicators.findings.statedWorksOutAs", round(stated), round(computed))),
    [...new Map(readings.map(each => [each.sentence, each])).values()].map(each =>
      h("a", { class: "text", href: documentHref(each.document, "", spot(each.passage, each.start)) }, each.sentence)));
}

const round = value => Math.round(value * 100) / 100;
