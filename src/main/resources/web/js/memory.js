// What this browser keeps from visit to visit. Only this module touches its storage; where it is full, forbidden or holds
// something else, nothing is kept.

const PREFIX = "jianyan.";

export function recall(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** @return whether it is kept now */
export function keep(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
