import type { Database } from "../../platform/db/connection.ts";
import type { Background } from "../../platform/env.ts";
import { reasonOf } from "../../platform/log.ts";
import { queueDeliveries } from "../../webhooks/delivery.job.ts";
import { findVersionByRevision } from "../article/versions/version.sql.ts";
import type { CommentForm } from "./comment.schema.ts";
import { saveComment } from "./comment.sql.ts";
import type { CommentEvent } from "./comment-event.schema.ts";
import type { Previewed } from "./preview.middleware.tsx";

/**
 * Stores what somebody said of a preview, and has webhooks hear of it at once. Returns false if the article has as many
 * comments as it may.
 */
export async function addComment(
	{ env, executionCtx }: { env: Env; executionCtx: Background },
	db: Database,
	previewed: Previewed,
	form: CommentForm,
	at: Date,
): Promise<boolean> {
	const { article_key } = previewed.before.article;
	const event = toEvent(previewed, form, at, await findShown(db, previewed));
	const deliveries = await saveComment(
		db,
		{ article_key, at, ...form },
		{ id: crypto.randomUUID(), type: event.type, payload: JSON.stringify(event) },
	);
	if (!deliveries) return false;
	executionCtx.waitUntil(queueDeliveries(env, deliveries).catch(logFailure));
	return true;
}

/** Finds which text was shown: the tag of the working copy, otherwise the number of its version if there is one. */
async function findShown(db: Database, { before, draft }: Previewed) {
	if (draft) return { draft: draft.tag };
	const { article_key, revision } = before.article;
	const version = await findVersionByRevision(db, article_key, revision);
	return version && { version: version.number };
}

function toEvent(
	{ before, draft }: Previewed,
	{ kind, name, text }: CommentForm,
	at: Date,
	shown: Awaited<ReturnType<typeof findShown>>,
): CommentEvent {
	const timestamp = at.toISOString();
	const { slug } = before.article;
	const { title } = draft ?? before.article;
	const data = { name, text, at: timestamp, ...shown };
	return kind === "approval"
		? { type: "article.approved", timestamp, data: { slug, title, kind, ...data } }
		: { type: "article.commented", timestamp, data: { slug, title, kind, ...data } };
}

// The deliveries are stored: the clock queues them again.
function logFailure(error: unknown): void {
	console.error(`The events of a comment were not queued: ${reasonOf(error)}`);
}
