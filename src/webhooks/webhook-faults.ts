import { checkEdited } from "../platform/http/edited-body.ts";
import { checkForm } from "../platform/http/validation.ts";
import type { FieldError } from "../platform/schema/problem.schema.ts";
import type { Words } from "../words/languages.ts";
import { WebhookForm } from "./webhook-form.schema.ts";
import { newWebhook, type WebhookInput } from "./webhook-target.schema.ts";
import { targetSecret, webhookErrors } from "./webhook-target-errors.ts";

/** The faults of a form about a webhook; each has words. */
export type WebhookFault = keyof Words["webhookPages"]["faults"];
type Faults = Record<string, WebhookFault>;

/** Returns a webhook as it was typed, by the rules of the API, or what is wrong with it. */
export function readWebhook(
	env: Env,
	fields: ReadonlyMap<string, unknown>,
	active: boolean,
): { input: WebhookInput; id: string | undefined } | { faults: Faults } {
	const form = checkForm(WebhookForm, fields);
	if ("errors" in form) return { faults: { form: "form" } };
	const { id, url, events } = form.output;
	if (targetSecret(env, "") === undefined) return { faults: { form: "secret" } };
	const rules = { ...newWebhook, settingErrors: webhookErrors };
	const { output, errors } = checkEdited(rules, { url, events, active }, undefined, env);
	return errors ? { faults: faultsOf(errors) } : { input: output, id };
}

function faultsOf(errors: FieldError[]): Faults {
	const named = errors.map(({ pointer = "" }): [string, WebhookFault] => {
		const [, field] = pointer.split("/");
		return field === "url" || field === "events" ? [field, field] : ["form", "form"];
	});
	return Object.fromEntries(named);
}
