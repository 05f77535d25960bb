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

/**
 * What this tab keeps until it is closed: it is in no address, no history and no other tab. Null forgets it.
 */
export function keepForTab(name, value) {
  try {
    if (value === null) {
      sessionStorage.removeItem(PREFIX + name);
    } else {
      sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
    }
  } catch {
    // A reload then forgets it.
  }
}

export function recallForTab(name, otherwise) {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name)) ?? otherwise;
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

/** The language of the page itself is chosen by the server, so it has to know before it sends anything. */
export function keepLanguage(code) {
  document.cookie = `jianyan-language=${code}; path=/; max-age=31536000; samesite=lax`;
}
