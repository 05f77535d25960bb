// The sentences that a figure of the table was read from. Which figure it is stands behind the # of the address.
import { changed, documentHref, href, spot } from "../../address.js";
import { fragment, h, marked } from "../../dom.js";
import { percent } from "../../format.js";

const QUALIFIERS = {
  target: "目标", base: "基数", period: "几年合计", cumulative: "累计", "so far": "截至某时", growth: "增减", over: "超过", "at least": "至少", "at most": "至多",
  rounded: "约数", members: "委员或代表", doubtful: "没有把握",
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
      h("h2", {}, `${asked.get("place") || asked.get("district") || asked.get("region") || "地方不详"} · ${asked.get("year")}年`, h("span", { class: "soft small" }, ` ${found.length} 个数`)),
      h("a", { class: "small", href: href(state.view, changed(state.params, {})) }, "合上")),
    h("ol", { class: "counted" }, found.map(reading))));
  if (scrolling) {
    box.scrollIntoView({ block: "nearest" });
    box.focus({ preventScroll: true });
  }
}

function reading(each) {
  return h("li", {},
    h("p", { class: "row small" }, h("b", { class: "figure" }, each.shown), each.scope && h("span", { class: "tag" }, each.scope), tags(each.qualifier),
      each.retold && h("span", { class: "tag" }, "重提往年"), each.confidence < 1 && h("span", { class: "soft" }, `把握 ${percent(each.confidence)}`)),
    h("a", { class: "text", href: documentHref(each.document, "", spot(each.passage, each.start)) }, marked(each.sentence, places(each))));
}

/** Where the figure stands in its sentence, if it is written there as it is shown. */
function places({ sentence, shown }) {
  const at = sentence.indexOf(shown);
  return at < 0 ? [] : [[at, at + shown.length]];
}

export function tags(qualifier) {
  const words = (qualifier ?? "").match(QUALIFIER) ?? [];
  return words.map(word => h("span", { class: word === "doubtful" ? "tag strong" : "tag" }, word.startsWith("since ") ? `${word.slice(6)} 年起` : QUALIFIERS[word] ?? word));
}
