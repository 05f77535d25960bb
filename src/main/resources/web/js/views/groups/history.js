// Every step that was taken, with the way back to what was there after it.
import { refresh } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { recall } from "../../memory.js";
import { t } from "../../text.js";
import { ask } from "../dialog.js";
import { hindered, signer } from "./acts.js";
import { keyed } from "./keys.js";
import { say, time, told } from "./voice.js";

/** @param id of one group; null for all */
export function history(id) {
  const list = h("ol", { class: "steps small" });
  let before = null;
  const more = h("button", { type: "button", class: "quiet", hidden: true, onclick: () => load() }, t("groups.history.earlier"));
  const load = async () => {
    try {
      const answer = await api.groupsHistory(id, { size: 30, ...before && { before } });
      list.append(...answer.changes.map((change, rank) => step(change, answer.seq, id, before === null && rank === 0)));
      before = answer.next;
      more.hidden = before === null;
    } catch (failure) {
      list.append(h("li", {}, t("groups.history.theHistoryCannotBe", failure.detail ?? failure.message)));
    }
  };
  return h("details", { ontoggle: event => event.target.open && list.children.length === 0 && load() },
    h("summary", {}, id === null ? t("groups.history.wholeHistory") : t("groups.history.historyOfThisGroup")), list, more);
}

function step(change, seen, group, newest) {
  return h("li", { class: "row ends base" },
    h("span", {}, h("span", { class: "soft figure" }, `${change.seq}　${time(change.at)} `), t("charts.courses.pointWords", change.reviewer, told(change))),
    !(newest && change.seq === seen) && h("button", { type: "button", class: "quiet", onclick: () => back(change.seq, seen, group) }, t("groups.history.goBackToAfter")));
}

async function back(to, seen, group) {
  const sure = await ask(t("groups.history.backToAfterStep", to), group === null ? t("groups.history.allGroupsGoBack") : t("groups.history.thisGroupAndThose"), [], t("groups.history.goBack"));
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
    say(t("groups.history.undone", told(change)));
    refresh();
  } catch (failure) {
    hindered(failure);
  }
}

/** Takes the last step back, whoever took it; somebody else's only after asking. */
export function undoButton(last) {
  return last && keyed("z", t("groups.history.undoTheLastStep"), { title: t("charts.courses.pointWords", last.reviewer, told(last)), onclick: async () => {
    const own = last.reviewer === recall("reviewer", "");
    if (own || await ask(t("groups.history.undoSomebodyElsesStep"), t("groups.history.lastStep", last.reviewer, time(last.at), told(last)), [], t("groups.history.undo"))) {
      await undo({ to: last.seq - 1, seen: last.seq });
    }
  } });
}
