// Takes a text to the clipboard.
import { h } from "../dom.js";
import { t } from "../text.js";

/** A button that copies, and beside it the place where it says so. */
export function copyButton(words, text) {
  const said = h("span", { class: "said small soft", role: "status" });
  return h("span", { class: "row" }, h("button", { type: "button", onclick: async () => {
    said.textContent = await copy(typeof text === "function" ? text() : text) ? t("copy.copied") : t("copy.theBrowserDoesNot");
  } }, words), said);
}

async function copy(text) {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(() => true, () => false);
  }
  // Browsers give no clipboard to pages that came by plain HTTP from another machine.
  const carrier = h("textarea", { class: "unseen", "aria-hidden": "true", tabindex: -1, readonly: true }, text);
  const focused = document.activeElement;
  document.body.append(carrier);
  carrier.select();
  const done = document.execCommand("copy");
  carrier.remove();
  focused?.focus();
  return done;
}
