// One similar proposal with its reasons.
import { documentHref } from "../address.js";
import { dressed, h, marked } from "../dom.js";
import { name, share } from "../format.js";
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
        each.shared.length > 0 && h("p", { class: "small" }, h("span", { class: "soft" }, "共有的词："), each.shared.join("、")),
        each.differing.map(difference),
        each.reason.differing.filter(({ kind }) => kind === "ask").map(difference))),
    asks(each.reason, open),
    each.aligned.length > 0 && aligned(each.aligned, open && each.reason.close.length === 0));
}

/** What both ask for, in one sentence; what differs stands below it line by line. */
function shared({ both, text, differing }) {
  const opposed = differing.some(each => each.kind === "opposed");
  return both.length === 0 || opposed ? text : `两案都要求${both.map(each => `“${each.what}”`).join("、")}。`;
}

/** The asks that go together, side by side; where none is surely the same, those that come closest. */
function asks({ both, close }, open) {
  const pairs = both.length > 0 ? both : close;
  return pairs.length > 0 && h("details", { class: "aligned", open },
    h("summary", {}, both.length > 0 ? `相同的建议 ${both.length} 条` : `最相近的建议 ${close.length} 条，是否同一件事请对照`),
    h("div", { class: "pair heads", "aria-hidden": "true" }, h("span", {}, "本件"), h("span", {}, "此件")),
    h("ol", {}, pairs.map(({ what, query, candidate: other }) =>
      h("li", { class: "pair" }, ask(query, what, "本件"), ask(other, what, "此件")))));
}

function ask({ text, ordinal }, what, side) {
  const at = text.indexOf(what);
  const place = ordinal === null ? "案由" : ordinal === 0 ? "建议开头" : `第 ${ordinal} 条建议`;
  return h("p", { class: "stretch" }, h("span", { class: "unseen" }, `${side}：`),
    h("span", { class: "tiny soft" }, place, " "), marked(text, at < 0 ? [] : [[at, at + what.length]]));
}

function parts(values) {
  return h("dl", { class: "parts" }, Object.entries(values).map(([part, value]) =>
    h("div", {},
      h("dt", {}, name("part", part), h("b", {}, share(value))),
      h("dd", { class: "bar", "aria-hidden": "true" }, h("i", { vars: { share: value } })))));
}

function difference({ kind, query, candidate: other }) {
  const side = values => (values.length ? values.join("、") : "无");
  return h("p", { class: "small" }, h("span", { class: "soft" }, kind === "ask" ? "只有一案提的：" : `${name("difference", kind)}不同：`), `本件 ${side(query)}；此件 ${side(other)}`);
}

function aligned(pairs, open) {
  return h("details", { class: "aligned", open },
    h("summary", {}, `对应的段落 ${pairs.length} 处`),
    h("div", { class: "pair heads", "aria-hidden": "true" }, h("span", {}, "本件"), h("span", {}, "此件")),
    h("ol", {}, pairs.map(pair =>
      h("li", { class: "pair" }, stretch(pair.query, "本件"), stretch(pair.candidate, "此件")))));
}

/** What both sides have is marked; names and numbers that only this side has are underlined. */
function stretch({ text, marks, differing }, side) {
  return h("p", { class: "stretch" }, h("span", { class: "unseen" }, `${side}：`),
    dressed(text, [
      { spans: differing, make: piece => h("span", { class: "differing", title: "另一件没有" }, piece) },
      { spans: marks, make: piece => h("mark", {}, piece) },
    ]));
}
