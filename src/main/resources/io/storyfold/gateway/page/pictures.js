// What can be seen of a story at a glance: what it holds, and when that came.

import { drawing, el } from "./dom.js";
import { clock, count, percent } from "./text.js";

const MARKS = 48;

/** Spans of the longest time line, see TimeLine in the schemas. */
const LONGEST = 24;

/** Bar of the strongest keyword; no chip is narrower, see page.css. */
const STRONGEST_REM = 4;

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

/** Arrivals over the whole life of a story, in its own steps of time; null when there is but one. */
export function timeLine({ start, spanMillis, counts }) {
  if (counts.length < 2) return null;
  const first = Date.parse(start);
  const most = Math.max(...counts);
  const span = count(Math.round(spanMillis / 3_600_000), "hour", "hours");
  const begins = clock(first);
  const ends = clock(first + counts.length * spanMillis);
  const busiest = clock(first + counts.indexOf(most) * spanMillis);
  const svg = bars(counts, `Arrivals in steps of ${span} between ${begins} and ${ends}; the most, ${most}, from ${busiest}`);
  svg.classList.add("life");
  svg.setAttribute("preserveAspectRatio", "none");
  const figure = el("figure", {}, svg, el("figcaption", { className: "ends" }, el("span", {}, begins), el("span", {}, ends)));
  figure.style.width = `${Math.max(40, (100 * counts.length) / LONGEST)}%`;
  return figure;
}

/** Telling words with a bar each: how telling, beside the strongest; the same scale for long words and short ones. */
export function keywords(words, lang) {
  if (!words.length) return null;
  const strongest = words[0].weight || 1;
  const chip = ({ text, weight }) => {
    const fill = el("i", { "aria-hidden": "true" });
    fill.style.width = `${((STRONGEST_REM * weight) / strongest).toFixed(2)}rem`;
    return el("li", {}, text.replaceAll("_", " "), fill);
  };
  return el("ul", { className: "keywords", lang, "aria-label": "Keywords, the most telling first" }, ...words.map(chip));
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
