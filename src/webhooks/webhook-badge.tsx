import { wordsFor } from "../words/languages.ts";
import type { Webhook } from "./webhook-target.schema.ts";

/** Says if a webhook is active. */
export function WebhookBadge({ language, webhook }: { language: string; webhook: Webhook }) {
	const { states } = wordsFor(language).webhookPages;
	if (webhook.active) return <span class="badge open">{states.active}</span>;
	if (webhook.gone_at) return <span class="badge late">{states.gone}</span>;
	return <span class="badge">{states.off}</span>;
}
