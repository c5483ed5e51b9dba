// The page: filters, the list, the chosen story, kept current by the stream.

import { api, clock, count, el, number, refreshTimes } from "./dom.js";
import { StoryList } from "./list.js";
import { follow } from "./live.js";
import { readStory, showStory } from "./story.js";

const STEP = 40;
const MOST = 200; // the API's limit for one page
const LIST_PAUSE = 1_000;
const NEWS_PAUSE = 6_000;
const TYPING_PAUSE = 250;

const byId = (id) => document.getElementById(id);
const form = byId("filters");
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
  const parameters = new URLSearchParams({ limit, articles: 12 });
  for (const [name, value] of new FormData(form)) if (value.trim()) parameters.set(name, value.trim());
  return parameters;
}

async function readList() {
  const asked = query().toString();
  let page;
  try {
    page = await api(`stories?${asked}`);
  } catch (error) {
    if (error.status !== 400) throw error;
    page = { stories: [], nextCursor: "" }; // words without letters fit nothing
  }
  if (asked !== query().toString()) return askList(0); // changed while reading
  arrivedSinceNews.push(...list.show(page.stories, { chosen, quiet }));
  if (arrivedSinceNews.length) askNews();
  quiet = false;
  const filtered = form.elements.q.value.trim() || form.elements.desk.value;
  byId("note").textContent = filtered
    ? "No story fits. Try other words or another desk."
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
  if (id !== chosen) delete byId("story").dataset.shown;
  chosen = id;
  byId("columns").classList.toggle("open", Boolean(chosen));
  byId("story").hidden = !chosen;
  list.choose(chosen);
  if (chosen) askChosen(0);
}

function filtersChanged() {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value && value !== "score") parameters.set(name, value);
  const search = parameters.toString();
  history.replaceState(null, "", (search ? `?${search}` : location.pathname) + location.hash);
  limit = STEP;
  quiet = true;
  askList(TYPING_PAUSE);
}

function restoreFilters() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (!field) continue;
    if (name === "desk") field.append(el("option", { value }, value));
    field.value = value;
  }
}

function setLink(state, text) {
  byId("link").dataset.state = state;
  if (byId("link").textContent !== text) byId("link").textContent = text;
  document.body.classList.toggle("stale", state === "stale");
}

form.addEventListener("input", filtersChanged);
form.addEventListener("submit", (event) => event.preventDefault());
byId("more").addEventListener("click", () => {
  limit = Math.min(limit + STEP, MOST);
  quiet = true;
  askList(0);
});
addEventListener("hashchange", route);
addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, select");
  if (event.key === "Escape" && chosen && !typing) close();
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    form.elements.q.focus();
  }
});
setInterval(refreshTimes, 30_000);

restoreFilters();
askList(0);
askTotals(0);
route();
let current = new Date();
follow({
  onOpen() {
    setLink("live", "Live");
    askList(0);
    askTotals(0);
    askChosen(0);
  },
  onLost() {
    if (byId("link").dataset.state === "live") current = new Date();
    setLink("stale", `Connection lost. Shown as of ${clock(current)}; trying again …`);
  },
  onUpdate(update) {
    askList();
    askTotals();
    if (update.storyId === chosen || update.mergedInto === chosen || update.mergedFrom === chosen) askChosen();
  },
});
