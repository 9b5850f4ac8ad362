import { expect, it } from "vitest";
import {
	toBold,
	toHeading,
	toItalic,
	toLink,
	toList,
	toQuote,
} from "../../../../src/articles/editor/script/markdown-format.browser.js";

/** Reads “a ‹b› c” as a text with a selection; “‹›” is the caret. */
function selected(text: string) {
	const start = text.indexOf("‹");
	const end = text.indexOf("›") - 1;
	return { value: text.replace(/[‹›]/g, ""), start, end };
}

/** Applies an edit, and writes the result in the same way. */
function applied(format: typeof toBold, text: string): string {
	const before = selected(text);
	const edit = format(before);
	const value = before.value.slice(0, edit.start) + edit.text + before.value.slice(edit.end);
	const [start, end] = edit.select;
	return `${value.slice(0, start)}‹${value.slice(start, end)}›${value.slice(end)}`;
}

it.each([
	["bold", toBold, "Der ‹Hafen› ruht", "Der **‹Hafen›** ruht"],
	["bold, taken back", toBold, "Der **‹Hafen›** ruht", "Der ‹Hafen› ruht"],
	["bold, taken back with its marks", toBold, "Der ‹**Hafen**› ruht", "Der ‹Hafen› ruht"],
	["bold without the space beside it", toBold, "Der‹ Hafen ›ruht", "Der **‹Hafen›** ruht"],
	["bold of the word at the caret", toBold, "Der Grö‹›ße nach", "Der **‹Größe›** nach"],
	["bold without a word", toBold, "Der ‹›", "Der **‹›**"],
	["italic in bold", toItalic, "Der **‹Hafen›**", "Der ***‹Hafen›***"],
	["italic in bold, taken back", toItalic, "Der ***‹Hafen›***", "Der **‹Hafen›**"],
	["bold in italic", toBold, "Der *‹Hafen›*", "Der ***‹Hafen›***"],
	["a link", toLink, "Der ‹Hafen› ruht", "Der [Hafen](‹https://›) ruht"],
	["a link of an address", toLink, "‹https://a.example/b›", "[‹›](https://a.example/b)"],
	["a link of nothing", toLink, "Der ‹›", "Der [‹›](https://)"],
	["a heading at the caret", toHeading, "Eins\nZw‹›ei\nDrei", "Eins\n## Zw‹›ei\nDrei"],
	["a heading, taken back", toHeading, "## Zw‹›ei", "Zw‹›ei"],
	["a heading of another level", toHeading, "### Zw‹›ei", "## Zw‹›ei"],
	["a list of two lines", toList, "‹Eins\nZwei›\nDrei", "‹- Eins\n- Zwei›\nDrei"],
	["a list, taken back", toList, "‹- Eins\n- Zwei›", "‹Eins\nZwei›"],
	["a list of a numbered one", toList, "‹1. Eins\n2. Zwei›", "‹- Eins\n- Zwei›"],
	["a list without the empty lines", toList, "‹Eins\n\nZwei›", "‹- Eins\n\n- Zwei›"],
	["a list on an empty line", toList, "Eins\n‹›", "Eins\n- ‹›"],
	["a list of a line with its end", toList, "‹Eins\n›Zwei", "‹- Eins›\nZwei"],
	["a quote", toQuote, "Sagt‹›e sie", "> Sagt‹›e sie"],
])("makes %s", (_, format, before, after) => {
	expect(applied(format, before)).toBe(after);
});
