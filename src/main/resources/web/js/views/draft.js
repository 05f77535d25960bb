// A draft to be compared: pasted, or read from a file. It is sent to be compared and kept nowhere but in this tab; no
// address and no history has it.
import { href, isOwnMachine, refresh, server } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { base64 } from "./base64.js";
import { keepForTab, recallForTab } from "../memory.js";
import { t } from "../text.js";

const MOST_BYTES = 1_400_000;
const FORMATS = ".txt,.md,.docx,.doc,.wps,.pdf,.rtf,.odt,.ofd,.html,.htm";

/** @return `{ title, text }`; null when there is none to compare */
export function draft() {
  const kept = recallForTab("draft", null);
  return kept?.title || kept?.text ? kept : null;
}

export function draftForm() {
  const kept = draft() ?? { title: "", text: "" };
  const title = h("input", { type: "text", name: "title", value: kept.title, placeholder: t("draft.placeholderTitle") });
  const text = h("textarea", { name: "text", rows: kept.text ? 5 : 9, "data-focus": !kept.text, "aria-describedby": "draft-goes", placeholder: t("draft.placeholder") }, kept.text);
  const said = h("p", { class: "small soft", role: "status" });
  const compare = event => {
    event.preventDefault();
    keepForTab("draft", { title: title.value.trim(), text: text.value.trim() });
    refresh();
  };
  const form = h("form", { class: "stack tight document drop", onsubmit: compare },
    h("h1", {}, t("word.findSimilarProposals")),
    h("label", { class: "field" }, h("span", {}, t("draft.subjectMayBeLeft")), title),
    h("label", { class: "field" }, h("span", {}, t("word.body")), text),
    h("p", { class: "small soft", id: "draft-goes" }, goes()),
    h("div", { class: "row" },
      h("button", { class: "primary" }, t("word.compare")),
      upload(read),
      (kept.title || kept.text) && h("button", { type: "button", onclick: () => { keepForTab("draft", null); refresh(); } }, t("draft.clear")),
      h("a", { class: "small", href: href("search", new URLSearchParams({ kind: "proposal" })) }, t("draft.pickOneOfThe"))),
    said);
  async function read(file) {
    said.textContent = t("draft.reading", file.name);
    try {
      const found = await fromFile(file);
      title.value = found.title;
      text.value = found.text;
      said.textContent = [t("draft.hasBeenReadLook", file.name), ...found.notes].join("");
      text.focus();
    } catch (failure) {
      said.textContent = t("draft.wasNotRead", file.name, [failure.detail ?? failure.message, failure.remedy && t("word.bracketed", failure.remedy)].filter(Boolean).join(""));
    }
  }
  form.addEventListener("dragover", event => event.preventDefault());
  form.addEventListener("drop", event => {
    const file = event.dataTransfer?.files[0];
    if (file) {
      event.preventDefault();
      read(file);
    }
  });
  return form;
}

function goes() {
  const where = isOwnMachine() ? t("draft.theTextIsCompared") : t("draft.theTextIsSent", server());
  return t("draft.isNotKeptAnd", where);
}

function upload(read) {
  const input = h("input", { type: "file", class: "unseen", accept: FORMATS, "aria-label": t("draft.chooseAFile"), tabindex: -1, onchange: () => input.files[0] && read(input.files[0]) });
  return [h("button", { type: "button", onclick: () => input.click() }, t("draft.readAFile")), input];
}

async function fromFile(file) {
  if (file.size > MOST_BYTES) {
    throw new Error(t("draft.theFileHasMb", (file.size / 1e6).toFixed(1)));
  }
  return api.draft(file.name, await base64(file));
}
