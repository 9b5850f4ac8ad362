import { articleSummary } from "../article/article.examples.ts";
import type { AuthorList, ChannelCount, LanguageList, TopicList } from "./channel-counts.schema.ts";

const channel = (path: string, slug: string, name: string): ChannelCount => {
	const url = `https://news.example/${path}/${slug}`;
	const feeds = { rss: `${url}/rss.xml`, atom: `${url}/atom.xml`, json: `${url}/feed.json` };
	return { name, slug, url, feeds, articles: 1, newest_at: articleSummary.published_at };
};

export const topicList: TopicList = {
	topics: [channel("topics", "wohnungswirtschaft", "Wohnungswirtschaft")],
};
export const authorList: AuthorList = {
	authors: [channel("authors", "ada-beispiel", "Ada Beispiel")],
};
export const languageList: LanguageList = { languages: [channel("languages", "de", "Deutsch")] };
