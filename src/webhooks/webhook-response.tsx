import type { Context } from "hono";
import { frameOf } from "../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../newsroom/member.ts";
import type { FormFields } from "../platform/http/form-fields.ts";
import { listOutcomes } from "../platform/outcomes/outcomes.sql.ts";
import { listDeliveries } from "./delivery.sql.ts";
import { WebhookPage, type WebhookPageProps } from "./webhook.page.tsx";
import { WebhookListPage } from "./webhook-list.page.tsx";
import { toDelivery, toWebhook } from "./webhook-target.json.ts";
import { listWebhooks, type WebhookRow } from "./webhook-target.sql.ts";
import { targetSecret } from "./webhook-target-errors.ts";

/** The environment of the pages about webhooks. */
export interface WebhookPagesEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] & {
		fields: FormFields;
		unreadable: string[];
		webhook: WebhookRow;
	};
}

type AllShown = Pick<Parameters<typeof WebhookListPage>[0], "done" | "refused">;
type OneShown = Pick<WebhookPageProps, "done" | "refused" | "secret">;
type Status = 200 | 409 | 422;

/** Responds with the list of webhooks. */
export async function showAll(c: Context<WebhookPagesEnv>, shown: AllShown, status: Status) {
	const { primaryDb } = c.var;
	const [rows, outcomes] = await Promise.all([listWebhooks(primaryDb), listOutcomes(primaryDb)]);
	const failing = outcomes.filter(({ kind, failures }) => kind === "webhook" && failures > 0);
	const failures = new Map(failing.map(({ target, reason }) => [target, reason ?? ""]));
	const nextId = shown.refused?.typed.id ?? crypto.randomUUID();
	const canSign = targetSecret(c.env, "") !== undefined;
	const page = { ...frameOf(c), webhooks: rows.map(toWebhook), failures, canSign, nextId };
	return c.html(<WebhookListPage {...page} {...shown} />, status);
}

/** Responds with the page of a webhook. */
export async function showOne(
	c: Context<WebhookPagesEnv>,
	row: WebhookRow,
	shown: OneShown,
	status: Status,
) {
	const deliveries = (await listDeliveries(c.var.primaryDb, row.id)).map(toDelivery);
	const page = { ...frameOf(c), webhook: toWebhook(row), deliveries };
	return c.html(<WebhookPage {...page} {...shown} />, status);
}
