import type { Site } from "../platform/schema/site-settings.schema.ts";
import { wallTimeText } from "../platform/ui/date-text.ts";
import { numberText } from "../platform/ui/number-text.ts";
import { wordsFor } from "../words/languages.ts";
import type { Delivery } from "./delivery.schema.ts";

interface DeliveryEntriesProps {
	site: Site;
	language: string;
	deliveries: Delivery[];
}

/** Lists deliveries: what was sent, when, how often, and what the receiver answered. */
export function DeliveryEntries({ deliveries, ...frame }: DeliveryEntriesProps) {
	const words = wordsFor(frame.language).webhookPages;
	if (deliveries.length === 0) return <p class="sheet">{words.noDeliveries}</p>;
	return (
		<ol class="entries">
			{deliveries.map((delivery) => (
				<DeliveryEntry {...frame} delivery={delivery} />
			))}
		</ol>
	);
}

type Outcome = "arrived" | "waiting" | "again" | "failed";
const BADGES: Record<Outcome, string> = {
	arrived: "badge open",
	waiting: "badge",
	again: "badge",
	failed: "badge late",
};

function outcomeOf({ status = 0, attempts, next_attempt_at }: Delivery): Outcome {
	if (status >= 200 && status < 300) return "arrived";
	if (next_attempt_at === undefined) return "failed";
	return attempts === 0 ? "waiting" : "again";
}

interface DeliveryEntryProps extends Omit<DeliveryEntriesProps, "deliveries"> {
	delivery: Delivery;
}

function DeliveryEntry({ site, language, delivery }: DeliveryEntryProps) {
	const words = wordsFor(language).webhookPages;
	const { type, created_at, attempts, status, duration_ms = 0, error, response } = delivery;
	const { next_attempt_at } = delivery;
	const outcome = outcomeOf(delivery);
	const names: Record<string, string> = words.events;
	const moment = (at: string) => wallTimeText(at, language, site.timeZone);
	const facts = [
		moment(created_at),
		attempts > 0 && words.attempts(attempts),
		status !== undefined && words.answered(status, numberText(duration_ms, language)),
		error !== undefined && words.unanswered(error),
		outcome === "again" && next_attempt_at && words.next(moment(next_attempt_at)),
	];
	return (
		<li>
			<div>
				<h3>{names[type] ?? type}</h3>
				<p class="facts">{facts.filter(Boolean).join(" · ")}</p>
				{response && (
					<details class="answer">
						<summary>{words.answer}</summary>
						<pre>{response}</pre>
					</details>
				)}
			</div>
			<span class={BADGES[outcome]}>{words.outcomes[outcome]}</span>
		</li>
	);
}
