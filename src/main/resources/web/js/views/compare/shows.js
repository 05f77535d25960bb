// The ways of comparing, in the order of the navigation; each with what it loads, how it is shown and how its cells
// are grouped.
import * as emphasis from "./emphasis.js";
import * as kept from "./plan-review.js";
import * as keyness from "./keyness.js";
import * as places from "./places.js";
import * as shifts from "./shifts.js";

export const SHOWS = [
  { name: "heat", words: "热图", terms: true, ...places.heatmap },
  { name: "multiples", words: "小图", terms: true, ...places.small },
  { name: "map", words: "地图", terms: true, ...places.map },
  { name: "ranking", words: "排名", terms: true, ...places.ranking },
  { name: "profiles", words: "侧重", terms: true, ...emphasis },
  { name: "keyness", words: "差异词", ...keyness },
  { name: "shifts", words: "消长", ...shifts },
  { name: "kept", words: "计划与回顾", terms: true, ...kept },
];

export function shown(state) {
  return SHOWS.find(each => each.name === state.params.get("show")) ?? SHOWS[0];
}
