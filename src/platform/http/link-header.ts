import type { Context } from "hono";

export interface LinkParameters {
	rel: string;
	type?: string;
	hreflang?: string;
}

/** Adds a Link header (RFC 8288) to the response; the address is absolute. */
export function addLink(c: Context, url: string, parameters: LinkParameters): void {
	const written = Object.entries(parameters).map(([name, value]) => `; ${name}="${value}"`);
	c.header("Link", `<${url}>${written.join("")}`, { append: true });
}

/** A link to an absolute address. */
export interface Link extends LinkParameters {
	url: string;
}

/** Adds a Link header for each link. */
export function addLinks(c: Context, links: Link[]): void {
	for (const { url, ...parameters } of links) addLink(c, url, parameters);
}
