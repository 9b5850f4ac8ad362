import type { Operations } from "../platform/http/operation.ts";

const XML = ["application/xml; charset=utf-8"] as const;
const sitemap = { description: "The sitemap (sitemaps.org).", types: XML } as const;

/** Describes what crawlers ask for. */
export const sitemapOperations = {
	"GET /robots.txt": {
		id: "getRobots",
		summary: "What crawlers may read",
		description: "RFC 9309, with the addresses of the sitemaps.",
		example: {},
		responses: { 200: { description: "The rules.", types: ["text/plain;charset=UTF-8"] } },
	},
	"GET /sitemap.xml": {
		id: "getSitemap",
		summary: "The sitemap's index, or all of it",
		description: "It leads to parts when there are many articles.",
		example: {},
		responses: { 200: sitemap },
	},
	"GET /sitemap-channels.xml": {
		id: "getSitemapOfChannels",
		summary: "The part of the sitemap with the channels and the static pages",
		description: "Topics, authors, languages, and pages such as the imprint.",
		example: {},
		responses: { 200: sitemap },
		problems: { 404: "There is no such part." },
	},
	"GET /:part": {
		id: "getSitemapPart",
		summary: "A part of the sitemap",
		description: "Of articles, by their number.",
		parameters: { part: "The number of the part." },
		example: { part: "1" },
		responses: { 200: sitemap },
		problems: { 404: "There is no such part, or it has no public article any more." },
	},
	"GET /news-sitemap.xml": {
		id: "getNewsSitemap",
		summary: "The articles of two days, for news search",
		description: "As Google News reads it.",
		example: {},
		responses: { 200: sitemap },
	},
} as const satisfies Operations;
