// An address that leads nowhere: what there is instead.
import { href } from "../address.js";
import { h } from "../dom.js";
import { t } from "../text.js";
import { offered } from "../views.js";

export const title = () => t("nowhere.thereIsNoSuch");

export const load = () => null;

export function render(state) {
  return h("section", { class: "notice stack tight" },
    h("h1", {}, t("nowhere.thereIsNoSuch")),
    h("p", {}, t("nowhere.theAddress"), h("code", {}, state.path), t("nowhere.leadsToNoPage")),
    h("p", {}, t("nowhere.youCanGoOn")),
    h("ul", {}, [{ name: "home", words: t("nowhere.home") }, ...offered].map(each =>
      h("li", {}, h("a", { href: href(each.name) }, each.words)))));
}
