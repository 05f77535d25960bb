// The figures that a document states, beside it, each leading to its sentence.
import { href, spot } from "../../address.js";
import * as api from "../../api.js";
import { h } from "../../dom.js";
import { count } from "../../format.js";
import { t } from "../../text.js";
import { tags } from "../indicators/readings.js";

const SHOWN = 8;
const OWN = { region: "region", district: "district", "meeting-year": "meetingYear", kind: "kind", body: "body", term: "term", session: "session" };

/** Comes when it comes: the text does not wait for it, and nothing stands where nothing is stated. */
export function figures(document, signal) {
  const place = h("div", { class: "contents stated-here", hidden: true });
  Promise.all([api.indicators(asked(document), signal), api.indicatorKinds(signal)]).then(([{ series }, { kinds }]) => {
    const own = series.filter(each => each.document === document.id);
    const labels = new Map(kinds.map(each => [each.id, each.label]));
    place.hidden = own.length === 0;
    place.replaceChildren(
      h("h2", {}, t("document.figures.figuresInThisDocument", count(own.length))),
      list(own.slice(0, SHOWN), labels),
      own.length > SHOWN && h("details", {}, h("summary", {}, t("document.figures.more", count(own.length - SHOWN))), list(own.slice(SHOWN), labels)) || "",
      h("a", { href: href("indicators", new URLSearchParams(document.district ? { district: document.district } : {})) }, t("document.figures.comparePlacesAndYears")));
  }, () => {
    // What is beside a text is no reason for a complaint.
  });
  return place;
}

/** No filter names a document: those of its place, year and kind are few. */
function asked(document) {
  const params = new URLSearchParams();
  for (const [filter, field] of Object.entries(OWN)) {
    if (document[field] !== null && document[field] !== undefined) {
      params.set(filter, document[field]);
    }
  }
  return params;
}

function list(readings, labels) {
  return h("ul", {}, readings.map(each => h("li", {},
    h("a", { href: `#${spot(each.passage, each.start)}` },
      each.year && h("span", { class: "tiny" }, `${each.year} `), labels.get(each.indicator) ?? each.indicator, " ", h("b", { class: "figure" }, each.shown)),
    tags(each.qualifier))));
}
