// A table that the page itself made, to copy or to save.
import { absolute } from "../address.js";
import { h } from "../dom.js";
import { csv } from "../format.js";
import { copyButton } from "./copy.js";

/** The first rows of a file that explains itself. */
export function origin(status, target) {
  return [
    [`# 建言 ${status.version}，索引第 ${status.generation} 代，收录 ${status.documents} 份文件`],
    [`# ${absolute(target)}`],
    [`# ${new Date().toISOString()}`],
  ];
}

export function takeaway(file, rows) {
  const text = csv(rows);
  // The byte order mark is what Excel knows UTF-8 by.
  const blob = new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" });
  return h("p", { class: "row" }, copyButton("复制 CSV", text), h("a", { class: "small", download: file, href: URL.createObjectURL(blob) }, "下载 CSV"));
}
