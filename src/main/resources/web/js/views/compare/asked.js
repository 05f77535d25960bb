// What the comparisons ask the server for, from the address.
import { question } from "../../address.js";
import { NEARBY } from "../nearby.js";

/** The filters alone. */
export function filters(params) {
  const kept = question(params);
  kept.delete("q");
  return kept;
}

const only = (params, names) => names.flatMap(name => params.getAll(name).map(value => [name, value]));

/** The filters, the themes that the address itself defines, the years that it puts together, and which occurrences count. */
export function counting(params) {
  return new URLSearchParams([...filters(params), ...only(params, ["theme", "bins", ...NEARBY])]);
}

/** The same with the terms. */
export function asked(params, ...more) {
  return new URLSearchParams([...counting(params), ...only(params, ["q"]), ...more]);
}

/** For what puts no years together: filters, themes, terms and the named ones besides. */
export function plainly(params, names, ...more) {
  return new URLSearchParams([...filters(params), ...only(params, ["theme", "q", ...names]), ...more]);
}
