// What the page says, in the reader's language: English sentences are the keys of the bot's own catalogue.

export let locale = navigator.language;
let words = {};
let known = "";

// Speaks a language from now on; where its words can't be had, English stays.
export async function speak(tag) {
  locale = Intl.DateTimeFormat.supportedLocalesOf([tag])[0] ?? navigator.language;
  if (tag === known) return;
  const answer = await fetch(`/words/${encodeURIComponent(tag)}`).catch(() => null);
  if (!answer?.ok) return;
  ({ words } = await answer.json());
  known = tag;
  document.documentElement.lang = Object.keys(words).length ? tag : "en";
}

export function say(sentence, values = {}) {
  const put = (whole, name) => (name in values ? String(values[name]) : whole);
  return (words[sentence] ?? sentence).replace(/\{(\w+)\}/g, put);
}
