import { wordsFor } from "../../words/languages.ts";
import type { Finding, FindingField } from "./editor-findings.ts";
import type { EditorPageProps } from "./editor-view.ts";

/** Lists what publishing would refuse, and what somebody should look at first; each leads to its field. */
export function FindingsList({ language, state: { findings, readOnly } }: EditorPageProps) {
	const words = wordsFor(language).editor.findings;
	const { errors, hints } = findings;
	return (
		<div id="hints">
			{errors.length > 0 && (
				<>
					<h2>{words.errors}</h2>
					<List findings={errors} />
				</>
			)}
			{hints.length > 0 && (
				<>
					<h2>{words.hints}</h2>
					<p>{words.hintsHelp}</p>
					<List findings={hints} />
					{!readOnly && hints.some(({ isMendable }) => isMendable) && (
						<button class="quiet small" type="submit" name="do" value="typography">
							{words.mend}
						</button>
					)}
				</>
			)}
		</div>
	);
}

function List({ findings }: { findings: Finding[] }) {
	return (
		<ul>
			{findings.map(({ field, text }) => (
				<li>
					<a href={`#${idOf(field)}`}>{text}</a>
				</li>
			))}
		</ul>
	);
}

/** Returns the id of the element where a field stands. */
export const idOf = (field: FindingField) =>
	field === "image" ? "pictures" : field === "form" ? "editor" : field;
