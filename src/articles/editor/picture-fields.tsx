import { TextField } from "../../newsroom/layout/fields.tsx";
import { wordsFor } from "../../words/languages.ts";
import { type EditorPageProps, fieldsOf } from "./editor-view.ts";

/** The fields about the picture above the text. */
export function PictureFields(props: EditorPageProps) {
	const { language, site, state } = props;
	const words = wordsFor(language).editor;
	const { value, at } = fieldsOf(props);
	const lang = value("language") || site.language;
	return (
		<fieldset id="pictures">
			<legend>{words.picture}</legend>
			<input type="hidden" name="image" value={value("image")} />
			{at("image").fault !== undefined && <p class="fault">{at("image").fault}</p>}
			{state.picture && (
				<img class="chosen" src={state.picture} alt={value("image_alt")} width="320" />
			)}
			<TextField
				{...{ ...at("image_alt"), label: words.pictureAlt, value: value("image_alt"), lang }}
				help={words.pictureAltHelp}
			/>
			<div class="pair">
				<TextField
					{...{ ...at("image_caption"), label: words.pictureCaption, lang }}
					value={value("image_caption")}
				/>
				<TextField
					{...{ ...at("image_credit"), label: words.pictureCredit }}
					value={value("image_credit")}
				/>
			</div>
		</fieldset>
	);
}
