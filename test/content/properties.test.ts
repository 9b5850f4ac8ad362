import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/content/render-content.ts";
import { faults } from "../support/audit.ts";
import { MARKDOWN_VECTORS } from "../support/xss-markdown-vectors.ts";
import { HTML_VECTORS } from "../support/xss-vectors.ts";

const BASE = "https://news.example/articles/eins";
const RUNS = { numRuns: 300 };

const TAGS =
	"a b i em p div span ul ol li dl dt table caption tbody tr td th select option form textarea " +
	"title style script svg math mtext mglyph desc annotation-xml template object marquee h1 h2 " +
	"pre code q figure img br noscript xmp plaintext iframe nobr ruby abbr time blockquote body";

const PIECES = [
	...TAGS.split(" ").flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} title='"<a>'`]),
	...["<!--", "-->", "<![CDATA[", "]]>", "<?", "<", ">", "&", "&lt;", "&amp;lt;", "&#1;", "&#13;"],
	...[
		"<h2 id=ä>",
		"<a href=#ä>",
		"<a name='Ä B'>",
		"[x](#a)",
		"[^1]",
		"[^1]: ",
		"| a |\n|-|\n",
		"~~",
	],
	...[
		"3. Oktober ",
		"https://a.example/_b_“",
		"- [x] ",
		"<ol reversed>",
		"<li value=7>",
		"<iframe src=/x>",
		"<iframe src=/x title=a>",
		"<a class=randnotiz-embed href=/x>",
		"<video src=https://b.example/>",
	],
	...[" href=/x ", " src='", " onclick=x ", " lang=de ", " dir=rtl>", "javascript:", "data:", ":"],
	...["*", "**", "_", "`", "```\n", "[", "](", ")", "![", "]: ", "> ", "- ", "1. ", "# ", "=\n"],
	...[
		"\n",
		"\n\n",
		"  \n",
		"    ",
		"\t",
		"\r",
		"\f",
		"\0",
		"\\",
		"'",
		'"',
		"a",
		"ä",
		"😀",
		"\ud800",
	],
	...Object.values(HTML_VECTORS).flat(),
	...MARKDOWN_VECTORS,
];

const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
const anyString = fc.oneof(
	fc.string({ unit: "binary" }),
	codeUnits.map((units) => String.fromCharCode(...units)),
	fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join("")),
);

describe.each(["markdown", "html"] as const)("any string as %s", (kind) => {
	function render(typed: string) {
		return renderContent(kind === "html" ? { html: typed } : { markdown: typed }, BASE);
	}

	it("gives HTML of which browsers see nothing but what the room allows", () => {
		fc.assert(
			fc.property(anyString, (typed) => {
				expect(faults(render(typed).html)).toEqual([]);
			}),
			RUNS,
		);
	});

	it("gives HTML that is the same when given again", () => {
		fc.assert(
			fc.property(anyString, (typed) => {
				const content = render(typed);
				const again = renderContent({ html: content.html }, BASE);
				expect(again).toEqual({ ...content, warnings: [] });
			}),
			RUNS,
		);
	});

	it("gives HTML and text that XML may contain", () => {
		fc.assert(
			fc.property(anyString, (typed) => {
				const { html, text } = render(typed);
				expect(html + text).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
			}),
			RUNS,
		);
	});
});
