// What the comparisons ask the server for, from the address.
import { question } from "../../address.js";

/** The filters alone. */
export function filters(params) {
  const kept = question(params);
  kept.delete("q");
  return kept;
}

/** The filters, and the themes that the address itself defines. */
export function counting(params) {
  return new URLSearchParams([...filters(params), ...params.getAll("theme").map(theme => ["theme", theme])]);
}

/** The same with the terms. */
export function asked(params, ...more) {
  return new URLSearchParams([...counting(params), ...params.getAll("q").map(q => ["q", q]), ...more]);
}
