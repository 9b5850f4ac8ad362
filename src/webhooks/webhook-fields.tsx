import { TextField } from "../newsroom/layout/fields.tsx";
import { Notice } from "../newsroom/layout/notice.tsx";
import type { RefusedForm } from "../newsroom/layout/refused-form.ts";
import { wordsFor } from "../words/languages.ts";
import type { WebhookFault } from "./webhook-faults.ts";
import { ARTICLE_EVENTS } from "./webhook-target.schema.ts";

interface WebhookFieldsProps {
	language: string;
	/** The first values of the fields. */
	url: string;
	events: readonly string[];
	refused: RefusedForm<WebhookFault> | undefined;
}

/** The fields about a webhook: its address, and what it hears of. */
export function WebhookFields({ language, refused, ...stored }: WebhookFieldsProps) {
	const words = wordsFor(language).webhookPages;
	const { url = "", events = "" } = refused?.typed ?? {};
	const chosen = refused ? events.split(",") : stored.events;
	const textOf = (field: string) => {
		const fault = refused?.faults[field];
		return fault && words.faults[fault];
	};
	const fault = textOf("events");
	return (
		<>
			<TextField
				{...{ id: "url", name: "url", type: "url", label: words.address, help: words.addressHelp }}
				{...{
					value: refused ? url : stored.url,
					maxlength: 2048,
					required: true,
					fault: textOf("url"),
				}}
			/>
			<fieldset class="choices" aria-describedby={fault && "events-fault"}>
				<legend>{words.eventsLabel}</legend>
				{fault !== undefined && (
					<p class="fault" id="events-fault">
						{fault}
					</p>
				)}
				{ARTICLE_EVENTS.map((event) => (
					<label>
						<input type="checkbox" name="events" value={event} checked={chosen.includes(event)} />{" "}
						{words.events[event]}
					</label>
				))}
			</fieldset>
		</>
	);
}

/** Says above a form that it was not taken, and why if no field says it. */
export function WebhookRefusal({
	language,
	refused,
}: Pick<WebhookFieldsProps, "language" | "refused">) {
	if (!refused) return null;
	const words = wordsFor(language).webhookPages;
	const fault = refused.faults.form;
	return <Notice text={fault ? words.faults[fault] : words.refused} isWrong />;
}
