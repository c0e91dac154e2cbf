// Plays the reader's tones: the single high one means kept, and nothing else sounds like it.
const loudness = 0.4;
const rampSeconds = 0.005;

const sounds = new AudioContext();
let playing = null;

// Browsers keep a page silent until somebody touches it; in kiosk mode it may speak at once.
export function offerSound() {
  const hint = document.getElementById("sound");
  sounds.resume().then(() => { hint.hidden = true; });
  hint.hidden = sounds.state === "running";
}

export function play(signal) {
  playing?.disconnect();
  if (!signal || sounds.state !== "running") {
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
