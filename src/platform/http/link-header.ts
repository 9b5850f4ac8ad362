import type { Context } from "hono";

interface Link {
	rel: string;
	type?: string;
	hreflang?: string;
}

/** Adds a Link header (RFC 8288) to those that the answer has; the address is absolute. */
export function addLink(c: Context, url: string, parameters: Link): void {
	const written = Object.entries(parameters).map(([name, value]) => `; ${name}="${value}"`);
	c.header("Link", `<${url}>${written.join("")}`, { append: true });
}
