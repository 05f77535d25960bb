// Proposals like one of the corpus or like a draft.
import { documentHref } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count, share } from "../format.js";
import { t } from "../text.js";
import { candidate } from "./candidate.js";
import { draft, draftForm } from "./draft.js";
import { precheck } from "./precheck.js";

export function title(state, data) {
  return data ? t("similar.similarProposals", count(data.answer.candidates.filter(each => !isWeak(each)).length)) : t("word.similarProposals");
}

export async function load(state, signal) {
  const id = state.params.get("id");
  const text = draft();
  if (!id && !text) {
    return null;
  }
  const question = id ? { id } : { title: text.title || null, text: text.text || null };
  const looked = id ? null : api.check(question, signal).then(answer => ({ answer }), failure => ({ failure }));
  const [answer, source, status, remarks] = await Promise.all([
    api.similar({ ...question, limit: 20 }, signal),
    id ? api.document(id, {}, signal) : null,
    api.status(signal),
    looked,
  ]);
  return { answer, source, remarks, building: status.vectors.building };
}

export const form = () => draftForm();

export function render(state, data) {
  return h("div", { class: "stack" },
    data?.source ? subject(data.source) : draftForm(),
    data?.remarks && precheck(data.remarks.answer, data.remarks.failure),
    data && answers(data.answer, data.building));
}

function subject(source) {
  return h("section", { class: "panel stack tight" },
    h("p", { class: "tiny soft" }, t("similar.similarToThisProposal")),
    h("h1", { class: "hit-title" }, h("a", { href: documentHref(source.id) }, source.title)),
    h("p", { class: "small" }, h("a", { href: "/similar" }, t("similar.useATextOf"))));
}

// Below this share of matter in common two proposals speak of different things, whatever single asks they share.
const SAME_MATTER = 0.3;

/** Nothing that both ask for, or about another matter: of use now and then, and never first. */
const isWeak = ({ level, reason, parts }) => level === "related" && (reason.close.length === 0 || parts.matter < SAME_MATTER);

function answers({ candidates: all, setAside, notes }, building) {
  const candidates = all.filter(each => !isWeak(each));
  const weak = all.filter(isWeak);
  return h("section", { class: "stack tight", "aria-label": t("word.similarProposals") },
    h("h2", {}, candidates.length ? t("similar.similar", count(candidates.length)) : t("similar.noComparableProposal")),
    candidates.length === 0 && h("p", { class: "soft" }, t("similar.noneOfTheProposals")),
    candidates.length > 0 && h("p", { class: "small soft" },
      t("similar.theScoreIsMade")),
    setAside.clauses > 0 && h("p", { class: "small soft" },
      t("similar.setPhrasesLeftOut", setAside.clauses, share(setAside.share)),
      setAside.examples.length > 0 && t("similar.suchAs", setAside.examples[0]), t("list.stop")),
    building && h("p", { class: "small soft" }, t("similar.vectorsOfMeaningAre", count(building.done), count(building.documents))),
    notes.map(note => h("p", { class: "small soft" }, note)),
    h("ol", {}, candidates.map((each, rank) => candidate(each, rank === 0))),
    weak.length > 0 && h("details", {},
      h("summary", {}, t("similar.moreAreAboutSomething", count(weak.length))),
      h("ol", {}, weak.map(each => candidate(each, false)))));
}
