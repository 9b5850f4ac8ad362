// Code is between as many backticks as it began with; those of text have a backslash before them.
const CODE = /((?<![\\`])(`+)(?!`)[\s\S]*?(?<!`)\2(?!`))/;
const ROW = /^[\s>\d.-]*\| /;

/** Backslashes and brackets that the Markdown of an article does not need, each with what stands in their place. */
const NEEDLESS: [pattern: RegExp, instead: string][] = [
	// “Leser*innen”, “a_b”, “2 * 3”
	[/(?<=[\p{L}\p{N}])\\([*_])(?=[\p{L}\p{N}])/gu, "$1"],
	[/(?<=[^\s\\] )\\([*_])(?= \S)/g, "$1"],
	// “~20”
	[/(?<![~\\])\\~(?![~\\]|$)/g, "~"],
	[/(?<!\\)\\<(?=[\s\d=.,])/g, "<"],
	[/(?<=[^\s\\>] ?)\\>/g, ">"],
	// “[sic]”, “[…]”
	[/(?<!\\|\]|!)\\\[(?![xX]\\)([^\s[\]^\\][^[\]\\\n]*)\\\](?=[\s.,;!?)]|$)/g, "[$1]"],
	[/\]\(<([^()<>\s\\]+)>\)/g, "]($1)"],
	[/(?<!!)\[(https?:\/\/[^\s[\]\\<>]+)\]\(\1\)/g, "<$1>"],
	[/(?<!!)\[([^\s[\]\\<>@]+@[^\s[\]\\<>@]+)\]\(mailto:\1\)/g, "<$1>"],
];

/**
 * Returns Markdown without the escapes that an article does not need, so that people can read it: our Markdown takes a
 * star inside a word, and a tilde alone, as text.
 */
export function withoutNeedlessEscapes(markdown: string): string {
	return markdown
		.split(CODE)
		.map((part, index) => (index % 3 === 0 ? plain(part) : index % 3 === 1 ? part : ""))
		.join("");
}

const plain = (part: string) => part.split("\n").map(plainLine).join("\n");

function plainLine(line: string): string {
	const text = ROW.test(line) ? line : line.replace(/(?<=[^\\] )\\\|(?= )/g, "|");
	return NEEDLESS.reduce((plain, [pattern, instead]) => plain.replace(pattern, instead), text);
}
