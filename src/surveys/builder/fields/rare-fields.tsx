import { Fault } from "../../../newsroom/layout/field-frame.tsx";
import { SelectField, TextArea, TextField } from "../../../newsroom/layout/fields.tsx";
import type { BuilderState } from "../builder-view.ts";
import { type BuilderForm, fieldAt, hasFault } from "./builder-form.ts";
import { CheckField } from "./check-field.tsx";

interface RareFieldsProps {
	form: BuilderForm;
	state: BuilderState;
}

/** Settings that few surveys need. */
export function RareFields({ form, state }: RareFieldsProps) {
	const { words, draft } = form;
	const isSlugTyped = state.status === "new" && draft.slug !== "";
	const isOpen =
		isSlugTyped ||
		draft.turnstile ||
		[draft.redirect_origins, draft.webhook_url].some((text) => text !== "") ||
		hasFault(form, "slug", "turnstile", "redirect_origins", "webhook");
	return (
		<details class="more" id="rare" open={isOpen}>
			<summary>{words.more}</summary>
			<SlugField {...{ form, state }} />
			<TextArea
				{...{ ...fieldAt(form, "redirect_origins"), label: words.redirects, rows: 2 }}
				{...{ value: draft.redirect_origins, help: words.redirectsHelp }}
			/>
			{(state.hasTurnstile || draft.turnstile) && (
				<CheckField
					{...{ form, name: "turnstile", isOn: draft.turnstile, label: words.turnstile }}
					help={words.turnstileHelp}
				/>
			)}
			<WebhookFields {...{ form, state }} />
		</details>
	);
}

/** The address of a survey stays once others may know it. */
function SlugField({ form, state }: RareFieldsProps) {
	const { words, draft } = form;
	if (state.status === "new")
		return (
			<TextField
				{...{ ...fieldAt(form, "slug"), label: words.slug }}
				{...{ value: draft.slug, help: words.slugHelp }}
			/>
		);
	const { id, name, fault } = fieldAt(form, "slug");
	return (
		<>
			<input type="hidden" name={name} value={draft.slug} />
			<p class="fixed" id={id}>
				{words.slug}: <strong>{draft.slug}</strong>
				<span class="help">{words.slugFixed}</span>
			</p>
			<Fault {...{ id, fault }} />
		</>
	);
}

function WebhookFields({ form, state }: RareFieldsProps) {
	const { words, draft } = form;
	if (!state.hasWebhooks && draft.webhook_url === "")
		return <input type="hidden" name="webhook_send" value={draft.webhook_send} />;
	return (
		<>
			<TextField
				{...{ ...fieldAt(form, "webhook_url"), label: words.webhook, type: "url" }}
				{...{ value: draft.webhook_url, help: words.webhookHelp }}
			/>
			<SelectField
				{...{ ...fieldAt(form, "webhook_send"), label: words.webhookSend }}
				{...{ value: draft.webhook_send, options: Object.entries(words.webhookSends) }}
			/>
		</>
	);
}
