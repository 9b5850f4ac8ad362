import { partsOf, type SoughtWords } from "./text-search.ts";

/** Shows a text with what was searched for marked. */
export function MarkedText({ text, words }: { text: string; words: SoughtWords }) {
	return (
		<>{partsOf(text, words).map((part) => (part.isMatch ? <mark>{part.text}</mark> : part.text))}</>
	);
}
