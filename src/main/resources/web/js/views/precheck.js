// What rules remark on a draft before it is filed, sentence by sentence, and who could undertake it.
import { documentHref } from "../address.js";
import { h } from "../dom.js";
import { count, share } from "../format.js";
import { t } from "../text.js";

const SEVERITIES = { error: ["tag full", t("precheck.mustChange")], warning: ["tag strong", t("precheck.pleaseLook")], hint: ["tag", t("precheck.couldChange")] };

/** @param failure why there are no remarks; null when there are */
export function precheck(answer, failure) {
  if (failure) {
    return h("p", { class: "small soft" }, t("precheck.thePreCheckWas", failure.detail ?? failure.message));
  }
  const { remarks, departments, rules, notes, precedents } = answer;
  return h("section", { class: "panel stack tight precheck" },
    h("h2", {}, t("precheck.preCheck"), h("span", { class: "soft small" }, remarks.length ? t("precheck.remarks", count(remarks.length)) : t("precheck.noRemarks"))),
    remarks.length > 0 && h("ul", {}, remarks.map(remark)),
    departments.length > 0 && h("p", { class: "small" }, h("span", { class: "soft" }, t("precheck.leadUnitsOfLike")),
      departments.map(each => t("precheck.unitShare", each.department, share(each.share))).join(t("list.comma"))),
    precedents.length > 0 && h("details", { class: "small" },
      h("summary", {}, t("precheck.earlierProposalsToRefer", count(precedents.length))),
      h("ul", { class: "near" }, precedents.map(precedent))),
    notes.map(note => h("p", { class: "small soft" }, note)),
    h("p", { class: "tiny soft" }, t("precheck.rulesOfVersionThey", rules)));
}

function remark({ severity, name, sentence, text, source }) {
  const [look, words] = SEVERITIES[severity] ?? SEVERITIES.hint;
  return h("li", { class: "small" },
    h("span", { class: look }, words), " ", h("b", {}, name), t("list.colon"), text,
    sentence && h("p", { class: "soft said-of" }, `“${sentence}”`),
    h("p", { class: "tiny soft" }, t("precheck.basis", source)));
}

function precedent({ id, title, year, department, outcome, result, reply }) {
  return h("li", {},
    h("a", { href: documentHref(id) }, title),
    h("p", { class: "soft" }, [year && t("word.year", year), department, outcome ?? result].filter(Boolean).join(t("list.clause"))),
    reply?.[0] && h("p", { class: "soft" }, t("precheck.reply", reply[0].text)));
}
