// Asks for what a step needs before it is taken. The browser's own dialog keeps the focus within and closes by Escape.
import { h } from "../dom.js";
import { t } from "../text.js";

/**
 * @param fields elements with a `name`; the first takes the focus
 * @return the values by name, or null when the person thought better of it
 */
export function ask(title, words, fields, submit = t("dialog.ok")) {
  return new Promise(resolve => {
    let answer = null;
    const form = h("form", { method: "dialog", class: "stack tight" },
      h("h2", { id: "dialog-title" }, title),
      words && h("p", { class: "small soft" }, words),
      fields,
      h("div", { class: "row" }, h("button", { class: "primary" }, submit), h("button", { type: "button", onclick: () => dialog.close() }, t("word.cancel"))));
    form.addEventListener("submit", () => { answer = Object.fromEntries(new FormData(form)); });
    const before = document.activeElement;
    const dialog = h("dialog", { "aria-labelledby": "dialog-title", onclose: () => {
      dialog.remove();
      before?.focus?.({ preventScroll: true });
      resolve(answer);
    } }, form);
    document.body.append(dialog);
    dialog.showModal();
    (form.querySelector("[autofocus]") ?? form.querySelector("input, select, textarea, button")).focus();
  });
}

export function field(label, control) {
  return h("label", { class: "field" }, h("span", {}, label), control);
}
