// The page of one reader: takes what the reader tells, shows it, and sends the keys that are pressed.
import { draw, drawAlone } from "/view.js";
import { listenToKeys } from "/keys.js";
import { openNote } from "/note.js";
import { play, offerSound } from "/sound.js";
import { chooseLanguage, followLanguage } from "/texts.js";

// The reader says once a second that it is there.
const silentMillis = 3000;
const drawMillis = 250;

let news = null;
let receivedAt = 0;
let heardAt = performance.now();
let unansweredAt = -Infinity;

function show() {
  const alone = performance.now() - heardAt > silentMillis;
  if (alone) {
    drawAlone();
  } else if (news) {
    // The reader's monotonic clock, as far as this page can tell.
    draw(news.state, news.signal, news.now + performance.now() - receivedAt, performance.now() - unansweredAt);
  }
}

function connect() {
  const stream = new EventSource("/state");
  stream.addEventListener("beat", () => { heardAt = performance.now(); });
  stream.addEventListener("message", async (message) => {
    const before = news;
    news = JSON.parse(message.data);
    receivedAt = heardAt = performance.now();
    if (before && before.state.version !== news.state.version) {
      location.reload();
    }

    if (before && before.signal?.number !== news.signal?.number) {
      unansweredAt = -Infinity;
      play(news.signal);
    }

    await followLanguage(news.state.language);
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

function makeInterests() {
  const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "⇧1", "⇧2"];
  document.getElementById("interests").append(...keys.map((key, index) => {
    const button = document.createElement("button");
    const number = `${index + 1}`;
    button.type = "button";
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

makeInterests();
for (const button of document.querySelectorAll("[data-mark]")) {
  button.addEventListener("click", () => press(button.dataset.mark, button.dataset.value, news.state.scan));
}

document.getElementById("test").addEventListener("click", () => press(news.state.test ? "test-off" : "test-on", "", null));
document.getElementById("note").addEventListener("click", (event) => openNote(news.state.scan, press, event.pointerType === "touch"));
document.getElementById("language").addEventListener("change", async (event) => {
  await chooseLanguage(event.target.value);
  show();
});
document.addEventListener("pointerdown", offerSound);
document.addEventListener("keydown", offerSound);
listenToKeys();
offerSound();
setInterval(show, drawMillis);
followLanguage("en").then(connect);
