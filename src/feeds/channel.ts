import type { Article } from "../schemas/article.ts";

/** What one feed tells: the same for all formats. Addresses are absolute. */
export interface Channel {
	id: string;
	title: string;
	description: string;
	language: string;
	homeUrl: string;
	feedUrl: string;
	updated: Date;
	articles: Article[];
}
