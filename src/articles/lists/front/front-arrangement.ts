import type { NamedPath } from "../../../platform/schema/site-settings.schema.ts";
import type { ArticleSummary } from "../../article/article.schema.ts";

/** The number of articles in the row below the lead, unless the newsroom chose more. */
const ROW_LENGTH = 3;
/** The number of articles beside both. */
const NEWEST_LENGTH = 9;
const SECTION_LENGTH = 4;

/** The choice of the newsroom: single articles, and sections with their newest articles. */
export interface FrontChoice {
	lead: ArticleSummary | undefined;
	pinned: ArticleSummary[];
	sections: Section[];
}

export interface Section extends NamedPath {
	articles: ArticleSummary[];
}

/** The articles of a first page, by the part of the page. Only those in `newest` may also be in a section. */
interface Arrangement extends FrontChoice {
	row: ArticleSummary[];
	newest: ArticleSummary[];
	more: ArticleSummary[];
}

export const NO_CHOICE: FrontChoice = { lead: undefined, pinned: [], sections: [] };

/**
 * Arranges the newest articles around what the newsroom chose. Without a lead the newest article leads that is not
 * pinned. A section leaves out the lead, its row, and what other sections show; without articles it is left out itself.
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
	const shown = new Set([lead, ...row].map((article) => article?.slug));
	const sections = choice.sections.map(({ articles: all, ...section }) => {
		const fresh = all.filter(({ slug }) => !shown.has(slug)).slice(0, SECTION_LENGTH);
		for (const { slug } of fresh) shown.add(slug);
		return { ...section, articles: fresh };
	});
	return {
		lead,
		row,
		newest: rest.slice(0, NEWEST_LENGTH),
		sections: sections.filter((section) => section.articles.length > 0),
		more: rest.slice(NEWEST_LENGTH).filter(({ slug }) => !shown.has(slug)),
	};
}
