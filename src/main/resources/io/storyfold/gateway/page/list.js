// The list of stories.

import { count, decimal, el, languageOf, time } from "./dom.js";

const MARKS = 48;
const NAMES = 4;
const HALF_LIFE = 12 * 3_600_000; // of a score, see Story.score

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

function sources(story) {
  const names = [...new Set(story.articles.map((article) => article.source))].slice(0, NAMES);
  const others = story.counts.sources - names.length;
  const rest = others > 0 ? ` and ${count(others, "other", "others")}` : "";
  return el("p", { className: "sources" }, names.join(", ") + rest);
}

/** A score as it stands now, so that scores of different moments compare. */
const heat = (story) => story.score * 2 ** ((Date.parse(story.updatedAt) - Date.now()) / HALF_LIFE);

function score(story, hottest) {
  const fill = el("i");
  fill.style.width = `${hottest > 0 ? Math.round((100 * heat(story)) / hottest) : 0}%`;
  const bar = el("span", { className: "score", "aria-hidden": "true" }, fill);
  return el("span", { title: "Score at the last update" }, `score ${decimal(story.score)}`, bar);
}

function item(story, hottest) {
  const { counts } = story;
  const title = el("a", { href: `#/story/${encodeURIComponent(story.id)}` }, story.headline || "Without a headline");
  return [
    el(
      "p",
      { className: "meta" },
      el("span", { className: "desk" }, story.desk),
      time(story.lastArrivedAt),
      story.status === "CLOSED" ? el("span", { className: "badge" }, "closed") : null,
    ),
    el("h3", { lang: languageOf(story.desk) }, title),
    sources(story),
    picture(counts),
    el(
      "p",
      { className: "meta" },
      el("span", {}, sizes(counts)),
      story.agencies.length ? el("span", {}, `agencies ${story.agencies.join(", ")}`) : null,
      score(story, hottest),
    ),
  ];
}

/** Shows the stories; what is unchanged keeps its element, and with it focus and animation. */
export class StoryList {
  #root;
  #elements = new Map();
  #revisions = new Map();

  constructor(root) {
    this.#root = root;
  }

  /** Returns the stories that were not there before; on a first showing none is news. */
  show(stories, { chosen, quiet }) {
    const hottest = Math.max(0, ...stories.map(heat));
    const arrived = [];
    const kept = new Map();
    stories.forEach((story, place) => {
      let element = this.#elements.get(story.id);
      const changed = this.#revisions.get(story.id) !== story.revision;
      if (!element) {
        element = el("li", { className: "item" });
        arrived.push(story);
      }
      if (changed) {
        const focused = element.contains(document.activeElement);
        element.replaceChildren(...item(story, hottest));
        if (focused) element.querySelector("a").focus({ preventScroll: true });
        element.classList.remove("fresh");
        if (!quiet) requestAnimationFrame(() => element.classList.add("fresh"));
      }
      element.classList.toggle("chosen", story.id === chosen);
      this.#revisions.set(story.id, story.revision);
      kept.set(story.id, element);
      if (this.#root.children[place] !== element) {
        const focused = element.contains(document.activeElement);
        this.#root.insertBefore(element, this.#root.children[place] ?? null);
        if (focused) element.querySelector("a").focus({ preventScroll: true });
      }
    });
    for (const [id, element] of this.#elements) {
      if (!kept.has(id)) {
        element.remove();
        this.#revisions.delete(id);
      }
    }
    this.#elements = kept;
    return quiet ? [] : arrived;
  }

  choose(id) {
    for (const [story, element] of this.#elements) element.classList.toggle("chosen", story === id);
  }
}
