// A draft to be compared: pasted, or read from a file. It is sent to be compared and kept nowhere but in this tab; no
// address and no history has it.
import { href, isOwnMachine, refresh, server } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { base64 } from "./base64.js";
import { keepForTab, recallForTab } from "../memory.js";

const MOST_BYTES = 1_400_000;
const FORMATS = ".txt,.md,.docx,.doc,.wps,.pdf,.rtf,.odt,.ofd,.html,.htm";

/** @return `{ title, text }`; null when there is none to compare */
export function draft() {
  const kept = recallForTab("draft", null);
  return kept?.title || kept?.text ? kept : null;
}

export function draftForm() {
  const kept = draft() ?? { title: "", text: "" };
  const title = h("input", { type: "text", name: "title", value: kept.title, placeholder: "关于……的提案" });
  const text = h("textarea", { name: "text", rows: kept.text ? 5 : 9, "data-focus": !kept.text, "aria-describedby": "draft-goes", placeholder: "粘贴提案的情况、问题与建议。" }, kept.text);
  const said = h("p", { class: "small soft", role: "status" });
  const compare = event => {
    event.preventDefault();
    keepForTab("draft", { title: title.value.trim(), text: text.value.trim() });
    refresh();
  };
  const form = h("form", { class: "stack tight document drop", onsubmit: compare },
    h("h1", {}, "找相似提案"),
    h("label", { class: "field" }, h("span", {}, "案由（可不填）"), title),
    h("label", { class: "field" }, h("span", {}, "正文"), text),
    h("p", { class: "small soft", id: "draft-goes" }, goes()),
    h("div", { class: "row" },
      h("button", { class: "primary" }, "比较"),
      upload(read),
      (kept.title || kept.text) && h("button", { type: "button", onclick: () => { keepForTab("draft", null); refresh(); } }, "清空"),
      h("a", { class: "small", href: href("search", new URLSearchParams({ kind: "proposal" })) }, "从馆藏的提案里挑一件")),
    said);
  async function read(file) {
    said.textContent = `正在读 ${file.name}……`;
    try {
      const found = await fromFile(file);
      title.value = found.title;
      text.value = found.text;
      said.textContent = [`已读出 ${file.name}，看过再比较。`, ...found.notes].join("");
      text.focus();
    } catch (failure) {
      said.textContent = `没有读成 ${file.name}：${[failure.detail ?? failure.message, failure.remedy && `（${failure.remedy}）`].filter(Boolean).join("")}`;
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
  const where = isOwnMachine() ? "文字只在这台电脑上比较" : `文字发到 ${server()} 上比较`;
  return `${where}，不保存，也不进地址栏和浏览记录；关掉这个标签页就没有了。`;
}

function upload(read) {
  const input = h("input", { type: "file", class: "unseen", accept: FORMATS, "aria-label": "选一个文件", tabindex: -1, onchange: () => input.files[0] && read(input.files[0]) });
  return [h("button", { type: "button", onclick: () => input.click() }, "读一个文件…"), input];
}

async function fromFile(file) {
  if (file.size > MOST_BYTES) {
    throw new Error(`文件有 ${(file.size / 1e6).toFixed(1)} MB，一次至多 1.4 MB；请把文字贴进来`);
  }
  return api.draft(file.name, await base64(file));
}
