// Merged handling: a session's groups as a work list, and the group that is being decided on.
import { go, href, refresh } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count } from "../format.js";
import { keep } from "../memory.js";
import { t } from "../text.js";
import { bring } from "./coverage/upload.js";
import { bar, choices, takeInButton } from "./groups/bar.js";
import { detail } from "./groups/detail.js";
import { history } from "./groups/history.js";
import { keyed } from "./groups/keys.js";
import { list, shownOf, states, target } from "./groups/list.js";
import { voice } from "./groups/voice.js";
import { watch } from "./groups/watch.js";

const MOST = 1000;

export function title(state, { all }) {
  const group = all.find(each => String(each.id) === state.params.get("group"));
  return group ? t("groups.merging", group.matter) : t("groups.mergedHandling");
}

export async function load(state, signal) {
  const filters = new URLSearchParams(state.params);
  ["group", "status"].forEach(name => filters.delete(name));
  filters.set("size", MOST);
  const [answer, held, steps, status, account, uploads] = await Promise.all([
    api.groups(filters, signal),
    api.search(new URLSearchParams({ kind: "proposal", size: 1 }), signal),
    api.groupsHistory(null, { size: 1 }, signal),
    api.status(signal),
    api.account(signal),
    api.uploads(signal),
  ]);
  // Where there are accounts, a decision is signed by whoever signed in.
  if (account.accounts && account.name) {
    keep("reviewer", account.name);
  }
  return { account, uploads, all: answer.groups, total: answer.total, seq: answer.seq, held, last: steps.changes[0], status, signal };
}

const DECIDERS = ["review", "manage"];

export function render(state, { account, uploads, all, total, seq, held, last, status, signal }) {
  const shown = shownOf(state, all);
  const named = state.params.get("group");
  const chosen = all.find(each => String(each.id) === named) ?? (named ? null : shown[0]);
  const at = shown.indexOf(chosen);
  const next = shown[at + 1] ?? shown[at - 1];
  const decides = !account.accounts || account.roles.some(role => DECIDERS.includes(role));
  const view = h("div", { class: ["groups stack", named && "has-group", !decides && "looking-only"].filter(Boolean).join(" ") },
    bar(state, last, account),
    !decides && h("p", { class: "small soft" }, t("groups.yourAccountMayLook")),
    choices(state, held.facets),
    uploads.open && account.roles.includes("manage") && h("details", { class: "folded" }, h("summary", {}, t("groups.bringATable")), bring(uploads, refresh)),
    byWords(status),
    voice(),
    total > all.length && h("p", { class: "small soft" }, t("groups.groupsTheFirstAre", count(total), count(all.length))),
    all.length === 0 ? nothing(state, held, last) : h("div", { class: "split desk" },
      h("div", { class: "following stack tight" },
        states(state, all),
        h("div", { class: "row small" }, step("j", t("groups.nextGroup"), state, shown[at + 1]), step("k", t("groups.previousGroup"), state, shown[at - 1])),
        shown.length === 0 ? h("p", { class: "small soft" }, t("groups.noGroupInThis")) : list(state, shown, chosen)),
      chosen ? detail(state, chosen, all, next ? target(state, next.id) : target(state, chosen.id), signal) : gone(state, named)),
    last && history(null));
  watch(view, seq);
  return view;
}

function step(key, words, state, group) {
  return keyed(key, words, { class: "quiet", disabled: !group, onclick: () => go(target(state, group.id)) });
}

function byWords({ vectors }) {
  if (vectors.documents > 0) {
    return null;
  }
  return h("p", { class: "small soft" }, vectors.building
    ? t("groups.onlyWordsYet", count(vectors.building.done), count(vectors.building.documents))
    : t("groups.onlyWordsNoVectors"));
}

function gone(state, id) {
  return h("section", { class: "notice stack tight" },
    h("h2", {}, t("groups.thereIsNoGroup", id)),
    h("p", {}, t("groups.itMayHaveBeen")),
    h("p", {}, h("a", { href: target(state, null) }, t("groups.seeAllGroups"))));
}

function nothing(state, held, last) {
  return h("section", { class: "notice stack tight" },
    h("h2", {}, last ? t("groups.noMergeGroupsAmong") : t("groups.noMergeGroupsYet")),
    held.total === 0 ? [h("p", {}, t("groups.theCorpusHoldsNo")), h("p", {}, h("a", { href: href("coverage") }, t("groups.bringTheTable")))] : [
      h("p", {}, t("groups.chooseAMeetingThen")),
      h("p", {}, takeInButton(state, t("groups.takeInSuggestions"), { class: "primary" })),
    ]);
}
