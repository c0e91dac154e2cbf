// The note on the scan that was shown when it was opened, whoever is scanned meanwhile.
import { text } from "/texts.js";

const dialog = document.getElementById("note-dialog");
const area = dialog.querySelector("textarea");
const problem = dialog.querySelector(".problem");
const save = dialog.querySelector(".save");
const cancel = dialog.querySelector(".cancel");
const keys = dialog.querySelector(".simple-keyboard");
let isSending = false;

export const isWriting = () => dialog.open;

// byTouch: whoever has opened it with a finger writes with it, too.
export function openNote(scan, press, byTouch) {
  keys.hidden = true;
  if (byTouch) {
    import("/keyboard.js").then((module) => module.showKeyboard(area, keys));
  }

  area.value = "";
  problem.textContent = "";
  dialog.querySelector("bdi").textContent = scan.label || text("thisBadge");
  dialog.querySelector("form").onsubmit = (event) => {
    event.preventDefault();
    send(scan, press);
  };
  dialog.showModal();
  area.focus();
}

async function send(scan, press) {
  const note = area.value.trim();
  if (isSending) {
    return;
  }

  if (note === "") {
    dialog.close();
    return;
  }

  // Until the answer it can neither be sent again nor given up: it would not be known what became of it.
  setSending(true);
  const outcome = await press("note", note, scan);
  setSending(false);
  if (outcome === "command-accepted") {
    dialog.close();
    return;
  }

  problem.textContent = text(outcome === "command-refused" ? "noteLate" : "noteFailed");
}

function setSending(value) {
  isSending = value;
  save.disabled = value;
  cancel.disabled = value;
}

cancel.addEventListener("click", () => dialog.close());
dialog.addEventListener("cancel", (event) => {
  if (isSending) {
    event.preventDefault();
  }
});
area.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.ctrlKey) {
    dialog.querySelector("form").requestSubmit();
  }
});
