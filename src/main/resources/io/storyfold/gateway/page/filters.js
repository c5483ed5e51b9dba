// The filters: what the form says, kept in the page's address.

import { el } from "./dom.js";

const DEFAULT_SORT = "score";
const HIDDEN = ["source", "agency", "minSources", "hours", "status"];

export class Filters {
  #form;

  constructor(form) {
    this.#form = form;
  }

  /** What is set, by field. */
  values() {
    return [...new FormData(this.#form)]
      .map(([name, value]) => [name, value.trim()])
      .filter(([name, value]) => value && !(name === "sort" && value === DEFAULT_SORT));
  }

  /** Whether some stories are left out. */
  active() {
    return this.values().some(([name]) => name !== "sort");
  }

  /** As parameters of the API. */
  parameters() {
    const parameters = new URLSearchParams();
    for (const [name, value] of this.values()) {
      if (name === "hours") {
        // To the hour, so that the same question has the same address for a while.
        const since = Math.floor(Date.now() / 3_600_000 - Number(value)) * 3_600_000;
        parameters.set("since", new Date(since).toISOString());
      } else {
        parameters.set(name, value);
      }
    }
    return parameters;
  }

  /** Writes them into the address, so that it can be passed on and survives a reload. */
  remember() {
    const search = new URLSearchParams(this.values()).toString();
    history.replaceState(null, "", (search ? `?${search}` : location.pathname) + location.hash);
    this.#tell();
  }

  /** Takes them from the address. */
  restore() {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = this.#form.elements.namedItem(name);
      if (!field) continue;
      if (name === "desk") field.append(el("option", { value }, value));
      field.value = value;
    }
    this.#form.querySelector("details").open = this.#hidden() > 0;
    this.#tell();
  }

  clear() {
    for (const field of this.#form.elements) if (field.name) field.value = field.name === "sort" ? DEFAULT_SORT : "";
  }

  /** Offers names that were seen. */
  offer(list, names) {
    const known = new Set([...list.options].map((option) => option.value));
    for (const name of names) if (!known.has(name)) list.append(el("option", { value: name }));
  }

  #hidden() {
    return this.values().filter(([name]) => HIDDEN.includes(name)).length;
  }

  #tell() {
    const set = this.#hidden();
    document.getElementById("filter-count").textContent = set ? `, ${set} set` : "";
  }
}
