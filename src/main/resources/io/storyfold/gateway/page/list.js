// The list of stories.

import { el, time } from "./dom.js";
import { picture, sizes, spark } from "./pictures.js";
import { count, decimal, languageOf } from "./text.js";

const NAMES = 4;
const HALF_LIFE = 12 * 3_600_000; // of a score, see Story.score

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

function item(story, arrivals, hottest) {
  const { counts } = story;
  const headline = story.headline || "Without a headline";
  const title = el("a", { href: `#/story/${encodeURIComponent(story.id)}` }, headline);
  return [
    el(
      "p",
      { className: "meta" },
      el("span", { className: "desk" }, story.desk),
      time(story.lastArrivedAt),
      story.status === "CLOSED" ? el("span", { className: "badge" }, "closed") : null,
      story.locked ? el("span", { className: "badge" }, "locked") : null,
    ),
    el("h3", { lang: languageOf(story.desk), dir: "auto" }, title),
    sources(story),
    el("div", { className: "sight" }, picture(counts), spark(story.arrivals, arrivals)),
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
  #shown = new Map();

  constructor(root) {
    this.#root = root;
  }

  /** Returns the stories that were not there before; on a first showing none is news. */
  show({ stories, arrivals }, { chosen, quiet }) {
    const hottest = Math.max(0, ...stories.map(heat));
    const arrived = [];
    const kept = new Map();
    stories.forEach((story, place) => {
      let element = this.#elements.get(story.id);
      const state = `${story.revision} ${story.arrivals}`;
      const changed = this.#shown.get(story.id) !== state;
      if (!element) {
        element = el("li", { className: "item" });
        arrived.push(story);
      }
      const focused = element.contains(document.activeElement);
      if (changed) {
        const news = this.#shown.get(story.id)?.split(" ")[0] !== String(story.revision);
        element.replaceChildren(...item(story, arrivals, hottest));
        if (news && !quiet) {
          element.classList.remove("fresh");
          requestAnimationFrame(() => element.classList.add("fresh"));
        }
      }
      element.classList.toggle("chosen", story.id === chosen);
      this.#shown.set(story.id, state);
      kept.set(story.id, element);
      if (this.#root.children[place] !== element) this.#root.insertBefore(element, this.#root.children[place] ?? null);
      if (focused) element.querySelector("a").focus({ preventScroll: true });
    });
    for (const [id, element] of this.#elements) {
      if (!kept.has(id)) {
        element.remove();
        this.#shown.delete(id);
      }
    }
    this.#elements = kept;
    return quiet ? [] : arrived;
  }

  choose(id) {
    for (const [story, element] of this.#elements) element.classList.toggle("chosen", story === id);
  }

  /** Moves the focus to the next or the previous story. */
  step(by) {
    const links = [...this.#root.querySelectorAll("h3 a")];
    const at = links.findIndex((each) => each === document.activeElement);
    const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  }
}

/** What grows fastest, in a few lines. */
export function rising({ stories, hours }) {
  return stories.map((story) =>
    el(
      "li",
      {},
      el("a", { href: `#/story/${encodeURIComponent(story.id)}`, lang: languageOf(story.desk), dir: "auto" }, story.headline || "Without a headline"),
      el("span", {}, ` ${count(story.trend.recent, "article", "articles")} in ${hours} hours`),
    ),
  );
}
