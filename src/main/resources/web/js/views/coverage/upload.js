// Documents that are brought by the page, where the site takes them.
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";
import { base64 } from "../base64.js";
import { isTable, lookOver } from "./table.js";

/** What became of each file stays when the page is made anew with what the index then holds. */
const told = h("ul", { class: "faults", "aria-live": "polite" });

/** @param taken is called when the index has something new to read */
export function bring({ endings, maxBytes }, taken) {
  const tables = h("div", { class: "stack" });
  const accept = endings.map(each => `.${each}`).join(",");
  const input = h("input", { type: "file", multiple: true, accept, class: "unseen", tabindex: -1, "aria-label": t("coverage.upload.chooseFiles"), onchange: () => send([...input.files]) });
  const place = h("section", { class: "stack tight bring", "aria-label": t("coverage.upload.addFiles"), ondragover: event => {
    event.preventDefault();
    place.classList.add("over");
  }, ondragleave: () => place.classList.remove("over"), ondrop: event => {
    event.preventDefault();
    place.classList.remove("over");
    send([...event.dataTransfer.files]);
  } },
    h("h2", {}, t("coverage.upload.addFiles")),
    h("p", { class: "row" }, input, h("button", { type: "button", onclick: () => input.click() }, t("coverage.upload.chooseFilesButton")), h("span", { class: "small soft" },
      t("coverage.upload.orDropThemHere", count(maxBytes / 1048576)))),
    told, tables);

  async function send(files) {
    let any = false;
    for (const file of files) {
      const line = h("li", { class: "small" }, t("coverage.upload.uploading", file.name));
      told.prepend(line);
      const { words, isNew } = await one(file, maxBytes, tables);
      line.textContent = t("charts.courses.pointWords", file.name, words);
      any ||= isNew;
    }
    input.value = "";
    if (any) {
      // The update has begun by then, and the page shows how far it is.
      setTimeout(taken, 800);
    }
  }
  return place;
}

async function one(file, maxBytes, tables) {
  if (file.size > maxBytes) {
    return { words: t("coverage.upload.mbIsTooLarge", count(Math.ceil(file.size / 1048576))), isNew: false };
  }
  try {
    const content = await base64(file);
    const mapping = isTable(file) ? await lookOver(file.name, content, tables) : null;
    if (mapping === undefined) {
      return { words: t("coverage.upload.notTaken"), isNew: false };
    }
    const { known } = await api.upload(file.name, content, mapping);
    return { words: known ? t("coverage.upload.wasThereAlreadyAnd") : t("coverage.upload.receivedBeingRead"), isNew: !known };
  } catch (failure) {
    return { words: [failure.detail ?? failure.message, failure.remedy && t("word.bracketed", failure.remedy)].filter(Boolean).join(""), isNew: false };
  }
}
