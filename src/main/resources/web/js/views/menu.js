// A button that opens a small sheet, closed by Escape and by turning elsewhere.
import { h } from "../dom.js";

/** @param opened is called each time the sheet opens */
export function menu(words, sheet, opened = () => {}) {
  const element = h("details", { class: "menu", ontoggle: () => element.open && opened() },
    h("summary", {}, words),
    h("div", { class: "sheet" }, sheet));
  return element;
}

function closeOthers(kept) {
  for (const each of document.querySelectorAll("details.menu[open]")) {
    if (!each.contains(kept)) {
      each.open = false;
    }
  }
}

document.addEventListener("pointerdown", event => closeOthers(event.target));
document.addEventListener("focusin", event => {
  // A press on a label within a sheet first gives the focus to whatever around it can have it. To close
  // the sheet then would take the label away from under the press, and Chromium 156 ends over that.
  if (!event.target.querySelector("details.menu[open]")) {
    closeOthers(event.target);
  }
});
document.addEventListener("keydown", event => {
  const open = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});
