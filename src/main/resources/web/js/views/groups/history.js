// Every step that was taken, with the way back to what was there after it.
import { refresh } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { recall } from "../../memory.js";
import { ask } from "../dialog.js";
import { hindered, signer } from "./acts.js";
import { keyed } from "./keys.js";
import { say, time, told } from "./voice.js";

/** @param id of one group; null for all */
export function history(id) {
  const list = h("ol", { class: "steps small" });
  let before = null;
  const more = h("button", { type: "button", class: "quiet", hidden: true, onclick: () => load() }, "更早的");
  const load = async () => {
    try {
      const answer = await api.groupsHistory(id, { size: 30, ...before && { before } });
      list.append(...answer.changes.map((change, rank) => step(change, answer.seq, id, before === null && rank === 0)));
      before = answer.next;
      more.hidden = before === null;
    } catch (failure) {
      list.append(h("li", {}, `经过读不出来：${failure.detail ?? failure.message}`));
    }
  };
  return h("details", { ontoggle: event => event.target.open && list.children.length === 0 && load() },
    h("summary", {}, id === null ? "全部经过" : "这一组的经过"), list, more);
}

function step(change, seen, group, newest) {
  return h("li", { class: "row ends base" },
    h("span", {}, h("span", { class: "soft figure" }, `${change.seq}　${time(change.at)} `), `${change.reviewer}：${told(change)}`),
    !(newest && change.seq === seen) && h("button", { type: "button", class: "quiet", onclick: () => back(change.seq, seen, group) }, "回到这一步之后"));
}

async function back(to, seen, group) {
  const sure = await ask(`回到第 ${to} 步之后`, group === null ? "所有组都回到那时的样子。撤销也记为一步，可以再撤回来。" : "这一组，以及从那以后与它换过成员的组，回到那时的样子。", [], "回去");
  if (sure) {
    await undo({ to, seen, ...group !== null && { group } });
  }
}

async function undo(body) {
  const reviewer = await signer();
  if (!reviewer) {
    return;
  }
  try {
    const { change } = await api.undoGroups({ ...body, reviewer });
    say(`已撤销：${told(change)}`);
    refresh();
  } catch (failure) {
    hindered(failure);
  }
}

/** Takes the last step back, whoever took it; somebody else's only after asking. */
export function undoButton(last) {
  return last && keyed("z", "撤销上一步", { title: `${last.reviewer}：${told(last)}`, onclick: async () => {
    const own = last.reviewer === recall("reviewer", "");
    if (own || await ask("撤销别人的一步？", `${last.reviewer} ${time(last.at)}：${told(last)}`, [], "撤销")) {
      await undo({ to: last.seq - 1, seen: last.seq });
    }
  } });
}
