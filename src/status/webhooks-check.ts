import { secretsOf } from "../platform/env.ts";
import { listWebhookUrls } from "../surveys/answers/webhooks/webhook-outbox.sql.ts";
import { listWebhooks } from "../webhooks/webhook-target.sql.ts";
import { webhookUrlError } from "../webhooks/webhook-url.ts";
import {
	type Check,
	type CheckContext,
	fail,
	isFailing,
	leveled,
	listed,
	ok,
	outcomesOf,
} from "./check.ts";

/** A webhook of a survey or of articles. */
interface Called {
	/** The target of its outcome. */
	target: string;
	name: string;
	url: string;
	/** Why nothing is sent to it. */
	refusal: string | undefined;
}

export const webhooks: Check<"webhooks"> = async (context, words) => {
	const called = [
		...(await listOfSurveys(context, words.survey)),
		...(await listOfArticles(context, words.gone)),
	];
	if (called.length === 0) return ok(words.none);
	const refused = called.filter(({ refusal }) => refusal !== undefined);
	const outcomes = (await outcomesOf(context, "webhook")).filter(isFailing);
	const failing = outcomes.filter(({ target }) => called.some((one) => one.target === target));
	const reason = refused[0]?.refusal ?? failing[0]?.reason;
	if (reason === undefined) return ok(words.ok);
	const wrong = new Set([...refused, ...failing].map(({ target }) => target));
	const names = called.filter(({ target }) => wrong.has(target)).map(({ name }) => name);
	const tell = refused.length > 0 ? fail : leveled(failing);
	return tell(words.failing(listed(context, names), reason ?? ""), words.action);
};

async function listOfSurveys({ db, site }: CheckContext, nameOf: (slug: string) => string) {
	return (await listWebhookUrls(db)).map(
		({ slug, url }): Called => ({
			...{ target: slug, name: nameOf(slug), url },
			refusal: webhookUrlError(site, url),
		}),
	);
}

async function listOfArticles({ db, env, site }: CheckContext, goneText: string) {
	const unsigned = secretsOf(env).WEBHOOK_SECRET === undefined;
	return (await listWebhooks(db))
		.filter(({ active, gone_at }) => active || gone_at)
		.map(({ id, url, gone_at }): Called => {
			const refusal = unsigned ? "WEBHOOK_SECRET is not set" : webhookUrlError(site, url);
			const name = new URL(url).host;
			return { target: id, name, url, refusal: gone_at ? goneText : refusal };
		});
}
