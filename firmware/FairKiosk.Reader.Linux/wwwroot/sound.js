// Plays the reader's tones: the single high one means kept, and nothing else sounds like it.
const loudness = 0.4;
const rampSeconds = 0.005;
const lateMillis = 2000;

const sounds = new AudioContext();
let playing = null;

// Browsers keep a page silent until somebody touches it; in kiosk mode it may speak at once.
export function offerSound() {
  const hint = document.getElementById("sound");
  sounds.resume().then(() => { hint.hidden = true; });
  hint.hidden = sounds.state === "running";
}

// now: of the reader's clock. What is heard late would be taken for the answer to another badge.
export function play(signal, now) {
  playing?.disconnect();
  if (!signal || now - signal.millis > lateMillis || sounds.state !== "running") {
    return;
  }

  playing = sounds.createGain();
  playing.connect(sounds.destination);
  let at = sounds.currentTime;
  for (const step of signal.steps) {
    if (step.hertz > 0) {
      tone(step.hertz, at, step.millis / 1000);
    }

    at += step.millis / 1000;
  }
}

function tone(hertz, at, seconds) {
  const oscillator = sounds.createOscillator();
  const volume = sounds.createGain();
  oscillator.type = "square";
  oscillator.frequency.value = hertz;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + rampSeconds);
  volume.gain.setValueAtTime(loudness, at + seconds - rampSeconds);
  volume.gain.linearRampToValueAtTime(0, at + seconds);
  oscillator.connect(volume).connect(playing);
  oscillator.start(at);
  oscillator.stop(at + seconds);
}
