import { TextArea, TextField } from "../../../newsroom/layout/fields.tsx";
import { namesText } from "../draft-names.ts";
import { type BuilderForm, fieldAt } from "./builder-form.ts";
import { CheckField } from "./check-field.tsx";
import { TextFields } from "./texts.tsx";

/** Where readers of articles and feeds are called to a survey, and with which words. */
export function PlacementFields({ form }: { form: BuilderForm }) {
	const { words, draft } = form;
	return (
		<fieldset class="part own-words" id="placement">
			<legend>{words.placement}</legend>
			<CheckField {...{ form, name: "announce", isOn: draft.announce, label: words.announce }} />
			<div class="if-on">
				<div class="pair">
					<TextField
						{...{ ...fieldAt(form, "announce_topics"), label: words.announceTopics }}
						{...{ value: namesText(draft.announce_topics), help: words.announceTopicsHelp }}
					/>
					<TextArea
						{...{ ...fieldAt(form, "announce_articles"), label: words.announceArticles }}
						{...{ value: draft.announce_articles.join("\n"), rows: 2 }}
						help={words.announceArticlesHelp}
					/>
				</div>
				<TextFields
					{...{ form, name: "call_text", label: words.callText, texts: draft.call_text, rows: 2 }}
					help={words.callTextHelp}
				/>
				<TextFields
					{...{ form, name: "call_button", label: words.callButton, texts: draft.call_button }}
					help={words.callButtonHelp}
				/>
			</div>
		</fieldset>
	);
}
