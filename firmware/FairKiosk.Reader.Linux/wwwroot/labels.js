// Keys that the gateway named: what the interests are called, and what can be answered here.
let drawn = "";

// Letters that no other key has, in the order of the alphabet.
const letters = [..."abdfgijkl"];

function keyOf(label, language, key, onPress) {
  const button = document.createElement("button");
  button.type = "button";
  button.disabled = true;
  button.lang = language;
  button.append(label.text);
  Object.assign(button.dataset, { mark: label.mark, value: label.value });
  if (key) {
    button.dataset.key = key;
    const hint = document.createElement("kbd");
    hint.textContent = key.toUpperCase();
    button.append(" ", hint);
  }

  onPress(button);
  return button;
}

function nameInterests(labels, language) {
  for (const button of document.querySelectorAll("#interests button")) {
    button.querySelector(".name")?.remove();
    const label = labels.find(({ mark, value }) => mark === "interest" && value === button.dataset.value);
    if (label) {
      const name = document.createElement("span");
      name.className = "name";
      name.lang = language;
      name.textContent = label.text;
      button.append(name);
    }
  }
}

function drawAnswers(labels, language, onPress) {
  const free = [...letters];
  const answers = labels.filter(({ mark }) => mark === "answer");
  document.getElementById("answers").replaceChildren(...answers.filter(({ value }) => !value.includes(".")).map((field) => {
    const group = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.lang = language;
    legend.textContent = field.text;
    const row = document.createElement("div");
    row.className = "row answers";
    row.append(...answers.filter(({ value }) => value.startsWith(`${field.value}.`)).map((label) => keyOf(label, language, free.shift(), onPress)));
    group.append(legend, row);
    return group;
  }));
}

// They come in the reader's language alone, whatever the page speaks. onPress makes a button press what it says.
export function drawLabels(labels, language, onPress) {
  const now = JSON.stringify([language, labels]);
  if (now === drawn) {
    return;
  }

  drawn = now;
  nameInterests(labels, language);
  drawAnswers(labels, language, onPress);
}
