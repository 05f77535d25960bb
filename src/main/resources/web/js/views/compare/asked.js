// What the comparisons ask the server for, from the address.
import { question } from "../../address.js";

/** The filters alone. */
export function filters(params) {
  const kept = question(params);
  kept.delete("q");
  return kept;
}

/** The filters, the themes that the address itself defines, and the years that it puts together. */
export function counting(params) {
  return new URLSearchParams([...filters(params), ...["theme", "bins"].flatMap(each => params.getAll(each).map(value => [each, value]))]);
}

/** The same with the terms. */
export function asked(params, ...more) {
  return new URLSearchParams([...counting(params), ...params.getAll("q").map(q => ["q", q]), ...more]);
}
