import type { NamedPath } from "../../../platform/schema/site-settings.schema.ts";
import type { ArticleSummary } from "../../article/article.schema.ts";

/** The number of articles in the row below the lead, unless the newsroom chose more. */
const ROW_LENGTH = 3;
/** The number of articles beside both. */
const NEWEST_LENGTH = 9;
const SECTION_LENGTH = 4;

/** What the newsroom chose: single articles, and sections with their newest articles. */
export interface FrontChoice {
	lead: ArticleSummary | undefined;
	pinned: ArticleSummary[];
	sections: Section[];
}

export interface Section extends NamedPath {
	articles: ArticleSummary[];
}

/** Where the articles of a first page stand; nothing but those of sections stands twice. */
interface Arrangement extends FrontChoice {
	row: ArticleSummary[];
	newest: ArticleSummary[];
	more: ArticleSummary[];
}

export const NO_CHOICE: FrontChoice = { lead: undefined, pinned: [], sections: [] };

/**
 * Arranges the newest articles around what the newsroom chose. Without a lead the newest article leads that is not
 * pinned. A section leaves out what stands above it; without articles it is left out itself.
 */
export function arrange(
	articles: ArticleSummary[],
	choice: FrontChoice,
): Omit<Arrangement, "pinned"> {
	const pinned = new Set(choice.pinned.map(({ slug }) => slug));
	const lead = choice.lead ?? articles.find(({ slug }) => !pinned.has(slug));
	const others = articles.filter(({ slug }) => slug !== lead?.slug && !pinned.has(slug));
	const free = Math.max(0, ROW_LENGTH - choice.pinned.length);
	const row = [...choice.pinned, ...others.slice(0, free)];
	const rest = others.slice(free);
	const above = new Set([lead, ...row].map((article) => article?.slug));
	const sections = choice.sections.map(({ articles: all, ...section }) => {
		const fresh = all.filter(({ slug }) => !above.has(slug));
		return { ...section, articles: fresh.slice(0, SECTION_LENGTH) };
	});
	return {
		lead,
		row,
		newest: rest.slice(0, NEWEST_LENGTH),
		sections: sections.filter((section) => section.articles.length > 0),
		more: rest.slice(NEWEST_LENGTH),
	};
}
