/** An element's content: a text or a number, or its attributes, texts and elements by name. */
type Content = string | number | boolean | null | undefined | Elements;
/** Several elements of one name are an array. */
export type Elements = { [name: string]: Content | Content[] };

const INDENTATION = "    ";

/** Writes XML as the package does with `{ compact: true, ignoreComment: true, spaces: 4 }`, the only way that feed asks for. */
export const js2xml = (document: Elements, _options: object): string =>
	children(document, 0).trimStart();

function children(elements: Elements, depth: number): string {
	let xml = "";
	for (const [name, content] of Object.entries(elements))
		for (const one of Array.isArray(content) ? content : [content]) xml += node(name, one, depth);
	return xml;
}

function node(name: string, content: Content, depth: number): string {
	switch (name) {
		case "_attributes":
			return "";
		case "_declaration":
			return `<?xml${attributes(content)}?>`;
		case "_text":
			return escaped(String(content));
		case "_cdata":
			return `<![CDATA[${String(content).replace("]]>", "]]]]><![CDATA[>")}]]>`;
		default:
			return lineAt(depth) + element(name, content, depth);
	}
}

const lineAt = (depth: number) => `\n${INDENTATION.repeat(depth)}`;

function element(name: string, content: Content, depth: number): string {
	if (content === undefined || content === null || content === "") return `<${name}/>`;
	if (typeof content !== "object") return `<${name}>${escaped(String(content))}</${name}>`;
	const begin = `<${name}${attributes(content)}`;
	const names = Object.keys(content).filter((one) => one !== "_attributes");
	if (names.length === 0) return `${begin}/>`;
	const hasElements = names.some((one) => one !== "_text" && one !== "_cdata");
	return `${begin}>${children(content, depth + 1)}${hasElements ? lineAt(depth) : ""}</${name}>`;
}

function attributes(content: Content): string {
	const values = typeof content === "object" ? content?._attributes : undefined;
	return Object.entries(values ?? {})
		.filter(([, value]) => value !== undefined && value !== null)
		.map(([name, value]) => ` ${name}="${String(value).replaceAll('"', "&quot;")}"`)
		.join("");
}

// A text may be escaped already.
function escaped(text: string): string {
	const unescaped = text.replaceAll("&amp;", "&");
	return unescaped.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
