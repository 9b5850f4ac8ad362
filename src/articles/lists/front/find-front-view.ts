import type { Database } from "../../../platform/db/connection.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { findChannels } from "../../../publication/channels.sql.ts";
import { listingKey } from "../../../publication/listings.sql.ts";
import { type ArticleRow, listLatestArticles } from "../../article/article.sql.ts";
import { listArticles } from "../list.sql.ts";
import { toPageQuery } from "../search/search-query.schema.ts";
import type { CurationInput } from "./curation.schema.ts";
import { findStates } from "./curation.sql.ts";

/** The articles that the page offers at first. */
const OFFERED = 12;

/** An article or a topic that was chosen, and why the front page leaves it out. */
export interface Chosen {
	slug: string;
	title: string;
	language?: string;
	why?: "draft" | "scheduled" | "withdrawn" | "missing" | "empty";
}

/** A choice with the titles of its articles, and the names of its topics. */
export interface ChosenFront {
	lead: Chosen | undefined;
	pinned: Chosen[];
	sections: Chosen[];
}

/** Returns what the page shows of a choice. */
export async function findChosenFront(
	db: Database,
	{ lead, pinned, sections }: CurationInput,
): Promise<ChosenFront> {
	const keyOf = (topic: string) => listingKey({ topic });
	const [articles, channels] = await Promise.all([
		findStates(db, [...(lead ? [lead] : []), ...pinned]),
		findChannels(db, sections.map(keyOf)),
	]);
	const article = (slug: string): Chosen => {
		const found = articles.get(slug);
		if (!found) return { slug, title: slug, why: "missing" };
		const { title, language, status } = found;
		return { slug, title, language, ...(status !== "published" && { why: status }) };
	};
	const section = (slug: string): Chosen => {
		const found = channels.get(keyOf(slug));
		if (!found) return { slug, title: slug, why: "missing" };
		return { slug, title: found.name, ...(found.article_count === 0 && { why: "empty" }) };
	};
	return {
		lead: lead ? article(lead) : undefined,
		pinned: pinned.map(article),
		sections: sections.map(section),
	};
}

/** An address of an article, on this site or as its last part alone. */
const ADDRESS = /^(?:.*\/articles\/)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:[?#].*)?$/;

/** Returns public articles to choose from: at the address that was typed, with the words, or the newest. */
export async function listCandidates(db: Database, site: Site, q: string): Promise<Chosen[]> {
	if (q === "") {
		return (await listLatestArticles(db, { limit: OFFERED })).rows.map(toCandidate);
	}
	const [, slug] = ADDRESS.exec(q) ?? [];
	const at = slug === undefined ? undefined : (await findStates(db, [slug])).get(slug);
	if (at) return [{ ...toCandidate(at), ...(at.status !== "published" && { why: at.status }) }];
	const asked = { q, topic: undefined, year: undefined, sort: "relevance" } as const;
	return (await listArticles(db, toPageQuery(site.timeZone, asked))).rows.map(toCandidate);
}

const toCandidate = ({
	slug,
	title,
	language,
}: Pick<ArticleRow, "slug" | "title" | "language">) => {
	return { slug, title, language };
};
