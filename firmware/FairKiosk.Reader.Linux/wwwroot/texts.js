// The words of the page: as chosen on it, else as the gateway wants the reader to speak.
const kept = "language";
const known = ["en", "de", "ja"];
let code = "";
let words = {};

export const text = (name, ...values) => (words[name] ?? "").replace(/\{(\d)\}/g, (_, at) => values[at]);

export const time = (utcMillis) => new Intl.DateTimeFormat(code, { hour: "2-digit", minute: "2-digit", hour12: false }).format(utcMillis);

export async function chooseLanguage(chosen) {
  localStorage.setItem(kept, chosen);
  await use(chosen);
}

export async function followLanguage(wanted) {
  await use(localStorage.getItem(kept) ?? wanted);
}

async function use(wanted) {
  const next = known.includes(wanted) ? wanted : "en";
  if (next === code) {
    return;
  }

  const answer = await fetch(`/texts/${next}.json`).catch((lost) => {
    if (code === "") {
      throw lost;
    }
  });
  if (!answer?.ok) {
    // The words that are there already are better than none.
    return;
  }

  words = await answer.json();
  code = next;
  document.documentElement.lang = code;
  document.getElementById("language").value = code;
  document.getElementById("keys").setAttribute("aria-label", text("keys"));
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = text(element.dataset.text);
  }
}
