import { SaxesParser } from "saxes";

/** One element of a parsed document. */
export interface Element {
	name: string;
	attributes: Record<string, string>;
	text: string;
	children: Element[];
}

/** A document as a strict, namespace-aware XML 1.0 parser reads it; throws where it is not well-formed. */
export function parseXml(xml: string): Element {
	const parser = new SaxesParser({ xmlns: true });
	const root: Element = { name: "", attributes: {}, text: "", children: [] };
	const open = [root];
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", ({ name, attributes }) => {
		const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
		const element = { name, attributes: Object.fromEntries(values), text: "", children: [] };
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	const addText = (text: string) => {
		const element = open.at(-1);
		if (element) element.text += text;
	};
	parser.on("text", addText);
	parser.on("cdata", addText);
	parser.on("closetag", () => open.pop());
	parser.write(xml).close();
	const [document] = root.children;
	if (!document) throw new Error("an empty document");
	return document;
}

/** The children of that name. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
	return element?.children.filter((child) => child.name === name) ?? [];
}

/** The texts of the children of that name. */
export function textsIn(element: Element | undefined, name: string): string[] {
	return childrenOf(element, name).map(({ text }) => text);
}
