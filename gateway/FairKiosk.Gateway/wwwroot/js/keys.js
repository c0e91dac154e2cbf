// Keys for somebody at a desk with many leads. Never while something is typed, and never with Ctrl, Alt or the like held.
(() => {
  const help = document.getElementById("keys");
  const ratings = { 1: "hot", 2: "warm", 3: "cold" };

  const rows = () => [...document.querySelectorAll("tr[id^=lead-]")];
  const current = () => rows().findIndex((row) => row.contains(document.activeElement));
  const isTyping = (element) => element.matches("textarea, select, input:not([type=checkbox])") || element.isContentEditable;

  const go = (step) => {
    const all = rows();
    const at = current();
    const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
    next?.querySelector(".open").focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  };

  const act = (key) => {
    const row = rows()[current()];
    if (key === "j" || key === "ArrowDown") {
      go(1);
    } else if (key === "k" || key === "ArrowUp") {
      go(-1);
    } else if (key === "/") {
      document.querySelector("[type=search]").focus();
    } else if (key === "?") {
      help.open ? help.close() : help.showModal();
    } else if (row && key === "n") {
      row.querySelector("textarea").focus();
    } else if (row && ratings[key]) {
      row.querySelector(`.choice.${ratings[key]}`).click();
    } else {
      return false;
    }
    return true;
  };

  document.getElementById("show-keys").addEventListener("click", () => help.showModal());

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) {
      return;
    }
    if (isTyping(event.target)) {
      // Out of the note and back to its row.
      if (event.key === "Escape" && event.target.name === "note") {
        event.target.closest("tr").querySelector(".open").focus();
      }
      return;
    }
    if ((!help.open || event.key === "?") && act(event.key)) {
      event.preventDefault();
    }
  });
})();
