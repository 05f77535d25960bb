// The members side by side: what they ask for, first what others of the group ask for too.
import { documentHref, spot } from "../../address.js";
import { h, marked } from "../../dom.js";
import { name } from "../../format.js";
import { t } from "../../text.js";

const FIRST = 3;

/** @param acts what can be done with one member; empty where the group is dismissed */
export function members(group, evidence, acts) {
  const shared = sharedAsks(group, evidence?.pairs ?? []);
  const told = new Map((evidence?.members ?? []).map(each => [each.id, each]));
  return h("ol", { class: "members" }, group.members.map(member => {
    const lead = member.id === group.lead;
    return h("li", { class: "panel stack tight", "data-id": member.id },
      h("div", { class: "row tiny" },
        group.status !== "dismissed" && group.members.length > 1 &&
          h("input", { type: "checkbox", name: "member", value: member.id, "aria-label": t("groups.members.tick", member.title) }),
        lead && h("span", { class: "tag full" }, t("groups.members.lead")),
        lead && evidence && group.members.length > 1 && h("span", { class: "soft" }, t("groups.members.leadRule", evidence.leadRule)),
        member.id === evidence?.loosest && h("span", { class: "tag strong" }, t("groups.members.fitsLeast")),
        member.state !== "current" && h("span", { class: "tag strong" }, name("memberState", member.state)),
        member.number && h("span", { class: "soft" }, t("word.numberOf", member.number)),
        member.sponsors.length > 0 && h("span", { class: "soft" }, member.sponsors.join(t("list.comma")))),
      caption(member, shared),
      member.id === evidence?.loosest && evidence.apart && h("p", { class: "small" }, t("groups.members.asksAlone", evidence.apart.text.trim())),
      told.has(member.id) ? asks(member.id, told.get(member.id).asks, shared) : evidence && h("p", { class: "small soft" }, t("groups.members.noLongerInThe")),
      !lead && acts.lead && h("p", {}, h("button", { type: "button", class: "quiet", "data-key": `lead-${member.id}`, onclick: () => acts.lead(member) }, t("groups.members.makeLead"))));
  }));
}

/** What two members both ask for, or what of theirs comes closest, by the member and the place of either sentence. */
function sharedAsks(group, pairs) {
  const shared = new Map();
  const called = id => group.members.find(member => member.id === id)?.number ?? id;
  const put = (id, own, what, same, other, theirs) => {
    const at = key(id, own);
    shared.set(at, [...shared.get(at) ?? [], { what, words: `${same ? t("groups.members.sameAs") : t("groups.members.nearTo")} ${called(other)} ${place(theirs)}` }]);
  };
  for (const { a, b, reason } of pairs) {
    const same = reason?.both.length > 0;
    for (const { what, query, candidate } of (same ? reason.both : reason?.close) ?? []) {
      put(a, query, what, same, b, candidate);
      put(b, candidate, what, same, a, query);
    }
  }
  return shared;
}

const key = (id, { passage, start }) => `${id} ${passage}:${start}`;

const place = ({ ordinal }) => (ordinal === null ? t("word.subject") : ordinal === 0 ? t("word.beginningOfTheAsks") : t("groups.members.askShort", ordinal));

function caption(member, shared) {
  const found = [...shared].find(([at]) => at.startsWith(`${member.id} title:`))?.[1] ?? [];
  return [h("h3", { class: "member-title" }, h("a", { href: documentHref(member.id) }, marked(member.title, spans(member.title, found)))), alsoIn(found)];
}

function asks(id, all, shared) {
  const first = all.filter(each => shared.has(key(id, each)));
  const shown = first.length > 0 ? first : all.slice(0, FIRST);
  const rest = all.filter(each => !shown.includes(each));
  if (all.length === 0) {
    return h("p", { class: "small soft" }, t("groups.members.noNumberedAsksWere"));
  }
  return [
    h("ul", { class: "asks" }, shown.map(each => ask(each, shared.get(key(id, each)) ?? []))),
    rest.length > 0 && h("details", { class: "small" },
      h("summary", {}, t("groups.members.moreSentencesOfAsks", rest.length)),
      h("ul", { class: "asks" }, rest.map(each => ask(each, [])))),
  ];
}

function ask(each, found) {
  const passage = each.passage;
  return h("li", {},
    h("span", { class: "tiny soft" }, place(each)), " ",
    h("a", { href: documentHref(passage.slice(0, passage.lastIndexOf("#")), "", spot(passage, each.start)) }, marked(each.text, spans(each.text, found))),
    alsoIn(found));
}

function alsoIn(found) {
  return found.length > 0 && h("span", { class: "also tiny" }, [...new Set(found.map(each => each.words))].join(t("list.comma")));
}

/** The words that are shared stand literally in one of two sentences only. */
function spans(text, found) {
  return found.map(({ what }) => [text.indexOf(what), what.length]).filter(([at]) => at >= 0).map(([at, length]) => [at, at + length]);
}
