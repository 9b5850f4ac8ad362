import { TextArea } from "../../newsroom/layout/fields.tsx";
import { wordsFor } from "../../words/languages.ts";
import { type EditorPageProps, fieldsOf } from "./editor-view.ts";

const EFFECTS = ["important", "silent", "correction"] as const;

/** The fields about the publication, for those who may publish. */
export function PublishFields(props: EditorPageProps) {
	const { language, state, refused } = props;
	const { before, draft } = state.stored;
	const words = wordsFor(language).editor;
	if (!state.mayPublish || !before) return null;
	const isPublic = before.article.status === "published";
	const stored = draft?.effect ?? (draft?.correction ? "correction" : "important");
	const effect = refused?.typed.get("effect") ?? stored;
	return (
		<fieldset id="publishing">
			<legend>{words.publishing}</legend>
			{isPublic && (
				<>
					<fieldset class="choices" id="effect">
						<legend>{words.effect}</legend>
						{EFFECTS.map((value) => (
							<label>
								<input type="radio" name="effect" value={value} checked={value === effect} />
								<span>
									<strong>{words.effects[value]}</strong> {words.effectHelp[value]}
								</span>
							</label>
						))}
					</fieldset>
					<TextArea
						{...{ ...fieldsOf(props).at("correction"), label: words.correction, rows: 2 }}
						value={refused?.typed.get("correction") ?? draft?.correction ?? ""}
						lang={state.texts.language || props.site.language}
					/>
				</>
			)}
			{isPublic && (
				<button class="second" type="submit" name="do" value="withdraw">
					{words.withdraw}
				</button>
			)}
		</fieldset>
	);
}
