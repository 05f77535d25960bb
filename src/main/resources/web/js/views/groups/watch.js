// Looks every few seconds whether somebody else went on, and shows it at once.
import { refresh } from "../../address.js";
import * as api from "../../api.js";
import { recall } from "../../memory.js";
import { h } from "../../dom.js";
import { t } from "../../text.js";
import { changes, say } from "./voice.js";

const SECONDS = 5;
let lost = false;

/**
 * @param view stops the watch when it leaves the page
 * @param seq the last step that the view knows of
 */
export function watch(view, seq) {
  setTimeout(async () => {
    if (!view.isConnected) {
      return;
    }
    if (!document.hidden && await moved(view, seq)) {
      return;
    }
    watch(view, seq);
  }, SECONDS * 1000);
}

/** Whether the view is to be made anew, which begins another watch. */
async function moved(view, seq) {
  try {
    const answer = await api.groupsHistory(null, { size: 20 });
    if (lost) {
      lost = false;
      say(t("groups.watch.connectedAgain"));
    }
    const since = answer.changes.filter(change => change.seq > seq);
    if (!view.isConnected || since.length === 0) {
      return false;
    }
    const others = since.filter(change => change.reviewer !== recall("reviewer", ""));
    if (others.length > 0) {
      say([h("p", {}, t("groups.watch.othersJustDidThis")), changes(others)], true);
    }
    if (busy(view)) {
      return false;
    }
    refresh();
    return true;
  } catch {
    if (!lost) {
      lost = true;
      say(t("groups.watch.theConnectionIsLost"), true);
    }
    return false;
  }
}

/** Nothing is taken from under the hands of somebody who types or has ticked something. */
function busy(view) {
  return document.querySelector("dialog[open]") !== null || view.querySelector("input[type=checkbox]:checked") !== null || (view.querySelector("input[name=remark]")?.value ?? "") !== "";
}
