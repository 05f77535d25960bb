// One group: why it stands, what its members ask for, what is near, and what can be done.
import { documentHref } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { dateTime, name, share } from "../../format.js";
import { t } from "../../text.js";
import * as acts from "./acts.js";
import { history } from "./history.js";
import { keyed } from "./keys.js";
import { TAGS, target } from "./list.js";
import { members } from "./members.js";
import { replies } from "./replies.js";
import { standing } from "./standing.js";

/** @param next the address of the group after this one */
export function detail(state, group, all, next, signal) {
  const element = h("article", { class: "group stack", "aria-label": t("groups.detail.group", group.id), "aria-busy": "true" });
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
      h("p", { class: "row small back" }, h("a", { href: target(state, null) }, t("groups.detail.allGroups"))),
      h("div", { class: "row base" },
        h("h2", { class: "hit-title" }, group.matter),
        live && h("button", { type: "button", class: "quiet", onclick: () => acts.reword(group, "matter", t("word.matter"), group.matter, t("groups.detail.whatMatterThisGroup")) }, t("groups.detail.changeMatter"))),
      h("p", { class: "row small" },
        h("span", { class: TAGS[group.status] }, name("state", group.status)),
        h("span", { class: "soft" }, t("groups.detail.groupProposals", group.id, group.members.length)),
        h("span", { class: "soft" }, t("groups.detail.department", group.department ?? t("groups.detail.notSet"))),
        live && h("button", { type: "button", class: "quiet", onclick: () => acts.reword(group, "department", t("groups.detail.departmentLabel"), group.department, t("groups.detail.whichUnitLeadsEmpty")) }, t("groups.detail.changeDepartment"))),
      group.decision && h("p", { class: "small soft" },
        `${group.decision.reviewer} ${dateTime(group.decision.at)} ${name("state", group.status)}`, group.decision.reason && t("groups.reason", group.decision.reason))),
    toolbar(state, group, all, next, live),
    why(evidence, failure),
    members(group, evidence, live ? { lead: member => acts.perform(group, "lead", { member: member.id }) } : {}),
    evidence?.pairs.length > 0 && pairs(group, evidence.pairs),
    evidence?.near.length > 0 && live && near(state, group, evidence, all),
    live && standing(group, true),
    replies(group),
    remarks(group),
    history(group.id),
  ];
}

function toolbar(state, group, all, next, live) {
  const ticked = () => [...document.querySelectorAll(".members input:checked")].map(box => box.value);
  const others = all.filter(each => each.id !== group.id && each.status !== "dismissed");
  return h("div", { class: "row toolbar", role: "group", "aria-label": t("groups.detail.decide") },
    live && group.status !== "accepted" && keyed("a", t("word.merge"), { class: "primary", onclick: () => acts.perform(group, "accept", {}, next), disabled: group.members.length < 2 }),
    live && keyed("d", t("word.doNotMerge"), { onclick: () => acts.dismiss(group, next) }),
    group.status !== "open" && h("button", { type: "button", onclick: () => acts.perform(group, "reopen", {}) }, t("groups.detail.reviewAgain")),
    live && group.members.length > 1 && keyed("s", t("groups.detail.splitOffTicked"), { onclick: () => acts.split(group, ticked()) }),
    live && keyed("m", t("groups.detail.moveTicked"), { onclick: () => acts.move(group, ticked(), others, id => target(state, id)) }),
    live && h("button", { type: "button", onclick: () => acts.merge(group, others) }, t("groups.detail.mergeIntoAnother")));
}

function why(evidence, failure) {
  if (failure) {
    return h("p", { class: "notice small" }, t("groups.detail.theReasonsCannotBe", failure.detail ?? failure.message));
  }
  return evidence === null ? h("p", { class: "small soft" }, t("groups.detail.comparingTheAsks")) : h("div", { class: "stack tight" },
    evidence.reason && h("p", { class: "reason" }, evidence.reason.text),
    evidence.members.length === 1 && h("p", { class: "reason" }, t("groups.detail.aGroupOfOne")));
}

function pairs(group, list) {
  const title = id => group.members.find(member => member.id === id)?.title ?? id;
  return h("details", {},
    h("summary", {}, t("groups.detail.pairsCompared", list.length)),
    h("ol", { class: "pairs" }, [...list].sort((a, b) => b.score - a.score).map(pair => h("li", {},
      h("p", { class: "small" }, h("b", { class: "figure" }, share(pair.score)), " ",
        h("span", { class: "tag" }, pair.level ? name("level", pair.level) : t("groups.detail.linkedThroughOthers")), " ", title(pair.a), h("span", { class: "soft" }, t("list.with")), title(pair.b)),
      h("p", { class: "small soft" }, pair.reason.text)))));
}

function near(state, group, { near: list, touching }, all) {
  return h("section", { class: "stack tight", "aria-label": t("groups.detail.similarProposals") },
    h("h3", {}, t("groups.detail.similarNotInThis")),
    touching && h("p", { class: "small" }, t("groups.detail.nearestGroup"), h("a", { href: target(state, touching.id) }, t("groups.detail.groupAndMatter", touching.id, touching.matter))),
    h("ul", { class: "near" }, list.map(each => h("li", {},
      h("div", { class: "row ends base" },
        h("a", { href: documentHref(each.id) }, each.title),
        h("button", { type: "button", class: "quiet", onclick: () => acts.takeIn(group, each, all) }, each.group ? t("groups.detail.movedFromGroup", each.group) : t("groups.detail.addToThisGroup"))),
      h("p", { class: "small soft" }, each.reason.text)))));
}

function remarks(group) {
  const text = h("input", { type: "text", name: "remark", maxlength: 2000, placeholder: t("groups.detail.writeARemark"), "aria-label": t("groups.detail.remarks"), "data-key": "remark" });
  return h("section", { class: "stack tight", "aria-label": t("groups.detail.remarks") },
    h("h3", {}, t("groups.detail.remarks")),
    group.comments.map(each => h("p", { class: "small" }, h("span", { class: "soft" }, t("groups.detail.remarkBy", each.reviewer, dateTime(each.at))), each.text)),
    h("form", { class: "searchbox remark", onsubmit: event => {
      event.preventDefault();
      if (text.value.trim()) {
        acts.perform(group, "comment", { text: text.value.trim() });
      }
    } }, text, h("button", {}, t("groups.acts.record"))));
}
