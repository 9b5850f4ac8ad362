import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { refusedForm } from "../newsroom/layout/refused-form.ts";
import { readFields } from "../platform/http/form-fields.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { sizeLimit } from "../platform/http/size-limit.middleware.ts";
import { checkForm, path, query } from "../platform/http/validation.ts";
import { addWebhook, changeWebhook } from "./change-webhooks.ts";
import { testWebhook } from "./test-webhook.ts";
import { readWebhook, type WebhookFault } from "./webhook-faults.ts";
import { ActiveForm, WebhooksQuery } from "./webhook-form.schema.ts";
import { showAll, showOne, type WebhookPagesEnv } from "./webhook-response.tsx";
import { MAX_WEBHOOK_BYTES, WebhookPath } from "./webhook-target.schema.ts";
import { eraseWebhook, findWebhook, type WebhookRow } from "./webhook-target.sql.ts";
import { targetSecret } from "./webhook-target-errors.ts";

type Faults = Record<string, WebhookFault>;
const NO_SECRET: Faults = { form: "secret" };
const ROOT = "/newsroom/webhooks";
const storedFields = ({ url, events }: WebhookRow) => new Map(Object.entries({ url, events }));

const limitSize = sizeLimit("The form of a webhook", MAX_WEBHOOK_BYTES);

/** Sets `webhook`; responds with 404 if there is none. */
const load = createMiddleware<WebhookPagesEnv>(async (c, next) => {
	const webhook = await findWebhook(c.var.primaryDb, c.req.param("webhook") ?? "");
	if (!webhook) return problem(c, 404, "There is no such webhook.");
	c.set("webhook", webhook);
	return next();
});

/** The newsroom's pages about webhooks, and what their forms do. */
export const newsroomWebhookPages = new Hono<WebhookPagesEnv>()
	.get("/", policy("newsroom", "webhooks:read"), query(WebhooksQuery), (c) =>
		showAll(c, c.req.valid("query"), 200),
	)
	.post("/", policy("newsroom", "webhooks:write"), limitSize, readFields, async (c) => {
		const { fields, primaryDb } = c.var;
		const refuse = (faults: Faults, status: 409 | 422) =>
			showAll(c, { refused: refusedForm(fields, faults) }, status);
		const read = readWebhook(c.env, fields, true);
		if ("faults" in read) return refuse(read.faults, 422);
		const { id = crypto.randomUUID(), input } = read;
		const added = await addWebhook(primaryDb, c.env, { id, input }, new Date());
		if (!("refused" in added)) return showOne(c, added.row, { secret: added.secret }, 200);
		return added.refused === "made"
			? c.redirect(`${ROOT}/${id}`, 303)
			: refuse({ form: added.refused }, 409);
	})
	.get(
		"/:webhook",
		policy("newsroom", "webhooks:read"),
		path(WebhookPath),
		query(WebhooksQuery),
		load,
		(c) => showOne(c, c.var.webhook, c.req.valid("query"), 200),
	)
	.post(
		"/:webhook",
		policy("newsroom", "webhooks:write"),
		path(WebhookPath),
		limitSize,
		load,
		readFields,
		async (c) => {
			const { fields, primaryDb, webhook } = c.var;
			const read = readWebhook(c.env, fields, webhook.active);
			if ("faults" in read)
				return showOne(c, webhook, { refused: refusedForm(fields, read.faults) }, 422);
			const { url, events } = read.input;
			await changeWebhook(primaryDb, webhook, { url, events });
			return c.redirect(`${ROOT}/${webhook.id}?done=changed`, 303);
		},
	)
	.post(
		"/:webhook/active",
		policy("newsroom", "webhooks:write"),
		path(WebhookPath),
		limitSize,
		load,
		readFields,
		async (c) => {
			const { fields, primaryDb, webhook } = c.var;
			const checked = checkForm(ActiveForm, fields);
			if ("errors" in checked) return problem(c, 422, undefined, checked.errors);
			await changeWebhook(primaryDb, webhook, checked.output);
			return c.redirect(`${ROOT}/${webhook.id}?done=${checked.output.active ? "on" : "off"}`, 303);
		},
	)
	.post(
		"/:webhook/test",
		policy("newsroom", "webhooks:write"),
		path(WebhookPath),
		load,
		async (c) => {
			const { primaryDb, webhook } = c.var;
			const secret = targetSecret(c.env, webhook.id);
			if (secret === undefined)
				return showOne(c, webhook, { refused: refusedForm(storedFields(webhook), NO_SECRET) }, 409);
			const { status } = await testWebhook(primaryDb, webhook, secret, new Date());
			const hasArrived = status !== null && status >= 200 && status < 300;
			return c.redirect(`${ROOT}/${webhook.id}?done=${hasArrived ? "tested" : "untested"}`, 303);
		},
	)
	.post("/:webhook/erase", policy("newsroom", "webhooks:write"), path(WebhookPath), async (c) => {
		await eraseWebhook(c.var.primaryDb, c.req.valid("param").webhook);
		return c.redirect(`${ROOT}?done=erased`, 303);
	});
