// One similar proposal with its reasons.
import { documentHref } from "../address.js";
import { dressed, h, marked } from "../dom.js";
import { name, share } from "../format.js";
import { t } from "../text.js";
import { meta } from "./hit.js";

const TAGS = { duplicate: "tag full", mergeable: "tag strong", related: "tag" };

export function candidate(each, open) {
  return h("li", { class: "candidate", "data-id": each.id },
    h("header", {},
      h("p", { class: "score" }, share(each.score), h("small", {}, h("span", { class: TAGS[each.level] }, name("level", each.level)))),
      h("div", {},
        h("h3", { class: "hit-title" }, h("a", { href: documentHref(each.id) }, each.title)),
        meta({ ...each, kind: "proposal", body: "other", date: null, meetingYear: each.year }),
        h("p", { class: "reason" }, shared(each.reason)),
        parts(each.parts),
        each.shared.length > 0 && h("p", { class: "small" }, h("span", { class: "soft" }, t("candidate.wordsInCommon")), each.shared.join(t("list.comma"))),
        each.differing.map(difference),
        each.reason.differing.filter(({ kind }) => kind === "ask").map(difference))),
    asks(each.reason, open),
    each.aligned.length > 0 && aligned(each.aligned, open && each.reason.close.length === 0));
}

/** What both ask for, in one sentence; what differs stands below it line by line. */
function shared({ both, text, differing }) {
  const opposed = differing.some(each => each.kind === "opposed");
  return both.length === 0 || opposed ? text : t("candidate.bothAskFor", both.map(each => `“${each.what}”`).join(t("list.comma")));
}

/** The asks that go together, side by side; where none is surely the same, those that come closest. */
function asks({ both, close }, open) {
  const pairs = both.length > 0 ? both : close;
  return pairs.length > 0 && h("details", { class: "aligned", open },
    h("summary", {}, both.length > 0 ? t("candidate.asksInCommon", both.length) : t("candidate.asksAreNearestCompare", close.length)),
    h("div", { class: "pair heads", "aria-hidden": "true" }, h("span", {}, t("candidate.thisOne")), h("span", {}, t("candidate.theOther"))),
    h("ol", {}, pairs.map(({ what, query, candidate: other }) =>
      h("li", { class: "pair" }, ask(query, what, t("candidate.thisOne")), ask(other, what, t("candidate.theOther"))))));
}

function ask({ text, ordinal }, what, side) {
  const at = text.indexOf(what);
  const place = ordinal === null ? t("word.subject") : ordinal === 0 ? t("word.beginningOfTheAsks") : t("candidate.ask", ordinal);
  return h("p", { class: "stretch" }, h("span", { class: "unseen" }, t("word.lead", side)),
    h("span", { class: "tiny soft" }, place, " "), marked(text, at < 0 ? [] : [[at, at + what.length]]));
}

function parts(values) {
  return h("dl", { class: "parts" }, Object.entries(values).map(([part, value]) =>
    h("div", {},
      h("dt", {}, name("part", part), h("b", {}, share(value))),
      h("dd", { class: "bar", "aria-hidden": "true" }, h("i", { vars: { share: value } })))));
}

function difference({ kind, query, candidate: other }) {
  const side = values => (values.length ? values.join(t("list.comma")) : t("candidate.none"));
  return h("p", { class: "small" }, h("span", { class: "soft" }, kind === "ask" ? t("candidate.askedByOneOnly") : t("candidate.thatDiffer", name("difference", kind))), t("candidate.thisOneTheOther", side(query), side(other)));
}

function aligned(pairs, open) {
  return h("details", { class: "aligned", open },
    h("summary", {}, t("candidate.matchingPassages", pairs.length)),
    h("div", { class: "pair heads", "aria-hidden": "true" }, h("span", {}, t("candidate.thisOne")), h("span", {}, t("candidate.theOther"))),
    h("ol", {}, pairs.map(pair =>
      h("li", { class: "pair" }, stretch(pair.query, t("candidate.thisOne")), stretch(pair.candidate, t("candidate.theOther"))))));
}

/** What both sides have is marked; names and numbers that only this side has are underlined. */
function stretch({ text, marks, differing }, side) {
  return h("p", { class: "stretch" }, h("span", { class: "unseen" }, t("word.lead", side)),
    dressed(text, [
      { spans: differing, make: piece => h("span", { class: "differing", title: t("candidate.notInTheOther") }, piece) },
      { spans: marks, make: piece => h("mark", {}, piece) },
    ]));
}
