import type { Link } from "../../../platform/http/link-header.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import type { SearchQuery } from "./search-query.schema.ts";

/** A search as its form sends it; what is undefined is left out. */
interface SearchAddress {
	q: string;
	topic?: string | undefined;
	year?: number | undefined;
	sort?: SearchQuery["sort"];
	cursor?: string | undefined;
}

/** Returns the path of the first page of a search with some values changed, or removed if undefined. */
export function searchPath(
	{ q, topic, year, sort }: SearchQuery,
	changes: Partial<SearchAddress> = {},
): string {
	const address = { q, topic, year, sort, ...changes };
	const isGiven = ([name, value]: [string, unknown]) =>
		value !== undefined && !(name === "sort" && value === "relevance");
	const given = Object.entries(address).filter(isGiven);
	return `/search?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/** Returns the link of the page to the same search as JSON; none before the first search. */
export function searchJsonLinks(site: Site, { q, topic, year, sort }: SearchQuery): Link[] {
	if (q === "") return [];
	const query = new URLSearchParams({
		q,
		...(topic && { topic }),
		...(year && { published_after: `${year}-01-01`, published_before: `${year + 1}-01-01` }),
		...(sort !== "relevance" && { sort }),
	});
	return [{ url: `${site.url}/api/articles?${query}`, rel: "alternate", type: "application/json" }];
}
