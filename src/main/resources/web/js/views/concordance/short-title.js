// A title as short as it can be told from its neighbours by: what all of its kind begin and end with is left out.

const SESSION = /^.{0,40}?第[零〇一二三四五六七八九十百\d]+[届屆].{0,20}?第[零〇一二三四五六七八九十百\d]+次(?:全体|全體)?(?:会议|會議)[上的]?/u;
const BEGINNING = /^(?:[对對])?[关關][于於]/u;
const END = /的(?:提案|建议|建議|议案|議案|答[复復]|[复復]函)$/u;

/** 关于推进老旧小区加装电梯的提案 becomes 推进老旧小区加装电梯; a title of nothing else stays whole. */
export function shortTitle(title) {
  const short = title.replace(SESSION, "").replace(BEGINNING, "").replace(END, "").trim();
  return short.length > 1 ? short : title;
}
