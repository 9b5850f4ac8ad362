import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as v from "valibot";
import { parse } from "yaml";
import { drawnPicture } from "./drawn-picture.ts";
import type { NewsroomClient } from "./newsroom-client.ts";

const FOLDER = join(import.meta.dirname, "sample");
/** The folder of files that the service on this machine serves, with the pictures of the articles. */
export const SAMPLE_ASSETS = join(FOLDER, "assets");
const Listing = v.object({ articles: v.array(v.unknown()) });
const FrontMatter = v.looseObject({ image: v.exactOptional(v.looseObject({ url: v.string() })) });

interface Sample {
	slug: string;
	article: object;
}

/** Publishes the sample pages, surveys, articles and front page, if nothing was ever published here. */
export async function publishSamples(newsroom: NewsroomClient, siteUrl: string): Promise<void> {
	const listing = v.parse(Listing, await newsroom.send("GET", "articles?limit=1"));
	if (listing.articles.length > 0) return;
	for (const file of filesIn("pages")) {
		await newsroom.send("PUT", `pages/${slugOf(file)}`, articleIn(file, siteUrl));
	}
	for (const file of filesIn("surveys")) {
		await newsroom.send("PUT", `surveys/${slugOf(file)}`, JSON.parse(readFileSync(file, "utf8")));
	}
	const articles = filesIn("articles").map(
		(file): Sample => ({
			slug: slugOf(file),
			article: articleIn(file, siteUrl),
		}),
	);
	// A translation needs its original to stand there before it.
	articles.sort((a, b) => Number(isTranslation(a.article)) - Number(isTranslation(b.article)));
	console.log(`Publishing ${articles.length} sample articles`);
	await illustrate(newsroom, articles);
	for (const { slug, article } of articles) {
		await newsroom.send("PUT", `articles/${slug}`, article);
	}
	await newsroom.send("PUT", "front", JSON.parse(readFileSync(join(FOLDER, "front.json"), "utf8")));
}

const SentPicture = v.object({ id: v.string() });
/** The article that shows the newsroom's own picture. */
const ILLUSTRATED = "waermewende-im-bestand";

/** Sends the newsroom's first picture of its own, and gives it to an article. */
async function illustrate(newsroom: NewsroomClient, articles: Sample[]): Promise<void> {
	const form = new FormData();
	form.append("file", new File([drawnPicture()], "haselgrund.png"));
	form.append("alt", "Drei Wohnhäuser am Abend, einige Fenster sind hell");
	form.append("caption", "Drei Häuser, 90 Wohnungen: der Haselgrund in Siegen.");
	form.append("credit", "Zeichnung: Randnotiz");
	const { id } = v.parse(SentPicture, await newsroom.send("POST", "media", form));
	for (const sample of articles)
		if (sample.slug === ILLUSTRATED) sample.article = { ...sample.article, image: { media: id } };
}

const isTranslation = (article: object) => "translation_of" in article;

/** An article or a static page out of Markdown with YAML front matter; image addresses are made absolute. */
function articleIn(file: string, siteUrl: string) {
	const [, head = "", markdown = ""] =
		/^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, "utf8")) ?? [];
	const { image, ...article } = v.parse(FrontMatter, parse(head));
	const absolute = image && { ...image, url: new URL(image.url, siteUrl).href };
	return { ...article, ...(absolute && { image: absolute }), body: { markdown: markdown.trim() } };
}

function filesIn(folder: string): string[] {
	return readdirSync(join(FOLDER, folder))
		.sort()
		.map((name) => join(FOLDER, folder, name));
}

function slugOf(file: string): string {
	return basename(file).replace(/\.\w+$/, "");
}
