// The page: filters, the list, the chosen story, kept current by the stream.

import { api, el, refreshTimes } from "./dom.js";
import { Filters } from "./filters.js";
import { rising, StoryList } from "./list.js";
import { follow } from "./live.js";
import { readStory, showStory } from "./story.js";
import { clock, count, number } from "./text.js";

const STEP = 40;
const MOST = 200; // the API's limit for one page
const LIST_PAUSE = 1_000;
const RISING_PAUSE = 10_000;
const NEWS_PAUSE = 6_000;
const TYPING_PAUSE = 250;

const byId = (id) => document.getElementById(id);
const form = byId("filters");
const filters = new Filters(form);
const list = new StoryList(byId("stories"));
let limit = STEP;
let quiet = true;
let chosen = "";
let arrivedSinceNews = [];

/** Runs an action at most once in a while, and once more when asked meanwhile; never twice at a time. */
function paced(action, pause) {
  let timer = 0;
  let running = false;
  let again = false;
  async function run() {
    timer = 0;
    running = true;
    try {
      await action();
    } catch (error) {
      console.warn(error);
    }
    running = false;
    if (again) {
      again = false;
      ask();
    }
  }
  function ask(wait = pause) {
    if (running) again = true;
    else timer ||= setTimeout(run, wait);
  }
  return ask;
}

function query() {
  const parameters = filters.parameters();
  parameters.set("limit", limit);
  parameters.set("articles", 12);
  return parameters.toString();
}

async function readList() {
  const asked = query();
  let page;
  try {
    page = await api(`stories?${asked}`);
  } catch (error) {
    if (error.status !== 400) throw error;
    page = { stories: [], arrivals: {}, nextCursor: "" }; // words without letters fit nothing
  }
  if (asked !== query()) return askList(0); // changed while reading
  arrivedSinceNews.push(...list.show(page, { chosen, quiet }));
  if (arrivedSinceNews.length) askNews();
  quiet = false;
  filters.offer(byId("sources"), page.stories.flatMap((story) => story.articles.map((article) => article.source)));
  filters.offer(byId("agencies"), page.stories.flatMap((story) => story.agencies));
  byId("note").textContent = filters.active()
    ? "No story fits. Try other words or fewer filters."
    : "No stories yet. They appear here as articles arrive.";
  byId("note").hidden = page.stories.length > 0;
  byId("more").hidden = !page.nextCursor || limit >= MOST;
}

async function readTotals() {
  const stats = await api("stats");
  const stories = Object.values(stats.desks).reduce((sum, each) => sum + each, 0);
  byId("totals").textContent =
    `${count(stories, "story", "stories")} from ${count(stats.articles, "article", "articles")}, ` +
    `${number(stats.copies)} of them copies`;
  const select = form.elements.desk;
  const known = new Set([...select.options].map((option) => option.value));
  for (const desk of Object.keys(stats.desks)) {
    if (!known.has(desk)) select.append(el("option", { value: desk }, desk));
  }
}

async function readRising() {
  const trending = await api("trending?limit=4&articles=0");
  byId("rising-list").replaceChildren(...rising(trending));
  byId("rising").hidden = !trending.stories.length || filters.active();
}

async function readChosen() {
  if (!chosen) return;
  const id = chosen;
  try {
    const found = await readStory(id);
    if (id !== chosen) return;
    if (found.story.id !== id) return location.replace(`#/story/${encodeURIComponent(found.story.id)}`);
    const first = byId("story").dataset.shown !== id;
    if (first) byId("story").scrollTop = 0;
    showStory(byId("story"), found, close);
    byId("story").dataset.shown = id;
    if (first) byId("story-title").focus();
  } catch (error) {
    if (error.status !== 404) throw error;
    byId("story").replaceChildren(
      el("button", { className: "close", type: "button", onclick: close }, "Close"),
      el("p", { className: "note" }, "This story is not held here any more."),
    );
  }
}

function tellNews() {
  const [latest] = arrivedSinceNews.slice(-1);
  byId("news").textContent = `${count(arrivedSinceNews.length, "new story", "new stories")}. ${latest.headline}`;
  arrivedSinceNews = [];
}

const askList = paced(readList, LIST_PAUSE);
const askTotals = paced(readTotals, LIST_PAUSE);
const askRising = paced(readRising, RISING_PAUSE);
const askChosen = paced(readChosen, LIST_PAUSE);
const askNews = paced(tellNews, NEWS_PAUSE);

function close() {
  const item = byId("stories").querySelector(".chosen a");
  location.hash = "#/";
  route();
  item?.focus();
}

function route() {
  const match = /^#\/story\/(.+)$/.exec(location.hash);
  let id = "";
  try {
    id = match ? decodeURIComponent(match[1]) : "";
  } catch {
    // a mistyped address chooses nothing
  }
  if (id !== chosen) {
    delete byId("story").dataset.shown;
    byId("story").replaceChildren();
  }
  chosen = id;
  byId("columns").classList.toggle("open", Boolean(chosen));
  byId("story").hidden = !chosen;
  list.choose(chosen);
  if (chosen) askChosen(0);
}

function filtersChanged() {
  filters.remember();
  limit = STEP;
  quiet = true;
  askList(TYPING_PAUSE);
  byId("rising").hidden = filters.active() || !byId("rising-list").children.length;
}

function setLink(state, text) {
  byId("link").dataset.state = state;
  if (byId("link").textContent !== text) byId("link").textContent = text;
  document.body.classList.toggle("stale", state === "stale");
}

form.addEventListener("input", filtersChanged);
form.addEventListener("submit", (event) => event.preventDefault());
byId("reset").addEventListener("click", () => {
  filters.clear();
  filtersChanged();
});
byId("more").addEventListener("click", () => {
  limit = Math.min(limit + STEP, MOST);
  quiet = true;
  askList(0);
});
addEventListener("hashchange", route);
addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, select");
  if (event.key === "Escape" && chosen && !typing) close();
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") {
    event.preventDefault();
    form.elements.q.focus();
  } else if (event.key === "j" || event.key === "k") {
    list.step(event.key === "j" ? 1 : -1);
  }
});
setInterval(refreshTimes, 30_000);

filters.restore();
askList(0);
askTotals(0);
askRising(0);
route();
let current = new Date();
follow({
  onOpen() {
    setLink("live", "Live");
    askList(0);
    askTotals(0);
    askRising(0);
    askChosen(0);
  },
  onLost() {
    if (byId("link").dataset.state === "live") current = new Date();
    setLink("stale", `Connection lost. Shown as of ${clock(current)}; trying again …`);
  },
  onStale(since) {
    setLink("stale", `No news since ${clock(since)}: the server does not hear from its brokers.`);
  },
  onUpdate(update) {
    if (byId("link").dataset.state !== "live") setLink("live", "Live");
    askList();
    askTotals();
    askRising();
    if ([update.storyId, update.mergedInto, update.mergedFrom, update.otherStoryId].includes(chosen)) askChosen();
  },
});
