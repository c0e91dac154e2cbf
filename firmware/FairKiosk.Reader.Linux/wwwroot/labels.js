// Keys that the gateway named: what the interests are called, and what can be answered here.
let drawn = "";

// Letters that no other key has, in the order of the alphabet.
const letters = [..."abdfgijkl"];

function keyOf(label, key, onPress) {
  const button = document.createElement("button");
  button.type = "button";
  button.disabled = true;
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

function nameInterests(labels) {
  for (const button of document.querySelectorAll("#interests button")) {
    button.querySelector(".name")?.remove();
    const label = labels.find(({ mark, value }) => mark === "interest" && value === button.dataset.value);
    if (label) {
      const name = document.createElement("span");
      name.className = "name";
      name.textContent = label.text;
      button.append(name);
    }
  }
}

function drawAnswers(labels, onPress) {
  const free = [...letters];
  const answers = labels.filter(({ mark }) => mark === "answer");
  document.getElementById("answers").replaceChildren(...answers.filter(({ value }) => !value.includes(".")).map((field) => {
    const group = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = field.text;
    const row = document.createElement("div");
    row.className = "row answers";
    row.append(...answers.filter(({ value }) => value.startsWith(`${field.value}.`)).map((label) => keyOf(label, free.shift(), onPress)));
    group.append(legend, row);
    return group;
  }));
}

// onPress makes a button press what it says.
export function drawLabels(labels, onPress) {
  const now = JSON.stringify(labels);
  if (now === drawn) {
    return;
  }

  drawn = now;
  nameInterests(labels);
  drawAnswers(labels, onPress);
}
