// What is asked for year after year, each matter as one chain.
import { documentHref } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";

const FORMATS = [["xlsx", "Excel"], ["csv", "CSV"]];

export const load = (filters, state, signal) => api.recurring(filters, signal);

export function render({ chains, proposals, notes }, { filters }) {
  return [
    h("p", { class: "row" }, t("year.chains", count(proposals), count(chains.length)), h("span", { class: "row small" }, t("year.download"), FORMATS.map(([format, words]) =>
      h("a", { href: api.tableHref("recurring", filters, { format }), download: true }, words)))),
    notes.length > 0 && h("ul", { class: "small soft" }, notes.map(note => h("li", {}, note))),
    chains.map(chain),
  ].flat().filter(Boolean);
}

function chain({ ask, matter, region, district, sessions, members, open, standing }) {
  return h("section", { class: "panel stack tight", "aria-label": matter },
    h("h2", { class: "member-title" }, matter, " ", h("span", { class: open ? "tag strong" : "tag" }, t(open ? "year.open" : "year.settled"))),
    h("p", { class: "small soft" }, [district ?? region, t("year.inSessions", sessions), standing].filter(Boolean).join(" · ")),
    h("p", { class: "small" }, ask),
    h("ol", { class: "small" }, members.map(member => h("li", {},
      h("a", { href: documentHref(member.id) }, member.title), " ",
      h("span", { class: "soft" }, [member.year, member.number, member.sponsors.join(t("list.comma")), member.department, member.outcome ?? member.result].filter(Boolean).join(" · ")),
      member.answered && h("p", { class: "soft" }, t("year.answered", member.answered))))));
}
