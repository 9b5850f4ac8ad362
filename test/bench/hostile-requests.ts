import { randomBytes } from "node:crypto";

/** A GET as somebody sends it who means harm. */
export interface HostileRequest {
	path: string;
	headers?: Record<string, string>;
}

const name = () => randomBytes(8).toString("hex");
const long = () => randomBytes(1500).toString("base64url");
const huge = () => randomBytes(6000).toString("base64url");

type Make = () => HostileRequest;

const kinds: Make[] = [
	// Long parameters, known ones and unknown ones.
	() => ({ path: `/api/articles?q=${long()}` }),
	() => ({ path: `/search?q=${name()}` }),
	() => ({ path: `/?${name()}=${long()}` }),
	() => ({ path: `/api/articles?limit=${long()}&fields=${name()}` }),
	() => ({ path: `/api/articles?id=${Array.from({ length: 50 }, name).join(",")}` }),
	// Channels, months, surveys and articles that there are not.
	() => ({ path: `/topics/${name()}/rss.xml` }),
	() => ({ path: `/authors/${name()}` }),
	() => ({ path: `/languages/de-x-${name().slice(0, 8)}/feed.json` }),
	() => ({ path: `/api/articles?topic=${name()}&author=${name()}` }),
	() => ({ path: `/${1000 + Math.floor(Math.random() * 9000)}-${name().slice(0, 2)}/atom.xml` }),
	() => ({ path: `/surveys/${name()}?lang=${name()}` }),
	() => ({ path: `/api/surveys/${name()}/results` }),
	() => ({ path: `/articles/${name()}` }),
	// Paths at random.
	() => ({ path: `/${name()}/${name()}.php` }),
	() => ({ path: `/${long()}` }),
	// Huge headers, on addresses that are answered from memory.
	() => ({ path: "/", headers: { "X-Padding": huge() } }),
	() => ({ path: "/rss.xml", headers: { "If-None-Match": `"${huge()}"` } }),
	() => ({ path: "/nowhere", headers: { Accept: "text/html", "Accept-Language": huge() } }),
	// Cursors that nobody was given.
	() => ({ path: `/?cursor=${name()}` }),
	() => ({ path: `/api/articles?cursor=${long()}` }),
	() => ({ path: `/api/changes?since=${Math.floor(Math.random() * 1e15)}` }),
	// Percent signs that escape nothing.
	() => ({ path: `/articles/%${name()}%zz%00%ff` }),
	() => ({ path: `/topics/%E0%A4%A${name()}/rss.xml` }),
	() => ({ path: `/search?q=%${name()}%%%` }),
];

/** Returns so many requests, each kind as often as any other, and no two the same. */
export function hostileRequests(count: number): HostileRequest[] {
	return Array.from(
		{ length: count },
		(_, index) => kinds[index % kinds.length]?.() ?? { path: "/" },
	);
}
