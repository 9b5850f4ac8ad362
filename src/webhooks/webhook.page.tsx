import { type Frame, NewsroomLayout } from "../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../newsroom/layout/notice.tsx";
import type { RefusedForm } from "../newsroom/layout/refused-form.ts";
import { wallTimeText } from "../platform/ui/date-text.ts";
import { wordsFor } from "../words/languages.ts";
import type { Delivery } from "./delivery.schema.ts";
import { DeliveryEntries } from "./delivery-entries.tsx";
import { WebhookBadge } from "./webhook-badge.tsx";
import type { WebhookFault } from "./webhook-faults.ts";
import { WebhookFields, WebhookRefusal } from "./webhook-fields.tsx";
import type { WebhookDone } from "./webhook-form.schema.ts";
import type { Webhook } from "./webhook-target.schema.ts";

export interface WebhookPageProps extends Frame {
	webhook: Webhook;
	deliveries: Delivery[];
	done?: WebhookDone;
	/** The secret of the webhook, right after it was made. */
	secret?: string;
	refused?: RefusedForm<WebhookFault>;
}

/** Shows a webhook: what it hears of, what was delivered, and what can be done with it. */
export function WebhookPage(props: WebhookPageProps) {
	const { site, language, permissions, webhook, done, secret, refused } = props;
	const words = wordsFor(language).webhookPages;
	const own = `/newsroom/webhooks/${webhook.id}`;
	const { host } = new URL(webhook.url);
	const { gone_at } = webhook;
	return (
		<NewsroomLayout frame={{ ...props, path: own }} title={host}>
			<p class="dateline">
				<a href="/newsroom/webhooks">{words.all}</a>
			</p>
			<h1>
				{host} <WebhookBadge {...{ language, webhook }} />
			</h1>
			{done && <Notice text={words.done[done]} isWrong={done === "untested"} />}
			<WebhookRefusal {...{ language, refused }} />
			{secret !== undefined && (
				<div class="sheet" role="status">
					<h2>{words.secretTitle}</h2>
					<p>{words.secret}</p>
					<p>
						<code class="key">{secret}</code>
					</p>
				</div>
			)}
			{gone_at && <p>{words.gone(wallTimeText(gone_at, language, site.timeZone))}</p>}
			{permissions?.has("webhooks:write") ? (
				<Actions {...props} path={own} />
			) : (
				<Facts {...props} />
			)}
			<section aria-labelledby="deliveries">
				<h2 id="deliveries">{words.deliveries}</h2>
				<p class="facts">
					{words.deliveriesHelp} <a href={own}>{words.reload}</a>
				</p>
				<DeliveryEntries {...props} />
			</section>
		</NewsroomLayout>
	);
}

/** Shows the webhook to members who may not change it. */
function Facts({ language, webhook }: WebhookPageProps) {
	const words = wordsFor(language).webhookPages;
	return (
		<div class="sheet">
			<p>{words.readOnly}</p>
			<ul>
				{webhook.events.map((event) => (
					<li>{words.events[event]}</li>
				))}
			</ul>
		</div>
	);
}

function Actions({ language, path, webhook, refused }: WebhookPageProps) {
	const words = wordsFor(language).webhookPages;
	const { url, events, active } = webhook;
	return (
		<>
			<div class="sheet">
				<p>{words.testHelp}</p>
				<div class="buttons">
					<form method="post" action={`${path}/test`}>
						<button type="submit">{words.test}</button>
					</form>
					<form method="post" action={`${path}/active`}>
						<input type="hidden" name="active" value={`${!active}`} />
						<button class="quiet" type="submit">
							{active ? words.turnOff : words.turnOn}
						</button>
					</form>
					<details class="sure">
						<summary>{words.erase}</summary>
						<form method="post" action={`${path}/erase`}>
							<p>{words.eraseText}</p>
							<button class="danger small" type="submit">
								{words.reallyErase}
							</button>
						</form>
					</details>
				</div>
			</div>
			<form class="sheet form" method="post" action={path}>
				<h2>{words.change}</h2>
				<WebhookFields {...{ language, refused, url, events }} />
				<div class="buttons">
					<button type="submit">{words.save}</button>
				</div>
			</form>
		</>
	);
}
