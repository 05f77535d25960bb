// The ways of comparing, in the order of the navigation; each with what it loads, how it is shown and how its cells
// are grouped.
import { t } from "../../text.js";
import * as emphasis from "./emphasis.js";
import * as kept from "./plan-review.js";
import * as keyness from "./keyness.js";
import * as places from "./places.js";
import * as proposals from "./proposals.js";
import * as shifts from "./shifts.js";
import * as speakers from "./speakers.js";
import * as together from "./together.js";

export const SHOWS = [
  { name: "heat", words: t("compare.shows.heatmap"), terms: true, near: true, ...places.heatmap },
  { name: "multiples", words: t("compare.shows.smallMultiples"), terms: true, near: true, ...places.small },
  { name: "map", words: t("compare.places.map"), terms: true, near: true, ...places.map },
  { name: "ranking", words: t("compare.places.ranking"), terms: true, near: true, ...places.ranking },
  { name: "profiles", words: t("word.emphasis"), terms: true, near: true, ...emphasis },
  { name: "speakers", words: t("compare.speakers.speakers"), terms: true, near: true, ...speakers },
  { name: "together", words: t("compare.together.together"), terms: true, ...together },
  { name: "keyness", words: t("compare.keyness.keyness"), ...keyness },
  { name: "shifts", words: t("compare.shifts.shifts"), ...shifts },
  { name: "kept", words: t("word.planAndReview"), terms: true, ...kept },
  { name: "proposals", words: t("compare.proposals.proposals"), ...proposals },
];

export function shown(state) {
  return SHOWS.find(each => each.name === state.params.get("show")) ?? SHOWS[0];
}
