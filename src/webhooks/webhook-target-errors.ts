import { secretsOf, siteOf } from "../platform/env.ts";
import type { FieldError } from "../platform/schema/problem.schema.ts";
import { receiverSecret } from "./send-webhook.ts";
import { webhookUrlError } from "./webhook-url.ts";

/** Returns the secret of a webhook; undefined if the service has none of its own. */
export function targetSecret(env: Env, id: string): string | undefined {
	const { WEBHOOK_SECRET } = secretsOf(env);
	return WEBHOOK_SECRET && receiverSecret(WEBHOOK_SECRET, `target ${id}`);
}

/** Says what a webhook wants that the settings of the service do not allow. */
export function webhookErrors(env: Env, sent: ReadonlyMap<string, unknown>): FieldError[] {
	const url = sent.get("url");
	const pointer = "#/url";
	if (typeof url !== "string" || !URL.canParse(url)) return [];
	if (secretsOf(env).WEBHOOK_SECRET === undefined) {
		return [{ pointer, detail: "needs the secret WEBHOOK_SECRET, which signs what is sent there" }];
	}
	const detail = webhookUrlError(siteOf(env), url);
	return detail === undefined ? [] : [{ pointer, detail }];
}
