// The ways of comparing, in the order of the navigation; each with what it loads, how it is shown and how its cells
// are grouped.
import { t } from "../../text.js";
import * as emphasis from "./emphasis.js";
import * as kept from "./plan-review.js";
import * as keyness from "./keyness.js";
import * as places from "./places.js";
import * as shifts from "./shifts.js";

export const SHOWS = [
  { name: "heat", words: t("compare.shows.heatmap"), terms: true, ...places.heatmap },
  { name: "multiples", words: t("compare.shows.smallMultiples"), terms: true, ...places.small },
  { name: "map", words: t("compare.places.map"), terms: true, ...places.map },
  { name: "ranking", words: t("compare.places.ranking"), terms: true, ...places.ranking },
  { name: "profiles", words: t("word.emphasis"), terms: true, ...emphasis },
  { name: "keyness", words: t("compare.keyness.keyness"), ...keyness },
  { name: "shifts", words: t("compare.shifts.shifts"), ...shifts },
  { name: "kept", words: t("word.planAndReview"), terms: true, ...kept },
];

export function shown(state) {
  return SHOWS.find(each => each.name === state.params.get("show")) ?? SHOWS[0];
}
