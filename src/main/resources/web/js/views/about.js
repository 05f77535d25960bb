// Beside a document: its sections as a tree, and what is known of it.
import { anchor, spot } from "../address.js";
import { h } from "../dom.js";
import { date, name } from "../format.js";
import { t } from "../text.js";

/** The headed sections, each with those that lie within it. */
export function contents(document) {
  const headed = document.sections.filter(section => section.heading && section.heading !== document.title);
  return headed.length > 1 && h("nav", { class: "contents", "aria-label": t("about.contents") }, h("h2", {}, t("about.contents")), branch(tree(headed)));
}

function tree(sections) {
  const root = { level: -1, within: [] };
  const open = [root];
  for (const section of sections) {
    const node = { section, level: section.level, within: [] };
    while (open.at(-1).level >= node.level) {
      open.pop();
    }
    open.at(-1).within.push(node);
    open.push(node);
  }
  return root.within;
}

function branch(nodes) {
  return nodes.length > 0 && h("ul", {}, nodes.map(({ section, within }) =>
    h("li", {}, h("a", { href: `#${anchor(section.passages[0].id)}` }, section.heading), turned(section), branch(within))));
}

/** What a section is, where that changes: those within are of the same kind and year. */
function turned({ orientation, year, level }) {
  return level <= 1 && orientation !== "none" && h("span", { class: "tag", title: t("about.byItsHeadingAnd") }, [name("orientation", orientation), year].filter(Boolean).join(" "));
}

// Neither the text nor its table nor somebody's correction says so.
const GUESSED = ["path", "default"];

/** What is not stated by the text itself is said to be from elsewhere. */
function source(document, field) {
  const found = document.evidence?.find(each => each.field === field);
  return found && GUESSED.includes(found.origin) && h("span", { class: "tiny soft" }, t("word.bracketed", name("origin", found.origin)));
}

/** Where these were read is said beside them. */
const FIELDS = ["speaker", "published", "source", "access"];

export function facts(document) {
  const { proposal } = document;
  const known = {
    sponsors: proposal?.sponsors.join(t("list.comma")),
    supporters: proposal?.supporters.join(t("list.comma")),
    sector: proposal?.sector,
    category: proposal?.category,
    department: proposal?.department,
    supporting: proposal?.supporting.join(t("list.comma")),
    result: proposal?.result,
    outcome: proposal?.outcome,
    intended: proposal?.intended,
    satisfaction: proposal?.satisfaction,
    replied: proposal?.replied && date(proposal.replied),
    speaker: document.speaker,
    years: document.years.join(t("list.comma")),
    source: document.source,
    published: document.published && date(document.published),
    access: document.access,
    file: document.file,
    id: document.id,
    repairs: document.repairs.map(repair => t("about.repairCount", name("repair", repair.kind), repair.count)).join(t("list.comma")),
  };
  return h("div", { class: "contents" }, h("h2", {}, t("about.metadata")),
    h("dl", { class: "facts" }, Object.entries(known).filter(([, value]) => value).map(([term, value]) =>
      [h("dt", {}, t(`about.fact.${term}`)), h("dd", {}, value, FIELDS.includes(term) && source(document, term))])),
    guessed(document),
    whence(document));
}

/** Which words said what is known, each leading to them. */
function whence(document) {
  const told = (document.evidence ?? []).map(each => ({ ...each, quoted: each.span && quoted(document, each.span) })).filter(each => each.quoted || each.origin === "sidecar" || each.origin === "table");
  return told.length > 0 && h("details", { class: "whence" }, h("summary", {}, t("about.whereTheseWereRead")),
    h("dl", { class: "facts" }, told.map(each => [
      h("dt", {}, name("metadata", each.field)),
      h("dd", {}, each.quoted ? h("a", { href: `#${each.quoted.place}` }, `“${each.quoted.words}”`) : name("origin", each.origin), each.confidence < 0.95 && h("span", { class: "tiny soft" }, t("about.notQuiteCertain")))])),
    document.sections.some(section => section.orientation !== "none") && h("p", { class: "tiny soft" },
      t("about.orientationAndYearIn")));
}

const LONGEST_QUOTE = 24;

/** The words of the reading text that stand for a stretch of the source. */
function quoted(document, [start, end]) {
  for (const passage of document.sections.flatMap(section => section.passages)) {
    let at = 0;
    for (const [from, to] of passage.source) {
      if (from <= start && start < to) {
        const words = passage.text.slice(at + start - from, at + Math.min(end, to) - from).trim();
        return words && { words: words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words, place: spot(passage.id, at + start - from) };
      }
      at += to - from;
    }
  }
  return null;
}

/** Place, body, kind and meeting stand in the line under the title; which of them were not read there is said here. */
function guessed(document) {
  const elsewhere = (document.evidence ?? []).filter(each => GUESSED.includes(each.origin) && !FIELDS.includes(each.field));
  return elsewhere.length > 0 && h("p", { class: "tiny soft" },
    t("about.notReadFromThe", elsewhere.map(each => t("about.fieldOrigin", name("metadata", each.field), name("origin", each.origin))).join(t("list.comma"))));
}
