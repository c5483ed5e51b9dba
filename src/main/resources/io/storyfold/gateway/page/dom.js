// Small helpers. Everything shown is inserted as text: headlines come from strangers.

/** An element with properties and children; strings become text, null children are left out. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name.includes("-") || name === "role" || name === "lang") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A link when the address is one of the web, else just the text. */
export function link(address, text) {
  try {
    const { protocol, href } = new URL(address);
    if (protocol === "https:" || protocol === "http:") {
      return el("a", { href, target: "_blank", rel: "noopener noreferrer" }, text);
    }
  } catch {
    // no address: falls through to the text
  }
  return el("span", {}, text);
}

/** The language of a text, for hyphenation and screen readers; desks are languages by default. */
export const languageOf = (tag) => (/^[a-z]{2,3}$/.test(tag ?? "") && tag !== "und" ? tag : undefined);

const numbers = new Intl.NumberFormat();
const decimals = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const percents = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto", style: "long" });
const UNITS = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]];

export const number = (value) => numbers.format(value);
export const decimal = (value) => decimals.format(value);
export const percent = (value) => percents.format(value);
export const clock = (date) => full.format(date);

export function count(value, one, many) {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** Moments more than a week away are told as a date: "312 days ago" helps nobody. */
function ago(date) {
  const distance = date - Date.now();
  if (Math.abs(distance) > 7 * 86_400_000) return full.format(date);
  for (const [unit, millis] of UNITS) {
    if (Math.abs(distance) >= millis) return relative.format(Math.trunc(distance / millis), unit);
  }
  return "just now";
}

/** A moment in the reader's words, kept current by {@link refreshTimes}. */
export function time(iso) {
  const date = new Date(iso);
  return el("time", { dateTime: iso, title: full.format(date) }, ago(date));
}

export function refreshTimes() {
  for (const element of document.querySelectorAll("time[title]")) {
    element.textContent = ago(new Date(element.dateTime));
  }
}

/** JSON from the API; throws with the status for anything but success. */
export async function api(path) {
  const answer = await fetch(`api/v1/${path}`, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw Object.assign(new Error(`${path}: ${answer.status}`), { status: answer.status });
  return answer.json();
}
