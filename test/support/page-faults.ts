import { type DefaultTreeAdapterMap, html as names, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** Attributes that name other elements of the page by their ids. */
const REFERENCES = [
	"for",
	"list",
	"headers",
	"aria-labelledby",
	"aria-describedby",
	"aria-controls",
];
const RAW_TEXT = /(<(script|style|textarea|title)\b[^>]*>)[\s\S]*?(?=<\/\2>)/g;
const INTERACTIVE = new Set("a button input select textarea label details".split(" "));

const isElement = (node: Node): node is Element => "tagName" in node;
const attributeOf = (element: Element, name: string) =>
	element.attrs.find((attribute) => attribute.name === name)?.value;

function elementsOf(node: Node): Element[] {
	const children = "childNodes" in node ? node.childNodes.filter(isElement) : [];
	return children.flatMap((child) => [child, ...elementsOf(child)]);
}

/** The elements as they are written, each as deep as its tags say. */
function written(html: string): string[] {
	const seen: string[] = [];
	let depth = 0;
	for (const [tag, slash, name = ""] of html
		.replace(RAW_TEXT, "$1")
		.matchAll(/<(\/?)([a-z][a-z0-9-]*)[^>]*>/g)) {
		if (slash) depth -= 1;
		else {
			seen.push(`${depth} ${name}`);
			if (!VOID.has(name) && !tag.endsWith("/>")) depth += 1;
		}
	}
	return seen;
}
const VOID = new Set("area br col hr img input link meta source track wbr".split(" "));

/** The elements as browsers build them; what is in a template stands apart from the page. */
function built(node: Node, depth = 0): string[] {
	const inside = "content" in node ? node.content : node;
	const children = "childNodes" in inside ? inside.childNodes.filter(isElement) : [];
	return children.flatMap((child) => [`${depth} ${child.tagName}`, ...built(child, depth + 1)]);
}

function nestingFaults(element: Element, above: string[] = []): string[] {
	const { tagName } = element;
	const isNested = INTERACTIVE.has(tagName) && above.some((outer) => INTERACTIVE.has(outer));
	const isLabelled = above.at(-1) !== undefined && above.includes("label") && tagName !== "label";
	const mayBe = isLabelled || above.includes("details");
	const next = [...above, tagName];
	const inside = element.childNodes
		.filter(isElement)
		.flatMap((child) => nestingFaults(child, next));
	return [...(isNested && !mayBe ? [`<${tagName}> in ${above.join(" ")}`] : []), ...inside];
}

function idFaults(elements: Element[]): string[] {
	const ids = elements.flatMap((element) => attributeOf(element, "id") ?? []);
	const known = new Set(ids);
	const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`);
	const lost = elements.flatMap((element) => {
		const named = REFERENCES.flatMap((name) => attributeOf(element, name)?.split(" ") ?? []);
		const href = attributeOf(element, "href") ?? "";
		if (href.length > 1 && href.startsWith("#")) named.push(decodeURIComponent(href.slice(1)));
		return named.filter((id) => !known.has(id)).map((id) => `<${element.tagName}> names no ${id}`);
	});
	const odd = ids.filter((id) => id === "" || /\s/.test(id)).map((id) => `id “${id}”`);
	return [...twice, ...lost, ...odd];
}

function headingFaults(elements: Element[]): string[] {
	const levels = elements
		.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
		.map(Number);
	const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
	const tops = levels.filter((level) => level === 1).length;
	return [
		...skipped.map((level) => `h${level} after a gap`),
		...(tops === 1 ? [] : [`${tops} h1`]),
	];
}

/** Words of neighbours that only the stylesheet keeps apart: “Ada Beispiel26.11.2026”. */
function touchingFaults(html: string): string[] {
	const touching = html.matchAll(
		/[^<>]*[^<>\s](?:<\/(?:a|span|time|bdi|code)>)+<(?:a|time|span)\b[^>]*>/g,
	);
	return [...touching].map(([text]) => `no space in ${text}`);
}

/** Says what is wrong with the HTML of a whole page: nesting, ids, references, the order of headings, words that touch. */
export function pageFaults(html: string): string[] {
	const found: string[] = [];
	const tree = parse(html, { onParseError: ({ code }) => found.push(code) });
	const [asWritten, asBuilt] = [written(html), built(tree)];
	const place = asBuilt.findIndex((line, index) => line !== asWritten[index]);
	if (place !== -1) found.push(`${asWritten[place]} became ${asBuilt[place]}`);
	const elements = elementsOf(tree).filter(({ namespaceURI }) => namespaceURI === names.NS.HTML);
	const [root] = elements;
	const images = elements.filter(
		(element) => element.tagName === "img" && attributeOf(element, "alt") === undefined,
	);
	return [
		...found,
		...(root ? nestingFaults(root) : []),
		...idFaults(elements),
		...headingFaults(elements),
		...touchingFaults(html),
		...images.map(() => "<img> without alt"),
	];
}
