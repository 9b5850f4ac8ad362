/** Lines of markup as people write it: the content of an element is indented by two spaces. */
export type Lines = string[];

type Attributes = Record<string, string | number | boolean | undefined>;

/** Returns an opening tag; attributes that are undefined or false are left out. */
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

/** Returns text as HTML, with its line ends. */
export const text = (words: string) => escaped(words).replaceAll("\n", "<br>");

// “--” would end the comment.
export const comment = (words: string) => `<!-- ${words.replaceAll("--", "- -")} -->`;

function escaped(words: string): string {
	return words
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
