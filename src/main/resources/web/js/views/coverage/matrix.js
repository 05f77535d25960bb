// What is held by place and year: a table in which an empty place is seen to be empty.
import { changed, href } from "../../address.js";
import { h } from "../../dom.js";
import { count, name } from "../../format.js";
import { t } from "../../text.js";

const KINDS = ["", "report", "proposal", "reply", "feature", "summary", "other"];

export function kinds(state, facets) {
  const held = new Map((facets.kind ?? []).map(each => [each.value, each.count]));
  const chosen = state.params.get("kind") ?? "";
  return h("nav", { class: "subtabs small", "aria-label": t("word.kind") }, KINDS.filter(kind => !kind || held.has(kind)).map(kind =>
    h("a", { href: href("coverage", changed(state.params, { kind: kind || null })), "aria-current": kind === chosen && "true" },
      kind ? name("kind", kind) : t("word.all"), kind && [" ", h("span", { class: "figure" }, count(held.get(kind)))])));
}

export function matrix(state, cells) {
  const years = [...new Set(cells.map(each => each.year))].sort((a, b) => (a ?? 9999) - (b ?? 9999));
  const places = Map.groupBy(cells, each => `${each.region ?? ""}\t${each.district ?? ""}`);
  const rows = [...places].sort(([a], [b]) => a.localeCompare(b, "zh-CN"));
  const most = Math.max(...cells.map(each => each.documents));
  return h("div", { class: "scroll-x", role: "region", "aria-label": t("coverage.matrix.holdingsByPlaceAnd"), tabindex: 0 },
    h("table", { class: "figures matrix" },
      h("caption", { class: "unseen" }, t("coverage.matrix.howManyDocumentsEach")),
      h("thead", {}, h("tr", {}, h("th", { class: "name", scope: "col" }, t("word.place")),
        years.map(year => h("th", { scope: "col" }, year === null ? t("coverage.matrix.yearUnknown") : year)), h("th", { scope: "col" }, t("word.total")))),
      h("tbody", {}, rows.map(([, own]) => row(state, own, years, most))),
      h("tfoot", {}, h("tr", {}, h("th", { class: "name", scope: "row" }, t("word.total")),
        years.map(year => h("td", {}, count(sum(cells.filter(each => each.year === year))))), h("td", {}, count(sum(cells)))))));
}

const sum = cells => cells.reduce((all, each) => all + each.documents, 0);

function row(state, own, years, most) {
  const { region, district } = own[0];
  return h("tr", {},
    h("th", { class: "name", scope: "row" }, [region, district].filter(Boolean).join("") || t("word.placeUnknown")),
    years.map(year => cell(state, own.find(each => each.year === year), most)),
    h("td", {}, count(sum(own))));
}

function cell(state, own, most) {
  if (!own) {
    return h("td", { class: "hole" }, h("span", { class: "unseen" }, t("word.noDocuments")));
  }
  const { region, district, year, documents } = own;
  // No filter stands for what is unknown.
  const known = region !== null && district !== null && year !== null;
  const shade = { shade: Math.sqrt(documents / most) };
  return h("td", { class: "held", vars: shade }, known
    ? h("a", { href: href("search", changed(new URLSearchParams(), { region, district, year, kind: state.params.get("kind") })) }, count(documents))
    : count(documents));
}
