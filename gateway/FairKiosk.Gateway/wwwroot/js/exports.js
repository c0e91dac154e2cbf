// A file is asked for only where somebody answers: else the browser's own page of an error would take the place of this one.
(() => {
  const notice = document.getElementById("notice");
  const patience = 5000;

  document.querySelector(".exports").addEventListener("submit", async (event) => {
    const { target: form, submitter } = event;
    event.preventDefault();
    notice.hidden = true;
    try {
      await fetch("/favicon.svg", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(patience) });
    } catch {
      notice.hidden = false;
      return;
    }
    // By hand, because a form that a script sends forgets which of its buttons was pressed.
    const format = document.createElement("input");
    Object.assign(format, { type: "hidden", name: submitter.name, value: submitter.value });
    form.append(format);
    form.submit();
    format.remove();
  });
})();
