// Asks the server. Only this module fetches.

/** What the server refused or failed at, with the members of its problem details. */
export class Problem extends Error {
  constructor(problem) {
    super(problem.detail);
    Object.assign(this, problem);
  }
}

export const search = (params, signal) => get("search", params, signal);
export const concordance = (params, signal) => get("concordance", params, signal);
export const trends = (params, signal) => get("trends", params, signal);
export const status = signal => get("status", new URLSearchParams(), signal);

export function document(id, signal) {
  return get(`documents/${encodeURIComponent(id).replaceAll("%2F", "/")}`, new URLSearchParams(), signal);
}

export function similar(question, signal) {
  return ask("similar", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(question),
    signal,
  });
}

function get(path, params, signal) {
  const query = params.toString();
  return ask(query ? `${path}?${query}` : path, { signal });
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(`/api/v1/${path}`, options);
  } catch (failure) {
    if (failure.name === "AbortError") {
      throw failure;
    }
    throw new Problem({ code: "unreachable", status: 0, detail: "no answer from the server", where: null, remedy: null });
  }
  const answer = await response.json();
  if (!response.ok) {
    throw new Problem(answer);
  }
  return answer;
}
