// One group: why it stands, what its members ask for, what is near, and what can be done.
import { documentHref } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { dateTime, name, share } from "../../format.js";
import * as acts from "./acts.js";
import { history } from "./history.js";
import { keyed } from "./keys.js";
import { TAGS, target } from "./list.js";
import { members } from "./members.js";
import { standing } from "./standing.js";

/** @param next the address of the group after this one */
export function detail(state, group, all, next, signal) {
  const element = h("article", { class: "group stack", "aria-label": `第 ${group.id} 组`, "aria-busy": "true" });
  const fill = (evidence, failure = null) => {
    element.replaceChildren(...parts(state, group, all, next, evidence, failure).filter(Boolean));
    element.removeAttribute("aria-busy");
  };
  element.replaceChildren(...parts(state, group, all, next, null, null).filter(Boolean));
  api.groupEvidence(group.id, signal).then(fill, failure => {
    if (failure.name !== "AbortError") {
      fill(null, failure);
    }
  });
  return element;
}

function parts(state, group, all, next, evidence, failure) {
  const live = group.status !== "dismissed";
  return [
    h("header", { class: "stack tight" },
      h("p", { class: "row small back" }, h("a", { href: target(state, null) }, "← 全部组")),
      h("div", { class: "row base" },
        h("h2", { class: "hit-title" }, group.matter),
        live && h("button", { type: "button", class: "quiet", onclick: () => acts.reword(group, "matter", "事项", group.matter, "这一组说的是什么事，会列在建议表里。") }, "改事项")),
      h("p", { class: "row small" },
        h("span", { class: TAGS[group.status] }, name("state", group.status)),
        h("span", { class: "soft" }, `第 ${group.id} 组，${group.members.length} 件`),
        h("span", { class: "soft" }, `承办单位：${group.department ?? "未定"}`),
        live && h("button", { type: "button", class: "quiet", onclick: () => acts.reword(group, "department", "承办单位", group.department, "建议由哪个单位主办；留空为未定。") }, "改单位")),
      group.decision && h("p", { class: "small soft" },
        `${group.decision.reviewer} ${dateTime(group.decision.at)} ${name("state", group.status)}`, group.decision.reason && `：${group.decision.reason}`)),
    toolbar(state, group, all, next, live),
    why(evidence, failure),
    members(group, evidence, live ? { lead: member => acts.perform(group, "lead", { member: member.id }) } : {}),
    evidence?.pairs.length > 0 && pairs(group, evidence.pairs),
    evidence?.near.length > 0 && live && near(group, evidence.near, all),
    live && standing(group, true),
    remarks(group),
    history(group.id),
  ];
}

function toolbar(state, group, all, next, live) {
  const ticked = () => [...document.querySelectorAll(".members input:checked")].map(box => box.value);
  const others = all.filter(each => each.id !== group.id && each.status !== "dismissed");
  return h("div", { class: "row toolbar", role: "group", "aria-label": "处理" },
    live && group.status !== "accepted" && keyed("a", "同意归并", { class: "primary", onclick: () => acts.perform(group, "accept", {}, next), disabled: group.members.length < 2 }),
    live && keyed("d", "不予归并", { onclick: () => acts.dismiss(group, next) }),
    group.status !== "open" && h("button", { type: "button", onclick: () => acts.perform(group, "reopen", {}) }, "重新审议"),
    live && group.members.length > 1 && keyed("s", "拆出所选", { onclick: () => acts.split(group, ticked()) }),
    live && keyed("m", "移走所选", { onclick: () => acts.move(group, ticked(), others, id => target(state, id)) }),
    live && h("button", { type: "button", onclick: () => acts.merge(group, others) }, "并入别组…"));
}

function why(evidence, failure) {
  if (failure) {
    return h("p", { class: "notice small" }, `理由现在读不出来：${failure.detail ?? failure.message}。其余照常可用。`);
  }
  return evidence === null ? h("p", { class: "small soft" }, "正在对照各案的建议……") : h("div", { class: "stack tight" },
    evidence.reason && h("p", { class: "reason" }, evidence.reason.text),
    evidence.members.length === 1 && h("p", { class: "reason" }, "组里只有一件，没有可对照的。"));
}

function pairs(group, list) {
  const title = id => group.members.find(member => member.id === id)?.title ?? id;
  return h("details", {},
    h("summary", {}, `两两对照 ${list.length} 对`),
    h("ol", { class: "pairs" }, [...list].sort((a, b) => b.score - a.score).map(pair => h("li", {},
      h("p", { class: "small" }, h("b", { class: "figure" }, share(pair.score)), " ",
        h("span", { class: "tag" }, pair.level ? name("level", pair.level) : "经别案相连"), " ", title(pair.a), h("span", { class: "soft" }, " 与 "), title(pair.b)),
      h("p", { class: "small soft" }, pair.reason.text)))));
}

function near(group, list, all) {
  return h("section", { class: "stack tight", "aria-label": "相近的提案" },
    h("h3", {}, "相近而不在这一组的"),
    h("ul", { class: "near" }, list.map(each => h("li", {},
      h("div", { class: "row ends base" },
        h("a", { href: documentHref(each.id) }, each.title),
        h("button", { type: "button", class: "quiet", onclick: () => acts.takeIn(group, each, all) }, each.group ? `从第 ${each.group} 组移来` : "加入这一组")),
      h("p", { class: "small soft" }, each.reason.text)))));
}

function remarks(group) {
  const text = h("input", { type: "text", name: "remark", maxlength: 2000, placeholder: "写一句意见", "aria-label": "意见", "data-key": "remark" });
  return h("section", { class: "stack tight", "aria-label": "意见" },
    h("h3", {}, "意见"),
    group.comments.map(each => h("p", { class: "small" }, h("span", { class: "soft" }, `${each.reviewer} ${dateTime(each.at)}：`), each.text)),
    h("form", { class: "searchbox remark", onsubmit: event => {
      event.preventDefault();
      if (text.value.trim()) {
        acts.perform(group, "comment", { text: text.value.trim() });
      }
    } }, text, h("button", {}, "记下")));
}
