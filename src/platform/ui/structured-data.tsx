import { raw } from "hono/html";

/** The page as schema.org data for search engines. Browsers do not execute it. */
export function StructuredData({ data }: { data: object }) {
	const json = JSON.stringify(data);
	// HTML §4.12.1.3: a script element may contain neither “</script” nor “<!--”.
	return <script type="application/ld+json">{raw(json.replaceAll("<", "\\u003c"))}</script>;
}
