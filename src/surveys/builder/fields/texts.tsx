import { TextArea, TextField } from "../../../newsroom/layout/fields.tsx";
import { languageName } from "../../../platform/ui/language-name.ts";
import type { Texts } from "../draft-survey.schema.ts";
import { type BuilderForm, fieldAt } from "./builder-form.ts";

interface TextsProps {
	form: BuilderForm;
	/** The name of the fields without their languages. */
	name: string;
	label: string;
	texts: Texts;
	help?: string | undefined;
	/** Fields of several lines have so many at first; without it they have one. */
	rows?: number;
}

/** A text in every language of the survey: side by side where there is room. */
export function TextFields({ form, name, label, texts, help, rows }: TextsProps) {
	const { draft, language, words } = form;
	const fields = draft.languages.map((lang) => {
		const isOnly = draft.languages.length === 1;
		const props = {
			...fieldAt(form, `${name}.${lang}`),
			label: isOnly ? label : words.inLanguage(label, languageName(lang, language)),
			value: texts[lang] ?? "",
			lang,
			...(help !== undefined && lang === draft.language && { help }),
		};
		return rows === undefined ? <TextField {...props} /> : <TextArea {...props} rows={rows} />;
	});
	return fields.length === 1 ? fields[0] : <div class="tongues">{fields}</div>;
}

/** Says if a text is there in any language. */
export const isWritten = (texts: Texts) => Object.values(texts).some((text) => text !== "");
