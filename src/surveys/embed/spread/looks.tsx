import { wordsFor } from "../../../words/languages.ts";
import type { Survey } from "../../survey/survey.schema.ts";

interface LooksProps {
	survey: Survey;
	language: string;
	lang: string;
}

const looks = [
	{ name: "light", look: "light" },
	{ name: "dark", look: "dark" },
	{ name: "narrow", look: "light" },
] as const;

/** Shows the element on a light, a dark and a narrow page, each in a frame that knows nobody's session. */
export function Looks({ survey, language, lang }: LooksProps) {
	const words = wordsFor(language).spread;
	const path = `/newsroom/surveys/${survey.slug}/embedded?lang=${lang}`;
	if (survey.status === "draft") return <p class="fine">{words.noPreviews}</p>;
	return (
		<>
			<h3>{words.previews}</h3>
			<p class="fine">{words.previewsHelp}</p>
			<div class="looks">
				{looks.map(({ name, look }) => (
					<figure class={name}>
						<figcaption id={`look-${name}`}>{words.looks[name]}</figcaption>
						<iframe
							{...{ src: `${path}&look=${look}`, sandbox: "allow-scripts", loading: "lazy" }}
							title={words.looks[name]}
						/>
					</figure>
				))}
			</div>
		</>
	);
}
