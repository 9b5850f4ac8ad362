import { TextField } from "../../newsroom/layout/fields.tsx";
import { wordsFor } from "../../words/languages.ts";
import { type EditorPageProps, fieldsOf } from "./editor-view.ts";

const TYPES = "image/jpeg,image/png,image/webp,image/avif,image/gif";

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
				<>
					<img class="chosen" src={state.picture} alt={value("image_alt")} width="320" />
					<p>
						<button class="quiet small" type="submit" name="do" value="unpicture">
							{words.removePicture}
						</button>
					</p>
				</>
			)}
			<UploadField {...props} />
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

/** Chooses a file, or one of the pictures that there are; both store what was typed. */
function UploadField(props: EditorPageProps) {
	const { language, state } = props;
	const { editor: words, media } = wordsFor(language);
	const { id, name, fault } = fieldsOf(props).at("picture");
	const own = `/newsroom/articles/${state.stored.before?.article.slug ?? "new"}`;
	const described = fault === undefined ? "picture-help" : "picture-fault picture-help";
	return (
		<div class="field">
			<label for={id}>{state.picture ? words.otherPicture : words.file}</label>
			<input
				{...{ type: "file", id, name, accept: TYPES, "aria-describedby": described }}
				{...(fault !== undefined && { "aria-invalid": "true" as const })}
			/>
			{fault !== undefined && (
				<p class="fault" id="picture-fault">
					{fault} {media.chooseAgain}
				</p>
			)}
			<p class="help" id="picture-help">
				{media.fileHelp}
			</p>
			<div class="buttons">
				<button
					{...{ class: "quiet small", type: "submit", name: "do", value: "upload" }}
					formaction={`${own}/picture`}
					formenctype="multipart/form-data"
				>
					{media.uploadButton}
				</button>
				<button class="quiet small" type="submit" name="do" value="choose">
					{words.choosePicture}
				</button>
			</div>
		</div>
	);
}
