import type { Element, ElementContent, RootContent } from "hast";
import { htmlTree } from "./html-tree.ts";
import { OBJECT, ProseWriter, type TextParts } from "./prose.ts";
import { visitElements } from "./visit-elements.ts";

const MOST_SHOWN = 200;
const listed = (names: string) => new Set(names.split(" "));
const INLINE = listed(
	"a abbr b bdi bdo cite data del dfn em font i ins label mark q ruby s small span strike strong sub sup time u",
);
/** Stand in a line too, but nobody reads them as text. */
const OBJECTS = listed("img code kbd samp tt var");
const NOT_READ = listed("pre script style textarea title");

/** Returns the parts of HTML. Nothing in it has a position: nobody changes the HTML of others. Throws ContentTooComplex. */
export function partsOfHtml(html: string): TextParts {
	const parts: TextParts = { prose: [], pictures: [], links: [], numbered: [] };
	const tree = htmlTree(html);
	readBlock(tree.children, parts);
	visitElements(tree, (element) => readElement(element, parts));
	return parts;
}

function readElement({ tagName, properties, children }: Element, parts: TextParts): void {
	if (tagName === "img")
		parts.pictures.push({
			alt: String(properties.alt ?? ""),
			address: String(properties.src ?? ""),
		});
	if (tagName === "a" && properties.href !== undefined)
		parts.links.push({ text: wordsIn(children), address: String(properties.href) });
}

/** Text between two blocks is a paragraph. */
function readBlock(nodes: RootContent[], parts: TextParts): void {
	let writer = new ProseWriter();
	const end = () => {
		if (/\S/.test(writer.prose.text)) parts.prose.push(writer.prose);
		writer = new ProseWriter();
	};
	for (const node of nodes) {
		if (!isBlock(node)) writeInline(writer, node);
		else {
			end();
			if (!NOT_READ.has(node.tagName)) readBlock(node.children, parts);
		}
	}
	end();
}

function isBlock(node: RootContent): node is Element {
	if (node.type !== "element") return false;
	return !INLINE.has(node.tagName) && !OBJECTS.has(node.tagName) && node.tagName !== "br";
}

function writeInline(writer: ProseWriter, node: RootContent): void {
	if (node.type === "text") writer.add(node.value);
	if (node.type !== "element") return;
	if (node.tagName === "br") writer.add("\n");
	else if (OBJECTS.has(node.tagName) || NOT_READ.has(node.tagName)) writer.add(OBJECT);
	else for (const child of node.children) writeInline(writer, child);
}

function wordsIn(nodes: ElementContent[]): string {
	let words = "";
	for (const node of nodes) {
		if (words.length >= MOST_SHOWN) break;
		if (node.type === "text") words += node.value.slice(0, MOST_SHOWN);
		if (node.type !== "element") continue;
		words += node.tagName === "img" ? String(node.properties.alt ?? "") : wordsIn(node.children);
	}
	return words.trim();
}
