// What is left to do: proposals in no group, and those whose day has passed, by unit, category or sector.
import { changed, documentHref, href } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";

const MOST = 500;
const BY = ["department", "category", "sector"];
const WHICH = ["ungrouped", "overdue"];

const which = state => (WHICH.includes(state.params.get("which")) ? state.params.get("which") : "ungrouped");
const by = state => (BY.includes(state.params.get("by")) ? state.params.get("by") : "department");

export function load(filters, state, signal) {
  return api.handlings(new URLSearchParams([...filters, [which(state), "true"], ["by", by(state)], ["size", MOST]]), signal);
}

export function render({ proposals, total, buckets }, { state }) {
  const parts = [];
  let at = 0;
  for (const bucket of buckets) {
    parts.push([bucket, proposals.slice(at, at + bucket.proposals)]);
    at += bucket.proposals;
  }
  return [
    h("div", { class: "row small" },
      links(state, "which", WHICH, which(state)),
      h("span", { class: "soft" }, t("year.togetherBy")), links(state, "by", BY, by(state))),
    h("p", {}, t(`year.${which(state)}.count`, count(total)), total > proposals.length && t("year.onlyTheFirst", count(proposals.length))),
    parts.filter(([, list]) => list.length > 0).map(([bucket, list]) => h("details", { open: buckets.length < 6 || null },
      h("summary", {}, `${bucket.value ?? t("year.unsaid")} `, h("span", { class: "soft figure" }, count(bucket.proposals))),
      h("ul", { class: "small" }, list.map(item)))),
  ].flat();
}

function links(state, name, values, chosen) {
  return values.map(value => h("a", { href: href("year", changed(state.params, { show: "worklist", [name]: value })), "aria-current": value === chosen && "true" },
    t(name === "by" ? `year.by.${value}` : `year.${value}`)));
}

function item(view) {
  return h("li", {}, h("a", { href: documentHref(view.id) }, view.title), " ",
    h("span", { class: "soft" }, [view.number, view.sponsors.join(t("list.comma")), view.handling.due && t("year.due", view.handling.due.on), view.result].filter(Boolean).join(" · ")));
}
