import type { Database } from "../../../platform/db/connection.ts";
import type { FieldError } from "../../../platform/schema/problem.schema.ts";
import type { Places } from "./places.schema.ts";
import { findPresentPlaces } from "./present-places.sql.ts";

const FIELDS = ["announce_topics", "announce_articles"] as const;

/** A topic or an article that does not exist: `index` is its position in the field. */
export interface UnknownPlace {
	field: (typeof FIELDS)[number];
	index: number;
	name: string;
}

/**
 * Returns a survey with the present slugs of its topics and articles, each once, and those that do not exist. What
 * `before` named is kept, because an article may be discarded that a survey stands below. An empty field is left out.
 */
export async function resolvePlaces<Input extends Places>(
	db: Database,
	input: Input,
	before: Places = {},
): Promise<{ input: Input; unknown: UnknownPlace[] }> {
	const { announce_topics = [], announce_articles = [], ...rest } = input;
	const sent = { announce_topics, announce_articles };
	const isNone = announce_topics.length + announce_articles.length === 0;
	const present = isNone ? undefined : await findPresentPlaces(db, sent);
	const unknown: UnknownPlace[] = [];
	const resolved = FIELDS.map((field) => {
		const names = sent[field].flatMap((name, index) => {
			const found = present?.[field].get(name);
			if (found !== undefined) return [found];
			if (before[field]?.includes(name)) return [name];
			unknown.push({ field, index, name });
			return [];
		});
		return [field, [...new Set(names)]] as const;
	});
	const named = resolved.filter(([, names]) => names.length > 0);
	return { input: { ...(rest as Input), ...Object.fromEntries(named) }, unknown };
}

const NOTHING = { announce_topics: "no topic", announce_articles: "no article" };

/** Says of each unknown topic and article that there is none. */
export function placeErrors(unknown: UnknownPlace[]): FieldError[] {
	return unknown.map(({ field, index, name }) => ({
		pointer: `#/${field}/${index}`,
		detail: `there is ${NOTHING[field]} “${name}”`,
	}));
}
