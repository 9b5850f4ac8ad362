import { TextArea } from "../../newsroom/layout/fields.tsx";
import { wordsFor } from "../../words/languages.ts";
import { type EditorPageProps, fieldsOf } from "./editor-view.ts";
import { PlanFields } from "./plan-fields.tsx";

const EFFECTS = ["important", "silent", "correction"] as const;

/** The fields about the publication, for those who may publish. */
export function PublishFields(props: EditorPageProps) {
	const { language, state } = props;
	const words = wordsFor(language).editor;
	if (!state.mayPublish) return null;
	const isPublic = state.stored.before?.article.status === "published";
	return (
		<fieldset id="publishing">
			<legend>{words.publishing}</legend>
			{isPublic && <EffectFields {...props} />}
			<PlanFields {...props} />
			{isPublic && (
				<p>
					<button class="quiet" type="submit" name="do" value="withdraw">
						{words.withdraw}
					</button>
				</p>
			)}
		</fieldset>
	);
}

/** Says before a change is published what readers, feeds and followers notice of it. */
function EffectFields(props: EditorPageProps) {
	const { language, site, state, refused } = props;
	const { draft } = state.stored;
	const words = wordsFor(language).editor;
	const stored = draft?.effect ?? (draft?.correction ? "correction" : "important");
	const effect = refused?.typed.get("effect") ?? stored;
	return (
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
				lang={state.texts.language || site.language}
			/>
		</>
	);
}
