import { SelectField, TextArea, TextField } from "../newsroom/layout/fields.tsx";
import type { Frame } from "../newsroom/layout/newsroom-layout.tsx";
import type { RefusedForm } from "../newsroom/layout/refused-form.ts";
import { languageName } from "../platform/ui/language-name.ts";
import { wordsFor } from "../words/languages.ts";
import type { StaticPageFault, TypedPage } from "./typed-page.ts";

/** Languages that the form offers beside that of the site and that of the page. */
const OFFERED = ["de", "en", "fr", "es", "it", "nl", "da", "pl", "tr", "uk", "ru", "ar"];
const ROWS = 20;

export interface PageFieldsProps extends Frame {
	/** The address of the stored page; undefined for a new one. */
	slug: string | undefined;
	/** The texts of the fields. */
	typed: TypedPage;
	refused?: RefusedForm<StaticPageFault>;
	/** Set if the page has changed since the form was opened: as it is now, or “erased”. */
	meanwhile?: TypedPage | "erased";
}

/** The fields of a static page. Below each is what somebody else stored there meanwhile. */
export function PageFields({ site, language, slug, typed, refused, meanwhile }: PageFieldsProps) {
	const words = wordsFor(language).newsroomPages;
	const of = (name: Exclude<keyof TypedPage, "format">) => {
		const { [name]: value = "" } = typed;
		const fault = refused?.faults[name];
		const theirs = typeof meanwhile === "object" ? meanwhile[name] : undefined;
		const isOther = theirs !== undefined && theirs !== value.replace(/\r\n?/g, "\n");
		return {
			...{ id: name, name, value, fault: fault && words.faults[fault] },
			...(isOther && { theirs: { says: words.theirs, text: theirs } }),
		};
	};
	const tags = [...new Set([site.language, typed.language, ...OFFERED])];
	const lang = typed.language;
	const textHelp = typed.format === "html" ? words.htmlHelp : words.markdownHelp;
	return (
		<>
			<TextField
				{...of("title")}
				{...{ label: words.heading, maxlength: 300, required: true, lang }}
			/>
			{slug === undefined && (
				<TextField
					{...of("slug")}
					{...{ label: words.address, help: words.addressHelp, maxlength: 100 }}
				/>
			)}
			<TextArea {...of("text")} {...{ label: words.text, help: textHelp, rows: ROWS, lang }} />
			<SelectField
				{...of("language")}
				label={words.language}
				options={tags.map((tag) => [tag, languageName(tag, language)])}
			/>
			<TextField
				{...of("footer")}
				{...{ label: words.footer, help: words.footerHelp, maxlength: 4, inputmode: "numeric" }}
			/>
		</>
	);
}
