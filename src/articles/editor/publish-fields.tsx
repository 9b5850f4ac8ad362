import { TextArea } from "../../newsroom/layout/fields.tsx";
import { momentText } from "../../platform/ui/date-text.ts";
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
			<FormerCorrections {...props} />
			<TextArea
				{...{ ...fieldsOf(props).at("correction"), label: words.correction, rows: 2 }}
				value={refused?.typed.get("correction") ?? draft?.correction ?? ""}
				lang={state.texts.language || site.language}
			/>
		</>
	);
}

/** The corrections that readers see already, beside the field for another one. */
function FormerCorrections({ language, site, state }: EditorPageProps) {
	const { language: lang, details } = state.stored.before?.article ?? {};
	const { corrections = [] } = details ?? {};
	if (corrections.length === 0) return null;
	return (
		<div class="field" id="former-corrections">
			<p>
				<strong>{wordsFor(language).editor.formerCorrections}</strong>
			</p>
			<ul>
				{corrections.map(({ at, text }) => (
					<li>
						<time datetime={at}>{momentText(at, language, site.timeZone)}</time>:{" "}
						<span lang={lang}>{text}</span>
					</li>
				))}
			</ul>
		</div>
	);
}
