import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../platform/env.ts";
import { changedBy, type EditEnv, replacement } from "../platform/http/edited-body.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { sizeLimit } from "../platform/http/size-limit.middleware.ts";
import { noQuery, path } from "../platform/http/validation.ts";
import { addWebhook, changeWebhook } from "./change-webhooks.ts";
import { listDeliveries } from "./delivery.sql.ts";
import { testWebhook } from "./test-webhook.ts";
import { toDelivery, toWebhook } from "./webhook-target.json.ts";
import {
	editedWebhook,
	MAX_WEBHOOK_BYTES,
	MAX_WEBHOOKS,
	newWebhook,
	WebhookPatch,
	WebhookPath,
} from "./webhook-target.schema.ts";
import { eraseWebhook, findWebhook, listWebhooks, type WebhookRow } from "./webhook-target.sql.ts";
import { targetSecret, webhookErrors } from "./webhook-target-errors.ts";

interface WebhookEnv extends AppEnv {
	Variables: AppEnv["Variables"] & EditEnv["Variables"] & { webhook: WebhookRow };
}

const NO_WEBHOOK = "There is no such webhook.";
const NO_SECRET = "The secret WEBHOOK_SECRET is not set: nothing can be signed.";
const TOO_MANY = `There are ${MAX_WEBHOOKS} webhooks, and more are not stored. Remove one first.`;

const limitSize = sizeLimit("A webhook", MAX_WEBHOOK_BYTES);

/** Sets `webhook`, and `stands`, the same as JSON; responds with 404 if there is none. */
const loadWebhook = createMiddleware<WebhookEnv>(async (c, next) => {
	const webhook = await findWebhook(c.var.primaryDb, c.req.param("webhook") ?? "");
	if (!webhook) return problem(c, 404, NO_WEBHOOK);
	c.set("webhook", webhook);
	c.set("stands", toWebhook(webhook));
	return next();
});

/** The newsroom's webhooks: make, list, change, try out, remove; and what became of their events. */
export const newsroomWebhooks = new Hono<WebhookEnv>()
	.get("/", policy("newsroom", "webhooks:read"), noQuery, async (c) => {
		const rows = await listWebhooks(c.var.primaryDb);
		return c.json({ webhooks: rows.map(toWebhook) });
	})
	.post(
		"/",
		policy("newsroom", "webhooks:write"),
		noQuery,
		limitSize,
		replacement({ ...newWebhook, settingErrors: webhookErrors }),
		async (c) => {
			const made = { id: crypto.randomUUID(), input: c.req.valid("json") };
			const added = await addWebhook(c.var.primaryDb, c.env, made, new Date());
			if (!("refused" in added))
				return c.json({ ...toWebhook(added.row), secret: added.secret }, 201);
			return added.refused === "secret" ? noSecret(c) : problem(c, 409, TOO_MANY);
		},
	)
	.get(
		"/:webhook",
		policy("newsroom", "webhooks:read"),
		path(WebhookPath),
		noQuery,
		loadWebhook,
		(c) => c.json(toWebhook(c.var.webhook)),
	)
	.patch(
		"/:webhook",
		policy("newsroom", "webhooks:write"),
		path(WebhookPath),
		noQuery,
		limitSize,
		loadWebhook,
		changedBy(WebhookPatch, { ...editedWebhook, settingErrors: webhookErrors }),
		async (c) => {
			const { primaryDb, webhook } = c.var;
			return c.json(toWebhook(await changeWebhook(primaryDb, webhook, c.req.valid("json"))));
		},
	)
	.delete(
		"/:webhook",
		policy("newsroom", "webhooks:write"),
		path(WebhookPath),
		noQuery,
		async (c) => {
			const isErased = await eraseWebhook(c.var.primaryDb, c.req.valid("param").webhook);
			return isErased ? c.body(null, 204) : problem(c, 404, NO_WEBHOOK);
		},
	)
	.post(
		"/:webhook/test",
		policy("newsroom", "webhooks:write"),
		path(WebhookPath),
		noQuery,
		loadWebhook,
		async (c) => {
			const secret = targetSecret(c.env, c.var.webhook.id);
			if (secret === undefined) return noSecret(c);
			const row = await testWebhook(c.var.primaryDb, c.var.webhook, secret, new Date());
			return c.json(toDelivery(row));
		},
	)
	.get(
		"/:webhook/deliveries",
		policy("newsroom", "webhooks:read"),
		path(WebhookPath),
		noQuery,
		loadWebhook,
		async (c) => {
			const rows = await listDeliveries(c.var.primaryDb, c.var.webhook.id);
			return c.json({ deliveries: rows.map(toDelivery) });
		},
	);

function noSecret(c: Context) {
	return problem(c, 409, NO_SECRET);
}
