import { env } from "cloudflare:workers";
import { toSearchWords } from "../../src/articles/article/search-words.ts";
import { toChannels } from "../../src/publication/channels.sql.ts";
import { listingKeys } from "../../src/publication/listings.sql.ts";
import { useStorage } from "./storage.ts";

type ArchiveRow = ReturnType<typeof archiveRow>;

const SUMMARY = "Kurz";
const IMAGE = JSON.stringify({ url: "https://images.example/1.jpg", alt: "" });

/** What one article's row has that others' have not. The greater the number, the newer. */
function archiveRow(number: number) {
	const topics = [...(number % 2 ? [] : ["Bau"]), ...(number % 5 ? [] : ["Recht"])];
	const lists = { topics, authors: [number % 100 ? "Ada" : "Selten"], language: "de" };
	const title = `Meldung ${number}`;
	const text = `Wohnung am Hafen${number % 100 ? "" : " selten"}`;
	const shown = { title, summary: SUMMARY, language: "de", topics, authors: [] };
	return {
		number,
		title,
		topics,
		text,
		html: `<p>${text}</p>`,
		words: toSearchWords(shown, text),
		listing_keys: listingKeys(lists),
		channels: toChannels(lists),
		image: number % 3 ? null : IMAGE,
	};
}

const of = (name: keyof ArchiveRow | `words.${keyof ArchiveRow["words"]}`) =>
	`(row.value ->> '$.${name}')`;
const ROWS = "FROM json_each(?) AS row";
const STATEMENTS = [
	`INSERT INTO articles SELECT ${of("number")}, 'urn:x:' || ${of("number")}, 'a-' || ${of("number")},
		'de', ${of("title")}, '${SUMMARY}', '[]', ${of("topics")}, ${of("listing_keys")},
		${of("image")}, 'published', 1, ${of("number")} * 60000, ${of("number")} * 60000, 0,
		${of("number")}, ${of("channels")}, '{}', ${of("html")} ${ROWS}`,
	`INSERT INTO article_sources SELECT ${of("number")}, 'markdown', ${of("text")} ${ROWS}`,
	`INSERT INTO article_texts SELECT ${of("number")}, ${of("text")} ${ROWS}`,
	`INSERT INTO article_words SELECT ${of("number")}, ${of("words.title")}, ${of("words.summary")},
		${of("words.text")} ${ROWS}`,
	`INSERT OR IGNORE INTO channels
		SELECT channel.value ->> 'key', channel.value ->> 'id', channel.value ->> 'name', 1, 1, 0, NULL
		${ROWS}, json_each(${of("channels")}) AS channel`,
	`INSERT INTO listings SELECT listing.value, ${of("number")} * 60000, ${of("number")},
		${of("number")} * 60000 ${ROWS}, json_each(${of("listing_keys")}) AS listing`,
];

/** An archive of so many articles, a minute between each: faster than to publish them. */
export async function fillArchive(count: number): Promise<void> {
	useStorage();
	const rows = JSON.stringify(Array.from({ length: count }, (_, index) => archiveRow(index + 1)));
	await env.DB.batch([
		...STATEMENTS.map((statement) => env.DB.prepare(statement).bind(rows)),
		env.DB.prepare("UPDATE publication SET revision = ?").bind(count),
	]);
}
