import type { Root } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import {
	type DefaultTreeAdapterMap,
	defaultTreeAdapter,
	html as htmlNames,
	parseFragment,
	type TreeAdapter,
} from "parse5";
import { ContentTooComplex } from "./content-too-complex.ts";
import { assertShallow } from "./nesting.ts";

type Node = DefaultTreeAdapterMap["node"];

// The element around an article on its page. In parse5's default, a template, the rest after `<col>` is lost.
const CONTEXT = defaultTreeAdapter.createElement("div", htmlNames.NS.HTML, []);

/** The most that a tree may hold. */
interface TreeLimits {
	elements: number;
	attributeCharacters: number;
}

// 20,000 elements are some 4,000 paragraphs with links.
const OF_ARTICLES: TreeLimits = { elements: 20_000, attributeCharacters: 1_500_000 };

// HTML §13.2.4.3: unclosed formatting elements are opened again in every paragraph, so 100 KB of them
// can need gigabytes. Only the tree builder notices this, so the limits are here.
function boundedAdapter(most: TreeLimits): TreeAdapter<DefaultTreeAdapterMap> {
	let elements = 0;
	let characters = 0;
	return {
		...defaultTreeAdapter,
		createElement(tagName, namespace, attributes) {
			elements += 1;
			for (const { name, value } of attributes) characters += name.length + value.length;
			if (elements > most.elements) throw new ContentTooComplex("Too many elements");
			if (characters > most.attributeCharacters) throw new ContentTooComplex("Too long attributes");
			return defaultTreeAdapter.createElement(tagName, namespace, attributes);
		},
	};
}

function childrenOf(node: Node): readonly Node[] {
	if ("content" in node) return [node.content];
	return "childNodes" in node ? node.childNodes : [];
}

/** Parses HTML as a browser without scripting does. Throws ContentTooComplex. */
export function htmlTree(html: string, most = OF_ARTICLES): Root {
	const options = { scriptingEnabled: false, treeAdapter: boundedAdapter(most) };
	const fragment = parseFragment(CONTEXT, html, options);
	assertShallow<Node>(fragment, childrenOf);
	const tree = fromParse5(fragment);
	if (tree.type !== "root") throw new TypeError(`Expected a root, got ${tree.type}`);
	return tree;
}
