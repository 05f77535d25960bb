// The sentences that a figure of the table was read from. Which figure it is stands behind the # of the address.
import { changed, documentHref, href, spot } from "../../address.js";
import { fragment, h, marked } from "../../dom.js";
import { percent } from "../../format.js";
import { t } from "../../text.js";

const QUALIFIERS = {
  target: t("indicators.readings.target"), base: t("indicators.readings.base"), period: t("indicators.readings.sumOfYears"), cumulative: t("indicators.readings.cumulative"), "so far": t("indicators.readings.asOf"), growth: t("indicators.readings.change"), over: t("indicators.readings.moreThan"), "at least": t("indicators.readings.atLeast"), "at most": t("indicators.readings.atMost"),
  rounded: t("indicators.readings.about"), members: t("indicators.readings.membersOrDeputies"), part: t("indicators.readings.oneOfSeveral"), doubtful: t("indicators.readings.uncertain"),
};

/** The words of a qualifier stand apart by blanks, and some have one within. */
const QUALIFIER = /since \d+|at least|at most|so far|\S+/gu;

export function place() {
  return h("section", { class: "sentences", id: "readings", "aria-live": "polite", hidden: true, tabindex: -1 });
}

export function arrive(state, readings, scrolling) {
  const box = document.getElementById("readings");
  const asked = new URLSearchParams(state.place);
  if (!box) {
    return;
  }
  box.hidden = !asked.has("year");
  if (box.hidden) {
    return;
  }
  const same = each => ["place", "district", "region", "body"].every(name => (each[name] ?? "") === asked.get(name)) && String(each.year) === asked.get("year");
  // Figures of the year first, then what is said beside them: growth, targets.
  const found = readings.filter(same).sort((a, b) => Number(a.qualifier !== null) - Number(b.qualifier !== null));
  box.replaceChildren(fragment(
    h("div", { class: "row ends base" },
      h("h2", {}, t("indicators.readings.placeYear", asked.get("place") || asked.get("district") || asked.get("region") || t("word.placeUnknown"), asked.get("year")), h("span", { class: "soft small" }, t("indicators.readings.figures", found.length))),
      h("a", { class: "small", href: href(state.view, changed(state.params, {})) }, t("word.close"))),
    h("ol", { class: "counted" }, found.map(reading))));
  if (scrolling) {
    box.scrollIntoView({ block: "nearest" });
    box.focus({ preventScroll: true });
  }
}

function reading(each) {
  return h("li", {},
    h("p", { class: "row small" }, h("b", { class: "figure" }, each.shown), each.scope && h("span", { class: "tag" }, each.scope), tags(each.qualifier),
      each.retold && h("span", { class: "tag" }, t("indicators.readings.anEarlierYearAgain")), each.confidence < 1 && h("span", { class: "soft" }, t("indicators.readings.certainty", percent(each.confidence)))),
    h("a", { class: "text", href: documentHref(each.document, "", spot(each.passage, each.start)) }, marked(each.sentence, places(each))));
}

/** Where the figure stands in its sentence, if it is written there as it is shown. */
function places({ sentence, shown }) {
  const at = sentence.indexOf(shown);
  return at < 0 ? [] : [[at, at + shown.length]];
}

export function tags(qualifier) {
  const words = (qualifier ?? "").match(QUALIFIER) ?? [];
  return words.map(word => h("span", { class: word === "doubtful" ? "tag strong" : "tag" }, word.startsWith("since ") ? t("word.since", word.slice(6)) : QUALIFIERS[word] ?? word));
}
