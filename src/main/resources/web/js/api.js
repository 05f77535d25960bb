// Asks the server. Only this module fetches.

const ROOT = "/api/v1/";

/** What the server refused or failed at, with the members of its problem details. */
export class Problem extends Error {
  constructor(problem) {
    super(problem.detail);
    Object.assign(this, problem);
  }
}

export const search = (params, signal) => get("search", params, signal);
export const question = (params, signal) => get("ask", params, signal);
export const concordance = (params, signal) => get("concordance", params, signal);
export const contexts = (params, signal) => get("concordance/contexts", params, signal);
export const suggest = (q, size, signal) => get("suggest", new URLSearchParams({ q, size }), signal);
export const anchors = (document, signal) => get("anchors", new URLSearchParams({ document }), signal);
export const sentence = (document, anchor, signal) => get("sentences", new URLSearchParams({ document, anchor }), signal);
export const trends = (params, signal) => get("trends", params, signal);
export const cellSentences = (params, signal) => get("trends/sentences", params, signal);
export const speakers = (params, signal) => get("trends/measures", params, signal);
export const together = (params, signal) => get("together", params, signal);
export const proposals = (params, signal) => get("proposals", params, signal);
export const collocates = (params, signal) => get("concordance/collocates", params, signal);
export const comparison = (params, signal) => get("comparison", params, signal);
export const keyness = (params, signal) => get("keyness", params, signal);
export const shifts = (params, signal) => get("shifts", params, signal);
export const planReview = (params, signal) => get("trends/plan-review", params, signal);
export const indicators = (params, signal) => get("indicators", params, signal);
export const indicatorGrid = (params, signal) => get("indicators/grid", params, signal);
export const indicatorKinds = signal => get("indicators/kinds", new URLSearchParams(), signal);
export const themes = signal => get("themes", new URLSearchParams(), signal);
export const subcorpora = signal => get("subcorpora", new URLSearchParams(), signal);
export const saveSubcorpus = body => post("subcorpora", body);
export const ownThemes = signal => get("themes/own", new URLSearchParams(), signal);
export const saveOwnTheme = theme => post("themes/own", theme);
export const removeOwnTheme = name => post("themes/own/remove", { name });
export const lexicon = signal => get("lexicon", new URLSearchParams(), signal);
/** @param lines as a lexicon file writes them */
export const tryTerms = (lines, signal) => post("lexicon/trial", { lines }, signal);
export const ownTerms = signal => get("lexicon/own", new URLSearchParams(), signal);
export const ownTermsFile = `${ROOT}lexicon/own/file`;
export const saveOwnTerms = (lines, known) => post("lexicon/own", { lines, known });
export const removeOwnTerm = term => post("lexicon/own/remove", { term });
export const applyOwnTerms = () => post("lexicon/own/apply", {});
export const removeSubcorpus = name => post("subcorpora/remove", { name });
export const status = signal => get("status", new URLSearchParams(), signal);

export const coverage = (params, signal) => get("coverage", params, signal);
export const completeness = (params, signal) => get("coverage/completeness", params, signal);
export const duplicates = (params, signal) => get("coverage/duplicates", params, signal);
export const faults = signal => get("faults", new URLSearchParams({ files: true }), signal);
export const build = signal => get("build", new URLSearchParams(), signal);

/** @param params `q` for what to mark in it, `script` for the script to read it in */
export function document(id, params, signal) {
  return get(`documents/${encodeURIComponent(id).replaceAll("%2F", "/")}`, new URLSearchParams(params), signal);
}

export const source = (document, signal) => get("source", new URLSearchParams({ document }), signal);

export const similar = (question, signal) => post("similar", question, signal);

export const check = (draft, signal) => post("check", draft, signal);

/** The text of a draft in a file. @param content its bytes in Base64 */
export const draft = (name, content) => post("draft", { name, content });

/** Whether documents can be brought by this page, and which. */
export const uploads = signal => get("corpus/files", new URLSearchParams(), signal);

/**
 * @param content the bytes of the file in Base64
 * @param mapping which column of a table is what, as YAML; null to read it by its own header
 */
export const upload = (name, content, mapping = null) => post("corpus/files", { name, content, ...mapping && { mapping } });

/** How a table would be read. @param corrections `set`, `value` and `ignore` put it right */
export const mapping = (name, content, corrections) => post("mapping", { name, content, ...corrections });

/** @param params the query and filters, as they stand in an address */
export function lens(params, signal) {
  const body = Object.fromEntries([...new Set(params.keys())].map(name => [name, params.getAll(name)]));
  return post("lens", { ...body, q: params.get("q") }, signal);
}

export const account = signal => get("account", new URLSearchParams(), signal);
export const signOut = () => post("sign-out", {});
export const groups = (params, signal) => get("groups", params, signal);
export const group = (id, signal) => get(`groups/${id}`, new URLSearchParams(), signal);
export const groupEvidence = (id, signal) => get(`groups/${id}/evidence`, new URLSearchParams(), signal);
/** Where one proposal stands. */
export const handling = (id, signal) => get(`handling/${encodeURIComponent(id).replaceAll("%2F", "/")}`, new URLSearchParams(), signal);
export const noteHandling = (step, body) => post(`handling/${step}`, body);
export const suggestedUnits = (id, signal) => get("handling/suggestion", new URLSearchParams({ id }), signal);
/** Each ask of a proposal beside what its reply, and earlier ones, say to it. */
export const reply = (id, signal) => get("handling/reply", new URLSearchParams({ id }), signal);
export const handlings = (params, signal) => get("handling", params, signal);
export const statistics = (params, signal) => get("handling/statistics", params, signal);
export const recurring = (params, signal) => get("recurring", params, signal);
export const sessions = signal => get("sessions", new URLSearchParams(), signal);
/** @param action `close` or `open` */
export const changeSession = (action, body) => post(`sessions/${action}`, body);
export const importGroups = body => post("groups/import", body);
export const createGroup = body => post("groups", body);
export const undoGroups = body => post("groups/undo", body);

/** Pairs that people judge without seeing what the program thinks of them. */
export const draws = signal => get("judging/draws", new URLSearchParams(), signal);
export const drawPairs = body => post("judging", body);
export const nextPair = (draw, by, signal) => get("judging/next", new URLSearchParams({ draw, by }), signal);
export const judgePair = body => post("judging/judge", body);
export const accuracy = (draw, signal) => get("judging/accuracy", new URLSearchParams({ draw }), signal);

/** The newest changes first. @param id of one group; null for all */
export function groupsHistory(id, params, signal) {
  return get(id === null ? "groups/history" : `groups/${id}/history`, new URLSearchParams(params), signal);
}

/** @param body with the version that was decided on and the reviewer */
export const changeGroup = (id, action, body) => post(`groups/${id}/${action}`, body);

/** A citation as text; without an anchor, of the whole document. */
export async function citation(document, anchor, style, signal) {
  return (await asked(citationHref(document, anchor, style), { signal })).text();
}

export function citationHref(document, anchor, style) {
  return `${ROOT}citations?${new URLSearchParams({ document, style, ...anchor ? { anchor } : {} })}`;
}

/** Where everything that a view shows page by page can be had as one file. */
export function exportHref(what, params) {
  return `${ROOT}${what}/export?${params}`;
}

/** The documents that a search finds with their whole texts, in one file that opens offline. */
export function bundleHref(params) {
  return `${ROOT}bundle?${params}`;
}

/** An answer of the program as a table file. */
export function tableHref(path, params, options) {
  return `${ROOT}${path}?${new URLSearchParams([...params, ...Object.entries(options)])}`;
}

function get(path, params, signal) {
  const query = params.toString();
  return ask(query ? `${path}?${query}` : path, { signal });
}

function post(path, body, signal) {
  return ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), signal });
}

async function ask(path, options) {
  return (await asked(ROOT + path, options)).json();
}

async function asked(url, options) {
  let response;
  try {
    // The language that the page is written in, not the browser's own.
    const headers = { ...options.headers, "Accept-Language": globalThis.document.documentElement.lang };
    response = await fetch(url, { ...options, headers });
  } catch (failure) {
    if (failure.name === "AbortError") {
      throw failure;
    }
    throw new Problem({ code: "unreachable", status: 0, detail: "no answer from the server", where: null, remedy: null });
  }
  if (!response.ok) {
    throw new Problem(await response.json());
  }
  return response;
}
