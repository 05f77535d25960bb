// The keyboard of the work list. Every key stands on the control that it presses.
import { h } from "../../dom.js";

/** A button that a key presses too, wherever the focus is outside of a field. */
export function keyed(key, words, attributes) {
  return h("button", { type: "button", "aria-keyshortcuts": key, "data-shortcut": key, "data-key": `do-${key}`, ...attributes }, words, h("kbd", { "aria-hidden": "true" }, key));
}

document.addEventListener("keydown", event => {
  const typing = event.target.closest?.("input:not([type=checkbox], [type=radio]), select, textarea, dialog");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) {
    return;
  }
  const control = document.querySelector(`main [data-shortcut="${CSS.escape(event.key)}"]:not(:disabled)`);
  // What is not offered is not to be done by its key either.
  if (control?.offsetParent) {
    event.preventDefault();
    control.click();
  }
});
