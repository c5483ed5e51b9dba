// What can be seen of a story at a glance: what it holds, and when that came.

import { drawing, el } from "./dom.js";
import { clock, count, percent } from "./text.js";

const MARKS = 48;

/** How many articles, in words. */
export function sizes(counts) {
  const originals = count(counts.originals, "original", "originals");
  return counts.copies ? `${originals}, ${count(counts.copies, "copy", "copies")}` : originals;
}

/** Originals filled, copies hollow; in a large story one mark stands for several articles. */
export function picture(counts) {
  const each = Math.max(1, Math.ceil(counts.articles / MARKS));
  const own = Math.ceil(counts.originals / each);
  const all = own + Math.ceil(counts.copies / each);
  const marks = Array.from({ length: all }, (_, i) => el("i", { className: i < own ? "own" : "" }));
  const label = sizes(counts);
  return el("div", { className: "picture", role: "img", "aria-label": label, title: label }, ...marks);
}

/** A line of bars, one for each step of time; a step without articles keeps a dot of the base line. */
function bars(counts, label) {
  const [wide, high, step] = [counts.length * 5, 26, 5];
  const most = Math.max(3, ...counts);
  return drawing(
    label,
    wide,
    high,
    counts.map((value, i) => {
      const height = value ? Math.max(3, Math.round((value / most) * (high - 2))) : 1;
      return ["rect", { x: i * step, y: high - height, width: step - 1.5, height, rx: 0.8, class: value ? "bar-full" : "bar-none" }];
    }),
  );
}

/** Arrivals by the common time of a list; null when all of them are older. */
export function spark(counts, { stepSeconds }) {
  const all = counts.reduce((sum, each) => sum + each, 0);
  if (!all) return null;
  const hours = Math.round((counts.length * stepSeconds) / 3600);
  const label = `${count(all, "article", "articles")} arrived within ${hours} hours`;
  const svg = bars(counts, label);
  svg.classList.add("spark");
  return svg;
}

/** Arrivals over the whole life of a story. */
export function life(moments) {
  if (moments.length < 3) return null;
  const steps = 60;
  const first = Math.min(...moments);
  const last = Math.max(...moments, first + 3_600_000);
  const counts = Array(steps).fill(0);
  for (const moment of moments) counts[Math.min(steps - 1, Math.floor(((moment - first) / (last - first)) * steps))]++;
  const label = `${count(moments.length, "article", "articles")} arrived between ${clock(first)} and ${clock(last)}`;
  const svg = bars(counts, label);
  svg.classList.add("life");
  return el(
    "figure",
    {},
    svg,
    el("figcaption", { className: "ends" }, el("span", {}, clock(first)), el("span", {}, clock(last))),
  );
}

/** A share as a figure and a bar. */
export function share(text, value) {
  const fill = el("i");
  fill.style.width = `${Math.round(100 * value)}%`;
  return el(
    "div",
    { className: "share" },
    el("span", {}, text),
    el("b", {}, percent(value)),
    el("span", { className: "bar", "aria-hidden": "true" }, fill),
  );
}
