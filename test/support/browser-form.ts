import { env } from "cloudflare:workers";
import { request } from "./service.ts";

const TYPE = "application/x-www-form-urlencoded";

/** Opens a page of the newsroom as a browser does, with this key. */
export const openPage = (path: string, key = env.NEWSROOM_TOKEN, headers = {}) =>
	request(path, {
		headers: { Accept: "text/html", Authorization: `Bearer ${key}`, ...headers },
	});

/** Returns the HTML of a page of the newsroom. */
export const htmlOf = async (path: string, key = env.NEWSROOM_TOKEN, headers = {}) =>
	(await openPage(path, key, headers)).text();

/** Sends a form of the newsroom as a browser does, with this key; redirects are not followed. */
export function sendForm(
	path: string,
	fields: Record<string, string>,
	key = env.NEWSROOM_TOKEN,
	headers = {},
): Promise<Response> {
	const body = `${new URLSearchParams(fields)}`;
	return request(path, {
		method: "POST",
		redirect: "manual",
		headers: {
			...{ Accept: "text/html", "Content-Type": TYPE, Authorization: `Bearer ${key}` },
			...{ "Content-Length": `${body.length}`, ...headers },
		},
		body,
	});
}

/** Returns where a form leads. */
export const leadsTo = (response: Response) => [response.status, response.headers.get("Location")];
