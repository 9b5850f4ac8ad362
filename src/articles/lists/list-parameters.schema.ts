import * as v from "valibot";
import {
	documentedAs,
	documentedPattern,
	rules,
} from "../../platform/schema/documented-rules.schema.ts";
import { limitUpTo, MAX_PAGE_SIZE } from "../../platform/schema/page-query.schema.ts";
import {
	InstantOrDay,
	listOf,
	singleValue,
	singleWordOf,
	wordOf,
} from "../../platform/schema/query-value.schema.ts";
import { toSlug } from "../../platform/schema/slug.schema.ts";
import { Language } from "../../platform/schema/text.schema.ts";
import { ARTICLE_FIELDS, INCLUDES } from "./list.schema.ts";
import { ListCursor, SORTS } from "./list-cursor.schema.ts";
import { NAME, singleName, WRONG_NAME } from "./name-parameter.schema.ts";
import { SearchText } from "./search/search-text.schema.ts";

// D1 takes at most 100 parameters in a statement, and a topic takes up to six.
const MAX_TOPICS = 10;

const MAX_IDS = 100;

const Topic = v.pipe(
	v.string(),
	documentedPattern(NAME, WRONG_NAME),
	v.transform(toSlug),
	v.minLength(1, "must name a topic"),
);

const Author = singleName("must name an author");

/** Ids may contain commas. So they are split only where another id begins, and the whole text is looked for too. */
const Ids = v.pipe(
	v.union([v.string(), v.array(v.string())]),
	rules("It does not go with “q”. A comma divides ids where the next begins."),
	documentedAs(
		v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1), v.maxLength(MAX_IDS)),
	),
	v.transform((given) => [given].flat().filter((text) => text !== "")),
	v.minLength(1, "must not be empty"),
	v.check((texts) => new Set(texts.flatMap(idsIn)).size <= MAX_IDS, `takes at most ${MAX_IDS} ids`),
	v.transform((texts) => [...new Set(texts.flatMap((text) => [...idsIn(text), text]))]),
);

function idsIn(text: string): string[] {
	return text.split(/,(?=[A-Za-z][A-Za-z0-9+.-]*:)/).map((id) => id.trim());
}

const Order = v.pipe(
	singleValue,
	rules("“relevance” goes with “q” alone."),
	documentedAs(wordOf(SORTS)),
	wordOf(SORTS),
);

export const parameters = v.strictObject({
	q: v.exactOptional(
		v.pipe(
			SearchText,
			v.description(
				'Words that must all be there, in German articles in any form (“Haus” finds “Häuser”, “Mieterinnen” finds “Mieter*innen”); `"exactly this"`, `-without`, up to two `begin*` of at least three letters. The last word may be a beginning. Capitals and accents do not matter, “ß” is “ss”, and “ä” is “ae” is “a”. Without a word nothing is found.',
			),
		),
	),
	topic: v.exactOptional(
		v.pipe(
			listOf(Topic, MAX_TOPICS),
			v.description("Articles of any of these topics, by slug or name; /api/topics has both."),
		),
	),
	"topic!": v.exactOptional(
		v.pipe(listOf(Topic, MAX_TOPICS), v.description("Articles of none of these topics.")),
	),
	author: v.exactOptional(
		v.pipe(
			Author,
			v.description("Articles of this author, by slug or name; /api/authors has both."),
		),
	),
	language: v.exactOptional(
		v.pipe(
			singleValue,
			documentedAs(Language),
			Language,
			v.description("Articles in this language (BCP 47)."),
		),
	),
	published_after: v.exactOptional(
		v.pipe(
			InstantOrDay,
			v.description(
				"Published at this moment or later: RFC 3339, or a day, which begins where the newsroom is.",
			),
		),
	),
	published_before: v.exactOptional(
		v.pipe(InstantOrDay, v.description("Published before this moment.")),
	),
	updated_after: v.exactOptional(
		v.pipe(InstantOrDay, v.description("Last changed at this moment or later.")),
	),
	updated_before: v.exactOptional(
		v.pipe(InstantOrDay, v.description("Last changed before this moment.")),
	),
	ids: v.exactOptional(
		v.pipe(Ids, v.description("The articles with these ids; unknown ones are left out.")),
	),
	has: v.exactOptional(
		v.pipe(singleWordOf(["image"]), v.description("Only articles with an image.")),
	),
	sort: v.exactOptional(
		v.pipe(
			Order,
			v.description(
				"`-published` (the newest first) unless there is `q`: then `relevance`, which is all words in the title, then in title and summary, then anywhere, and the newest first within each. Of a search, `updated` and `-updated` sort the newest 1,000.",
			),
		),
	),
	fields: v.exactOptional(
		v.pipe(
			listOf(wordOf(ARTICLE_FIELDS), ARTICLE_FIELDS.length),
			v.description("Only these fields of each article; `snippet` is there with `q` alone."),
		),
	),
	include: v.exactOptional(
		v.pipe(
			listOf(wordOf(INCLUDES), INCLUDES.length),
			v.description(
				"`content` adds `content_html`, `survey` the open survey, whatever `fields` says.",
			),
		),
	),
	limit: v.optional(limitUpTo(MAX_PAGE_SIZE), "20"),
	cursor: v.exactOptional(ListCursor),
});
