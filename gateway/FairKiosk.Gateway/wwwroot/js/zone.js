// Names the fair's time zone beside a time only where the reader of the page lives by another one.
(() => {
  const show = () => {
    for (const zone of document.querySelectorAll("[data-zone-offset]")) {
      zone.hidden = Number(zone.dataset.zoneOffset) === -new Date().getTimezoneOffset();
    }
  };
  show();
  document.addEventListener("htmx:after:swap", show);
})();
