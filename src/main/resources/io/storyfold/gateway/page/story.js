// One story: what it is about, its articles with the copies under their originals, why, and what happened.

import { api, el, link, time } from "./dom.js";
import { keywords, picture, share, sizes, timeLine } from "./pictures.js";
import { clock, count, day, decimal, hour, languageOf, percent } from "./text.js";

const KINDS = { EXACT: "exact copy", NEAR: "near copy", PARTIAL: "partial copy" };
const COPIES = 6;

function article(placed) {
  const { article, evidence, reason } = placed;
  const lang = languageOf(placed.language);
  return [
    el("p", { className: "headline", lang, dir: "auto" }, link(article.url, article.title || article.id)),
    el(
      "p",
      { className: "meta" },
      el("span", {}, article.source),
      time(article.publishedAt),
      KINDS[article.relation] ? el("span", { className: "badge" }, KINDS[article.relation]) : null,
      evidence?.source ? el("span", {}, `from ${evidence.source}`) : null,
      article.correction ? el("span", { className: "badge" }, "correction") : null,
      article.agencies.length ? el("span", {}, article.agencies.join(", ")) : null,
    ),
    evidence ? share("of it is in the source", evidence.containmentInSource) : null,
    evidence ? share("of the source is in it", evidence.containmentOfSource) : null,
    evidence?.passage ? el("blockquote", { lang, dir: "auto" }, evidence.passage) : null,
    reason?.words ? el("p", { className: "why" }, reason.words) : null,
  ].filter(Boolean);
}

const items = (copies) => copies.map((copy) => el("li", {}, ...article(copy)));

function group({ original, copies }, open) {
  const head = original ? article(original) : [el("p", { className: "why" }, "The original is not held here.")];
  const id = original?.article.id ?? copies[0]?.article.id ?? "";
  const rest = copies.slice(COPIES);
  const list = copies.length ? el("ol", { className: "copies", "aria-label": "Copies" }, ...items(copies.slice(0, COPIES))) : null;
  const more = rest.length
    ? el(
        "details",
        { className: "rest", open: open.has(id), "data-id": id },
        el("summary", {}, count(rest.length, "more copy", "more copies")),
        el("ol", { className: "copies", "aria-label": "More copies" }, ...items(rest)),
      )
    : null;
  return el("div", { className: "group" }, ...head, list, more);
}

/** Updates by day, the newest first, as a line of time. */
function log(updates, lang) {
  const days = new Map();
  for (const update of updates) {
    const name = day(new Date(update.at));
    days.set(name, [...(days.get(name) ?? []), update]);
  }
  return [...days].flatMap(([name, happened]) => [
    el("h4", {}, name),
    el(
      "ol",
      { className: "log" },
      ...happened.map((update) =>
        el(
          "li",
          { "data-kind": update.kind },
          el("time", { dateTime: update.at, title: clock(new Date(update.at)) }, hour(new Date(update.at))),
          el(
            "div",
            {},
            update.article?.title ? el("div", { dir: "auto", lang }, update.article.title) : null,
            el("small", {}, update.words || update.kind.toLowerCase().replaceAll("_", " ")),
          ),
        ),
      ),
    ),
  ]);
}

/** Texts of a field that may be one text, or several, or records that hold one. */
const texts = (field) => [field ?? []].flat().map((each) => each?.text ?? each).filter((each) => typeof each === "string" && each);

/** Further figures, shown when the desk tells them. */
function figures(story) {
  const { counts } = story;
  return [
    counts.families ? count(counts.families, "publisher family", "publisher families") : null,
    story.diversity ? `diversity ${decimal(story.diversity)}` : null,
    story.originality ? `${percent(story.originality)} with a text of their own` : null,
    story.pinned ? "representative chosen by an editor" : null,
    story.headlineEdited ? "headline by an editor" : null,
    story.locked ? "locked" : null,
  ].filter(Boolean);
}

/** The articles most like all others, as a way in where there are many. */
function central({ centralArticles }, lang) {
  if (centralArticles.length < 2) return [];
  const line = (article) =>
    el(
      "li",
      {},
      el("p", { className: "headline", lang, dir: "auto" }, link(article.url, article.title || article.id)),
      el("p", { className: "meta" }, el("span", {}, article.source), time(article.publishedAt)),
    );
  return [el("h3", {}, "Most central"), el("ol", { className: "central" }, ...centralArticles.map(line))];
}

function head(story) {
  const lang = languageOf(story.desk);
  const { counts } = story;
  const more = figures(story);
  const plain = texts(story.keywords).map((text) => ({ text, weight: 1 }));
  return [
    el("p", { className: "meta" }, el("span", { className: "desk" }, story.desk), el("span", {}, story.status.toLowerCase())),
    el("h2", { lang, dir: "auto", tabIndex: -1, id: "story-title" }, story.headline || "Without a headline"),
    ...texts(story.summary).map((text) => el("p", { className: "summary", lang, dir: "auto" }, text)),
    el("div", { className: "sight" }, picture(counts)),
    el(
      "p",
      { className: "meta" },
      el("span", {}, count(counts.sources, "source", "sources")),
      el("span", {}, sizes(counts)),
      story.agencies.length ? el("span", {}, `agencies ${story.agencies.join(", ")}`) : null,
      el("span", {}, `since ${clock(new Date(story.firstPublishedAt))}`),
    ),
    more.length ? el("p", { className: "meta" }, ...more.map((figure) => el("span", {}, figure))) : null,
    timeLine(story.timeLine),
    keywords(story.weightedKeywords.length ? story.weightedKeywords : plain, lang),
    story.representative && story.representativeReason
      ? el("p", { className: "why" }, `Shown: ${story.representative.source}. ${story.representativeReason}`)
      : null,
  ].filter(Boolean);
}

/** Reads a story with all that belongs to it; follows merges, so the id may differ. */
export async function readStory(id) {
  const story = await api(`stories/${encodeURIComponent(id)}`);
  const path = `stories/${encodeURIComponent(story.id)}`;
  const [{ groups }, { updates }] = await Promise.all([api(`${path}/articles`), api(`${path}/updates`)]);
  return { story, groups, updates };
}

/** Fills the section with a story that was read. */
export function showStory(root, { story, groups, updates }, onClose) {
  const scrolled = root.scrollTop;
  const open = new Set([...root.querySelectorAll("details[open]")].map((each) => each.dataset.id));
  const focused = root.contains(document.activeElement) ? document.activeElement.id : "";
  root.replaceChildren(
    el("button", { className: "close", id: "story-close", type: "button", onclick: onClose }, "Close"),
    ...head(story),
    ...central(story, languageOf(story.desk)),
    el("h3", {}, "Articles"),
    ...(groups.length ? groups.map((each) => group(each, open)) : [el("p", { className: "why" }, "Not read yet.")]),
    el("h3", {}, "What happened"),
    ...log(updates, languageOf(story.desk)),
  );
  root.scrollTop = scrolled;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}
