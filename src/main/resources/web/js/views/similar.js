// Proposals like one of the corpus or like a draft.
import { documentHref } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count, share } from "../format.js";
import { candidate } from "./candidate.js";
import { draft, draftForm } from "./draft.js";
import { precheck } from "./precheck.js";

export function title(state, data) {
  return data ? `相似提案：${count(data.answer.candidates.filter(each => !isWeak(each)).length)} 件` : "相似提案";
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
    h("p", { class: "tiny soft" }, "与这件提案相似"),
    h("h1", { class: "hit-title" }, h("a", { href: documentHref(source.id) }, source.title)),
    h("p", { class: "small" }, h("a", { href: "/similar" }, "改用自己的文字")));
}

// Below this share of matter in common two proposals speak of different things, whatever single asks they share.
const SAME_MATTER = 0.3;

/** Nothing that both ask for, or about another matter: of use now and then, and never first. */
const isWeak = ({ level, reason, parts }) => level === "related" && (reason.close.length === 0 || parts.matter < SAME_MATTER);

function answers({ candidates: all, setAside, notes }, building) {
  const candidates = all.filter(each => !isWeak(each));
  const weak = all.filter(isWeak);
  return h("section", { class: "stack tight", "aria-label": "相似提案" },
    h("h2", {}, candidates.length ? `${count(candidates.length)} 件相似` : "没有可比的提案"),
    candidates.length === 0 && h("p", { class: "soft" }, "馆藏提案中没有所涉事项或建议与之相近的。这也是一个正常的结果。"),
    candidates.length > 0 && h("p", { class: "small soft" },
      "分数由四项算出：建议（所提的办法）、事项（所说的事）、文字（相同的字句）、用词（相同的少见词）。只有事项相同、建议相近的才宜归并办理。"),
    setAside.clauses > 0 && h("p", { class: "small soft" },
      `比较时略去套话 ${setAside.clauses} 句，占全文 ${share(setAside.share)}%`,
      setAside.examples.length > 0 && `，如“${setAside.examples[0]}”`, "。"),
    building && h("p", { class: "small soft" }, `语义向量正在建立：${count(building.done)}/${count(building.documents)} 份文件`),
    notes.map(note => h("p", { class: "small soft" }, note)),
    h("ol", {}, candidates.map((each, rank) => candidate(each, rank === 0))),
    weak.length > 0 && h("details", {},
      h("summary", {}, `另有 ${count(weak.length)} 件说的是别的事，只在个别建议或用词上相近`),
      h("ol", {}, weak.map(each => candidate(each, false)))));
}
