import { FileField, TextField } from "../../newsroom/layout/fields.tsx";
import type { Frame } from "../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../newsroom/layout/notice.tsx";
import { wordsFor } from "../../words/languages.ts";
import { choosingFields } from "./choosing-links.ts";
import type { Choosing } from "./media-pages.schema.ts";
import type { RefusedPicture } from "./picture-faults.ts";

const MAX_TEXT_LENGTH = 1000;
const MAX_CREDIT_LENGTH = 200;

export interface PictureFieldsProps extends Frame {
	/** The form as it was typed, if it was not taken. */
	refused?: RefusedPicture | undefined;
}

/** The fields of the texts of a picture; `value` is what they hold at first. */
export function TextsFields(props: PictureFieldsProps & { value?: Record<string, string> }) {
	const { site, language, refused, value = {} } = props;
	const words = wordsFor(language).media;
	const of = (name: "alt" | "caption" | "credit", maxlength: number) => {
		const fault = refused?.faults[name];
		const typed = (refused?.typed ?? value)[name];
		const lang = name === "credit" ? {} : { lang: site.language };
		const said = { fault: fault && words.faults[fault], label: words[name] };
		return { id: name, name, value: typed, maxlength, ...said, ...lang };
	};
	return (
		<>
			<TextField {...of("alt", MAX_TEXT_LENGTH)} help={words.altHelp} required />
			<TextField {...of("caption", MAX_TEXT_LENGTH)} />
			<TextField {...of("credit", MAX_CREDIT_LENGTH)} help={words.creditHelp} />
		</>
	);
}

/** The field for the file of a picture. */
export function PictureFileField({ language, refused }: PictureFieldsProps) {
	const words = wordsFor(language).media;
	const fault = refused && (refused.faults.file ?? undefined);
	const says = fault ? words.faults[fault] : refused && words.chooseAgain;
	return (
		<FileField
			{...{ id: "file", name: "file", label: words.file, help: words.fileHelp, fault: says }}
			accept="image/jpeg,image/png,image/gif,image/webp,image/avif"
			required
		/>
	);
}

/** Says above a form that it was not taken. */
export function Refusal({ language, refused }: PictureFieldsProps) {
	if (!refused) return null;
	const { faults, refused: text } = wordsFor(language).media;
	const { form } = refused.faults;
	return <Notice text={form ? faults[form] : text} isWrong />;
}

/** Carries along for which article a picture is chosen. */
export function ChoosingFields({ choosing }: { choosing: Choosing }) {
	return (
		<>
			{choosingFields(choosing).map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
		</>
	);
}
