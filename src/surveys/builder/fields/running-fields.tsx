import { TextField } from "../../../newsroom/layout/fields.tsx";
import { MomentField } from "../../../newsroom/layout/moment-field.tsx";
import { type BuilderForm, fieldAt } from "./builder-form.ts";
import { TextFields } from "./texts.tsx";

/** When a survey opens and closes. */
export function RunningFields({ form, timeZone }: { form: BuilderForm; timeZone: string }) {
	const { words, draft, language } = form;
	const clock = { language, timeZone };
	return (
		<fieldset class="part" id="timing">
			<legend>{words.timing}</legend>
			<div class="pair">
				<MomentField
					{...{ ...fieldAt(form, "opens_at"), label: words.opensAt, help: words.opensAtHelp }}
					{...{ wall: draft.opens_at, fold: draft.opens_at_fold, foldLabel: words.fold, clock }}
				/>
				<MomentField
					{...{ ...fieldAt(form, "closes_at"), label: words.closesAt, help: words.closesAtHelp }}
					{...{ wall: draft.closes_at, fold: draft.closes_at_fold, foldLabel: words.fold, clock }}
				/>
			</div>
			<p class="help">{words.zone(timeZone)}</p>
			<TextField
				{...{ ...fieldAt(form, "quota"), label: words.quota, help: words.quotaHelp }}
				{...{ value: draft.quota, inputmode: "numeric" }}
			/>
		</fieldset>
	);
}

/** The fields about keeping the answers, and about who sees the results. */
export function ResultFields({ form }: { form: BuilderForm }) {
	const { words, draft } = form;
	const choices = ["newsroom", "public"] as const;
	return (
		<fieldset class="part" id="privacy-and-results">
			<legend>{words.privacyPart}</legend>
			<TextFields
				{...{ form, name: "thanks", label: words.thanks, texts: draft.thanks, rows: 2 }}
				help={words.thanksHelp}
			/>
			<TextFields
				{...{ form, name: "privacy", label: words.privacy, texts: draft.privacy, rows: 2 }}
				help={words.privacyHelp}
			/>
			<TextField
				{...{ ...fieldAt(form, "retention_days"), label: words.retention }}
				{...{ value: draft.retention_days, inputmode: "numeric", help: words.retentionHelp }}
			/>
			<fieldset class="choices" id="results">
				<legend>{words.results}</legend>
				{choices.map((value) => (
					<label>
						<input type="radio" name="results" value={value} checked={draft.results === value} />
						<span>
							{words.resultsFor[value]}
							{value === "public" && <span class="help">{words.publicHelp}</span>}
						</span>
					</label>
				))}
			</fieldset>
		</fieldset>
	);
}
