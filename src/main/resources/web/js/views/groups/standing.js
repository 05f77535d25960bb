// Where the proposals of a group stand: reviewed, assigned, due, answered; each step is noted for all of them.
import { documentHref } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { t } from "../../text.js";
import { hindered, signer } from "./acts.js";
import { say } from "./voice.js";

const STEPS = [
  ["filing", { filing: "filed" }, t("groups.standing.acceptedAsProposal"), null],
  ["filing", { filing: "refused" }, t("groups.standing.notAccepted"), "reason"],
  ["filing", { filing: "forwarded" }, t("groups.standing.passedOnAsOpinion"), "reason"],
  ["filing", { filing: "merged" }, t("groups.standing.joined"), "into"],
  ["units", {}, t("word.leadDepartment"), "department"],
  ["due", {}, t("groups.standing.dueDate"), "on"],
  ["visit", { visit: "inquiry" }, t("groups.standing.askedBeforeHandling"), "note"],
  ["visit", { visit: "visit" }, t("groups.standing.visitedWhileHandling"), "note"],
  ["visit", { visit: "return-visit" }, t("groups.standing.visitedAfterHandling"), "note"],
  ["result", { result: "a" }, t("groups.standing.resultASolvedOr"), "note"],
  ["result", { result: "b" }, t("groups.standing.resultBPlanned"), "note"],
  ["result", { result: "c" }, t("groups.standing.resultCKeptFor"), "note"],
  ["satisfaction", { satisfaction: "satisfied" }, t("groups.standing.sponsorSatisfied"), "note"],
  ["satisfaction", { satisfaction: "mostly" }, t("groups.standing.sponsorMostlySatisfied"), "note"],
  ["satisfaction", { satisfaction: "dissatisfied" }, t("groups.standing.sponsorNotSatisfied"), "note"],
];

/** @param decides whether who looks may note anything */
export function standing(group, decides) {
  const body = h("div", { class: "stack tight" });
  const load = async () => {
    try {
      const views = await Promise.all(group.members.map(member => api.handling(member.id)));
      body.replaceChildren(...[table(views), decides && !views.some(view => view.closed) && form(group, load), suggestion(group)].filter(Boolean));
    } catch (failure) {
      body.replaceChildren(h("p", { class: "small soft" }, t("groups.standing.handlingCannotBeRead", failure.detail ?? failure.message)));
    }
  };
  return h("details", { class: "standing", ontoggle: event => event.target.open && body.children.length === 0 && load() },
    h("summary", {}, t("groups.standing.handlingReviewUnitsDue")), body);
}

function table(views) {
  return h("div", { class: "scroll-x", tabindex: 0, role: "region", "aria-label": t("groups.standing.handlingOfEachProposal") }, h("table", { class: "small" },
    h("thead", {}, h("tr", {}, [t("word.number"), t("groups.standing.review"), t("groups.standing.leadUnit"), t("groups.standing.support"), t("groups.standing.due"), t("groups.standing.contact"), t("word.results"), t("word.satisfaction")].map(name => h("th", { scope: "col" }, name)))),
    h("tbody", {}, views.map(view => h("tr", {},
      h("td", {}, h("a", { href: documentHref(view.id) }, view.number ?? view.id)),
      [view.closed ? t("groups.standing.sessionClosed", view.result ?? "") : view.result, view.department, view.supporting.join(t("list.comma")),
        view.handling.due && `${view.handling.due.on}${view.overdue ? t("groups.standing.overdue") : ""}`,
        view.handling.visits.length > 0 && t("groups.standing.times", view.handling.visits.length), view.outcome, view.satisfaction]
        .map(cell => h("td", {}, cell || "—")))))));
}

function form(group, load) {
  const chosen = h("select", { "aria-label": t("groups.standing.stepToRecord") }, STEPS.map(([, , words], place) => h("option", { value: place }, words)));
  const said = h("input", { type: "text", maxlength: 200, "aria-label": t("groups.standing.noteUnitNumberJoined"), placeholder: t("groups.standing.noteUnitNumberJoined") });
  return h("form", { class: "row", onsubmit: async event => {
    event.preventDefault();
    const reviewer = await signer();
    if (!reviewer) {
      return;
    }
    const [step, fixed, , open] = STEPS[chosen.value];
    try {
      const answer = await api.noteHandling(step, { group: group.id, reviewer, ...fixed, ...open && said.value.trim() && { [open]: said.value.trim() } });
      say(t("groups.acts.recorded", answer.change.summary));
      load();
    } catch (failure) {
      hindered(failure);
    }
  } }, chosen, said, h("button", { type: "submit" }, t("groups.standing.recordForThisGroup")));
}

function suggestion(group) {
  const list = h("ul", { class: "small" });
  const button = h("button", { type: "button", class: "quiet", onclick: async () => {
    try {
      const { departments, notes } = await api.suggestedUnits(group.lead);
      list.replaceChildren(...departments.map(each => h("li", {},
        `${each.unit}${each.share > 0 ? t("groups.standing.ofPrecedents", Math.round(100 * each.share)) : ""}${each.listed ? "" : t("groups.standing.notOnTheList")}`,
        each.precedents.length > 0 && h("span", { class: "soft" }, t("list.colon"), each.precedents.slice(0, 3).map(one => [h("a", { href: documentHref(one.id) }, one.title), one.year ? t("groups.standing.atYear", one.year) : " "])))),
        ...notes.map(note => h("li", { class: "soft" }, note)));
    } catch (failure) {
      hindered(failure);
    }
  } }, t("groups.standing.leadUnitsByPrecedent"));
  return h("div", {}, button, list);
}
