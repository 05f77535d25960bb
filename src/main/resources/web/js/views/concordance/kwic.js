// Occurrences aligned on the match, with year, place and title in columns; a line opens its passage in place.
import { documentHref, spot } from "../../address.js";
import * as api from "../../api.js";
import { h, marked } from "../../dom.js";
import { name, RECOGNISED } from "../../format.js";
import { t } from "../../text.js";
import { WIDTH } from "../concordance-form.js";
import { cutting } from "./cut.js";
import { shortTitle } from "./short-title.js";

export function kwic(state, lines) {
  const q = state.params.get("q");
  const long = Number(state.params.get("width") ?? WIDTH) > Number(WIDTH);
  const table = h("table", { class: long ? "kwic long" : "kwic", vars: { match: `${Math.min(12, Math.max(3, ...lines.map(line => line.match.length))) + 1.4}em` } },
    h("caption", { class: "unseen" }, t("concordance.occurrencesOf", q)),
    h("thead", {}, h("tr", {}, [["of-year", "word.yearColumn"], ["of-place", "word.place"], ["left", "word.left"], ["match", "concordance.match"], ["right", "word.right"], ["of-title", "word.title"]]
      .map(([name, key]) => h("th", { scope: "col", class: name }, t(key))))),
    h("tbody", {}, lines.map(line => row(q, line))));
  if (!long) {
    cutting(table);
  }
  return table;
}

/** The line itself opens; a link to the document would only be in the way of the keyboard, and stands in what opens. */
function row(q, line) {
  const { title, left, match, right, region, district, year, recognised } = line;
  const button = h("button", { type: "button", class: "plain", "aria-expanded": "false", title: match, onclick: () => toggle(q, line, tr, button) }, h("mark", {}, flat(match)));
  const origin = recognised ? `${title} · ${RECOGNISED}` : title;
  const tr = h("tr", {},
    h("td", { class: "of-year" }, year === null ? "—" : year),
    h("td", { class: "of-place" }, district ?? region ?? name("district", null)),
    h("td", { class: "left" }, h("span", { "data-whole": flat(left) }, flat(left))),
    h("td", { class: "match" }, button),
    h("td", { class: "right" }, flat(right)),
    h("td", { class: "of-title", title: origin }, recognised ? `${shortTitle(title)} · ${RECOGNISED}` : shortTitle(title)));
  return tr;
}

function toggle(q, line, tr, button) {
  const open = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", String(!open));
  if (open) {
    tr.nextElementSibling.remove();
    return;
  }
  const cell = h("td", { colspan: 6, "aria-busy": "true", "aria-live": "polite" }, h("p", { class: "small soft" }, t("page.searching")));
  tr.after(h("tr", { class: "opened" }, cell));
  api.document(line.document, {}).then(
    document => cell.replaceChildren(...opened(q, line, document)),
    failure => cell.replaceChildren(h("p", { class: "small soft" }, failure.detail ?? failure.message)),
  ).finally(() => cell.removeAttribute("aria-busy"));
}

function opened(q, { document: id, title, passage, start, end }, { sections }) {
  const section = sections.find(each => each.passages.some(({ id: own }) => own === passage));
  const own = section?.passages.find(each => each.id === passage);
  return [
    h("p", { class: "small soft" }, [title, section?.heading].filter(Boolean).join(" · ")),
    own && h("p", { class: "passage" }, marked(own.text, [[start, end]])),
    h("p", {}, h("a", { href: documentHref(id, q, spot(passage, start)) }, t("concordance.readInDocument"))),
  ].filter(Boolean);
}

/** Line ends within a passage are no reason to break a line that is read across. */
function flat(text) {
  return text.replace(/\s+/gu, " ");
}
