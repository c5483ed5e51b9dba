// One story: its articles with the copies under their originals, why, and what happened.

import { api, clock, count, el, languageOf, link, percent, time } from "./dom.js";
import { picture, sizes } from "./list.js";

const KINDS = { EXACT: "exact copy", NEAR: "near copy", PARTIAL: "partial copy" };

function share(text, value) {
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

function article(placed) {
  const { article, evidence, reason } = placed;
  const lang = languageOf(placed.language);
  return [
    el("p", { className: "headline", lang }, link(article.url, article.title || article.id)),
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
    evidence?.passage ? el("blockquote", { lang }, evidence.passage) : null,
    reason?.words ? el("p", { className: "why" }, reason.words) : null,
  ].filter(Boolean);
}

function group({ original, copies }) {
  const head = original ? article(original) : [el("p", { className: "why" }, "The original is not held here.")];
  const list = copies.length
    ? el("ol", { className: "copies", "aria-label": "Copies" }, ...copies.map((copy) => el("li", {}, ...article(copy))))
    : null;
  return el("div", { className: "group" }, ...head, list);
}

const happened = (update) =>
  el("li", {}, time(update.at), el("span", {}, update.words || update.kind.toLowerCase().replaceAll("_", " ")));

function head(story) {
  const lang = languageOf(story.desk);
  const { counts } = story;
  return [
    el("p", { className: "meta" }, el("span", { className: "desk" }, story.desk), el("span", {}, story.status.toLowerCase())),
    el("h2", { lang, tabIndex: -1, id: "story-title" }, story.headline || "Without a headline"),
    picture(counts),
    el(
      "p",
      { className: "meta" },
      el("span", {}, count(counts.sources, "source", "sources")),
      el("span", {}, sizes(counts)),
      story.agencies.length ? el("span", {}, `agencies ${story.agencies.join(", ")}`) : null,
      el("span", {}, `since ${clock(new Date(story.firstPublishedAt))}`),
    ),
    story.keywords.length ? el("p", { className: "meta", lang }, story.keywords.map((word) => word.replaceAll("_", " ")).join(" · ")) : null,
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
  const close = el("button", { className: "close", type: "button", onclick: onClose }, "Close");
  root.replaceChildren(
    close,
    ...head(story),
    el("h3", {}, "Articles"),
    ...(groups.length ? groups.map(group) : [el("p", { className: "why" }, "Not read yet.")]),
    el("h3", {}, "What happened"),
    el("ol", { className: "log" }, ...updates.map(happened)),
  );
  root.scrollTop = scrolled;
}
