// Draws what the reader told. An element is touched only when it changes: a screen reader speaks every change.
import { text, time } from "/texts.js";

const keysMillis = 60_000;
const noteMillis = 600_000;
const outcomeMillis = 15_000;

const signs = { calm: "·", good: "✓", warn: "!", bad: "✕", wait: "…" };
const refusals = {
  unreadable: ["unreadable", "unreadableMore"],
  "journal-full": ["full", "fullMore"],
  "storage-failed": ["storage", "storageMore"],
  "command-refused": ["refused", "refusedMore"],
  "other-pavilion": ["other", "otherMore"],
};

const one = (selector) => document.querySelector(selector);

function set(element, value) {
  if (element.textContent !== value) {
    element.textContent = value;
  }
}

// An empty one is not there.
const fact = (id, value, tone = "") => {
  const element = document.getElementById(id);
  set(element, value);
  element.dataset.tone = tone;
  element.hidden = value === "";
};

// now: of the reader's clock. sinceUnanswered: milliseconds since a key had no answer.
export function draw(state, signal, now, sinceUnanswered) {
  const age = state.scan ? now - state.scan.millis : Infinity;
  const outcome = now - state.outcomeMillis <= outcomeMillis ? state.outcome : "";
  drawFacts(state);
  drawResult(sinceUnanswered <= outcomeMillis ? unanswered() : resultOf(state, signal, outcome, age));
  drawKeys(state, age);
}

// Nothing is shown as fresh that may not be.
export function drawAlone() {
  for (const id of ["link", "waiting", "operator", "battery"]) {
    fact(id, "");
  }

  set(one("#left"), "");
  drawResult({ tone: "bad", word: text("alone"), more: text("aloneMore") });
  for (const button of document.querySelectorAll("main button, #test")) {
    button.disabled = true;
  }
}

const unanswered = () => ({ tone: "bad", word: text("busy"), more: text("busyMore") });

function drawFacts(state) {
  set(document.getElementById("station"), state.station || state.reader);
  fact("link", state.connected ? text("connected") : text("offline"), state.connected ? "" : "warn");
  fact("waiting", state.waiting > 0 ? text("waiting", state.waiting.toLocaleString(document.documentElement.lang)) : text("nothingWaiting"));
  fact("operator", state.operator ? text("operator", state.operator) : "");
  fact("battery", battery(state), state.battery >= 0 && state.battery <= 15 && !state.mains ? "bad" : "");
  document.getElementById("not-stored").hidden = !state.notStored;
  document.getElementById("nearly-full").hidden = !state.nearlyFull;
  document.getElementById("testing").hidden = !state.test;
  document.getElementById("test").setAttribute("aria-pressed", state.test);
}

function battery(state) {
  if (state.battery < 0) {
    return text("mains");
  }

  return text(state.mains ? "charging" : "battery", state.battery);
}

function resultOf(state, signal, outcome, age) {
  if (signal?.name === "Wait") {
    return { tone: "wait", word: text("wait"), more: "" };
  }

  if (refusals[outcome]) {
    return { tone: "bad", word: text(refusals[outcome][0]), more: text(refusals[outcome][1]) };
  }

  if (outcome === "staff-known") {
    return { tone: "good", word: text("hello", state.operator), more: text("helloMore") };
  }

  if (outcome === "command-accepted" && !(state.outcomeOfScan && age <= keysMillis)) {
    // About another badge than the one that is shown, or about none: no name beside it.
    return { tone: "good", word: text("noted"), more: "" };
  }

  return age <= keysMillis ? scanResult(state, outcome) : calm(state);
}

function calm(state) {
  const last = state.scan && !state.scan.undone ? text("lastKept", time(state.scan.utcMillis)) : "";
  return { tone: "calm", word: text("ready"), more: last || text("scanBadge") };
}

function scanResult(state, outcome) {
  const scan = state.scan;
  if (scan.undone) {
    return { tone: "warn", word: text("undone"), more: text("undoneMore") };
  }

  if (outcome === "duplicate") {
    return { tone: "warn", word: text("duplicate"), more: text("duplicateMore"), who: scan.label };
  }

  const kept = { more: text("keptAt", time(scan.utcMillis), scan.sequence), who: scan.label };
  if (outcome === "command-accepted") {
    return { tone: "good", word: text("noted"), ...kept };
  }

  return { tone: scan.test ? "warn" : "good", word: text(scan.test ? "keptTest" : "kept"), ...kept };
}

function drawResult(result) {
  one("#result").dataset.tone = result.tone;
  set(one("#result .sign"), signs[result.tone]);
  set(one("#result .word"), result.word);
  set(one("#result .who bdi"), result.who ?? "");
  set(one("#result .more"), result.more);
}

function drawKeys(state, age) {
  const scan = state.scan;
  const isOpen = scan !== null && !scan.undone;
  const isMarkable = isOpen && age <= keysMillis;
  set(one("#left"), isMarkable ? text("left", Math.ceil((keysMillis - age) / 1000)) : text("over"));
  for (const button of document.querySelectorAll("[data-mark]")) {
    button.disabled = !isMarkable;
    button.setAttribute("aria-pressed", isMarkable && isSaid(scan, button.dataset.mark, button.dataset.value));
  }

  one("#note").disabled = !(isOpen && age <= noteMillis);
  set(one("#note .count"), isOpen && scan.notes > 0 ? String(scan.notes) : "");
  one("#test").disabled = false;
}

function isSaid(scan, mark, value) {
  switch (mark) {
    case "rating": return scan.rating === value;
    case "interest": return scan.interests.includes(Number(value));
    case "answer": return scan.answers.includes(value);
    case "meeting-start": return scan.meetingStarted;
    case "meeting-end": return scan.meetingEnded;
    default: return false;
  }
}
