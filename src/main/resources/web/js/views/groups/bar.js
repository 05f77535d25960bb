// Above the groups: whose session, who decides, taking in what the program suggests, and what goes out.
import { changed, go, href, question, refresh } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count, FILTERS, filterName } from "../../format.js";
import { keep, recall } from "../../memory.js";
import { t } from "../../text.js";
import { exportMenu } from "../export-menu.js";
import { menu } from "../menu.js";
import { hindered, signer } from "./acts.js";
import { undoButton } from "./history.js";
import { say } from "./voice.js";

const CHOICES = ["region", "district", "meeting-year", "term", "session", "category", "department"];

/**
 * @param facets of all proposals that are held
 * @param view whose proposals are chosen
 */
export function choices(state, facets, view = "groups") {
  return h("div", { class: "row choosing", role: "group", "aria-label": t("groups.bar.proposalsOfWhichMeeting") }, CHOICES
    .filter(field => (facets[field]?.length ?? 0) > 1 || state.params.has(field))
    .map(field => choice(state, field, facets[field] ?? [], view)));
}

function choice(state, field, values, view) {
  const chosen = state.params.get(field) ?? "";
  const known = values.some(each => String(each.value) === chosen);
  const sorted = field === "meeting-year" ? [...values].sort((a, b) => b.value - a.value) : values;
  return h("label", { class: "small" }, h("span", { class: "soft" }, FILTERS[field]),
    h("select", { "data-key": field, onchange: event => go(href(view, changed(state.params, { [field]: event.target.value || null, group: null }))) },
      h("option", { value: "" }, t("groups.bar.any")),
      chosen && !known && h("option", { value: chosen, selected: true }, filterName(field, chosen)),
      sorted.map(each => h("option", { value: each.value, selected: String(each.value) === chosen }, t("about.fieldOrigin", filterName(field, each.value), count(each.count))))));
}

export function bar(state, last, account) {
  const reviewer = h("input", { type: "text", value: recall("reviewer", ""), maxlength: 100, placeholder: t("groups.bar.sign"), "aria-label": t("groups.bar.reviewer"),
    onchange: event => keep("reviewer", event.target.value.trim()) });
  const exported = new URLSearchParams(state.params);
  exported.delete("group");
  return h("div", { class: "row ends" },
    h("h1", {}, t("groups.mergedHandling")),
    h("div", { class: "row" },
      h("a", { class: "small", href: href("year", question(exported)), title: t("year.whatFor") }, t("year.name")),
      h("a", { class: "small", href: href("judging", question(exported)), title: t("judging.whatFor") }, t("judging.name")),
      account.accounts
        ? h("span", { class: "small" }, h("span", { class: "soft" }, t("groups.bar.reviewerLabel")), account.name,
          account.sessions.length > 0 && h("span", { class: "soft" }, t("groups.bar.decidesIn", account.sessions.join(t("list.comma")))))
        : h("label", { class: "row small reviewer" }, h("span", { class: "soft" }, t("groups.bar.reviewer")), reviewer),
      undoButton(last),
      takeInButton(state, t("groups.takeInSuggestions")),
      last && papers(exported),
      last && exportMenu("groups", exported)));
}

/** The table that a committee signs, of the groups that were accepted. */
function papers(params) {
  return menu(t("groups.bar.paper"), [
    h("ul", {}, [["docx", "Word"], ["xlsx", "Excel"]].map(([format, words]) =>
      h("li", {}, h("a", { href: api.tableHref("groups/paper", question(params), { format }), download: true }, words, h("span", { class: "soft tiny" }, ` .${format}`))))),
    h("p", { class: "soft tiny" }, t("groups.bar.paperExplained")),
  ]);
}

/** The filters that are set, as the import takes them. */
function scope(state) {
  return Object.fromEntries(Object.keys(FILTERS).filter(field => state.params.has(field)).map(field => [field, state.params.getAll(field)]));
}

export function takeInButton(state, words, attributes = {}) {
  const button = h("button", { type: "button", ...attributes, class: `takes-in ${attributes.class ?? ""}`, onclick: async () => {
    const reviewer = await signer();
    if (!reviewer) {
      return;
    }
    button.disabled = true;
    say(t("groups.bar.comparingTheChosenProposals"));
    try {
      const answer = await api.importGroups({ reviewer, ...scope(state) });
      say(imported(answer));
      refresh();
    } catch (failure) {
      hindered(failure);
    } finally {
      button.disabled = false;
    }
  } }, words);
  return button;
}

function imported({ groups, skipped }) {
  const held = skipped.filter(each => each.held).length;
  return h("p", {}, groups.length ? t("groups.bar.groupsTakenIn", groups.length) : t("groups.bar.noNewSuggestionsTo"),
    held > 0 && t("groups.bar.moreHaveTheirProposals", held),
    skipped.length > held && t("groups.bar.wereSetNotTo", skipped.length - held));
}
