import type { NewsroomChannel } from "./channel-newsroom.schema.ts";

export const newsroomTopic: NewsroomChannel = {
	name: "Wohnungswirtschaft",
	slug: "wohnungswirtschaft",
	url: "https://news.example/topics/wohnungswirtschaft",
	articles: 1,
	former_slugs: [],
};

export const newsroomAuthor: NewsroomChannel = {
	name: "Ada Beispiel",
	slug: "ada-beispiel",
	url: "https://news.example/authors/ada-beispiel",
	articles: 1,
	former_slugs: [],
};

/** The same spelling, so that the example changes no sample. */
export const topicPatch = { name: newsroomTopic.name };
export const authorPatch = { name: newsroomAuthor.name };
