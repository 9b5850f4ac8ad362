import { env } from "cloudflare:workers";
import type { DraftSurvey } from "../../src/surveys/builder/draft-survey.schema.ts";
import { htmlOf } from "./browser-form.ts";
import { builderFields } from "./builder-form.ts";
import { fieldsOfForm } from "./editor-page.ts";
import { request } from "./service.ts";

export type Fields = [name: string, value: string][];

/** Opens the page on which a survey is made, and returns the fields of its form; `new` is a new survey. */
export const openBuilder = async (slug: string, key?: string): Promise<Fields> =>
	fieldsOfForm(await htmlOf(builderPath(slug), key), "builder");

export const builderPath = (slug: string) =>
	`/newsroom/surveys/${slug === "new" ? "new" : `${slug}/edit`}`;

/** Returns the fields with others in their place; those that are not there yet come after them. */
export function withFields(fields: Fields, more: Record<string, string>): Fields {
	const replaced = fields.filter(([name]) => !Object.hasOwn(more, name));
	return [...replaced, ...Object.entries(more)];
}

const OF_THE_PAGE = new Set(["page", "tag", "revision", "seq"]);

/** Returns the fields of a page with another survey in them. */
export const fillIn = (fields: Fields, draft: DraftSurvey): Fields => [
	...fields.filter(([name]) => OF_THE_PAGE.has(name)),
	...builderFields(draft),
];

/** Presses a button of the form, as a browser without script does; redirects are not followed. */
export function press(
	slug: string,
	button: string,
	fields: Fields,
	{ key = env.NEWSROOM_TOKEN, accept = "text/html" } = {},
): Promise<Response> {
	const body = `${new URLSearchParams([...fields, ["do", button]])}`;
	return request(builderPath(slug), {
		method: "POST",
		redirect: "manual",
		headers: {
			...{ Accept: accept, Authorization: `Bearer ${key}` },
			"Content-Type": "application/x-www-form-urlencoded",
			"Content-Length": `${body.length}`,
		},
		body,
	});
}

/** Presses a button as the script of the page does, and returns the answer as JSON. */
export async function pressByScript(slug: string, button: string, fields: Fields, key?: string) {
	const options = { accept: "application/json", ...(key !== undefined && { key }) };
	const response = await press(slug, button, fields, options);
	return { http: response.status, ...Object(await response.json()) };
}
