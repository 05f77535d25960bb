// What can be done with a group. Each step names the version that was looked at: whoever was faster is shown, and the
// person decides again.
import { go, refresh } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { keep, recall } from "../../memory.js";
import { t } from "../../text.js";
import { ask, field } from "../dialog.js";
import { changes, say, told } from "./voice.js";

const REASONS = [t("groups.acts.differentMatters"), t("groups.acts.asksDifferAndNeed"), t("groups.acts.differentDepartments"), t("groups.acts.differentPlaces"), t("groups.acts.oppositeAsks")];

/** Who decides, as this browser knows it; asked for once. */
export async function signer() {
  const known = recall("reviewer", "");
  if (known) {
    return known;
  }
  const answer = await ask(t("groups.acts.pleaseSign"), t("groups.acts.eachStepRecordsWho"),
    [field(t("groups.acts.name"), h("input", { type: "text", name: "reviewer", required: true, maxlength: 100, autocomplete: "name" }))], t("groups.acts.record"));
  const name = answer?.reviewer.trim();
  if (name) {
    keep("reviewer", name);
  }
  return name || null;
}

/** @param next where to go when it is done; null to stay */
export async function perform(group, action, body, next = null) {
  const reviewer = await signer();
  if (!reviewer) {
    return;
  }
  try {
    const answer = await api.changeGroup(group.id, action, { version: group.version, reviewer, ...body });
    say(t("groups.acts.recorded", told(answer.change)));
    if (next) {
      go(next);
    } else {
      refresh();
    }
  } catch (failure) {
    hindered(failure, group, again => perform(again, action, body, next));
  }
}

/** @param again takes the group as it is now */
export function hindered(failure, group = null, again = null) {
  if (failure.code !== "stale-version") {
    say([h("p", {}, h("b", {}, t("groups.acts.notDone"))), h("p", {}, [failure.detail, failure.remedy && t("word.bracketed", failure.remedy)].filter(Boolean).join(""))], true);
    return;
  }
  say([
    h("h2", {}, t("groups.acts.somebodyElseChangedThis")),
    changes(failure.changes ?? []),
    h("p", { class: "row" },
      h("button", { type: "button", class: "primary", onclick: () => { say(null); refresh(); } }, t("groups.acts.seeTheNewest")),
      again && h("button", { type: "button", onclick: async () => {
        try {
          again(await api.group(group.id));
        } catch (gone) {
          hindered(gone);
        }
      } }, t("groups.acts.doMineOnThe"))),
  ], true);
  refresh();
}

export async function dismiss(group, next) {
  const answer = await ask(t("word.doNotMerge"), t("groups.acts.writeTheReasonIt"), [
    field(t("groups.acts.reason"), h("input", { type: "text", name: "reason", required: true, maxlength: 2000, list: "reasons" })),
    h("datalist", { id: "reasons" }, REASONS.map(reason => h("option", { value: reason }))),
  ], t("word.doNotMerge"));
  if (answer) {
    await perform(group, "dismiss", { reason: answer.reason }, next);
  }
}

export async function split(group, members) {
  if (members.length === 0 || members.length === group.members.length) {
    say(members.length === 0 ? t("groups.acts.firstTickTheProposals") : t("groups.acts.splittingOffAllLeaves"), true);
    return;
  }
  await perform(group, "split", { members });
}

/**
 * A group never runs empty: of the last one its group becomes part of the other.
 *
 * @param others the groups that could take it in
 * @param address of a group, by its number
 */
export async function move(group, members, others, address) {
  if (group.members.length === 1) {
    const into = await chosen(t("groups.acts.moveToWhichGroup"), others);
    if (into) {
      await perform(into, "merge", { other: group.id, "other-version": group.version }, address(into.id));
    }
    return;
  }
  if (members.length !== 1) {
    say(t("groups.acts.firstTickTheOne"), true);
    return;
  }
  const to = await chosen(t("groups.acts.moveToWhichGroup"), others);
  if (to) {
    await perform(group, "move", { member: members[0], to: to.id, "to-version": to.version });
  }
}

export async function merge(group, others) {
  const other = await chosen(t("groups.acts.mergeWhichGroupInto"), others);
  if (other) {
    await perform(group, "merge", { other: other.id, "other-version": other.version });
  }
}

async function chosen(title, others) {
  if (others.length === 0) {
    say(t("groups.acts.noOtherGroups"), true);
    return null;
  }
  const answer = await ask(title, null, [field(t("groups.acts.group"), h("select", { name: "to" }, others.map(each =>
    h("option", { value: each.id }, t("groups.acts.groupOption", each.id, each.matter, each.members.length)))))]);
  return answer && others.find(each => each.id === Number(answer.to));
}

/** Takes in a proposal that stands near; from another group it is moved. */
export async function takeIn(group, near, all) {
  const from = all.find(each => each.id === near.group);
  if (from?.members.length === 1) {
    await perform(group, "merge", { other: from.id, "other-version": from.version });
  } else if (from) {
    await perform(from, "move", { member: near.id, to: group.id, "to-version": group.version });
  } else {
    await perform(group, "add", { members: [near.id] });
  }
}

export async function reword(group, action, title, value, words) {
  const answer = await ask(title, words, [field(title, h("input", { type: "text", name: "value", value: value ?? "", maxlength: 100 }))], t("groups.acts.change"));
  if (answer) {
    await perform(group, action, { [action]: answer.value.trim() });
  }
}
