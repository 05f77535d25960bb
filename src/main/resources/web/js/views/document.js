// One document to read: its text, what is known of it, and where each passage stands.
import { anchor, href } from "../address.js";
import * as api from "../api.js";
import { h, marked } from "../dom.js";
import { date, name } from "../format.js";
import { meta } from "./hit.js";

const LONGEST_CONCORDANCE = 1000;

export const title = (state, { document }) => document.title;

export async function load(state, signal) {
  const document = await api.document(state.id, signal);
  return { document, marks: await marks(document, state.params.get("q"), signal) };
}

/** Where the query occurs: the concordance, narrowed as far as filters go to this one document. */
async function marks(document, q, signal) {
  const found = new Map();
  if (!q) {
    return found;
  }
  const params = new URLSearchParams({ q, size: LONGEST_CONCORDANCE, kind: document.kind, body: document.body });
  const narrow = { district: document.district, "meeting-year": document.meetingYear, category: document.proposal?.category };
  Object.entries(narrow).filter(([, value]) => value).forEach(([field, value]) => params.append(field, value));
  try {
    const { lines } = await api.concordance(params, signal);
    lines.filter(line => line.document === document.id).forEach(line =>
      found.set(line.passage, [...found.get(line.passage) ?? [], [line.start, line.end]]));
  } catch (failure) {
    if (failure.name === "AbortError") {
      throw failure;
    }
    // A query that has no occurrences to show, such as a bare exclusion, leaves the text unmarked.
  }
  return found;
}

export function render(state, { document, marks }) {
  const headed = document.sections.filter(section => section.heading && section.heading !== document.title);
  return h("div", { class: "split" },
    h("aside", { class: "aside following stack" },
      headed.length > 1 && contents(headed),
      h("div", { class: "contents" }, h("h2", {}, "著录"), facts(document))),
    h("article", { class: "document" },
      h("header", { class: "stack tight" },
        h("h1", {}, document.title),
        meta({ ...document, ...proposalFacts(document.proposal) }),
        h("p", { class: "row small actions" },
          state.params.get("q") && h("a", { href: href("search", new URLSearchParams({ q: state.params.get("q") })) }, `← 检索“${state.params.get("q")}”`),
          document.kind === "proposal" && h("a", { href: href("similar", new URLSearchParams({ id: document.id })) }, "找相似提案"))),
      document.sections.map(section => part(section, document.title, marks))));
}

function proposalFacts(proposal) {
  return proposal && { number: proposal.number, category: proposal.category };
}

function contents(sections) {
  return h("nav", { class: "contents", "aria-label": "目录" },
    h("h2", {}, "目录"),
    h("ul", {}, sections.map(section =>
      h("li", { class: section.level > 1 && "deep" },
        h("a", { href: `#${anchor(section.passages[0].id)}` }, section.heading)))));
}

function facts(document) {
  const { proposal } = document;
  const known = {
    提案人: proposal?.sponsors.join("、"),
    联名: proposal?.supporters.join("、"),
    界别: proposal?.sector,
    类别: proposal?.category,
    主办单位: proposal?.department,
    会办单位: proposal?.supporting.join("、"),
    审查结果: proposal?.result,
    办理结果: proposal?.outcome,
    报告人: document.speaker,
    内容年份: document.years.join("、"),
    来源: document.source,
    发布日期: document.published && date(document.published),
    文件: document.file,
    编号: document.id,
    整理: document.repairs.map(repair => `${name("repair", repair.kind)} ${repair.count} 处`).join("、"),
  };
  return h("dl", { class: "facts" }, Object.entries(known).filter(([, value]) => value).map(([term, value]) =>
    [h("dt", {}, term), h("dd", {}, value)]));
}

function part(section, title, marks) {
  return h("section", {}, section.passages.map(passage => {
    const text = marked(passage.text, marks.get(passage.id));
    if (passage.label === "heading") {
      const repeated = passage.text === title;
      return h(section.level > 1 ? "h3" : "h2", { id: anchor(passage.id), class: repeated && "unseen" },
        text, section.orientation !== "none" && h("span", { class: "tag" }, name("orientation", section.orientation), section.year && ` ${section.year}`));
    }
    const label = name("label", passage.label);
    return h("p", { id: anchor(passage.id), class: `passage ${passage.label}` },
      label !== passage.label && h("span", { class: "tag label" }, label), text);
  }));
}
