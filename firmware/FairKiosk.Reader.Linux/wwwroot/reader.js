// The page of one reader: takes what the reader tells, shows it, and sends the keys that are pressed.
import { draw, drawAlone } from "/view.js";
import { listenToKeys } from "/keys.js";
import { drawLabels } from "/labels.js";
import { isWriting, openNote } from "/note.js";
import { play, offerSound } from "/sound.js";
import { chooseLanguage, followLanguage } from "/texts.js";

// The reader says once a second that it is there.
const silentMillis = 3000;
const drawMillis = 250;
const retryMillis = 1000;

let news = null;
let receivedAt = 0;
let heardAt = performance.now();
let unansweredAt = -Infinity;
let version = "";

// The scan that can be seen, and the one that could be seen when a finger or key went down: a colleague may scan between down and up.
let shown = null;
let meant = null;

// The reader's monotonic clock, as far as this page can tell.
const readerNow = () => news.now + performance.now() - receivedAt;

function show() {
  if (performance.now() - heardAt > silentMillis) {
    drawAlone();
  } else if (news) {
    shown = news.state.scan;
    draw(news.state, news.signal, readerNow(), performance.now() - unansweredAt);
  }

  if (news && news.state.version !== version && !isWriting()) {
    // Another program serves the page now; it may have another page.
    location.reload();
  }
}

function hear(now) {
  news.now = now;
  receivedAt = heardAt = performance.now();
}

function connect() {
  const stream = new EventSource("/state");
  stream.addEventListener("beat", (beat) => hear(Number(beat.data)));
  stream.addEventListener("message", async (message) => {
    const before = news;
    news = JSON.parse(message.data);
    hear(news.now);
    version ||= news.state.version;
    if (before && before.signal?.number !== news.signal?.number) {
      unansweredAt = -Infinity;
      play(news.signal, news.now);
    }

    await followLanguage(news.state.language);
    drawLabels(news.state.labels, news.state.language, pressMark);
    show();
  });
}

// Sends a key about a scan, or about none (test mode), and says what became of it. Never twice for one press.
async function press(mark, value, scan) {
  try {
    const answer = await fetch("/marks", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ mark, value, journal: scan?.journal ?? "", sequence: scan?.sequence ?? 0 }),
    });
    if (answer.ok) {
      return (await answer.json()).outcome;
    }
  } catch {
    // The reader is gone; said as any other way of not answering.
  }

  unansweredAt = performance.now();
  show();
  return "";
}

// A button presses once: what comes before its answer is the same press of a nervous finger.
function pressWith(button, act) {
  let isPending = false;
  button.addEventListener("click", async (event) => {
    const scan = meant ?? shown;
    meant = null;
    if (isPending) {
      return;
    }

    isPending = true;
    const slow = setTimeout(() => {
      unansweredAt = performance.now();
      show();
    }, silentMillis);
    try {
      await act(scan, event);
    } finally {
      clearTimeout(slow);
      isPending = false;
    }
  });
}

function pressMark(button) {
  pressWith(button, (scan) => press(button.dataset.mark, button.dataset.value, scan));
}

function makeInterests() {
  const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "⇧1", "⇧2"];
  document.getElementById("interests").append(...keys.map((key, index) => {
    const button = document.createElement("button");
    const number = `${index + 1}`;
    button.type = "button";
    // Until the reader has told of a scan, as all keys.
    button.disabled = true;
    button.append(number);
    Object.assign(button.dataset, { mark: "interest", value: number, key });
    if (key !== number) {
      const hint = document.createElement("kbd");
      hint.textContent = key;
      button.append(" ", hint);
    }

    return button;
  }));
}

async function start() {
  try {
    await followLanguage("en");
    connect();
    setInterval(show, drawMillis);
  } catch {
    setTimeout(start, retryMillis);
  }
}

makeInterests();
document.querySelectorAll("[data-mark]").forEach(pressMark);

pressWith(document.getElementById("test"), () => press(news.state.test ? "test-off" : "test-on", "", null));
pressWith(document.getElementById("note"), (scan, event) => openNote(scan, press, event.pointerType === "touch"));
document.getElementById("language").addEventListener("change", async (event) => {
  await chooseLanguage(event.target.value);
  show();
});
for (const down of ["pointerdown", "keydown"]) {
  document.addEventListener(down, () => { meant = shown; }, { capture: true });
}

// Not when the finger goes down: the hint would vanish, and the keys would move away under it.
document.addEventListener("click", offerSound);
document.addEventListener("keydown", offerSound);

listenToKeys();
offerSound();
start();
