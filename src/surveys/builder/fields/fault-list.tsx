import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { BuilderPageProps } from "../builder-view.ts";

/** So many faults are seen at once; the others are folded. */
const FEW = 8;

/** Lists everything that keeps the survey from opening; each leads to its field. */
export function FaultList({ language, faults, state }: BuilderPageProps) {
	const words = wordsFor(language).surveyBuilder.faults;
	const isPublic = state.status !== "new" && state.status !== "draft";
	const title = isPublic ? words.applying : words.title;
	const [first, rest] = [faults.slice(0, FEW), faults.slice(FEW)];
	return (
		<div id="faults">
			{faults.length > 0 && (
				<>
					<h2>{title(numberText(faults.length, language))}</h2>
					<p>{words.help}</p>
					<List faults={first} />
					{rest.length > 0 && (
						<details>
							<summary>{words.more(numberText(rest.length, language))}</summary>
							<List faults={rest} />
						</details>
					)}
				</>
			)}
		</div>
	);
}

function List({ faults }: Pick<BuilderPageProps, "faults">) {
	return (
		<ul>
			{faults.map(({ field, text, place }) => (
				<li>
					<a href={`#${field === "form" ? "builder" : field}`}>
						{place === undefined ? text : `${place}: ${text}`}
					</a>
				</li>
			))}
		</ul>
	);
}
