// The connection to the live stream: says when it is live and when what is shown is stale.

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

/**
 * Keeps a connection open. The browser reconnects by itself after a broken one, but not after a
 * refusal (a gateway that is still starting): then a new connection is made, from the last id.
 */
export function follow({ onUpdate, onOpen, onLost, onStale }) {
  let lastId = "";
  let pause = FIRST_PAUSE;

  function connect() {
    const query = lastId ? `?lastEventId=${encodeURIComponent(lastId)}` : "";
    const source = new EventSource(`api/v1/stream${query}`);
    const on = (name, action) =>
      source.addEventListener(name, (event) => {
        lastId = event.lastEventId;
        action(event);
      });
    source.onopen = () => {
      pause = FIRST_PAUSE;
      onOpen();
    };
    source.onerror = () => {
      onLost();
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(connect, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    };
    on("update", (event) => onUpdate(JSON.parse(event.data)));
    on("resync", onOpen); // something was missed: read everything again
    on("stale", (event) => onStale(new Date(JSON.parse(event.data).since)));
    on("fresh", onOpen);
  }
  connect();
}
