// Small helpers. Everything shown is inserted as text, never as markup.

import { ago, clean, clock } from "./text.js";

/** An element with properties and children; strings become cleaned text, null children are left out. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name.includes("-") || name === "role" || name === "lang" || name === "dir") element.setAttribute(name, clean(value));
    else element[name] = typeof value === "string" ? clean(value) : value;
  }
  const shown = children.filter((child) => child !== null && child !== undefined);
  element.append(...shown.map((child) => (typeof child === "string" ? clean(child) : child)));
  return element;
}

/** A drawing that says what it shows; shapes are [tag, attributes]. */
export function drawing(label, width, height, shapes) {
  const space = "http://www.w3.org/2000/svg";
  const make = (tag, attributes) => {
    const element = document.createElementNS(space, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label });
  const title = make("title", {});
  title.textContent = label;
  svg.append(title, ...shapes.map(([tag, attributes]) => make(tag, attributes)));
  return svg;
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

/** A moment in the reader's words, kept current by {@link refreshTimes}. */
export function time(iso) {
  const date = new Date(iso);
  return el("time", { dateTime: iso, title: clock(date), "data-ago": "" }, ago(date));
}

export function refreshTimes() {
  for (const element of document.querySelectorAll("time[data-ago]")) {
    element.textContent = ago(new Date(element.dateTime));
  }
}

/** JSON from the API; throws with the status for anything but success. */
export async function api(path) {
  const answer = await fetch(`api/v1/${path}`, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw Object.assign(new Error(`${path}: ${answer.status}`), { status: answer.status });
  return answer.json();
}
