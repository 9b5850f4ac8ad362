import { wordsFor } from "../../words/languages.ts";
import type { Finding } from "./editor-findings.ts";
import type { EditorPageProps } from "./editor-view.ts";

/** Lists what publishing would refuse, and what somebody should look at first; each leads to its field. */
export function FindingsList({ language, state, refused }: EditorPageProps) {
	const words = wordsFor(language).editor.findings;
	const { findings, readOnly } = state;
	const { hints } = findings;
	const errors = [...faultsOf(refused, findings.errors), ...findings.errors];
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

/** Returns what is wrong with the form that was sent, unless it is an error of the article too. */
function faultsOf(refused: EditorPageProps["refused"], errors: Finding[]) {
	return [...(refused?.faults ?? [])]
		.map(([field, text]) => ({ field, text }))
		.filter(({ field }) => !errors.some((error) => error.field === field));
}

interface ListProps {
	findings: { field: string; text: string }[];
}

function List({ findings }: ListProps) {
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
const idOf = (field: string) =>
	field === "image" ? "pictures" : field === "form" ? "editor" : field;
