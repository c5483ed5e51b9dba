// Texts, numbers and times. Headlines come from strangers: see clean().

/**
 * A text without what would disturb its surroundings: control characters, and the marks that turn
 * the reading direction around (they belong to no headline; direction itself is found by the browser).
 */
export const clean = (text) =>
  String(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "");

/** The language of a text, for hyphenation and screen readers; desks are languages by default. */
export const languageOf = (tag) => (/^[a-z]{2,3}$/.test(tag ?? "") && tag !== "und" ? tag : undefined);

const numbers = new Intl.NumberFormat();
const decimals = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const percents = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const dates = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const hours = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto", style: "long" });
const UNITS = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]];

export const number = (value) => numbers.format(value);
export const decimal = (value) => decimals.format(value);
export const percent = (value) => percents.format(value);
export const clock = (date) => full.format(date);
export const day = (date) => dates.format(date);
export const hour = (date) => hours.format(date);

export function count(value, one, many) {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** Moments more than a week away are told as a date: "312 days ago" helps nobody. */
export function ago(date) {
  const distance = date - Date.now();
  if (Math.abs(distance) > 7 * 86_400_000) return full.format(date);
  for (const [unit, millis] of UNITS) {
    if (Math.abs(distance) >= millis) return relative.format(Math.trunc(distance / millis), unit);
  }
  return "just now";
}
