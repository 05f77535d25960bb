// What terms would change: how much they count with their other names now and then, each name by itself, how the text is cut.
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";

export function trial({ entries, terms }, lines) {
  const rest = entries.length - terms.length;
  return [
    terms.map(one),
    rest > 0 && h("p", { class: "small soft" }, t("terms.trial.rest", count(rest), terms.length)),
    h("p", { class: "small soft" }, t("terms.trial.whatStays")),
    h("p", { class: "small" }, h("a", { href: URL.createObjectURL(new Blob([`${lines}\n`], { type: "text/tab-separated-values;charset=utf-8" })), download: t("terms.fileName") }, t("terms.downloadLines"))),
  ];
}

function one({ entry, inForce, before, after, names, cut, remarks }) {
  const more = after.occurrences - before.occurrences;
  return h("div", { class: "stack tight term-trial" },
    h("p", {}, h("b", {}, entry.term), t("list.colon"), inForce
      ? t("terms.trial.asItIs", amount(before))
      : t("terms.trial.change", amount(before), amount(after), more === 0 ? t("themes.workshop.asMany") : more > 0 ? t("themes.workshop.more", count(more)) : t("themes.workshop.fewer", count(-more)))),
    h("ul", { class: "term-counts small" }, names.map(each => h("li", { class: each.count.occurrences === 0 && "soft" },
      each.name, " ", h("span", { class: "figure soft" }, count(each.count.occurrences)), each.added && [" ", h("span", { class: "tag" }, t("terms.trial.added"))]))),
    h("p", { class: "small" }, cut.length === 1 ? t("terms.trial.oneWord") : t("terms.trial.cut", cut.join(" / "))),
    remarks.map(remark => h("p", { class: "small fault" }, remark)));
}

const amount = ({ occurrences, documents }) => t("terms.trial.amount", count(occurrences), count(documents));
