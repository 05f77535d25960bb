// What earlier replies said to what a group asks for, and each ask of a member beside the reply that it was given.
import { documentHref } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { t } from "../../text.js";

const EARLIER = 3;

/** Read when it is opened: every member's asks are set beside replies. */
export function replies(group) {
  const body = h("div", { class: "stack tight" });
  const load = async () => {
    body.replaceChildren(h("p", { class: "small soft" }, t("groups.replies.reading")));
    const told = await Promise.allSettled(group.members.map(member => api.reply(member.id)));
    body.replaceChildren(...told.map(({ value, reason }, at) => (value ? checked(value) : h("p", { class: "small soft" }, `${group.members[at].title}: ${reason.detail ?? reason.message}`))));
  };
  return h("details", { class: "replies", ontoggle: event => event.target.open && body.children.length === 0 && load() },
    h("summary", {}, t("groups.replies.name")), body);
}

function checked({ id, title, replied, items, notes }) {
  return h("section", { class: "stack tight" },
    h("h3", {}, h("a", { href: documentHref(id) }, title)),
    notes.map(note => h("p", { class: "small soft" }, note)),
    h("ul", { class: "small" }, items.map(item => h("li", {},
      h("p", {}, item.ask.text),
      replied && h("p", {}, h("span", { class: item.stand === "answered" ? "tag full" : "tag" }, t(`groups.replies.${item.stand}`)), item.until && ` ${item.until}`,
        item.answer && h("span", { class: "soft" }, " ", item.answer.text)),
      item.earlier.slice(0, EARLIER).map(each => h("p", { class: "soft" },
        t("groups.replies.earlier", [each.year, each.department, each.outcome].filter(Boolean).join(" · ")), " ",
        h("a", { href: documentHref(each.id) }, each.title), " ", each.answer?.text))))));
}
