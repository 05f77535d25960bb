// What the comparisons ask the server for, from the address.
import { question } from "../../address.js";

/** The filters alone. */
export function filters(params) {
  const kept = question(params);
  kept.delete("q");
  return kept;
}

/** The filters and the terms. */
export function asked(params, ...more) {
  return new URLSearchParams([...filters(params), ...params.getAll("q").map(q => ["q", q]), ...more]);
}
