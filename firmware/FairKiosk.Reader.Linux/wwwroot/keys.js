// Keys of a keyboard press the buttons that show them. A scanner that types here by mistake presses none: it is faster than any person.
const humanMillis = 60;
const scanKeys = 6;
const saidMillis = 20_000;

let last = -Infinity;
let inARow = 0;
let pending = 0;

function buttonFor(event) {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const key = digit ? (event.shiftKey ? "⇧" : "") + digit : event.key.toLowerCase();
  return key === "t" ? document.getElementById("test") : document.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

function warnOfScanner() {
  const warning = document.getElementById("typing");
  warning.hidden = false;
  clearTimeout(warnOfScanner.timer);
  warnOfScanner.timer = setTimeout(() => { warning.hidden = true; }, saidMillis);
}

export function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.key === "Shift" || event.target.closest("textarea, select, dialog")) {
      return;
    }

    const now = performance.now();
    inARow = now - last < humanMillis ? inARow + 1 : 1;
    last = now;
    clearTimeout(pending);
    if (inARow === scanKeys) {
      warnOfScanner();
    }

    if (inARow > 1) {
      // Not Enter and not Space either: they would press the button that has the focus.
      event.preventDefault();
      return;
    }

    const button = buttonFor(event);
    if (button) {
      pending = setTimeout(() => button.click(), humanMillis);
    }
  });
}
