// The address follows what is searched for, so that it can be kept, sent and gone back to; and somebody is told when the gateway does not answer.
(() => {
  const filters = document.querySelector(".filters");
  const notice = document.getElementById("notice");
  let wasTyping = false;

  const tell = (text) => {
    notice.textContent = text;
    notice.hidden = false;
  };
  const isWriting = () => [...document.querySelectorAll("textarea")].some((note) => note.value !== note.defaultValue);

  // Else the page of an error would take the place of what is on this one, or that of the sign-in.
  document.addEventListener("htmx:before:response", (event) => {
    const { status } = event.detail.ctx.response;
    const { old, ended, broken } = notice.dataset;
    if (status >= 400 && (status !== 401 || isWriting())) {
      event.preventDefault();
      tell({ 400: old, 401: ended }[status] ?? broken);
    }
  });
  document.addEventListener("htmx:error", () => tell(notice.dataset.text));

  // What is being written while an answer comes keeps what it was read with: else a colleague's words that came with it would pass for read.
  let writing = null;
  document.addEventListener("htmx:before:swap", () => {
    const { form, name = "", value, type } = document.activeElement;
    const shown = form?.elements[`shown.${name.replace(/^f\./, "")}`];
    writing = shown && type !== "radio" && type !== "checkbox" ? { form: form.id, name: shown.name, read: shown.value, value } : null;
  });
  document.addEventListener("htmx:after:swap", () => {
    const shown = writing && document.getElementById(writing.form)?.elements[writing.name];
    if (shown && shown.value !== writing.value) {
      shown.value = writing.read;
    }

    // A morph leaves knobs as a finger set them.
    document.querySelectorAll(".pills input").forEach((knob) => { knob.checked = knob.defaultChecked; });
  });

  document.addEventListener("htmx:after:swap", (event) => {
    notice.hidden = true;
    if (!filters) {
      return;
    }
    const { address } = document.getElementById("leads-list").dataset;
    if (event.detail.ctx.sourceElement !== filters || address === location.pathname + location.search) {
      return;
    }
    // One step back for a whole word, not one for each of its letters.
    const isTyping = document.activeElement?.type === "search";
    history[wasTyping && isTyping ? "replaceState" : "pushState"](null, "", address);
    wasTyping = isTyping;
  });
  addEventListener("popstate", () => {
    // Not for a jump to a row.
    if (filters && document.getElementById("leads-list").dataset.address !== location.pathname + location.search) {
      location.reload();
    }
  });

  // Whoever was quicker than the scripts is not made to type it again.
  document.addEventListener("DOMContentLoaded", () => {
    const search = filters?.querySelector("[type=search]");
    if (search && search.value !== search.defaultValue) {
      search.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });

  // How many rows are selected, and all of them at once.
  const bulk = document.getElementById("bulk-text");
  const boxes = () => [...document.querySelectorAll("[name=badge][type=checkbox]")];
  const count = () => {
    const selected = boxes().filter((box) => box.checked).length;
    bulk.textContent = bulk.dataset.text.replace("{count}", selected);
    const all = document.getElementById("all");
    if (all) {
      all.checked = selected > 0 && selected === boxes().length;
      all.indeterminate = selected > 0 && !all.checked;
    }
  };
  document.addEventListener("change", (event) => {
    if (event.target.id === "all") {
      boxes().forEach((box) => { box.checked = event.target.checked; });
    }
    if (bulk && event.target.type === "checkbox") {
      count();
    }
  });
  document.addEventListener("htmx:after:swap", () => bulk && count());
})();
