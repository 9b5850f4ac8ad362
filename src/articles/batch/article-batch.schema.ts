import * as v from "valibot";
import { Revision } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { FieldError } from "../../platform/schema/problem.schema.ts";
import { PageAddress, Slug } from "../../platform/schema/text.schema.ts";
import { Warning } from "../../platform/schema/warning.schema.ts";
import { ArticleInput } from "../article/article.schema.ts";
import { ArticleRepresentation } from "../article/article-newsroom.schema.ts";

export const MAX_BATCH_BYTES = 8 * 1024 * 1024;
export const MAX_BATCH_ARTICLES = 100;

const TAGS = /^(?:\*|(?:W\/)?"[ !#-~]*"(?:, *(?:W\/)?"[ !#-~]*")*)$/;
const EntityTags = v.pipe(
	v.string(),
	v.maxLength(1000, "must be at most 1000 characters"),
	v.regex(TAGS, 'must be entity tags in quotes, as results have them, such as "7"; or *'),
);

const own = {
	slug: v.pipe(Slug, rules("Each article is in a batch once.")),
	if_match: v.exactOptional(
		described(
			"The article is replaced only if this is its `etag`; `*`: only if it is there.",
			EntityTags,
		),
	),
	if_none_match: v.exactOptional(
		described("`*`: the article is created, and never replaced.", EntityTags),
	),
};

/** An article in a batch, as it is parsed. */
export const BatchArticleInput = v.strictObject({ ...ArticleInput.entries, ...own });
export type BatchArticleInput = v.InferOutput<typeof BatchArticleInput>;

/** An article in a batch: the body of its PUT, with its slug and the headers that may come with it. */
export const BatchArticle = described(
	"An article to publish, schedule or draft, or one as it was read; with its slug.",
	v.strictObject({ ...ArticleRepresentation.entries, ...own }),
);

/** Returns the slug of an article in a batch, whatever else is wrong with it; undefined if it has none that is valid. */
export function slugIn(sent: unknown): string | undefined {
	const slug = v.safeParse(own.slug, Object(sent).slug);
	return slug.success ? slug.output : undefined;
}

/** Returns the preconditions of an article in a batch, as the headers of its PUT. */
export function preconditionsIn(sent: unknown): Pick<Request, "method" | "headers"> {
	const { if_match, if_none_match } = Object(sent);
	const tags: [string, unknown][] = [
		["If-Match", if_match],
		["If-None-Match", if_none_match],
	];
	const valid = tags.flatMap(([name, tag]): [string, string][] =>
		v.is(EntityTags, tag) ? [[name, tag]] : [],
	);
	return { method: "PUT", headers: new Headers(valid) };
}

/** The fields of an article in a batch that the newsroom may send. */
export const editedBatchArticle = {
	input: BatchArticleInput,
	representation: BatchArticle,
	volatile: ["warnings"],
};

const list = <Item extends v.GenericSchema>(item: Item) =>
	v.pipe(v.array(item), v.minLength(1), v.maxLength(MAX_BATCH_ARTICLES));

/** The body of a batch in the contract. */
export const ArticleBatch = described(
	"Articles to store. Each is checked and stored by itself: `results` say what is wrong with one.",
	v.strictObject({ articles: list(BatchArticle) }),
);

/** The body of a batch before its articles are checked. */
export const SentBatch = v.strictObject({ articles: list(v.unknown()) });

export const BatchResult = described(
	"What became of one article of a batch.",
	v.object({
		slug: v.exactOptional(described("Absent if the article has none that is valid.", v.string())),
		status: described(
			"As of a PUT: 200 replaced or unchanged, 201 new, 409 in conflict with others, 412 a precondition does not hold, 422 not valid; 503 if a part of the service stopped to answer.",
			v.picklist([200, 201, 409, 412, 422, 503]),
		),
		id: v.exactOptional(v.string()),
		url: v.exactOptional(PageAddress),
		revision: v.exactOptional(Revision),
		etag: v.exactOptional(described("For `if_match`, or If-Match of the next change.", v.string())),
		detail: v.exactOptional(described("What is wrong, in a sentence.", v.string())),
		errors: v.exactOptional(v.array(FieldError)),
		warnings: v.exactOptional(v.array(Warning)),
	}),
);
export type BatchResult = v.InferOutput<typeof BatchResult>;

export const BatchResults = described(
	"What became of each article, in the order in which they were sent.",
	v.object({ results: v.array(BatchResult) }),
);
export type BatchResults = v.InferOutput<typeof BatchResults>;
