// What can be done with a group. Each step names the version that was looked at: whoever was faster is shown, and the
// person decides again.
import { go, refresh } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { keep, recall } from "../../memory.js";
import { ask, field } from "../dialog.js";
import { changes, say, told } from "./voice.js";

const REASONS = ["所提事项不同", "建议不同，须分别答复", "承办单位不同", "地域不同", "建议相反"];

/** Who decides, as this browser knows it; asked for once. */
export async function signer() {
  const known = recall("reviewer", "");
  if (known) {
    return known;
  }
  const answer = await ask("请署名", "每一步都记下是谁做的。姓名存在这台电脑的浏览器里，可随时改。",
    [field("姓名", h("input", { type: "text", name: "reviewer", required: true, maxlength: 100, autocomplete: "name" }))], "记下");
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
    say(`已记下：${told(answer.change)}`);
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
    say([h("p", {}, h("b", {}, "没有做成：")), h("p", {}, [failure.detail, failure.remedy && `（${failure.remedy}）`].filter(Boolean).join(""))], true);
    return;
  }
  say([
    h("h2", {}, "别人先改过了，你的这一步没有做"),
    changes(failure.changes ?? []),
    h("p", { class: "row" },
      h("button", { type: "button", class: "primary", onclick: () => { say(null); refresh(); } }, "看最新的"),
      again && h("button", { type: "button", onclick: async () => {
        try {
          again(await api.group(group.id));
        } catch (gone) {
          hindered(gone);
        }
      } }, "在最新的上仍照我的做")),
  ], true);
  refresh();
}

export async function dismiss(group, next) {
  const answer = await ask("不予归并", "写明理由，会列在建议表里。以后取入建议时，同样的几件不再提起。", [
    field("理由", h("input", { type: "text", name: "reason", required: true, maxlength: 2000, list: "reasons" })),
    h("datalist", { id: "reasons" }, REASONS.map(reason => h("option", { value: reason }))),
  ], "不予归并");
  if (answer) {
    await perform(group, "dismiss", { reason: answer.reason }, next);
  }
}

export async function split(group, members) {
  if (members.length === 0 || members.length === group.members.length) {
    say(members.length === 0 ? "先在要拆出的提案前打勾，再拆。" : "全部拆出就不剩什么了：至少留一件。", true);
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
    const into = await chosen("移到哪一组", others);
    if (into) {
      await perform(into, "merge", { other: group.id, "other-version": group.version }, address(into.id));
    }
    return;
  }
  if (members.length !== 1) {
    say("先在要移走的一件前打勾，再移。一次移一件。", true);
    return;
  }
  const to = await chosen("移到哪一组", others);
  if (to) {
    await perform(group, "move", { member: members[0], to: to.id, "to-version": to.version });
  }
}

export async function merge(group, others) {
  const other = await chosen("把哪一组并进来", others);
  if (other) {
    await perform(group, "merge", { other: other.id, "other-version": other.version });
  }
}

async function chosen(title, others) {
  if (others.length === 0) {
    say("没有别的组。", true);
    return null;
  }
  const answer = await ask(title, null, [field("组", h("select", { name: "to" }, others.map(each =>
    h("option", { value: each.id }, `第 ${each.id} 组 · ${each.matter}（${each.members.length} 件）`))))]);
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
  const answer = await ask(title, words, [field(title, h("input", { type: "text", name: "value", value: value ?? "", maxlength: 100 }))], "改定");
  if (answer) {
    await perform(group, action, { [action]: answer.value.trim() });
  }
}
