// Keys of a keyboard press the buttons that show them. A scanner that types here by mistake presses none: it is faster than any person.
const humanMillis = 60;
const scanKeys = 6;
const saidMillis = 20_000;

let last = -Infinity;
let inARow = 0;
let pending = 0;
let saying = 0;

function buttonFor(event) {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  // The digits of the number pad are arrows where its lock is off.
  const isDigit = digit && (event.code.startsWith("Digit") || /\d/.test(event.key));
  const key = isDigit ? (event.shiftKey ? "⇧" : "") + digit : event.key.toLowerCase();
  return document.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

function warnOfScanner() {
  const warning = document.getElementById("typing");
  warning.hidden = false;
  clearTimeout(saying);
  saying = setTimeout(() => { warning.hidden = true; }, saidMillis);
}

export function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.key === "Shift") {
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
      // Neither letters nor Enter, Space or Tab: they would press the button that has the focus. A text takes a fast writer's letters.
      if (!event.target.closest("textarea") || (inARow >= scanKeys && ["Enter", "Tab"].includes(event.key))) {
        event.preventDefault();
      }

      return;
    }

    const button = event.target.closest("select, dialog") ? null : buttonFor(event);
    if (button) {
      pending = setTimeout(() => button.click(), humanMillis);
    }
  }, { capture: true });
}
