// Keys on the screen, for a note by touch where there is no keyboard. Japanese is kana: choosing kanji takes a real input method.
import Keyboard from "/lib/index.modern.esm.js";

const latin = {
  en: ["q w e r t y u i o p", "a s d f g h j k l '", "{shift} z x c v b n m {bksp}", "{numbers} , {space} . {enter}"],
  de: ["q w e r t z u i o p ü", "a s d f g h j k l ö ä", "{shift} y x c v b n m ß {bksp}", "{numbers} , {space} . {enter}"],
};
const kana = [
  "あ い う え お は ひ ふ へ ほ {bksp}", "か き く け こ ま み む め も {small}", "さ し す せ そ や ゆ よ わ を ゛",
  "た ち つ て と ら り る れ ろ ゜", "な に ぬ ね の ん ー 、 。 {enter}", "{latin} {numbers} {space}",
];
const numbers = ["1 2 3 4 5 6 7 8 9 0", "@ # % & * - + ( ) /", "€ $ ¥ : ; ! ? \" {bksp}", "{letters} _ {space} = {enter}"];
const faces = { "{bksp}": "⌫", "{enter}": "⏎", "{shift}": "⇧", "{space}": " ", "{numbers}": "123", "{letters}": "ABC", "{small}": "小", "{latin}": "ABC", "{kana}": "かな" };
const marks = { "゛": "\u3099", "゜": "\u309a" };
const small = { あ: "ぁ", い: "ぃ", う: "ぅ", え: "ぇ", お: "ぉ", つ: "っ", や: "ゃ", ゆ: "ゅ", よ: "ょ" };

let keyboard = null;
let area = null;
let language = "en";

export function showKeyboard(target, place) {
  area = target;
  language = document.documentElement.lang;
  keyboard?.destroy();
  keyboard = new Keyboard(place, {
    layout: layouts(), display: faces, layoutName: "letters", disableCaretPositioning: true, preventMouseDownDefault: true, onKeyPress: press,
  });
  place.hidden = false;
}

function layouts() {
  const letters = latin[language] ?? [...latin.en.slice(0, 3), latin.en[3].replace("{numbers}", "{kana} {numbers}")];
  const shifted = letters.map((row) => row.replace(/(^| )\p{L}(?= |$)/gu, (key) => (key.includes("ß") ? key : key.toUpperCase())));
  return language === "ja" ? { letters: kana, latin: letters, shift: shifted, numbers } : { letters, shift: shifted, numbers };
}

function press(key) {
  const layout = keyboard.options.layoutName;
  switch (key) {
    case "{shift}": return use(layout === "shift" ? plain() : "shift");
    case "{numbers}": return use("numbers");
    case "{letters}":
    case "{kana}": return use("letters");
    case "{latin}": return use("latin");
    case "{bksp}": return replaceBefore("");
    case "{small}": return replaceBefore(small[before()] ?? before());
    case "{enter}": return insert("\n");
    case "{space}": return insert(language === "ja" && layout === "letters" ? "　" : " ");
    default: break;
  }

  if (marks[key]) {
    // か with a mark is が, where there is such a letter.
    const joined = (before() + marks[key]).normalize("NFC");
    return replaceBefore(joined.length === 1 ? joined : before());
  }

  insert(key);
  return layout === "shift" ? use(plain()) : undefined;
}

const plain = () => (language === "ja" ? "latin" : "letters");
const use = (layoutName) => keyboard.setOptions({ layoutName });
const before = () => area.value.slice(0, area.selectionStart).match(/.$/su)?.[0] ?? "";

function insert(text) {
  if (area.value.length - (area.selectionEnd - area.selectionStart) + text.length <= area.maxLength) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  }
}

function replaceBefore(text) {
  const start = area.selectionStart === area.selectionEnd ? area.selectionStart - before().length : area.selectionStart;
  area.setRangeText(text, start, area.selectionEnd, "end");
}
