import type { TypedFinding } from "./finding-page-query.schema.ts";

export const ARTICLES_PATH = "/newsroom/articles";

type Address = { [Name in keyof TypedFinding]?: TypedFinding[Name] | undefined };

/** Returns the path of the newsroom's list of articles with these fields; empty ones and the usual order are left out. */
export function findingPath(form: Address, cursor?: string): string {
	const isGiven = ([name, value]: [string, string | undefined]) =>
		value !== undefined && value !== "" && !(name === "sort" && value === "-updated");
	const given = Object.entries({ ...form, cursor }).filter(isGiven);
	const search = new URLSearchParams(given.map(([name, value]) => [name, `${value}`]));
	return ARTICLES_PATH + (search.size > 0 ? `?${search}` : "");
}

/** Returns the path of the page on which an article is written. */
export const editorPath = (slug: string) => `${ARTICLES_PATH}/${slug}`;

export const NEW_ARTICLE_PATH = `${ARTICLES_PATH}/new`;

/** Returns the path of the page with the approvals of an article and the comments on it. */
export const sharingPath = (slug: string) => `${editorPath(slug)}/sharing`;
