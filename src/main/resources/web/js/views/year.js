// A committee's year around the groups: its figures, what is left to do, what returns, and its sessions.
import { changed, go, href, question } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { choices } from "./groups/bar.js";
import { voice } from "./groups/voice.js";
import * as recurring from "./year/recurring.js";
import * as sessions from "./year/sessions.js";
import * as statistics from "./year/statistics.js";
import * as worklist from "./year/worklist.js";

const SHOWS = { statistics, worklist, recurring, sessions };

const shown = state => (Object.hasOwn(SHOWS, state.params.get("show")) ? state.params.get("show") : "statistics");

export const title = state => t(`year.${shown(state)}`);

export async function load(state, signal) {
  const filters = question(state.params);
  const [account, held, answer] = await Promise.all([
    api.account(signal),
    api.search(new URLSearchParams({ kind: "proposal", size: 1 }), signal),
    SHOWS[shown(state)].load(filters, state, signal),
  ]);
  return { account, held, answer, filters };
}

export function render(state, { account, held, answer, filters }) {
  const show = shown(state);
  return h("div", { class: "stack" },
    h("p", { class: "row small back" }, h("a", { href: href("groups", filters) }, t("judging.backToGroups"))),
    h("h1", {}, t("year.name")),
    h("nav", { class: "subtabs", "aria-label": t("year.name") }, Object.keys(SHOWS).map(name =>
      h("a", { href: href("year", changed(state.params, { show: name, by: null })), "aria-current": name === show && "page" }, t(`year.${name}`)))),
    show !== "sessions" && choices(state, held.facets, "year"),
    voice(),
    SHOWS[show].render(answer, { state, filters, decides: !account.accounts || account.roles.some(role => ["review", "manage"].includes(role)), go }));
}
