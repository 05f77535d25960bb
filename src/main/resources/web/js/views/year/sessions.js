// The sessions that were worked on: closed ones are read only, and can be kept as a file.
import { refresh } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count, dateTime } from "../../format.js";
import { t } from "../../text.js";
import { ask, field } from "../dialog.js";
import { hindered, signer } from "../groups/acts.js";
import { say } from "../groups/voice.js";

export const load = (filters, state, signal) => api.sessions(signal);

export function render({ sessions }, { decides }) {
  return [
    h("p", {}, t("year.sessionsExplained")),
    sessions.length === 0 && h("p", { class: "notice" }, t("year.noSessions")),
    h("ul", {}, sessions.map(session => h("li", { class: "stack tight" },
      h("p", { class: "row base" }, h("b", {}, session.name), h("span", { class: "soft small" }, t("year.proposalsOf", count(session.proposals))),
        h("span", { class: session.closed ? "tag full" : "tag" }, t(session.closed ? "year.closed" : "year.running"))),
      session.closed && h("p", { class: "small soft" }, t("year.closedBy", session.closed.reviewer, dateTime(session.closed.at)), session.closed.note),
      h("p", { class: "row small" },
        session.closed && h("a", { href: api.tableHref("sessions/archive", new URLSearchParams({ session: session.name }), {}), download: true }, t("year.archive")),
        decides && (session.closed
          ? h("button", { type: "button", class: "quiet", onclick: () => change("open", session, "year.reopen", "year.whyReopen", true) }, t("year.reopen"))
          : h("button", { type: "button", onclick: () => change("close", session, "year.close", "year.closeExplained", false) }, t("year.close"))))))),
  ].filter(Boolean);
}

async function change(action, session, words, explained, required) {
  const reviewer = await signer();
  const answer = reviewer && await ask(t(words), t(explained), [field(t("year.note"), h("input", { type: "text", name: "note", required, maxlength: 2000 }))], t(words));
  if (!answer) {
    return;
  }
  try {
    const done = await api.changeSession(action, { session: session.name, reviewer, ...answer.note.trim() && { note: answer.note.trim() } });
    say(done.summary);
    refresh();
  } catch (failure) {
    hindered(failure);
  }
}
