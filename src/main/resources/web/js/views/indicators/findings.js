// Where figures do not fit one another: a rate that its parts do not give, a growth that two years do not show,
// documents that state different figures.
import { documentHref, spot } from "../../address.js";
import { h } from "../../dom.js";
import { count, name } from "../../format.js";

const KINDS = { share: "写明的比例与两数相除不合", growth: "写明的增幅与两年的数不合", documents: "几份文件写的不一样" };
const SHOWN = 20;

export function findings(all, label) {
  const wrong = all.filter(each => each.verdict === "disagrees");
  const right = all.filter(each => each.verdict === "agrees").length;
  return h("section", { class: "stack tight" },
    h("h2", {}, "核对"),
    h("p", { class: "small" }, wrong.length === 0
      ? `与“${label}”有关的比例和增幅都算得通（核对了 ${count(right)} 处）。`
      : `${count(right)} 处算得通，${count(wrong.length)} 处不合：`),
    wrong.length > 0 && h("ul", { class: "counted" }, wrong.slice(0, SHOWN).map(finding)),
    wrong.length > SHOWN && h("p", { class: "small soft" }, `只列前 ${SHOWN} 处；下载的文件里有全部。`));
}

function finding({ kind, stated, computed, readings }) {
  const first = readings[0];
  return h("li", {},
    h("p", { class: "small" }, h("b", {}, `${name("district", first.place ?? first.district)} ${first.year ?? ""}年`), ` ${KINDS[kind]}`,
      stated !== null && computed !== null && `：写的是 ${round(stated)}，算出来是 ${round(computed)}`),
    [...new Map(readings.map(each => [each.sentence, each])).values()].map(each =>
      h("a", { class: "text", href: documentHref(each.document, "", spot(each.passage, each.start)) }, each.sentence)));
}

const round = value => Math.round(value * 100) / 100;
