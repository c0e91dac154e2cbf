// Runs inside a page: what of it is cut off, hangs out of its box, lies on other text, scrolls sideways, or is too small for a finger.
(touch) => {
  const faults = new Set();
  const root = document.documentElement;
  const shorten = (text) => text.trim().replace(/\s+/g, " ").slice(0, 40);
  if (root.scrollWidth > root.clientWidth) {
    faults.add(`the page scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);
  }

  const visible = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest(".sr, .skip, option, noscript");
  const isBox = (style) =>
    style.overflowX !== "visible" || style.backgroundColor !== "rgba(0, 0, 0, 0)" || parseFloat(style.borderLeftWidth) > 0;
  const boxes = new Map();
  const boxOf = (element) => {
    if (!boxes.has(element)) {
      boxes.set(element, isBox(getComputedStyle(element)) ? element.getBoundingClientRect() : null);
    }
    return boxes.get(element);
  };

  // Letters may stand higher than their line; what is cut off is more than that.
  const up = 4;
  const texts = [];
  // What lies behind a dialog is covered by it.
  const walker = document.createTreeWalker(document.querySelector("dialog[open]") ?? document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || !visible(node.parentElement)) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = range.getClientRects();
    // Where spaces are kept, the one at which a line is broken hangs out of it, and nobody sees that.
    const hang = getComputedStyle(node.parentElement).whiteSpaceCollapse === "preserve" ? 6 : 1;
    if (lines.length > 3 && node.data.trim().length / lines.length < 4) {
      faults.add(`squeezed into ${lines.length} lines: ${shorten(node.data)}`);
    }
    for (const rect of lines) {
      if (rect.width < 2) {
        continue;
      }
      texts.push({ rect, node, floats: !!node.parentElement.closest(".stale, thead, .bulk, dialog") });
      if (rect.left < -0.5 || rect.right > root.clientWidth + 0.5) {
        faults.add(`outside the page: ${shorten(node.data)}`);
      }
      for (let around = node.parentElement; around && around !== document.body; around = around.parentElement) {
        const box = boxOf(around);
        if (box && (rect.left < box.left - 1 || rect.right > box.right + hang || rect.top < box.top - up || rect.bottom > box.bottom + up)) {
          faults.add(`hangs out of <${around.tagName.toLowerCase()} class="${around.className}">: ${shorten(node.data)}`);
        }
      }
    }
  }

  texts.sort((one, other) => one.rect.top - other.rect.top);
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length && texts[j].rect.top < texts[i].rect.bottom - up; j++) {
      const [one, other] = [texts[i], texts[j]];
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      if (across > 2 && one.node !== other.node && !one.floats && !other.floats) {
        faults.add(`lie on each other: ${shorten(one.node.data)} | ${shorten(other.node.data)}`);
      }
    }
  }

  const pen = document.createElement("canvas").getContext("2d");
  const arrow = 20;
  for (const field of document.querySelectorAll("input:not([type=hidden], [type=checkbox]), select, textarea")) {
    if (!visible(field)) {
      continue;
    }
    const style = getComputedStyle(field);
    const text = field.tagName === "SELECT" ? field.selectedOptions[0]?.text ?? "" : field.value || field.placeholder;
    if (field.tagName === "TEXTAREA") {
      if (field.value && field.scrollHeight > field.clientHeight + 1 && field.offsetHeight < parseFloat(style.maxHeight)) {
        faults.add(`cut off in its field: ${shorten(text)}`);
      }
      continue;
    }
    pen.font = style.font;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - (field.tagName === "SELECT" ? arrow : 0);
    if (field.type !== "password" && pen.measureText(text).width > room) {
      faults.add(`cut off in its field: ${shorten(text)}`);
    }
  }

  if (touch) {
    for (const control of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
      // A box with its words is touched anywhere on them.
      const box = (control.type === "checkbox" ? control.closest("label") ?? control : control).getBoundingClientRect();
      // A link within a sentence is as high as its line (WCAG 2.5.8 says so, too).
      if (visible(control) && box.bottom > 0 && box.height < 43.5 && !control.closest("article")) {
        faults.add(`too small for a finger: ${shorten(control.textContent)} ${Math.round(box.height)}`);
      }
    }
  }
  return [...faults];
}
