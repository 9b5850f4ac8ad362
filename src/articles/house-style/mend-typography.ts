import { ContentTooComplex } from "../../content/content-too-complex.ts";
import type { Prose } from "../../content/prose.ts";
import type { Change } from "./change.ts";
import { LINE_RULES, TYPOGRAPHY_RULES, typographyFindings } from "./typography.ts";

interface Place {
	from: number;
	to: number;
	wanted: string;
}

/** Returns a line, such as a title, as the typography of its language wants it. */
export function mendLine(text: string, language: string): string {
	const places = Array.from({ length: text.length + 1 }, (_, index) => index);
	return replaced(
		text,
		changesOf([{ text, from: places, to: places.slice(1) }], language, LINE_RULES),
	);
}

/**
 * Returns Markdown as the typography of its language wants it. Only the characters of the text change: code, HTML,
 * addresses and the names of links stay. Markdown that is too complex to be published stays as it is.
 */
export async function mendTypography(markdown: string, language: string): Promise<string> {
	const { partsOfMarkdown } = await import("../../content/markdown-parts.ts");
	try {
		return replaced(markdown, changesOf(partsOfMarkdown(markdown).prose, language));
	} catch (error) {
		if (!(error instanceof ContentTooComplex)) throw error;
		return markdown;
	}
}

function changesOf(prose: Prose[], language: string, rules = TYPOGRAPHY_RULES): Place[] {
	return prose.flatMap((one) =>
		typographyFindings(one.text, language, rules).flatMap(({ changes }) => placesOf(one, changes)),
	);
}

/** Returns where changes stand in the source; nothing if one of them is not certain or must not be made. */
function placesOf({ from, to }: Prose, changes: Change[]): Place[] {
	const places = changes.flatMap(({ start, end, wanted }) => {
		const [first, last] = [from[start] ?? -1, end > start ? (to[end - 1] ?? -1) : from[start]];
		return wanted === undefined || first < 0 || last === undefined || last < first
			? []
			: [{ from: first, to: last, wanted }];
	});
	return places.length === changes.length ? places : [];
}

function replaced(source: string, places: Place[]): string {
	let [text, done] = ["", 0];
	for (const { from, to, wanted } of places.toSorted((a, b) => a.from - b.from)) {
		if (from < done) continue;
		text += source.slice(done, from) + wanted;
		done = to;
	}
	return text + source.slice(done);
}
