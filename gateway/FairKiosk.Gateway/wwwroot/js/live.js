// Live without lying: says within 3 s that the stream is lost, and asks for it again; lets a changed number fade in.
(() => {
  const board = document.getElementById("board");
  const notice = document.getElementById("stale");
  const lostAfter = 2500;
  const retryAfter = 1500;
  let heard = performance.now();
  let asked = heard;
  let connection = null;

  const alive = () => {
    heard = performance.now();
    asked = heard;
    notice.hidden = true;
    document.body.classList.remove("is-stale");
  };

  const reconnect = () => {
    asked = performance.now();
    if (!connection) {
      htmx.trigger(board, "fairkiosk-connect");
    } else if (connection.reader) {
      // A dead network gives no sign of its own: ending the read makes htmx connect anew.
      connection.reader.cancel();
    }
  };

  board.addEventListener("heartbeat", (event) => {
    if (event.detail.data) {
      notice.dataset.time = event.detail.data;
    }
    alive();
  });
  board.addEventListener("htmx:sse:after:connection", (event) => {
    connection = event.detail.connection;
    // A new connection gets its time to speak before it is given up.
    asked = performance.now();
  });
  board.addEventListener("htmx:sse:close", () => { connection = null; });

  setInterval(() => {
    const now = performance.now();
    if (now - heard < lostAfter) {
      return;
    }
    const text = notice.dataset.text.replace("{time}", notice.dataset.time);
    if (notice.hidden || notice.textContent !== text) {
      notice.textContent = text;
      notice.hidden = false;
    }
    document.body.classList.add("is-stale");
    if (!document.hidden && now - asked > retryAfter) {
      reconnect();
    }
  }, 250);

  new MutationObserver((changes) => {
    for (const change of changes) {
      const at = change.target.nodeType === Node.TEXT_NODE ? change.target.parentElement : change.target;
      at?.closest("[data-number]")?.classList.add("changed");
    }
  }).observe(board, { subtree: true, characterData: true, childList: true });
  board.addEventListener("animationend", (event) => event.target.classList.remove("changed"));
})();
