import { TextArea, TextField } from "../../../newsroom/layout/fields.tsx";
import { NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { wordsFor } from "../../../words/languages.ts";
import { Difference } from "../history/difference-view.tsx";
import { labelOf } from "../history/field-list.tsx";
import type { ConflictProps } from "./conflict-view.ts";
import { nameIn } from "./conflict-words.ts";
import { KeptFields } from "./kept-fields.tsx";
import type { MergedField } from "./merged-fields.ts";

const MIN_ROWS = 16;
const MAX_ROWS = 40;

/** One form with the fields that differ: what both make, to be edited, and what each has. */
export function MergePage(props: ConflictProps) {
	const { language, own, merged, form } = props;
	const { conflict: words, editor } = wordsFor(language);
	const { action } = form;
	const wanted = action === "save" ? "save" : action;
	return (
		<NewsroomLayout frame={{ ...props, path: own }} title={words.merge} isWide>
			<h1>{words.merge}</h1>
			<p class="lead">{words.mergeLead(nameIn(props))}</p>
			<form class="form" method="post" action={own} autocomplete="off">
				<KeptFields form={form} without={new Set(merged.map(({ name }) => name))} />
				{merged.map((field) => (
					<Field {...props} field={field} />
				))}
				<div class="buttons">
					<button type="submit" name="do" value={wanted}>
						{words.goOn[action]}
					</button>
					{action !== "save" && (
						<button class="quiet" type="submit" name="do" value="save">
							{editor.save}
						</button>
					)}
				</div>
			</form>
		</NewsroomLayout>
	);
}

function Field(props: ConflictProps & { field: MergedField }) {
	const { language, lang, field } = props;
	const { name, mine, theirs, merged } = field;
	const words = wordsFor(language).conflict;
	const label = labelOf(name, language);
	const rows = Math.min(Math.max(merged.split("\n").length, MIN_ROWS), MAX_ROWS);
	const at = { id: name, name, label, value: merged };
	const isLong = name === "text" || name === "summary";
	return (
		<section class="sheet merging" aria-label={label}>
			<div>
				{isLong ? (
					<TextArea {...at} rows={name === "text" ? rows : 3} lang={lang} />
				) : (
					<TextField {...at} />
				)}
				<p class="help">{madeOf(field, language)}</p>
			</div>
			<div>
				<p class="facts">{words.legend(nameIn(props))}</p>
				<Difference {...{ language, lang, before: theirs, after: mine }} />
				<Clashes {...props} />
				{isLong && (
					<details>
						<summary>{words.theirsInFull(nameIn(props))}</summary>
						<textarea aria-label={words.theirsInFull(nameIn(props))} lang={lang} rows={12} readonly>
							{`\n${theirs}`}
						</textarea>
					</details>
				)}
			</div>
		</section>
	);
}

/** Says of what the text in a field is made. */
function madeOf({ clashes, merged, theirs }: MergedField, language: string): string {
	const words = wordsFor(language).conflict;
	if (!clashes) return words.madeOfMine;
	if (clashes.length > 0) return words.madeWithClashes(clashes.length);
	return merged === theirs ? words.madeOfTheirs : words.madeOfBoth;
}

function Clashes(props: ConflictProps & { field: MergedField }) {
	const { language, lang, field } = props;
	const words = wordsFor(language).conflict;
	const { clashes = [], name } = field;
	if (clashes.length === 0 || name !== "text") return null;
	return (
		<>
			<h3>{words.clashes}</h3>
			<ol>
				{clashes.map(({ mine, theirs }) => (
					<li>
						<Difference {...{ language, lang, before: theirs, after: mine }} />
					</li>
				))}
			</ol>
		</>
	);
}
