import { type Frame, NewsroomLayout } from "../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../newsroom/layout/notice.tsx";
import type { RefusedForm } from "../newsroom/layout/refused-form.ts";
import { dateText } from "../platform/ui/date-text.ts";
import { wordsFor } from "../words/languages.ts";
import { WebhookBadge } from "./webhook-badge.tsx";
import type { WebhookFault } from "./webhook-faults.ts";
import { WebhookFields, WebhookRefusal } from "./webhook-fields.tsx";
import type { WebhookDone } from "./webhook-form.schema.ts";
import type { Webhook } from "./webhook-target.schema.ts";

interface WebhookListProps extends Frame {
	webhooks: Webhook[];
	/** Why the last deliveries failed, by the id of the webhook. */
	failures: ReadonlyMap<string, string>;
	/** False without WEBHOOK_SECRET. */
	canSign: boolean;
	/** The id that the next webhook gets: the form sent twice makes one. */
	nextId: string;
	done?: WebhookDone;
	refused?: RefusedForm<WebhookFault>;
}

/** Lists the webhooks, and adds new ones. */
export function WebhookListPage(props: WebhookListProps) {
	const { language, permissions, webhooks, canSign, nextId, done, refused } = props;
	const words = wordsFor(language).webhookPages;
	const mayWrite = permissions?.has("webhooks:write");
	return (
		<NewsroomLayout frame={props} title={words.title}>
			<h1>{words.title}</h1>
			{done && <Notice text={words.done[done]} />}
			<WebhookRefusal {...{ language, refused }} />
			<p class="lead">{words.intro}</p>
			{!canSign && <NoSecret language={language} />}
			{webhooks.length === 0 && <p class="sheet">{words.none}</p>}
			{webhooks.length > 0 && (
				<ul class="entries">
					{webhooks.map((webhook) => (
						<WebhookEntry {...props} webhook={webhook} />
					))}
				</ul>
			)}
			{!mayWrite && <p>{words.readOnly}</p>}
			{mayWrite && canSign && (
				<form class="sheet form" method="post" action="/newsroom/webhooks">
					<h2>{words.addTitle}</h2>
					<input type="hidden" name="id" value={nextId} />
					<WebhookFields {...{ language, refused, url: "", events: [] }} />
					<div class="buttons">
						<button type="submit">{words.add}</button>
					</div>
				</form>
			)}
		</NewsroomLayout>
	);
}

function WebhookEntry({
	site,
	language,
	failures,
	webhook,
}: WebhookListProps & { webhook: Webhook }) {
	const words = wordsFor(language).webhookPages;
	const { id, url, events, created_at } = webhook;
	const reason = failures.get(id);
	const day = dateText(created_at, language, site.timeZone);
	return (
		<li>
			<div>
				<h2>
					<a href={`/newsroom/webhooks/${id}`}>{new URL(url).host}</a>
				</h2>
				<p class="facts">
					{[...events.map((event) => words.events[event]), words.since(day)].join(" · ")}
				</p>
				{reason !== undefined && webhook.active && <p class="fault">{words.failing(reason)}</p>}
			</div>
			<WebhookBadge {...{ language, webhook }} />
		</li>
	);
}

/** Says what the operator must do before anything can be sent. */
function NoSecret({ language }: { language: string }) {
	const words = wordsFor(language).webhookPages.noSecret;
	return (
		<section class="sheet" aria-labelledby="no-secret">
			<h2 id="no-secret">{words.title}</h2>
			<p>{words.text}</p>
			<pre>
				<code>
					{"echo whsec_$(openssl rand -base64 32)\nnpx wrangler secret put WEBHOOK_SECRET"}
				</code>
			</pre>
			<p>{words.waits}</p>
		</section>
	);
}
