/** Markup as people would write it: one line each, what stands within two spaces further in. */
export type Lines = string[];

type Attributes = Record<string, string | number | boolean | undefined>;

/** A tag that opens an element; attributes that are undefined or false are left out. */
export function tag(name: string, attributes: Attributes = {}): string {
	const written = Object.entries(attributes).map(([key, value]) => {
		if (value === undefined || value === false) return "";
		return value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`;
	});
	return `<${name}${written.join("")}>`;
}

export function element(name: string, attributes: Attributes, inner: Lines): Lines {
	return [tag(name, attributes), ...inner.map((line) => `  ${line}`), `</${name}>`];
}

/** Text for people, its line ends kept. */
export const text = (words: string) => escaped(words).replaceAll("\n", "<br>");

// “--” would end a comment.
export const comment = (words: string) => `<!-- ${words.replaceAll("--", "- -")} -->`;

function escaped(words: string): string {
	return words
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
