// The documents behind a hole in what is known, and how to mend it. Which hole stands behind the # of the address.
import { changed, documentHref, href } from "../../address.js";
import { fragment, h } from "../../dom.js";
import { count, FILTERS, name } from "../../format.js";

const SHOWN = 200;

/** What the answer counts by. */
export const GROUP = ["body", "kind", "region", "district"];

/** What would be written beside a file. */
const EXAMPLES = {
  body: "body: cppcc", kind: "kind: report", region: "region: 上海市", district: "district: 静安区", year: "year: 2022", "meeting-year": "meetingYear: 2023", term: "term: 15",
  session: "session: 2", date: "date: 2023-01-10", category: "category: 城建", department: "department: 区民政局", sponsor: "sponsors: [张三]", sector: "sector: 教育", result: "result: 立案",
};

/** What the table of the moment was made from. */
let held = [];

export const fieldName = field => FILTERS[field] ?? name("metadata", field);

export function lacking(rows) {
  held = rows;
  return h("section", { class: "sentences", id: "lacking", "aria-live": "polite", hidden: true, tabindex: -1 });
}

export function arrive(state, scrolling) {
  const box = document.getElementById("lacking");
  const asked = new URLSearchParams(state.place);
  if (!box) {
    return;
  }
  box.hidden = !asked.has("field");
  if (box.hidden) {
    return;
  }
  const found = held.filter(row => row.field === asked.get("field") && GROUP.every(each => !asked.has(each) || asked.get(each) === (row[each] ?? "")));
  box.replaceChildren(fragment(
    h("div", { class: "row ends base" },
      h("h3", {}, heading(asked), h("span", { class: "soft small" }, ` ${count(found.reduce((all, row) => all + row.documents - row.known, 0))} 份`)),
      h("a", { class: "small", href: href(state.view, changed(state.params, {})) }, "合上")),
    contents(asked.get("field"), found)));
  if (scrolling) {
    box.scrollIntoView({ block: "nearest" });
    box.focus({ preventScroll: true });
  }
}

function heading(asked) {
  const within = asked.has("body") ? `${`${asked.get("region")}${asked.get("district")}` || "地方不详的"}${name("body", asked.get("body"))}${name("kind", asked.get("kind"))}` : "全部文件";
  return `${within}里不知道${fieldName(asked.get("field"))}的`;
}

function contents(field, found) {
  const shown = found.flatMap(row => row.missing).slice(0, SHOWN);
  const rest = found.reduce((all, row) => all + row.documents - row.known, 0) - shown.length;
  if (shown.length === 0) {
    return h("p", { class: "small" }, "一份也没有：已经补上了，或不在所选的文体里。");
  }
  return [
    h("p", { class: "small" }, "要补上，在文件旁放一份 名称.meta.yaml，写一行如 ", h("code", {}, EXAMPLES[field] ?? `${field}: …`),
      "（一个文件里有几份文档的，写在 documents 下各自的编号后面），再更新索引", field === "district" && "；省市一级的文件本来没有区县，不必补", "。"),
    h("ul", { class: "faults" }, shown.map(id => h("li", { class: "small" }, h("a", { href: documentHref(id) }, id)))),
    rest > 0 && h("p", { class: "small soft" }, `其余 ${count(rest)} 份没有列出。`),
  ];
}
