import { wordsFor } from "../../../words/languages.ts";
import { Difference } from "./difference-view.tsx";
import type { FieldDifference } from "./field-differences.ts";

interface FieldListProps {
	language: string;
	lang: string;
	fields: FieldDifference[];
	/** Says what the marks mean. */
	legend?: string;
}

/** Shows what differs in two texts of an article, field by field. */
export function FieldList({ language, lang, fields, legend }: FieldListProps) {
	const words = wordsFor(language).history;
	if (fields.length === 0) return <p>{words.noDifference}</p>;
	return (
		<>
			<p class="facts">{legend ?? words.legend}</p>
			{fields.map(({ name, before, after }) => (
				<section class="changed" aria-label={labelOf(name, language)}>
					<h3>{labelOf(name, language)}</h3>
					<Difference {...{ language, lang, before, after }} />
				</section>
			))}
		</>
	);
}

/** Returns the label of a field of an article. */
export function labelOf(name: FieldDifference["name"], language: string): string {
	const { editor, history } = wordsFor(language);
	const labels = {
		...{ title: editor.title, text: editor.text, summary: editor.summary, slug: editor.slug },
		...{ topics: editor.topics, authors: editor.authors, image: editor.picture },
		...{ image_alt: editor.pictureAlt, image_caption: editor.pictureCaption },
		...{ image_credit: editor.pictureCredit, label: editor.label, language: editor.language },
		...{ translation_of: editor.translationOf, corrections: history.corrections },
	};
	return labels[name];
}
