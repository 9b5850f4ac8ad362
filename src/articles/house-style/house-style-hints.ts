import { ContentTooComplex } from "../../content/content-too-complex.ts";
import type { Prose, TextParts } from "../../content/prose.ts";
import type { Body } from "../article/article.schema.ts";
import type { Hint } from "./hint.schema.ts";
import { excerptAround } from "./hint-excerpt.ts";
import { type HouseWord, houseWordFindings } from "./house-words.ts";
import { type Finding, toHints } from "./name-hints.ts";
import { textFindings } from "./text-findings.ts";
import { LINE_RULES, TYPOGRAPHY_RULES, typographyFindings } from "./typography.ts";

const MOST_TITLE = 100;

/** An article as far as the house style judges it. */
export interface Judged {
	title: string;
	/** Undefined if nobody wrote one. */
	summary?: string | undefined;
	body: Body;
	language: string;
	/** The alternative text of the picture above the text; undefined if there is no picture. */
	imageAlt?: string | undefined;
	/** The spellings of the house. */
	houseWords?: readonly HouseWord[];
	/** The slug of another article that has the same title. */
	sameTitle?: string | undefined;
}

/** Says what the house style would change of an article, in the order of its fields. Takes linear time. */
export async function houseStyleHints(article: Judged): Promise<Hint[]> {
	const { title, summary, body, language, imageAlt, sameTitle, houseWords = [] } = article;
	const pointer = "markdown" in body ? "#/body/markdown" : "#/body/html";
	const parts = await partsOf(body);
	const findings: Finding[] = [
		...(Array.from(title).length > MOST_TITLE
			? [{ rule: "title_length", pointer: "#/title" } as const]
			: []),
		...(sameTitle === undefined
			? []
			: [{ rule: "title_exists", pointer: "#/title", excerpt: sameTitle } as const]),
		...typography([lineOf(title)], language, "#/title", LINE_RULES),
		...houseWordFindings([lineOf(title)], houseWords, "#/title"),
		...(summary === undefined ? [{ rule: "summary_missing", pointer: "#/summary" } as const] : []),
		...typography([lineOf(summary ?? "")], language, "#/summary", LINE_RULES),
		...houseWordFindings([lineOf(summary ?? "")], houseWords, "#/summary"),
		...(imageAlt?.trim() === "" ? [{ rule: "image_alt", pointer: "#/image/alt" } as const] : []),
		...textFindings(parts, language).map((finding) => ({ ...finding, pointer })),
		...typography(parts.prose, language, pointer),
		...houseWordFindings(parts.prose, houseWords, pointer),
	];
	return toHints(findings);
}

const NO_PARTS: TextParts = { prose: [], pictures: [], links: [], numbered: [] };

/** Returns the parts of a body; none if it cannot be published anyway. */
async function partsOf(body: Body): Promise<TextParts> {
	// Loaded on first use: the libraries would take half of every start.
	const [{ partsOfMarkdown }, { partsOfHtml }] = await Promise.all([
		import("../../content/markdown-parts.ts"),
		import("../../content/html-parts.ts"),
	]);
	try {
		return "markdown" in body ? partsOfMarkdown(body.markdown) : partsOfHtml(body.html);
	} catch (error) {
		if (!(error instanceof ContentTooComplex)) throw error;
		return NO_PARTS;
	}
}

const lineOf = (text: string): Prose => ({ text, from: [], to: [] });

/** Returns one finding for each rule, with the first place of it. */
function typography(
	prose: Prose[],
	language: string,
	pointer: string,
	rules = TYPOGRAPHY_RULES,
): Finding[] {
	const all = prose.flatMap(({ text }) =>
		typographyFindings(text, language, rules).map((finding) => ({ ...finding, text })),
	);
	return rules.flatMap((rule) => {
		const found = all.filter((finding) => finding.rule === rule);
		const [first] = found;
		if (!first) return [];
		const { text, changes } = first;
		const count = found.length;
		const words = excerptAround(text, changes[0]?.start ?? 0, changes);
		return [{ rule, pointer, ...words, ...(count > 1 && { count }) }];
	});
}
