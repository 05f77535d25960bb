// An address that leads nowhere: what there is instead.
import { href } from "../address.js";
import { h } from "../dom.js";
import { offered } from "../views.js";

export const title = () => "没有这个页面";

export const load = () => null;

export function render(state) {
  return h("section", { class: "notice stack tight" },
    h("h1", {}, "没有这个页面"),
    h("p", {}, "这个地址（", h("code", {}, state.path), "）不通向任何页面，可能是抄漏了字，或页面已经改名。"),
    h("p", {}, "可以从这里继续："),
    h("ul", {}, [{ name: "home", words: "首页" }, ...offered].map(each =>
      h("li", {}, h("a", { href: href(each.name) }, each.words)))));
}
