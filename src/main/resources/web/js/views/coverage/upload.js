// Documents that are brought by the page, where the site takes them.
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { base64 } from "../base64.js";

/** @param taken is called when the index has something new to read */
export function bring({ endings, maxBytes }, taken) {
  const told = h("ul", { class: "faults", "aria-live": "polite" });
  const accept = endings.map(each => `.${each}`).join(",");
  const input = h("input", { type: "file", multiple: true, accept, class: "unseen", tabindex: -1, "aria-label": "选文件", onchange: () => send([...input.files]) });
  const place = h("section", { class: "stack tight bring", "aria-label": "加文件", ondragover: event => {
    event.preventDefault();
    place.classList.add("over");
  }, ondragleave: () => place.classList.remove("over"), ondrop: event => {
    event.preventDefault();
    place.classList.remove("over");
    send([...event.dataTransfer.files]);
  } },
    h("h2", {}, "加文件"),
    h("p", { class: "row" }, input, h("button", { type: "button", onclick: () => input.click() }, "选文件……"), h("span", { class: "small soft" },
      `或拖到这里。Word、PDF、OFD、网页、文本、表格都行，一个至多 ${count(maxBytes / 1048576)} MB；存到语料的 uploads 文件夹，随即更新索引。同名的不会被覆盖。`)),
    told);

  async function send(files) {
    let any = false;
    for (const file of files) {
      const line = h("li", { class: "small" }, `${file.name}：正在上传……`);
      told.prepend(line);
      const { words, isNew } = await one(file, maxBytes);
      line.textContent = `${file.name}：${words}`;
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

async function one(file, maxBytes) {
  if (file.size > maxBytes) {
    return { words: `有 ${count(Math.ceil(file.size / 1048576))} MB，太大了，请直接放进语料文件夹`, isNew: false };
  }
  try {
    const { known } = await api.upload(file.name, await base64(file));
    return { words: known ? "本来就有，没有再存" : "收到了，正在读入", isNew: !known };
  } catch (failure) {
    return { words: [failure.detail ?? failure.message, failure.remedy && `（${failure.remedy}）`].filter(Boolean).join(""), isNew: false };
  }
}
