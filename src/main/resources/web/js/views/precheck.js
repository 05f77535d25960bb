// What rules remark on a draft before it is filed, sentence by sentence, and who could undertake it.
import { documentHref } from "../address.js";
import { h } from "../dom.js";
import { count, share } from "../format.js";

const SEVERITIES = { error: ["tag full", "须改"], warning: ["tag strong", "请看"], hint: ["tag", "可改"] };

/** @param failure why there are no remarks; null when there are */
export function precheck(answer, failure) {
  if (failure) {
    return h("p", { class: "small soft" }, `预审没有做成：${failure.detail ?? failure.message}。下面的比较不受影响。`);
  }
  const { remarks, departments, rules, notes, precedents } = answer;
  return h("section", { class: "panel stack tight precheck" },
    h("h2", {}, "预审 ", h("span", { class: "soft small" }, remarks.length ? `${count(remarks.length)} 条意见` : "没有意见")),
    remarks.length > 0 && h("ul", {}, remarks.map(remark)),
    departments.length > 0 && h("p", { class: "small" }, h("span", { class: "soft" }, "以往同类提案的主办单位："),
      departments.map(each => `${each.department}（${share(each.share)}%）`).join("、")),
    precedents.length > 0 && h("details", { class: "small" },
      h("summary", {}, `可参照的往届提案 ${count(precedents.length)} 件`),
      h("ul", { class: "near" }, precedents.map(precedent))),
    notes.map(note => h("p", { class: "small soft" }, note)),
    h("p", { class: "tiny soft" }, `按 ${rules} 版规则；规则看的是写法，立不立案由人定。`));
}

function remark({ severity, name, sentence, text, source }) {
  const [look, words] = SEVERITIES[severity] ?? SEVERITIES.hint;
  return h("li", { class: "small" },
    h("span", { class: look }, words), " ", h("b", {}, name), "：", text,
    sentence && h("p", { class: "soft said-of" }, `“${sentence}”`),
    h("p", { class: "tiny soft" }, `依据：${source}`));
}

function precedent({ id, title, year, department, outcome, result, reply }) {
  return h("li", {},
    h("a", { href: documentHref(id) }, title),
    h("p", { class: "soft" }, [year && `${year}年`, department, outcome ?? result].filter(Boolean).join("，")),
    reply?.[0] && h("p", { class: "soft" }, `答复：${reply[0].text}`));
}
