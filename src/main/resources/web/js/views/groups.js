// Merged handling: a session's groups as a work list, and the group that is being decided on.
import { go } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count } from "../format.js";
import { keep } from "../memory.js";
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
  return group ? `归并：${group.matter}` : "归并办理";
}

export async function load(state, signal) {
  const filters = new URLSearchParams(state.params);
  ["group", "status"].forEach(name => filters.delete(name));
  filters.set("size", MOST);
  const [answer, held, steps, status, account] = await Promise.all([
    api.groups(filters, signal),
    api.search(new URLSearchParams({ kind: "proposal", size: 1 }), signal),
    api.groupsHistory(null, { size: 1 }, signal),
    api.status(signal),
    api.account(signal),
  ]);
  // Where there are accounts, a decision is signed by whoever signed in.
  if (account.accounts && account.name) {
    keep("reviewer", account.name);
  }
  return { account, all: answer.groups, total: answer.total, seq: answer.seq, held, last: steps.changes[0], status, signal };
}

const DECIDERS = ["review", "manage"];

export function render(state, { account, all, total, seq, held, last, status, signal }) {
  const shown = shownOf(state, all);
  const named = state.params.get("group");
  const chosen = all.find(each => String(each.id) === named) ?? (named ? null : shown[0]);
  const at = shown.indexOf(chosen);
  const next = shown[at + 1] ?? shown[at - 1];
  const decides = !account.accounts || account.roles.some(role => DECIDERS.includes(role));
  const view = h("div", { class: ["groups stack", named && "has-group", !decides && "looking-only"].filter(Boolean).join(" ") },
    bar(state, last, account),
    !decides && h("p", { class: "small soft" }, "你的账号可以看，不能作决定；要审核权限请找管理账号的人。"),
    choices(state, held.facets),
    byWords(status),
    voice(),
    total > all.length && h("p", { class: "small soft" }, `共 ${count(total)} 组，这里只列前 ${count(all.length)} 组；请按会议或单位筛选。`),
    all.length === 0 ? nothing(state, held, last) : h("div", { class: "split desk" },
      h("div", { class: "following stack tight" },
        states(state, all),
        h("div", { class: "row small" }, step("j", "下一组", state, shown[at + 1]), step("k", "上一组", state, shown[at - 1])),
        shown.length === 0 ? h("p", { class: "small soft" }, "这个状态下没有组。") : list(state, shown, chosen)),
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
    ? `目前只按词语比较；语义向量正在建立（${count(vectors.building.done)}/${count(vectors.building.documents)} 份），建好后换一种说法的提案也会归到一起。`
    : "目前只按词语比较，没有语义向量：换一种说法的提案可能没有归到一起。");
}

function gone(state, id) {
  return h("section", { class: "notice stack tight" },
    h("h2", {}, `这里没有第 ${id} 组`),
    h("p", {}, "它可能已并入别的组，或不在所选的会议里；经过见页底。"),
    h("p", {}, h("a", { href: target(state, null) }, "看全部组")));
}

function nothing(state, held, last) {
  return h("section", { class: "notice stack tight" },
    h("h2", {}, last ? "所选范围里没有归并组" : "还没有归并组"),
    held.total === 0 ? h("p", {}, "馆藏里没有提案。") : [
      h("p", {}, "选定哪一次会议的提案，再取入程序的建议：程序按建议、事项、文字和用词把可以归并办理的提案归成组，由人逐组决定。取入也是一步，可以撤销。"),
      h("p", {}, takeInButton(state, "取入建议", { class: "primary" })),
    ]);
}
