// The corpus itself: what is held, what is missing, what was not read well, and how the index stands.
import { refresh } from "../address.js";
import * as api from "../api.js";
import { h } from "../dom.js";
import { count, dateTime } from "../format.js";
import { t } from "../text.js";
import { completeness } from "./coverage/completeness.js";
import { duplicates } from "./coverage/duplicates.js";
import { bring } from "./coverage/upload.js";
import { faults, guesses, repairs } from "./coverage/faults.js";
import * as lacking from "./coverage/lacking.js";
import { kinds, matrix } from "./coverage/matrix.js";
import { follow, progress } from "./progress.js";

export const title = () => t("word.corpus");

export async function load(state, signal) {
  const params = new URLSearchParams(state.params.getAll("kind").map(each => ["kind", each]));
  const [coverage, known, held, report, status, build, same, uploads, account] = await Promise.all([
    api.coverage(params, signal),
    api.completeness(params, signal),
    api.search(new URLSearchParams({ size: 1 }), signal),
    api.faults(signal),
    api.status(signal),
    api.build(signal),
    api.duplicates(params, signal),
    api.uploads(signal),
    api.account(signal),
  ]);
  return { params, coverage, known, held, report, status, build, same, uploads, account };
}

export function render(state, { params, coverage, known, held, report, status, build, same, uploads, account }) {
  return h("div", { class: "stack" },
    h("h1", {}, t("word.corpus")),
    facts(status, report),
    live(status, build),
    uploads.open && account.roles.includes("manage") && bring(uploads, () => refresh()),
    h("section", { class: "stack tight" },
      h("h2", {}, t("coverage.placesAndYears"), h("span", { class: "soft small" }, t("coverage.documentsCharacters", count(coverage.documents), count(coverage.characters)))),
      kinds(state, held.facets),
      coverage.cells.length > 0 ? matrix(state, coverage.cells) : h("p", { class: "soft" }, t("coverage.noDocumentsYet")),
      h("p", { class: "small soft" }, t("coverage.aHatchedCellHas"))),
    completeness(params, known),
    faults(state, report, status),
    duplicates(params, same),
    h("div", { class: "columns" }, guesses(report.reports ?? []), repairs(report.reports ?? [])));
}

export function arrive(state, scrolling) {
  lacking.arrive(state, scrolling);
}

function facts({ version, generation, built, documents, passages, characters, indexBytes, analysis, vectors, cluster }, { files }) {
  const rows = [
    [t("coverage.held"), t("coverage.documentsPassagesCharactersRead", count(documents), count(passages), count(characters), count(files))],
    [t("coverage.index"), t("coverage.generationBuiltMb", count(generation), dateTime(built), (indexBytes / 1e6).toFixed(1))],
    [t("coverage.runsOn"), cluster === null ? t("coverage.thisMachine") : t("coverage.onCluster", cluster)],
    [t("coverage.lexiconAndRules"), analysis],
    [t("coverage.vectorsOfMeaning"), vectors.problem ?? (vectors.documents === 0 ? t("word.none") : t("coverage.documents", count(vectors.documents), vectors.complete ? t("coverage.complete") : ""))],
    [t("coverage.program"), t("word.jianyan", version)],
  ];
  return h("dl", { class: "facts" }, rows.map(([term, words]) => [h("dt", {}, term), h("dd", {}, words)]));
}

/** Bars for what is under way; when it is done the page is made anew with what came of it. */
function live(status, build) {
  const element = h("div", { class: "stack tight live" });
  const draw = (vectors, state) => element.replaceChildren(
    ...state.running ? [progress(t("coverage.theIndexIsBeing"), state.done, state.files)] : [],
    ...vectors ? [progress(t("coverage.vectorsOfMeaningAre"), vectors.done, vectors.documents)] : []);
  draw(status.vectors.building, build);
  const under = (vectors, state) => vectors !== null || state.running;
  if (under(status.vectors.building, build)) {
    follow(element, async () => {
      const [now, state] = await Promise.all([api.status(), api.build()]);
      draw(now.vectors.building, state);
      const over = !under(now.vectors.building, state) || now.generation !== status.generation;
      if (over) {
        refresh();
      }
      return over;
    });
  }
  return element;
}
