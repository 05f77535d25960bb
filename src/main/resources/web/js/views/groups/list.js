// The groups as a work list: one line tells what a group is about, how many it has and where it stands.
import { changed, href } from "../../address.js";
import { h } from "../../dom.js";
import { count, name } from "../../format.js";
import { t } from "../../text.js";

const STATES = [["", t("word.all")], ["open", t("word.open")], ["accepted", t("groups.list.merge")], ["dismissed", t("groups.list.noMerge")]];
export const TAGS = { open: "tag", accepted: "tag full", dismissed: "tag" };

/** @param all of every state; the chosen state narrows what is shown */
export function shownOf(state, all) {
  const status = state.params.get("status") ?? "";
  return all.filter(group => !status || group.status === status);
}

export function target(state, id) {
  return href("groups", changed(state.params, { group: id }));
}

export function states(state, all) {
  const chosen = state.params.get("status") ?? "";
  return h("nav", { class: "subtabs small", "aria-label": t("groups.list.state") }, STATES.map(([code, words]) =>
    h("a", { href: href("groups", changed(state.params, { status: code || null, group: null })), "aria-current": code === chosen && "true" },
      words, " ", h("span", { class: "figure" }, count(code ? all.filter(group => group.status === code).length : all.length)))));
}

export function list(state, shown, chosen) {
  const items = h("ol", { class: "worklist", "aria-label": t("groups.list.mergeGroups") }, shown.map(group => item(state, group, group.id === chosen?.id)));
  requestAnimationFrame(() => reveal(items.querySelector("[aria-current]"), items.parentElement));
  return items;
}

/** Scrolls the list alone: the page stays where the reader has it. */
function reveal(current, frame) {
  if (current && frame) {
    const [inner, outer] = [current.getBoundingClientRect(), frame.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      frame.scrollTop += inner.top - outer.top - outer.height / 3;
    }
  }
}

function item(state, group, current) {
  const lead = group.members.find(member => member.id === group.lead);
  const moved = group.members.filter(member => member.state !== "current").length;
  return h("li", {}, h("a", { href: target(state, group.id), "aria-current": current && "true", "data-key": `group-${group.id}` },
    h("span", { class: "row ends" },
      h("span", { class: "matter" }, group.matter),
      h("span", { class: "tiny soft figure" }, t("groups.list.proposals", group.members.length))),
    h("span", { class: "tiny soft lead" }, lead?.title),
    h("span", { class: "row tiny" },
      h("span", { class: TAGS[group.status] }, name("state", group.status)),
      moved > 0 && h("span", { class: "tag strong" }, t("groups.list.changed", moved)),
      h("span", { class: "soft" }, group.department ?? t("groups.list.unitNotSet")))));
}
