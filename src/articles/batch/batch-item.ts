import { revisionTag } from "../../platform/http/conditional-requests.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { Warning } from "../../platform/schema/warning.schema.ts";
import { articleUrl } from "../../publication/addresses.ts";
import { type BatchResult, slugIn } from "./article-batch.schema.ts";

/** An article of a batch, as it was sent. */
export interface BatchItem {
	/** Its place in the batch. */
	index: number;
	/** Undefined if it has none that is valid. */
	slug: string | undefined;
	sent: unknown;
}

/** A result and its place in the batch. */
export interface PlacedResult {
	index: number;
	result: BatchResult;
}

/** Returns the articles of a batch with their slugs. */
export function toItems(sent: unknown[]): BatchItem[] {
	return sent.map((one, index) => ({ index, slug: slugIn(one), sent: one }));
}

/** Returns the pointer to a part of an article, as a pointer into the body of the batch. */
const within = (index: number, pointer = "#") => `#/articles/${index}${pointer.slice(1)}`;

/** Returns the result of an article that is not stored. */
export function refused(
	{ index, slug }: BatchItem,
	status: 409 | 412 | 422 | 503,
	detail: string,
	errors?: FieldError[],
): PlacedResult {
	const placed = errors?.map((error) => ({ ...error, pointer: within(index, error.pointer) }));
	return {
		index,
		result: {
			...(slug !== undefined && { slug }),
			...{ status, detail },
			...(placed && { errors: placed }),
		},
	};
}

/** Returns the result of an article that is stored. */
export function stored(
	site: Site,
	index: number,
	article: { id: string; slug: string; revision: number },
	status: 200 | 201,
	warnings: Warning[],
): PlacedResult {
	const { id, slug, revision } = article;
	const placed = warnings.map((one) => ({ ...one, pointer: within(index, one.pointer) }));
	return {
		index,
		result: {
			...{ slug, status, id, url: articleUrl(site, slug), revision, etag: revisionTag(revision) },
			...(placed.length > 0 && { warnings: placed }),
		},
	};
}
