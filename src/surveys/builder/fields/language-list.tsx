import { Fault } from "../../../newsroom/layout/field-frame.tsx";
import { SelectField } from "../../../newsroom/layout/fields.tsx";
import { textLanguages } from "../../../newsroom/layout/text-languages.ts";
import { languageName } from "../../../platform/ui/language-name.ts";
import { type BuilderForm, fieldAt, hasFault } from "./builder-form.ts";

/** The languages of a survey: which there are, which comes first, and how to add and remove one. */
export function LanguageList({ form }: { form: BuilderForm }) {
	const { words, draft, language } = form;
	const { languages } = draft;
	const named = languages.map((tag): [string, string] => [tag, languageName(tag, language)]);
	const others = textLanguages
		.filter((tag) => !languages.includes(tag))
		.map((tag): [string, string] => [tag, languageName(tag, language)]);
	const { id, fault } = fieldAt(form, "languages");
	const isOne = languages.length === 1;
	return (
		<details class="more" id={id} open={hasFault(form, "language")}>
			<summary>{words.languages.are(named.map(([, name]) => name).join(", "))}</summary>
			<Fault {...{ id, fault }} />
			{languages.map((tag) => (
				<input type="hidden" name="languages" value={tag} />
			))}
			{isOne ? (
				<input type="hidden" name="language" value={draft.language} />
			) : (
				<SelectField
					{...{ ...fieldAt(form, "language"), label: words.languages.main }}
					{...{ value: draft.language, options: named, help: words.languages.mainHelp }}
				/>
			)}
			<div class="adding-question">
				<SelectField
					{...{ ...fieldAt(form, "new_language"), label: words.languages.which }}
					{...{ value: undefined, options: others }}
				/>
				<button class="quiet" type="submit" name="do" value="add-language">
					{words.languages.add}
				</button>
			</div>
			<p class="help">{words.languages.addHelp}</p>
			{!isOne &&
				named.map(([tag, name]) => (
					<details class="more sure">
						<summary>{words.languages.remove(name)}</summary>
						<p>{words.languages.removeText(name)}</p>
						<button class="danger" type="submit" name="do" value={`remove-language:${tag}`}>
							{words.languages.removeYes(name)}
						</button>
					</details>
				))}
		</details>
	);
}
