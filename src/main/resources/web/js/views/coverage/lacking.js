// The documents behind a hole in what is known, and how to mend it. Which hole stands behind the # of the address.
import { changed, documentHref, href } from "../../address.js";
import { fragment, h } from "../../dom.js";
import { compound, count, FILTERS, name } from "../../format.js";
import { t } from "../../text.js";

const SHOWN = 200;

/** What the answer counts by. */
export const GROUP = ["body", "kind", "region", "district"];

/** What would be written beside a file. */
const EXAMPLES = {
  body: "body: cppcc", kind: "kind: report", region: t("example.region"), district: t("example.district"), year: "year: 2022", "meeting-year": "meetingYear: 2023", term: "term: 15",
  session: "session: 2", date: "date: 2023-01-10", category: t("example.category"), department: t("example.department"), sponsor: t("example.sponsors"), sector: t("example.sector"), result: t("example.result"),
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
      h("h3", {}, heading(asked), h("span", { class: "soft small" }, t("word.documentsAfter", count(found.reduce((all, row) => all + row.documents - row.known, 0))))),
      h("a", { class: "small", href: href(state.view, changed(state.params, {})) }, t("word.close"))),
    contents(asked.get("field"), found)));
  if (scrolling) {
    box.scrollIntoView({ block: "nearest" });
    box.focus({ preventScroll: true });
  }
}

function heading(asked) {
  const within = asked.has("body") ? compound(`${asked.get("region")}${asked.get("district")}` || t("coverage.lacking.placeUnknown"), name("body", asked.get("body")), name("kind", asked.get("kind"))) : t("word.allDocuments");
  return t("coverage.lacking.unknown", within, fieldName(asked.get("field")));
}

function contents(field, found) {
  const shown = found.flatMap(row => row.missing).slice(0, SHOWN);
  const rest = found.reduce((all, row) => all + row.documents - row.known, 0) - shown.length;
  if (shown.length === 0) {
    return h("p", { class: "small" }, t("coverage.lacking.noneAlreadyAddedOr"));
  }
  return [
    h("p", { class: "small" }, t("coverage.lacking.toAddItPut"), h("code", {}, EXAMPLES[field] ?? `${field}: …`),
      t("coverage.lacking.forAFileWith"), field === "district" && t("coverage.lacking.documentsOfTheCity"), t("list.stop")),
    h("ul", { class: "faults" }, shown.map(id => h("li", { class: "small" }, h("a", { href: documentHref(id) }, id)))),
    rest > 0 && h("p", { class: "small soft" }, t("coverage.lacking.theOtherAreNot", count(rest))),
  ];
}
