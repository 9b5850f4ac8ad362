import { toChannels } from "../../src/publication/channels.sql.ts";
import { listingKeys } from "../../src/publication/listings.sql.ts";
import { slugOf } from "./cases.ts";

export const AUTHOR = "Ada Beispiel";
export const TOPICS = [
	"Wohnungswirtschaft",
	"Energie",
	"Recht",
	"Menschen",
	"Quartier",
	"Förderung",
];
export const SENTENCE =
	"Die Genossenschaft hat im Frühjahr 120 Wohnungen fertiggestellt, und die ersten Mieterinnen " +
	"und Mieter sind eingezogen; der Umbau kostete weniger, als der Aufsichtsrat befürchtet hatte. ";
/** About 4 KB, as an editorial article takes. */
export const PARAGRAPHS = Array.from({ length: 7 }, () => SENTENCE.repeat(3).trim());
export const HTML = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");

const NEWEST = Date.UTC(2026, 9, 1);
const HALF_AN_HOUR = 30 * 60_000;

export type ArticleRow = ReturnType<typeof articleRow>;

/** What one article's row has that others' have not. The greater the number, the older. */
export function articleRow(number: number) {
	const second = (number + 1 + (number % 4)) % TOPICS.length;
	const topics = [TOPICS[number % TOPICS.length] ?? "", TOPICS[second] ?? ""];
	const lists = { topics, authors: [AUTHOR], language: "de" };
	return {
		// The first key is that of the article which the newsroom publishes.
		key: number + 1,
		id: `tag:bench.example,2026:${number}`,
		slug: slugOf(number),
		title: `Meldung ${number}: Neue Wohnungen am Hafen, mit Blick auf den Hof`,
		topics: JSON.stringify(topics),
		listing_keys: JSON.stringify(listingKeys(lists)),
		channels: JSON.stringify(toChannels(lists)),
		published_at: NEWEST - number * HALF_AN_HOUR,
	};
}
