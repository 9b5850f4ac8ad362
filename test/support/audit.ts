import {
	type DefaultTreeAdapterMap,
	defaultTreeAdapter,
	html as names,
	parseFragment,
} from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

// Written down once more, on purpose: what the room promises, not what its allow-list says.
const ANYWHERE = ["lang", "dir", "id"];
const CELL = ["align", "colspan", "rowspan"];
const ATTRIBUTES = new Map<string, readonly string[]>([
	...(
		"h2 h3 h4 h5 h6 p br hr pre code ul dl dt dd table caption thead tbody tfoot figure " +
		"figcaption em strong b i u s del ins sub sup small mark q cite span bdi bdo ruby rt rp"
	)
		.split(" ")
		.map((name): [string, readonly string[]] => [name, []]),
	["a", ["href", "title", "class"]],
	["abbr", ["title"]],
	["blockquote", ["cite"]],
	["img", ["src", "alt", "title", "width", "height"]],
	["li", ["value", "class"]],
	["ol", ["start", "reversed"]],
	["td", CELL],
	["th", [...CELL, "scope"]],
	["time", ["datetime"]],
	["tr", ["align"]],
]);

const VALUES: Readonly<Record<string, RegExp>> = {
	href: /^(?:https?:\/\/|mailto:|tel:)[\x21-\x7e]*$/,
	src: /^https?:\/\/[\x21-\x7e]+$/,
	cite: /^https?:\/\/[\x21-\x7e]+$/,
	class: /^(?:task-list-item|randnotiz-embed)$/,
	id: /^text-[\p{L}\p{N}-]+$/u,
};

function elementFaults({ tagName, attrs, namespaceURI }: Element): string[] {
	const allowed = ATTRIBUTES.get(tagName);
	if (!allowed || !namespaceURI.endsWith("/xhtml")) return [`<${tagName}>`];
	return attrs
		.filter(({ name, value }) => {
			const known = allowed.includes(name) || ANYWHERE.includes(name);
			return !known || VALUES[name]?.test(value) === false;
		})
		.map(({ name, value }) => `<${tagName} ${name}="${value}">`);
}

function nodeFaults(node: Node): string[] {
	if ("tagName" in node) return elementFaults(node);
	return ["#text", "#document-fragment"].includes(node.nodeName) ? [] : [node.nodeName];
}

const CONTEXT = defaultTreeAdapter.createElement("div", names.NS.HTML, []);

/** Every element, attribute and URL of the HTML, as browsers parse it, that no article may have. */
export function faults(html: string): string[] {
	const found: string[] = [];
	const open: Node[] = [parseFragment(CONTEXT, html, { scriptingEnabled: true })];
	for (let node = open.pop(); node; node = open.pop()) {
		found.push(...nodeFaults(node));
		if ("content" in node) open.push(node.content);
		if ("childNodes" in node) for (const child of node.childNodes) open.push(child);
	}
	return found;
}
