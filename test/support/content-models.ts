import {
	type DefaultTreeAdapterMap,
	defaultTreeAdapter,
	html as names,
	parseFragment,
} from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

// Written down once more, on purpose, from the content models of WHATWG HTML.
const set = (list: string) => new Set(list.split(" "));
const PHRASING = set(
	"br img em strong b i u s sub sup small mark abbr q cite time code span bdi bdo ruby",
);
const BLOCKS = set("h2 h3 h4 h5 h6 p hr blockquote pre ul ol dl figure table");
const TRANSPARENT = set("a ins del");
const FLOW = set("root blockquote li dd dt td th figcaption caption figure");
const PARTS: Readonly<Record<string, string>> = {
	ul: "li",
	ol: "li",
	dl: "dt dd",
	table: "caption thead tbody tfoot",
	thead: "tr",
	tbody: "tr",
	tfoot: "tr",
	tr: "td th",
};

const isElement = (node: Node): node is Element => "tagName" in node;
const elementsIn = (node: Node): Element[] =>
	"childNodes" in node ? node.childNodes.filter(isElement) : [];
const textOf = (node: Node): string => {
	if (node.nodeName === "#text" && "value" in node) return node.value;
	if (isElement(node) && node.tagName === "img")
		return node.attrs.find(({ name }) => name === "alt")?.value ?? "";
	return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
};

/** Whether children may be blocks, only text, or whatever a transparent element's parent takes. */
function faultsIn(node: Node, name: string, takesBlocks: boolean): string[] {
	if (!("childNodes" in node)) return [];
	const parts = PARTS[name]?.split(" ");
	const found: string[] = [];
	for (const child of node.childNodes) {
		const tag = isElement(child) ? child.tagName : "#text";
		const isText = tag === "#text";
		const isFine = parts
			? parts.includes(tag) || (isText && textOf(child).trim() === "")
			: isText ||
				PHRASING.has(tag) ||
				TRANSPARENT.has(tag) ||
				(takesBlocks && BLOCKS.has(tag)) ||
				(name === "figure" && tag === "figcaption") ||
				(name === "ruby" && (tag === "rt" || tag === "rp"));
		if (!isFine) found.push(`<${tag}> in <${name}>`);
		const inherits = TRANSPARENT.has(tag) ? takesBlocks : FLOW.has(tag);
		found.push(...faultsIn(child, tag, inherits));
	}
	return found;
}

const ORDER = ["caption", "thead", "tbody", "tfoot"];

function ownFaults(element: Element): string[] {
	const { tagName } = element;
	const children: string[] = elementsIn(element).map((child) => child.tagName);
	const attribute = (name: string) => element.attrs.find((one) => one.name === name)?.value;
	const places = children.map((name) => ORDER.indexOf(name));
	const one = (name: string) => children.filter((child) => child === name).length < 2;
	const rules: Readonly<Record<string, () => boolean>> = {
		img: () => attribute("alt") !== undefined,
		dl: () => children[0] === "dt" && children.at(-1) === "dd",
		table: () =>
			places.every((place, index) => place >= (places[index - 1] ?? 0)) &&
			["caption", "thead", "tfoot"].every((name) => one(name)),
		figure: () =>
			one("figcaption") && [-1, 0, children.length - 1].includes(children.indexOf("figcaption")),
		ruby: () => children.includes("rt"),
		bdo: () => /^(?:ltr|rtl)$/i.test(attribute("dir") ?? ""),
		time: () => attribute("datetime") !== undefined,
	};
	const isHeading = /^h[2-6]$/.test(tagName);
	const isFine = rules[tagName]?.() ?? (!isHeading || textOf(element).trim() !== "");
	return isFine ? [] : [`<${tagName}> itself`];
}

const INSIDE: readonly (readonly [RegExp, RegExp])[] = [
	[/^a$/, /^a$/],
	[/^(?:dt|th)$/, /^h[2-6]$/],
	[/^caption$/, /^table$/],
];

const CONTEXT = defaultTreeAdapter.createElement("div", names.NS.HTML, []);

/** Every place of the HTML, as browsers parse it, where an element may not be. */
export function contentModelFaults(html: string): string[] {
	const root = parseFragment(CONTEXT, html, {});
	const found = faultsIn(root, "root", true);
	let level = 1;
	const walk = (node: Node, above: string[]) => {
		for (const element of elementsIn(node)) {
			const { tagName } = element;
			found.push(...ownFaults(element));
			for (const [outer, inner] of INSIDE)
				if (inner.test(tagName) && above.some((name) => outer.test(name)))
					found.push(`<${tagName}> somewhere in ${outer}`);
			if (/^h[2-6]$/.test(tagName)) {
				if (Number(tagName[1]) > level + 1) found.push(`<${tagName}> after h${level}`);
				level = Number(tagName[1]);
			}
			walk(element, [...above, tagName]);
		}
	};
	walk(root, []);
	return found;
}
